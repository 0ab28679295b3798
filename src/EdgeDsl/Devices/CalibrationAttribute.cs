namespace EdgeDsl;

/// <summary>
/// Declares what a runtime reaches on a device in one phase, as measured: the share of the peak rates, the fixed time of a step, and the
/// relative error that was left. The most specific declaration wins: one for the weight format, then one for all formats of the phase,
/// then the typical values of the device's class.
/// </summary>
/// <param name="runtime">The runtime that was measured.</param>
/// <param name="phase">The phase that was measured.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class CalibrationAttribute(Runtime runtime, Phase phase) : Attribute
{
    /// <summary>The runtime.</summary>
    public Runtime Runtime { get; } = runtime;

    /// <summary>The phase.</summary>
    public Phase Phase { get; } = phase;

    /// <summary>The weight format that this holds for; unset, for all formats without a declaration of their own.</summary>
    public WeightFormat Format { get; set; }

    /// <summary>Whether this holds for the attention over the KV cache instead of the matrices: for its matrix products, beside which the
    /// softmax takes as long as 32 more channels of every head would. Default false.</summary>
    public bool Attention { get; set; }

    /// <summary>Reached share of the peak compute rate, above 0 and at most 1.</summary>
    public double ComputeShare { get; set; } = double.NaN;

    /// <summary>Reached share of the peak memory bandwidth, above 0 and at most 1.</summary>
    public double BandwidthShare { get; set; } = double.NaN;

    /// <summary>Fixed time in seconds that a step takes besides (launches, synchronization, sampling), at least 0; read from the
    /// declaration for all formats. A step is a decode step or a micro-batch of the prompt.</summary>
    [Dimension(Dimension.Time)]
    public double StepTime { get; set; } = double.NaN;

    /// <summary>Fixed time in seconds that every layer adds to a step (kernel launches, threads that wait for each other), at least 0; read
    /// from the declaration for all formats. Unset beside a <see cref="StepTime"/>, none.</summary>
    [Dimension(Dimension.Time)]
    public double LayerTime { get; set; } = double.NaN;

    /// <summary>Relative error e that was left: 90 % of the measured tokens per second lie within predicted·(1 ± e). At least 0, below 1.</summary>
    public double RelativeError { get; set; } = double.NaN;

    /// <summary>What was measured, where it is published.</summary>
    public string? Source { get; set; }
}
