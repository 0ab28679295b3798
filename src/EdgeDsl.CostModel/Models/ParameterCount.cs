namespace EdgeDsl.CostModel;

/// <summary>Parameters of a transformer: cost-model §1. Equal to the published counts to the last parameter.</summary>
public static class ParameterCount
{
    /// <summary>All parameters; a tied output head counts once.</summary>
    /// <param name="model">The model.</param>
    public static Count Total(Transformer model)
    {
        Count embedding = (Count)model.VocabularySize * model.HiddenSize;
        return ((model.Layers * (MatricesPerLayer(model) + VectorsPerLayer(model))) + embedding)
            + (model.TieWordEmbeddings ? 0 : embedding) + FinalVectors(model);
    }

    /// <summary>Parameters of the matrices that one token is multiplied with, the output head not counted.</summary>
    /// <param name="model">The model.</param>
    public static Count MatmulParametersUsed(Transformer model) =>
        model.Layers * (AttentionPerLayer(model) + RouterPerLayer(model) + (MlpsUsed(model) * OneMlp(model)));

    /// <summary>Elements of norms and biases of all layers and after them; they are stored in F32.</summary>
    /// <param name="model">The model.</param>
    public static Count Vectors(Transformer model) => (model.Layers * VectorsPerLayer(model)) + FinalVectors(model);

    private static Count MatricesPerLayer(Transformer model) =>
        AttentionPerLayer(model) + RouterPerLayer(model) + (MlpsStored(model) * OneMlp(model));

    private static Count AttentionPerLayer(Transformer model) =>
        (2 * (Count)model.HiddenSize * model.QueryWidth) + (2 * (Count)model.HiddenSize * model.KeyValueWidth);

    private static Count RouterPerLayer(Transformer model) => (Count)model.HiddenSize * model.Experts;

    private static Count OneMlp(Transformer model) => (model.GatedMlp ? 3 : 2) * (Count)model.HiddenSize * model.IntermediateSize;

    private static Count MlpsStored(Transformer model) => model.Experts == 0 ? 1 : model.Experts + model.SharedExperts;

    private static Count MlpsUsed(Transformer model) => model.Experts == 0 ? 1 : model.ExpertsPerToken + model.SharedExperts;

    private static Count VectorsPerLayer(Transformer model)
    {
        Count norms = (model.NormBias ? 2 : 1) * (Count)model.NormsPerLayer * model.HiddenSize;
        Count queryKeyNorms = model.QueryKeyNorm ? 2 * (Count)model.HeadDimension : 0;
        Count attentionBias = (model.AttentionBias ? (Count)model.QueryWidth + (2 * model.KeyValueWidth) : 0)
            + (model.AttentionOutputBias ? model.HiddenSize : 0);
        Count mlpBias = model.MlpBias ? MlpsStored(model) * (((model.GatedMlp ? 2 : 1) * (Count)model.IntermediateSize) + model.HiddenSize) : 0;
        return norms + queryKeyNorms + attentionBias + mlpBias;
    }

    private static Count FinalVectors(Transformer model) =>
        ((model.NormBias ? 2 : 1) * (Count)model.HiddenSize) + (model.HeadBias ? model.VocabularySize : 0);
}
