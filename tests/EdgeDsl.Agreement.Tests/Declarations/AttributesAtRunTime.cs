using System.ComponentModel.DataAnnotations;
using System.Reflection;
using EdgeDsl.CostModel;

namespace EdgeDsl.Agreement.Tests.Declarations;

/// <summary>
/// A loaded deployment as the cost model describes it, from its attributes as the runtime makes them: what the product reads from syntax
/// and metadata, read in another way.
/// </summary>
internal sealed class AttributesAtRunTime
{
    private AttributesAtRunTime(Deployment deployment, DeploymentBudgets budgets, WorkloadRanges ranges)
    {
        Budgets = budgets;
        Ranges = ranges;
        Model = TailoredDeployment.Of(deployment, budgets, ranges)?.Model ?? new DeploymentCostModel(deployment);
    }

    public DeploymentCostModel Model { get; }

    public DeploymentBudgets Budgets { get; }

    public WorkloadRanges Ranges { get; }

    /// <summary>The description of a deployment record.</summary>
    public static AttributesAtRunTime Of(Type record)
    {
        var attribute = DeploymentOf(record);
        return Of(record, attribute, attribute.GetType().GetGenericArguments(), RangesOf(record));
    }

    /// <summary>Whether the sizes of a deployment's model are in its attributes: those of a file are only where the model is partial.</summary>
    public static bool HasSizes(Type record)
    {
        var model = DeploymentOf(record).GetType().GetGenericArguments()[0];
        return OwnOf(model).ConfigFile is null || model.GetCustomAttribute<ResolvedTransformerModelAttribute>(false) is not null;
    }

    /// <summary>The description of one combination of a matrix.</summary>
    public static AttributesAtRunTime Of(Type matrix, Type model, Type device, Type policy)
    {
        var attribute = matrix.GetCustomAttribute<DeploymentMatrixAttribute>(false)!;
        return Of(matrix, attribute, [model, device, policy], new WorkloadRanges(
            new(attribute.LeastPromptTokens, attribute.MostPromptTokens),
            new(attribute.LeastOutputTokens, attribute.MostOutputTokens),
            new(attribute.LeastBatch, attribute.MostBatch)));
    }

    private static AttributesAtRunTime Of(Type type, object attribute, Type[] parts, WorkloadRanges ranges)
    {
        var model = ModelOf(parts[0]);
        var deployment = Copy(attribute, new Deployment
        {
            Model = model,
            Device = DeviceOf(parts[1]),
            Policy = Copy(parts[2].GetCustomAttribute<QuantizationPolicyAttribute>(false)!, new QuantizationPolicy { Name = parts[2].Name }),
            BaseLoad = type.GetCustomAttribute<BaseLoadAttribute>(false) is { } load ? Copy(load, new BaseLoad()) : new BaseLoad(),
            Adapters = type.GetCustomAttribute<AdaptersAttribute>(false) is { } adapters ? Copy(adapters, new AdapterSet()) : null,
            Tailoring = type.GetCustomAttribute<TailoringAttribute>(false) is { } tailoring
                ? new Tailoring { MaxPruning = double.IsNaN(tailoring.MaxPruning) ? 0.5 : tailoring.MaxPruning, BitWidths = new(tailoring.BitWidths ?? []), ProtectedLayers = new(tailoring.ProtectedLayers ?? []) }
                : null,
        });
        return new AttributesAtRunTime(deployment, BudgetsOf(type), ranges);
    }

    private static object DeploymentOf(Type record) => record.GetCustomAttributes(false).Single(candidate =>
        candidate.GetType().IsGenericType && candidate.GetType().GetGenericTypeDefinition() == typeof(DeploymentAttribute<,,>));

    // The generator's own attribute is for sizes from a file; where a user wrote one, nobody reads it.
    private static TransformerModelAttribute OwnOf(Type model) =>
        model.GetCustomAttributes<TransformerModelAttribute>(false).Single(attribute => attribute is not ResolvedTransformerModelAttribute);

    private static Transformer ModelOf(Type type)
    {
        var own = OwnOf(type);
        var sizes = own.ConfigFile is null ? own : type.GetCustomAttribute<ResolvedTransformerModelAttribute>(false) ?? own;
        var model = Copy(sizes, new Transformer { Name = type.Name });
        return model with
        {
            KeyValueHeads = model.KeyValueHeads == 0 ? model.AttentionHeads : model.KeyValueHeads,
            HeadDimension = model.HeadDimension == 0 ? model.HiddenSize / model.AttentionHeads : model.HeadDimension,
            LayerSensitivities = new([.. type.GetCustomAttribute<LayerSensitivityAttribute>(false)?.Pruning ?? []]),
        };
    }

