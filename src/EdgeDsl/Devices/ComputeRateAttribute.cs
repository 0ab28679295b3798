namespace EdgeDsl;

/// <summary>
/// Declares the peak rate of a device in one number format. A missing <see cref="NumberFormat.Int8"/> falls back to
/// <see cref="NumberFormat.Float16"/>, that to <see cref="NumberFormat.Float32"/>.
/// </summary>
/// <param name="format">The number format.</param>
/// <param name="operationsPerSecond">Peak operations per second of the whole processor, above 0; a multiply-add is two.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class ComputeRateAttribute(NumberFormat format, [Dimension(Dimension.ComputeRate)] double operationsPerSecond) : Attribute
{
    /// <summary>The number format.</summary>
    public NumberFormat Format { get; } = format;

    /// <summary>Peak operations per second.</summary>
    public double OperationsPerSecond { get; } = operationsPerSecond;

    /// <summary>Energy in joules of one operation, at least 0.</summary>
    [Dimension(Dimension.Energy)]
    public double EnergyPerOperation { get; set; } = double.NaN;
}
