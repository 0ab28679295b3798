namespace EdgeDsl.CostModel;

/// <summary>Parameters of a transformer: cost-model §1. Equal to the published counts to the last parameter.</summary>
public static class ParameterCount
{
    /// <summary>All parameters; a tied output head counts once.</summary>
    /// <param name="model">The model.</param>
    public static Count Total(Transformer model) =>
        OfLayers(model, layer => MatricesOfLayer(model, layer)) + TransformerMatrices.TokenEmbedding(model).Parameters
            + (model.TieWordEmbeddings ? 0 : TransformerMatrices.OutputHead(model).Parameters) + Vectors(model);

    /// <summary>Parameters of the matrices that one token is multiplied with, the output head not counted.</summary>
    /// <param name="model">The model.</param>
    public static Count MatmulParametersUsed(Transformer model) => OfLayers(model, layer =>
    {
        Count used = 0;
        foreach (var matrix in TransformerMatrices.OfLayer(model, layer))
            used += (matrix.RoutedExperts > 0 ? model.ExpertsPerToken : matrix.Copies) * matrix.Parameters;
        return used;
    });

    /// <summary>Parameters of the matrices of one layer, all experts counted.</summary>
    /// <param name="model">The model.</param>
    /// <param name="layer">The layer from 0.</param>
    public static Count MatricesOfLayer(Transformer model, int layer)
    {
        Count parameters = 0;
        foreach (var matrix in TransformerMatrices.OfLayer(model, layer))
            parameters += (matrix.RoutedExperts + matrix.Copies) * matrix.Parameters;
        return parameters;
    }

    /// <summary>Elements of norms and biases of all layers and after them; they are stored in F32.</summary>
    /// <param name="model">The model.</param>
    public static Count Vectors(Transformer model) => (model.Layers * VectorsPerLayer(model)) + FinalVectors(model);

    /// <summary>The sum over the layers, which differ in what was pruned only.</summary>
    private static Count OfLayers(Transformer model, Func<int, Count> ofLayer)
    {
        if (model.PrunedThirtySeconds.Count == 0)
            return model.Layers * ofLayer(0);
        Count sum = 0;
        for (var layer = 0; layer < model.Layers; layer++)
            sum += ofLayer(layer);
        return sum;
    }

    private static Count MlpsStored(Transformer model) => model.Experts == 0 ? 1 : model.Experts + model.SharedExperts;

    private static Count VectorsPerLayer(Transformer model)
    {
        Count norms = (model.NormBias ? 2 : 1) * (Count)model.NormsPerLayer * model.HiddenSize;
        Count queryKeyNorms = !model.QueryKeyNorm ? 0
            : model.QueryKeyNormAllHeads ? (Count)model.QueryWidth + model.KeyValueWidth : 2 * (Count)model.HeadDimension;
        Count attentionBias = (model.AttentionBias ? (Count)model.QueryWidth + (2 * model.KeyValueWidth) : 0)
            + (model.AttentionOutputBias ? model.HiddenSize : 0);
        Count mlpBias = model.MlpBias ? MlpsStored(model) * (((model.GatedMlp ? 2 : 1) * (Count)model.IntermediateSize) + model.HiddenSize) : 0;
        Count sharedExpertGate = model.SharedExpertGate ? model.HiddenSize : 0;
        return norms + queryKeyNorms + attentionBias + mlpBias + sharedExpertGate;
    }

    private static Count FinalVectors(Transformer model) =>
        ((model.NormBias ? 2 : 1) * (Count)model.HiddenSize) + (model.HeadBias ? model.VocabularySize : 0);
}
