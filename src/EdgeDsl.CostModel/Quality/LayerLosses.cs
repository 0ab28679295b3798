namespace EdgeDsl.CostModel;

/// <summary>
/// What pruning and quantizing single layers adds to ln perplexity: Σ a·r² + Σ g·δ(format), with g the layer's share of the parameters of all
/// layers (cost-model §6.1). The token embedding and the output head count with the policy that they keep.
/// </summary>
public sealed class LayerLosses
{
    private readonly double[] sensitivities;
    private readonly QuantizationPolicy policy;
    private readonly int rowLength;
    private readonly double policyRatio;

    /// <summary>The losses of a model's layers.</summary>
    /// <param name="model">The model; what of it is pruned already does not count.</param>
    /// <param name="policy">The policy; formats of layers in it do not count.</param>
    public LayerLosses(Transformer model, QuantizationPolicy policy)
    {
        this.policy = policy;
        sensitivities = LayerSensitivities.Of(model);
        rowLength = model.HiddenSize;
        var whole = model with { PrunedThirtySeconds = default };
        var uniform = policy with { LayerFormats = default };
        policyRatio = PerplexityRatio.OfPolicy(whole, uniform, new StoredWeights(whole, uniform));
    }

    /// <summary>Sensitivity a of each layer.</summary>
    public IReadOnlyList<double> Sensitivities => sensitivities;

    /// <summary>What pruning a layer adds: a·r².</summary>
    /// <param name="layer">The layer from 0.</param>
    /// <param name="thirtySeconds">Pruned thirty-seconds.</param>
    public double OfPruning(int layer, int thirtySeconds)
    {
        var share = thirtySeconds / (double)Tailoring.Steps;
        return sensitivities[layer] * (share * share);
    }

    /// <summary>What the format of one layer adds: g·δ. All layers have the same number of parameters, so each has the same share g.</summary>
    /// <param name="format">The format; unspecified for the policy's own.</param>
    public double OfFormat(WeightFormat format) =>
        Math.Log(format == WeightFormat.Unspecified ? policyRatio : PerplexityRatio.OfFormat(format, policy, rowLength)) / sensitivities.Length;

    /// <summary>The perplexity ratio of a plan.</summary>
    /// <param name="pruned">Pruned thirty-seconds of each layer; empty for none.</param>
    /// <param name="formats">Format of each layer; empty where all keep the policy's.</param>
    public double Ratio(EquatableArray<int> pruned, EquatableArray<WeightFormat> formats)
    {
        double pruning = 0, quantization = 0;
        var ownFormats = true;
        for (var layer = 0; layer < sensitivities.Length; layer++)
        {
            var format = formats.Count == 0 ? WeightFormat.Unspecified : formats[layer];
            pruning += pruned.Count == 0 ? 0 : OfPruning(layer, pruned[layer]);
            quantization += OfFormat(format);
            ownFormats &= format == WeightFormat.Unspecified;
        }

        return (ownFormats ? policyRatio : Math.Exp(quantization)) * Math.Exp(pruning);
    }
}
