namespace EdgeDsl.CostModel;

/// <summary>Parameters of a transformer: cost-model §1. Equal to the published counts to the last parameter.</summary>
public static class ParameterCount
{
    /// <summary>All parameters; a tied output head counts once.</summary>
    /// <param name="model">The model.</param>
    public static Count Total(Transformer model)
    {
        Count perLayer = 0;
        foreach (var matrix in TransformerMatrices.OfLayer(model, 0))
            perLayer += (matrix.RoutedExperts + matrix.Copies) * matrix.Parameters;
        return (model.Layers * perLayer) + TransformerMatrices.TokenEmbedding(model).Parameters
            + (model.TieWordEmbeddings ? 0 : TransformerMatrices.OutputHead(model).Parameters) + Vectors(model);
    }

    /// <summary>Parameters of the matrices that one token is multiplied with, the output head not counted.</summary>
    /// <param name="model">The model.</param>
    public static Count MatmulParametersUsed(Transformer model)
    {
        Count perLayer = 0;
        foreach (var matrix in TransformerMatrices.OfLayer(model, 0))
            perLayer += (matrix.RoutedExperts > 0 ? model.ExpertsPerToken : matrix.Copies) * matrix.Parameters;
        return model.Layers * perLayer;
    }

    /// <summary>Elements of norms and biases of all layers and after them; they are stored in F32.</summary>
    /// <param name="model">The model.</param>
    public static Count Vectors(Transformer model) => (model.Layers * VectorsPerLayer(model)) + FinalVectors(model);

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
