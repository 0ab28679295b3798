namespace EdgeDsl.CostModel;

/// <summary>Bytes of a runtime's compute buffer: cost-model §2 and §3.</summary>
public static class ActivationMemory
{
    private const int SingleBytes = 4;
    private const int HalfBytes = 2;

    /// <summary>
    /// Bytes for the intermediates of a micro-batch. llama.cpp reserves micro-batch · (V + 2H) · 4 bytes (3H for models with norms after
    /// their blocks; measured with build 10573), where the logits are wider than the MLP. The other runtimes keep logits for the last token
    /// of each sequence and half-precision intermediates; that is assumed, not measured.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="runtime">The runtime.</param>
    /// <param name="context">Context length of one sequence.</param>
    /// <param name="batch">Sequences at once.</param>
    /// <param name="microBatch">Prompt tokens that are processed at once.</param>
    public static Count Bytes(Transformer model, Runtime runtime, Count context, Count batch, long microBatch)
    {
        var tokens = Count.Min(batch * context, microBatch);
        var residual = (model.NormsPerLayer > 2 ? 3 : 2) * (Count)model.HiddenSize;
        var experts = model.Experts == 0 ? 1 : model.ExpertsPerToken + model.SharedExperts;
        var mlp = experts * (model.GatedMlp ? 2 : 1) * (Count)model.IntermediateSize;
        var attention = (Count)model.QueryWidth + (2 * model.KeyValueWidth);
        var intermediates = Count.Max(mlp, attention);
        return runtime == Runtime.LlamaCpp
            ? SingleBytes * (tokens * (Count.Max(model.VocabularySize, intermediates) + residual))
            : (SingleBytes * (batch * model.VocabularySize)) + (HalfBytes * (tokens * (intermediates + residual)));
    }
}
