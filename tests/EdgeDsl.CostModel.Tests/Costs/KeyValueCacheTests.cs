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

    /// <summary>llama.cpp runs models whose every layer has a window without one; what is declared still counts.</summary>
    [Theory]
    [InlineData(KeyValueAllocation.RuntimeDefault, Runtime.LlamaCpp, 8192)]
    [InlineData(KeyValueAllocation.LlamaCpp, Runtime.Mlc, 8192)]
    [InlineData(KeyValueAllocation.RuntimeDefault, Runtime.Mlc, 2047)]
    [InlineData(KeyValueAllocation.WindowBound, Runtime.LlamaCpp, 2047)]
    public void A_window_of_every_layer_at_8192_tokens(KeyValueAllocation allocation, Runtime runtime, int positions)
    {
        var deployment = new Deployment
        {
            Model = Phi3Mini,
            Runtime = runtime,
            KeyValueAllocation = allocation,
            ContextLength = 8192,
            Policy = new QuantizationPolicy { Weights = WeightFormat.Q4_0, KeyValueCache = CacheFormat.F16 },
        };
        // 32 layers, keys and values of 32 heads of 96 in two bytes
        Assert.Equal(32L * 2 * 32 * 96 * 2 * positions, new DeploymentCostModel(deployment).At(new Workload(512, 128, 1)).KeyValueCacheBytes.Constant);
    }

    [Fact]
    public void Attention_reads_the_whole_context_where_llama_cpp_has_no_window()
    {
        Assert.Equal(Bytes(Phi3Mini with { SlidingWindow = 0 }, Runtime.LlamaCpp), Bytes(Phi3Mini, Runtime.LlamaCpp));
        Assert.True(Bytes(Phi3Mini, Runtime.Mlc) < Bytes(Phi3Mini, Runtime.LlamaCpp));
        // every other layer is global: the window stays
        var mixed = Phi3Mini with { SlidingWindowPattern = 2 };
        Assert.Equal(Bytes(mixed, Runtime.Mlc), Bytes(mixed, Runtime.LlamaCpp));

        static double Bytes(Transformer model, Runtime runtime)
        {
            var policy = new QuantizationPolicy { Weights = WeightFormat.F16, KeyValueCache = CacheFormat.F16 };
            var device = new Device { Class = DeviceClass.ArmCpu, MemoryBandwidth = 17e9, Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 1e11 }] };
            var costs = new DeploymentCostModel(new Deployment { Model = model, Device = device, Policy = policy, Runtime = runtime }).At(new Workload(4096, 16, 1));
            return costs.DecodeStep.Groups.Sum(group => group.Bytes.Constant);
        }
    }

    private static Transformer Phi3Mini { get; } = new()
    {
        Name = "Phi-3-mini",
        Layers = 32,
        HiddenSize = 3072,
        IntermediateSize = 8192,
        AttentionHeads = 32,
        KeyValueHeads = 32,
        HeadDimension = 96,
        VocabularySize = 32_064,
        SlidingWindow = 2047,
    };

    [Theory]
    [InlineData(CacheFormat.F32, 2 * 8 * 64 * 4)]
    [InlineData(CacheFormat.BF16, 2 * 8 * 64 * 2)]
    [InlineData(CacheFormat.Q8_0, 2 * 8 * 64 / 32 * 34)]
    [InlineData(CacheFormat.Q4_0, 2 * 8 * 64 / 32 * 18)]
    [InlineData(CacheFormat.FP8, 2 * 8 * 64)]
    public void Formats_with_their_block_overhead(CacheFormat format, long bytes) =>
        Assert.Equal(bytes, KeyValueCache.BytesPerPosition(PublishedModels.Find("Llama-3.2-1B"), format).Constant);
}
