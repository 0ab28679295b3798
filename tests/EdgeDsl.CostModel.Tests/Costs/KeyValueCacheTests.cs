namespace EdgeDsl.CostModel.Tests;

public class KeyValueCacheTests
{
    [Theory]
    [InlineData("TinyLlama-1.1B-Chat-v1.0", 22528)]
    [InlineData("Llama-3.2-1B", 32768)]
    [InlineData("Llama-3.2-3B", 114688)]
    [InlineData("Llama-3.1-8B", 131072)]
    [InlineData("Llama-2-7B", 524288)]
    [InlineData("Gemma-2-2B", 106496)]
    [InlineData("Gemma-3-1B", 26624)]
    [InlineData("DeepSeek-R1-Distill-Qwen-1.5B", 28672)]
    [InlineData("Qwen3-0.6B", 114688)]
    [InlineData("Phi-2", 327680)]
    public void Half_precision_bytes_per_token(string name, long bytes) =>
        Assert.Equal(bytes, KeyValueCache.BytesPerToken(PublishedModels.Find(name), CacheFormat.F16).Constant);

    [Theory]
    [InlineData(KeyValueAllocation.Full, 54525952)]
    [InlineData(KeyValueAllocation.WindowBound, 19922944)]
    [InlineData(KeyValueAllocation.LlamaCpp, 31457280)]
    public void Gemma_3_1B_at_2048_tokens(KeyValueAllocation allocation, long bytes) =>
        Assert.Equal(bytes, KeyValueCache.AllocatedBytes(PublishedModels.Find("Gemma-3-1B"), CacheFormat.F16, allocation, 2048, 512).Constant);

    [Theory]
    [InlineData(CacheFormat.F32, 2 * 8 * 64 * 4)]
    [InlineData(CacheFormat.BF16, 2 * 8 * 64 * 2)]
    [InlineData(CacheFormat.Q8_0, 2 * 8 * 64 / 32 * 34)]
    [InlineData(CacheFormat.Q4_0, 2 * 8 * 64 / 32 * 18)]
    [InlineData(CacheFormat.FP8, 2 * 8 * 64)]
    public void Formats_with_their_block_overhead(CacheFormat format, long bytes) =>
        Assert.Equal(bytes, KeyValueCache.BytesPerPosition(PublishedModels.Find("Llama-3.2-1B"), format).Constant);
}
