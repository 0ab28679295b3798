namespace EdgeDsl.CostModel;

/// <summary>Memory that a runtime takes besides weights, KV cache and compute buffer: code, tokenizer, graph.</summary>
public static class RuntimeOverhead
{
    private const long TensOfMegabytes = 25_000_000;

    /// <summary>Bytes. llama.cpp's resident memory is file, KV cache and tens of megabytes (cost-model §3); 25 MB is assumed for every
    /// runtime.</summary>
    public static Count Bytes => TensOfMegabytes;
}
