using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Fitting;

/// <summary>The effects that a fit found, and the efficiencies made of them.</summary>
internal sealed class Efficiencies(CostModel.Runtime runtime, IReadOnlyDictionary<Effect, double> effects, Func<Effect, EffectPrior> belief)
{
    /// <summary>The effects that make up an efficiency.</summary>
    public static IEnumerable<Effect> EffectsOf(EfficiencyKind kind, CostModel.WeightFormat format, string? processor)
    {
        yield return new Effect(kind, CostModel.WeightFormat.Unspecified, null);
        if (format != CostModel.WeightFormat.Unspecified)
            yield return new Effect(kind, format, null);
        if (processor is null)
            yield break;
        yield return new Effect(kind, CostModel.WeightFormat.Unspecified, processor);
        if (format != CostModel.WeightFormat.Unspecified)
            yield return new Effect(kind, format, processor);
    }

    /// <summary>An efficiency; an effect that no row told about is what is believed of it. A share is 1 at most.</summary>
    public double Of(EfficiencyKind kind, CostModel.WeightFormat format, string? processor) =>
        IsTime(kind) ? Product(kind, format, processor) : Math.Min(Product(kind, format, processor), 1);

    /// <summary>Whether a share's effects make more than 1, so that it is 1.</summary>
    public bool IsCutOff(EfficiencyKind kind, CostModel.WeightFormat format, string? processor) =>
        !IsTime(kind) && Product(kind, format, processor) > 1;

    /// <summary>The calibrations of a processor, or of the class where none is named.</summary>
    public List<Calibration> CalibrationsOf(string? processor, IEnumerable<CostModel.WeightFormat> formats)
    {
        List<Calibration> calibrations = [];
        foreach (var phase in new[] { CostModel.Phase.Prefill, CostModel.Phase.Decode })
        {
            calibrations.Add(OfMatmuls(phase, CostModel.WeightFormat.Unspecified, processor) with
            {
                StepTime = Of(phase == CostModel.Phase.Prefill ? EfficiencyKind.PrefillStep : EfficiencyKind.DecodeStep, CostModel.WeightFormat.Unspecified, processor),
                LayerTime = Of(EfficiencyKind.Layer, CostModel.WeightFormat.Unspecified, processor),
            });
            foreach (var format in formats)
                calibrations.Add(OfMatmuls(phase, format, processor));
            calibrations.Add(new Calibration
            {
                Runtime = runtime,
                Phase = phase,
                Attention = true,
                ComputeShare = Of(phase == CostModel.Phase.Prefill ? EfficiencyKind.PrefillAttention : EfficiencyKind.DecodeAttention, CostModel.WeightFormat.Unspecified, processor),
                BandwidthShare = Of(EfficiencyKind.AttentionBandwidth, CostModel.WeightFormat.Unspecified, processor),
            });
        }

        return calibrations;
    }

    private static bool IsTime(EfficiencyKind kind) => kind is EfficiencyKind.PrefillStep or EfficiencyKind.DecodeStep or EfficiencyKind.Layer;

    private double Product(EfficiencyKind kind, CostModel.WeightFormat format, string? processor)
    {
        var logarithm = 0.0;
        foreach (var effect in EffectsOf(kind, format, processor))
            logarithm += effects.TryGetValue(effect, out var found) ? found : belief(effect).Mean;
        return Math.Exp(logarithm);
    }

    private Calibration OfMatmuls(CostModel.Phase phase, CostModel.WeightFormat format, string? processor) => new()
    {
        Runtime = runtime,
        Phase = phase,
        Format = format,
        ComputeShare = Of(EfficiencyKind.Compute, format, processor),
        BandwidthShare = Of(EfficiencyKind.Bandwidth, format, processor),
    };
}
