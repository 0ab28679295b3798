namespace EdgeDsl.CostModel;

/// <summary>Lists the matrices of a transformer: cost-model §1, tensor by tensor.</summary>
public static class TransformerMatrices
{
    /// <summary>The matrices of one layer.</summary>
    /// <param name="model">The model.</param>
    /// <param name="layer">The layer from 0.</param>
    public static IEnumerable<TransformerMatrix> OfLayer(Transformer model, int layer)
    {
        long hidden = model.HiddenSize, intermediate = model.IntermediateSize;
        yield return new(MatrixKind.AttentionQuery, layer, model.QueryWidth, hidden);
        yield return new(MatrixKind.AttentionKey, layer, model.KeyValueWidth, hidden);
        yield return new(MatrixKind.AttentionValue, layer, model.KeyValueWidth, hidden);
        yield return new(MatrixKind.AttentionOutput, layer, hidden, model.QueryWidth);
        if (model.Experts > 0)
            yield return new(MatrixKind.Router, layer, model.Experts, hidden);
        if (model.GatedMlp)
            yield return new(MatrixKind.FfnGate, layer, intermediate, hidden, model.Experts);
        yield return new(MatrixKind.FfnUp, layer, intermediate, hidden, model.Experts);
        yield return new(MatrixKind.FfnDown, layer, hidden, intermediate, model.Experts);
        if (model.Experts == 0 || model.SharedExperts == 0)
            yield break;
        var shared = model.SharedExperts * intermediate; // all of them are stored as one MLP
        if (model.GatedMlp)
            yield return new(MatrixKind.SharedExpertGate, layer, shared, hidden);
        yield return new(MatrixKind.SharedExpertUp, layer, shared, hidden);
        yield return new(MatrixKind.SharedExpertDown, layer, hidden, shared);
    }

    /// <summary>The token embedding, one row per token of the vocabulary.</summary>
    /// <param name="model">The model.</param>
    public static TransformerMatrix TokenEmbedding(Transformer model) =>
        new(MatrixKind.TokenEmbedding, -1, model.VocabularySize, model.HiddenSize);

    /// <summary>The output head, which a tied model shares with the embedding.</summary>
    /// <param name="model">The model.</param>
    public static TransformerMatrix OutputHead(Transformer model) =>
        new(MatrixKind.Output, -1, model.VocabularySize, model.HiddenSize);
}