    private static Device DeviceOf(Type type) => Copy(type.GetCustomAttribute<EdgeDeviceAttribute>(false)!, new Device
    {
        Name = type.Name,
        Link = type.GetCustomAttribute<DeviceLinkAttribute>(false) is { } link ? Copy(link, new DeviceLink()) : null,
        Rates = [.. type.GetCustomAttributes<ComputeRateAttribute>(false).Select(rate => Copy(rate, new ComputeRate()))],
        OperatingPoints = [.. type.GetCustomAttributes<OperatingPointAttribute>(false).Select(point => Copy(point, new OperatingPoint()))],
        Calibrations = [.. type.GetCustomAttributes<CalibrationAttribute>(false).Select(calibration => Copy(calibration, new Calibration()))],
    });

    private static DeploymentBudgets BudgetsOf(Type type)
    {
        var latency = type.GetCustomAttribute<LatencyBudgetAttribute>(false);
        var energy = type.GetCustomAttribute<EnergyBudgetAttribute>(false);
        var battery = type.GetCustomAttribute<BatteryBudgetAttribute>(false);
        return new DeploymentBudgets
        {
            Memory = Limit(type.GetCustomAttribute<MemoryBudgetAttribute>(false)?.Bytes),
            Storage = Limit(type.GetCustomAttribute<StorageBudgetAttribute>(false)?.Bytes),
            Power = Limit(type.GetCustomAttribute<PowerBudgetAttribute>(false)?.Watts),
            TimeToFirstToken = Limit(latency?.TimeToFirstToken),
            TimePerOutputToken = Limit(latency?.TimePerOutputToken),
            EndToEnd = Limit(latency?.EndToEnd),
            EnergyPerToken = Limit(energy?.PerToken),
            EnergyPerRequest = Limit(energy?.PerRequest),
            BatteryCapacity = Limit(battery?.Capacity),
            BatteryRequests = battery?.Requests > 0 ? battery.Requests : 0,
            MaxPerplexityRatio = type.GetCustomAttribute<QualityBudgetAttribute>(false)?.MaxPerplexityRatio is >= 1 and var ratio ? ratio : double.NaN,
        };
    }

    // One that is impossible, which is an error, counts as undeclared in the code that there still is.
    private static double Limit(double? declared) => declared is > 0 and < double.PositiveInfinity ? declared.Value : double.NaN;

    private static WorkloadRanges RangesOf(Type record)
    {
        var parameters = record.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(constructor => constructor.GetParameters())
            .Where(candidates => candidates.All(parameter => parameter.ParameterType == typeof(int)))
            .MaxBy(candidates => candidates.Length) ?? [];
        return new WorkloadRanges(
            RangeOf("PromptTokens", WorkloadRanges.Default.PromptTokens),
            RangeOf("OutputTokens", WorkloadRanges.Default.OutputTokens),
            RangeOf("Batch", WorkloadRanges.Default.Batch));

        DimensionRange RangeOf(string name, DimensionRange otherwise) => parameters.FirstOrDefault(parameter => parameter.Name == name) is { } parameter
            && (parameter.GetCustomAttribute<RangeAttribute>() ?? record.GetProperty(name)?.GetCustomAttribute<RangeAttribute>()) is { Minimum: int low, Maximum: int high }
            ? new DimensionRange(low, high)
            : otherwise;
    }

    /// <summary>The properties that attribute and description share by name; what is not a number is not set.</summary>
    private static T Copy<T>(object attribute, T description)
        where T : class
    {
        foreach (var property in Settable<T>.Properties)
        {
            if (attribute.GetType().GetProperty(property.Name)?.GetValue(attribute) is not { } value || value is double.NaN)
                continue;
            if (property.PropertyType.IsEnum)
                property.SetValue(description, Enum.ToObject(property.PropertyType, value));
            else if (property.PropertyType == value.GetType())
                property.SetValue(description, value is double real ? real + 0.0 : value);
        }

        return description;
    }

    private static class Settable<T>
    {
        public static readonly PropertyInfo[] Properties = [.. typeof(T).GetProperties().Where(property => property.SetMethod is not null)];
    }
}
