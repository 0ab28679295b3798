namespace EdgeDsl.CostModel;

/// <summary>
/// How much pruning a layer hurts: pruning the share r of a layer with sensitivity a adds a·r² to ln perplexity (cost-model §6.1).
/// </summary>
public static class LayerSensitivities
{
    /// <summary>ln perplexity on WikiText-2 of the unpruned model that the default was fitted on, as the fit has it.</summary>
    public const double FittedLogPerplexity = 2.434;

    /// <summary>What has to be said beside a perplexity that the default sensitivities give.</summary>
    public const string DefaultCaution =
        "sensitivities are the default of LLaMA-7B, fitted on 114 published records; where a model is pruned near 20 % the fit is off by up to half";

    // Fitted on the published records of CLONE (arXiv 2506.02847; LLaMA-7B, 32 layers, 114 records) by minimizing
    // Σ (ln perplexity − c0 − Σ a·r²)² + 2·Σ (a − mean a)² with a ≥ 0; R² 0.946, ten-fold about 0.9.
    private static readonly double[] Fitted =
    [
        1.002, 0.732, 0.642, 0.582, 0.481, 0.301, 0, 0.397, 0.126, 0.141, 0.223, 0.521, 0.225, 0, 0.186, 0.325,
        0, 0.181, 0.854, 0.198, 0.238, 0.301, 0.410, 0.319, 0.175, 0.565, 0.294, 0.196, 0, 0.114, 0.160, 0.370,
    ];

    /// <summary>The fitted sensitivities of 32 layers, the default for models that declare none.</summary>
    public static IReadOnlyList<double> Default => Fitted;

    /// <summary>Whether a model declares no sensitivities of its own, so that the default stands in.</summary>
    /// <param name="model">The model.</param>
    public static bool AreDefault(Transformer model) => model.LayerSensitivities.Count == 0;

    /// <summary>
    /// The sensitivity a of each layer: the declared ones, else the default of 32 layers, interpolated over relative depth where the model has
    /// another number of layers.
    /// </summary>
    /// <param name="model">The model.</param>
    public static double[] Of(Transformer model)
    {
        var sensitivities = new double[model.Layers];
        for (var layer = 0; layer < sensitivities.Length; layer++)
            sensitivities[layer] = AreDefault(model) ? DefaultAt(layer, model.Layers) : model.LayerSensitivities[layer];
        return sensitivities;
    }

    private static double DefaultAt(int layer, int layers)
    {
        if (layers == 1)
            return Fitted[0];
        // Integers as long as possible, so that the layers of a model of 32 get the fitted values themselves.
        var position = layer * (Fitted.Length - 1);
        int before = position / (layers - 1), rest = position % (layers - 1);
        if (rest == 0)
            return Fitted[before];
        var share = rest / (double)(layers - 1);
        return (Fitted[before] * (1 - share)) + (Fitted[before + 1] * share);
    }
}
