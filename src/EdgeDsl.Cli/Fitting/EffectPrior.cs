namespace EdgeDsl.Cli.Fitting;

/// <summary>What is believed of an effect before a row is seen: a normal distribution of its logarithm.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="Deviation">Standard deviation.</param>
internal readonly record struct EffectPrior(double Mean, double Deviation)
{
    /// <summary>The belief about an effect: wide where rows decide, narrow where a format or a processor with few rows has to stay near its
    /// relatives.</summary>
    /// <param name="effect">The effect.</param>
    public static EffectPrior Of(Effect effect) => effect switch
    {
        { Processor: null, Format: CostModel.WeightFormat.Unspecified } => new(Math.Log(Typical(effect.Kind)), OfAll(effect.Kind)),
        { Kind: EfficiencyKind.Compute, Processor: null } => new(0, 0.4),
        { Kind: EfficiencyKind.Compute, Format: CostModel.WeightFormat.Unspecified } => new(0, 0.6),
        { Kind: EfficiencyKind.Compute } => new(0, 0.2),
        { Kind: EfficiencyKind.Bandwidth, Processor: null } => new(0, 0.15),
        { Kind: EfficiencyKind.Bandwidth, Format: CostModel.WeightFormat.Unspecified } => new(0, 0.3),
        { Kind: EfficiencyKind.Bandwidth } => new(0, 0.05),
        { Kind: EfficiencyKind.PrefillStep or EfficiencyKind.DecodeStep } => new(0, 0.8),
        { Kind: EfficiencyKind.Layer } => new(0, 1),
        _ => new(0, 0.4),
    };

    private static double OfAll(EfficiencyKind kind) => kind switch
    {
        EfficiencyKind.Compute => 1,
        EfficiencyKind.Bandwidth => 0.6,
        EfficiencyKind.Layer => 1.5,
        _ => 0.8,
    };

    private static double Typical(EfficiencyKind kind) => kind switch
    {
        EfficiencyKind.Compute => 0.3,
        EfficiencyKind.Bandwidth => 0.7,
        EfficiencyKind.PrefillStep or EfficiencyKind.DecodeStep => 1e-3,
        EfficiencyKind.Layer => 1e-4,
        EfficiencyKind.AttentionBandwidth => 0.6,
        _ => 0.15,
    };
}
