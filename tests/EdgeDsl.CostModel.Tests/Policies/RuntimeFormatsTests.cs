namespace EdgeDsl.CostModel.Tests.Policies;

public sealed class RuntimeFormatsTests
{
    private static readonly Runtime[] Others = [Runtime.Mlc, Runtime.Vllm, Runtime.ExecuTorch, Runtime.Rkllm, Runtime.Qnn, Runtime.Mlx];

    [Theory]
    [InlineData(WeightFormat.F32)]
    [InlineData(WeightFormat.F16)]
    [InlineData(WeightFormat.BF16)]
    public void Full_precision_is_read_by_all(WeightFormat format)
    {
        var policy = new QuantizationPolicy { Weights = format };
        Assert.True(RuntimeFormats.Reads(Runtime.LlamaCpp, policy));
        Assert.All(Others, runtime => Assert.True(RuntimeFormats.Reads(runtime, policy)));
    }

    [Fact]
    public void File_types_and_blocks_of_llama_cpp_are_its_own()
    {
        foreach (var policy in new[] { new QuantizationPolicy { Mix = GgufMix.Q4_K_M }, new QuantizationPolicy { Weights = WeightFormat.Q4_K } })
        {
            Assert.True(RuntimeFormats.Reads(Runtime.LlamaCpp, policy));
            Assert.All(Others, runtime => Assert.False(RuntimeFormats.Reads(runtime, policy)));
        }
    }

    /// <summary>Those of a block's shape too: llama.cpp reads Q8_0, and of 8-bit groups no file.</summary>
    [Theory]
    [InlineData(4, 32, 16, 0)]
    [InlineData(4, 32, 16, 16)]
    [InlineData(8, 32, 16, 0)]
    [InlineData(4, 128, 16, 4)]
    [InlineData(8, 0, 32, 0)]
    public void Groups_are_read_by_all_but_llama_cpp(int bits, int groupSize, int scaleBits, int zeroPointBits)
    {
        var policy = new QuantizationPolicy { Bits = bits, GroupSize = groupSize, ScaleBits = scaleBits, ZeroPointBits = zeroPointBits };
        Assert.False(RuntimeFormats.Reads(Runtime.LlamaCpp, policy));
        Assert.All(Others, runtime => Assert.True(RuntimeFormats.Reads(runtime, policy)));
    }

    [Fact]
    public void An_output_head_in_other_groups_counts_too() => Assert.False(RuntimeFormats.Reads(
        Runtime.LlamaCpp,
        new QuantizationPolicy { Weights = WeightFormat.Q4_0, OutputHead = WeightFormat.Int8 }));
}
