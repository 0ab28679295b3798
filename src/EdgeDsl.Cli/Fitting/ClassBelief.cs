using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Fitting;

/// <summary>What is believed of a device before its first row: that it reaches what its class typically does.</summary>
internal sealed class ClassBelief(CostModel.DeviceClass deviceClass, CostModel.Runtime runtime)
{
    private readonly Device typical = new() { Class = deviceClass };

    /// <summary>The belief about an effect.</summary>
    /// <param name="effect">The effect.</param>
    public EffectPrior Of(Effect effect)
    {
        var general = EffectPrior.Of(effect);
        if (effect.Processor is not null)
            return general;
        var ofAll = Typical(effect.Kind, CostModel.WeightFormat.Unspecified);
        if (effect.Format == CostModel.WeightFormat.Unspecified)
            return ofAll > 0 ? general with { Mean = Math.Log(ofAll) } : general;
        var ofFormat = Typical(effect.Kind, effect.Format);
        return general with { Mean = Math.Log(ofFormat / ofAll) };
    }

    private double Typical(EfficiencyKind kind, CostModel.WeightFormat format)
    {
        var prefill = new PhaseEfficiency(typical, runtime, CostModel.Phase.Prefill);
        var decode = new PhaseEfficiency(typical, runtime, CostModel.Phase.Decode);
        return kind switch
        {
            EfficiencyKind.Compute => prefill.ComputeShare(format),
            EfficiencyKind.Bandwidth => decode.BandwidthShare(format),
            EfficiencyKind.PrefillStep => prefill.StepTime,
            EfficiencyKind.DecodeStep => decode.StepTime,
            EfficiencyKind.Layer => decode.LayerTime,
            EfficiencyKind.PrefillAttention => prefill.AttentionComputeShare,
            EfficiencyKind.DecodeAttention => decode.AttentionComputeShare,
            _ => decode.AttentionBandwidthShare,
        };
    }
}
