namespace EdgeDsl.Cli.Fitting;

/// <summary>What is believed of an effect before a row is seen: a normal distribution of its logarithm.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="Deviation">Standard deviation.</param>
internal readonly record struct EffectPrior(double Mean, double Deviation)
{
    // Wide enough that a handful of rows outweighs them, narrow enough that a format with none stays near its relatives.
    private const double OfAll = 1.5;

    /// <summary>The belief about an effect.</summary>
    /// <param name="effect">The effect.</param>
    public static EffectPrior Of(Effect effect) => effect switch
    {
        { Processor: null, Format: CostModel.WeightFormat.Unspecified } => new(Math.Log(Typical(effect.Kind)), OfAll),
        { Kind: EfficiencyKind.Compute, Processor: null } => new(0, 0.4),
        { Kind: EfficiencyKind.Compute, Format: CostModel.WeightFormat.Unspecified } => new(0, 0.6),
        { Kind: EfficiencyKind.Compute } => new(0, 0.2),
        { Kind: EfficiencyKind.Bandwidth, Processor: null } => new(0, 0.15),
        { Kind: EfficiencyKind.Bandwidth, Format: CostModel.WeightFormat.Unspecified } => new(0, 0.3),
        { Kind: EfficiencyKind.Bandwidth } => new(0, 0.07),
        { Kind: EfficiencyKind.PrefillStep or EfficiencyKind.DecodeStep or EfficiencyKind.Layer } => new(0, 1.2),
        _ => new(0, 0.5),
    };

    private static double Typical(EfficiencyKind kind) => kind switch
    {
        EfficiencyKind.Compute => 0.3,
        EfficiencyKind.Bandwidth => 0.6,
        EfficiencyKind.PrefillStep or EfficiencyKind.DecodeStep => 1e-3,
        EfficiencyKind.Layer => 1e-4,
        EfficiencyKind.AttentionBandwidth => 0.6,
        _ => 0.15,
    };
}
