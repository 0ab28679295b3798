using System.Reflection;

namespace EdgeDsl.Catalog.Tests;

/// <summary>Turns what the catalog declares as attributes into the cost model's own records. Both use the same names.</summary>
internal static class Declared
{
    public static CostModel.Transformer Model(Type record) =>
        Copy(record.GetCustomAttribute<TransformerModelAttribute>()!, new CostModel.Transformer { Name = record.Name });

    public static CostModel.QuantizationPolicy Policy(Type record) =>
        Copy(record.GetCustomAttribute<QuantizationPolicyAttribute>()!, new CostModel.QuantizationPolicy { Name = record.Name });

    public static CostModel.Device Device(Type record) => Copy(
        record.GetCustomAttribute<EdgeDeviceAttribute>()!,
        new CostModel.Device
        {
            Name = record.Name,
            Rates = [.. record.GetCustomAttributes<ComputeRateAttribute>().Select(rate => Copy(rate, new CostModel.ComputeRate()))],
            OperatingPoints = [.. record.GetCustomAttributes<OperatingPointAttribute>().Select(point => Copy(point, new CostModel.OperatingPoint()))],
            Calibrations = [.. record.GetCustomAttributes<CalibrationAttribute>().Select(item => Copy(item, new CostModel.Calibration()))],
        });

    private static T Copy<T>(Attribute attribute, T target)
        where T : class
    {
        foreach (var source in attribute.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            // The catalog's models have no config file, and a description knows none.
            if (typeof(T).GetProperty(source.Name) is not { } property)
                continue;
            var value = source.GetValue(attribute);
            property.SetValue(target, property.PropertyType.IsEnum ? Enum.ToObject(property.PropertyType, (int)value!) : value);
        }

        return target;
    }
}
