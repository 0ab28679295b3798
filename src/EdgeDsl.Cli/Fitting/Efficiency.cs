namespace EdgeDsl.Cli.Fitting;

/// <summary>What kind of efficiency a calibration holds.</summary>
internal enum EfficiencyKind
{
    /// <summary>Share of the compute rate that matmuls reach, in prefill and decode.</summary>
    Compute,

    /// <summary>Share of the bandwidth that matmuls reach, in prefill and decode.</summary>
    Bandwidth,

    /// <summary>Fixed seconds of a micro-batch.</summary>
    PrefillStep,

    /// <summary>Fixed seconds of a decode step.</summary>
    DecodeStep,

    /// <summary>Fixed seconds that a layer adds to a micro-batch or a decode step.</summary>
    Layer,

    /// <summary>Share of the compute rate that attention reaches in prefill.</summary>
    PrefillAttention,

    /// <summary>Share of the compute rate that attention reaches in decode.</summary>
    DecodeAttention,

    /// <summary>Share of the bandwidth that attention reaches.</summary>
    AttentionBandwidth,
}

/// <summary>
/// A contribution to the logarithm of an efficiency: of all processors and formats, of a format, of a processor, or of a format on a
/// processor. An efficiency is the product of the four.
/// </summary>
/// <param name="Kind">What kind of efficiency.</param>
/// <param name="Format">The format; unspecified for all.</param>
/// <param name="Processor">The processor; null for all.</param>
internal readonly record struct Effect(EfficiencyKind Kind, CostModel.WeightFormat Format, string? Processor);
