namespace EdgeDsl.CostModel;

/// <summary>What a runtime reaches on a device in one phase, as <c>[Calibration]</c> declares it.</summary>
public sealed record Calibration
{
    /// <summary>The runtime that was measured.</summary>
    public Runtime Runtime { get; init; }

    /// <summary>The phase that was measured.</summary>
    public Phase Phase { get; init; }

    /// <summary>The weight format; unspecified for all formats without a calibration of their own.</summary>
    public WeightFormat Format { get; init; }

    /// <summary>Whether this holds for attention instead of the matrices.</summary>
    public bool Attention { get; init; }

    /// <summary>Reached share of the peak compute rate.</summary>
    public double ComputeShare { get; init; } = double.NaN;

    /// <summary>Reached share of the peak memory bandwidth.</summary>
    public double BandwidthShare { get; init; } = double.NaN;

    /// <summary>Fixed time in seconds of a step.</summary>
    public double StepTime { get; init; } = double.NaN;

    /// <summary>Fixed time in seconds that every layer adds to a step.</summary>
    public double LayerTime { get; init; } = double.NaN;

    /// <summary>Relative error that was left.</summary>
    public double RelativeError { get; init; } = double.NaN;

    /// <summary>What was measured.</summary>
    public string? Source { get; init; }
}
