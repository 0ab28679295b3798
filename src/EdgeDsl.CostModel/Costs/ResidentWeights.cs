namespace EdgeDsl.CostModel;

/// <summary>Bytes of the tensors that stay in memory.</summary>
public static class ResidentWeights
{
    /// <summary>
    /// All tensors; under rkllm without a token embedding that is stored apart from the output head, whose rows it reads from storage: its
    /// published peaks of 7 models are below their files by that table.
    /// </summary>
    /// <param name="weights">The stored weights.</param>
    /// <param name="runtime">The runtime.</param>
    /// <param name="streamed">The layers that stream, of which their buffer stays; null where none do.</param>
    public static Count Bytes(StoredWeights weights, Runtime runtime, StreamedWeights? streamed)
    {
        var stored = runtime == Runtime.Rkllm ? weights.TotalBytes - weights.SeparateEmbeddingBytes : weights.TotalBytes;
        return streamed is null ? stored : stored - streamed.Bytes + streamed.BufferBytes;
    }
}
