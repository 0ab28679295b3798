namespace EdgeDsl.CostModel;

/// <summary>Lists the matrices of a transformer: cost-model §1, tensor by tensor.</summary>
public static class TransformerMatrices
{
    /// <summary>
    /// The matrices of one layer, pruned as the model says: each keeps its share of rows, rounded up to whole ones. Output projections lose
    /// inputs in place of outputs; as many parameters are counted off their rows, so that what is left fills the blocks of its format. A
    /// router keeps its experts.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="layer">The layer from 0.</param>
    public static IEnumerable<TransformerMatrix> OfLayer(Transformer model, int layer)
    {
        var kept = Tailoring.Steps - (model.PrunedThirtySeconds.Count == 0 ? 0 : model.PrunedThirtySeconds[layer]);
        long hidden = model.HiddenSize, intermediate = model.IntermediateSize;
        if (model.FusedQueryKeyValue)
        {
            yield return new(MatrixKind.AttentionQueryKeyValue, layer, Kept(model.QueryWidth + (2 * model.KeyValueWidth)), hidden);
        }
        else
        {
            yield return new(MatrixKind.AttentionQuery, layer, Kept(model.QueryWidth), hidden);
            yield return new(MatrixKind.AttentionKey, layer, Kept(model.KeyValueWidth), hidden);
            yield return new(MatrixKind.AttentionValue, layer, Kept(model.KeyValueWidth), hidden);
        }

        yield return new(MatrixKind.AttentionOutput, layer, Kept(hidden), model.QueryWidth);
        if (model.Experts > 0)
            yield return new(MatrixKind.Router, layer, model.Experts, hidden);
        if (model.GatedMlp)
            yield return new(MatrixKind.FfnGate, layer, Kept(intermediate), hidden, model.Experts);
        yield return new(MatrixKind.FfnUp, layer, Kept(intermediate), hidden, model.Experts);
        yield return new(MatrixKind.FfnDown, layer, Kept(hidden), intermediate, model.Experts);
        if (model.Experts == 0 || model.SharedExperts == 0)
            yield break;
        var shared = model.SharedExperts * intermediate; // all of them are stored as one MLP
        if (model.GatedMlp)
            yield return new(MatrixKind.SharedExpertGate, layer, Kept(shared), hidden);
        yield return new(MatrixKind.SharedExpertUp, layer, Kept(shared), hidden);
        yield return new(MatrixKind.SharedExpertDown, layer, Kept(hidden), shared);

        long Kept(long rows) => ExactArithmetic.CeilingDivide(rows * kept, Tailoring.Steps);
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
