namespace EdgeDsl.CostModel;

/// <summary>Memory that a runtime takes besides weights, KV cache and compute buffer: code, tokenizer, graph.</summary>
public static class RuntimeOverhead
{
    private const long TensOfMegabytes = 25_000_000;
    private const long OwnAllocator = 150_000_000;

    /// <summary>
    /// Bytes. llama.cpp's resident memory is file, KV cache and tens of megabytes (cost-model §3); 25 MB is assumed for it and for every
    /// runtime that is not named here. rkllm and MLX keep about 150 MB: the median of what 7 and 4 published peaks leave, which lie between 36
    /// and 234 MB.
    /// </summary>
    /// <param name="runtime">The runtime.</param>
    public static Count BytesOf(Runtime runtime) => runtime is Runtime.Rkllm or Runtime.Mlx ? OwnAllocator : TensOfMegabytes;
}
