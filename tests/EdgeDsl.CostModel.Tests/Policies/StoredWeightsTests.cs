namespace EdgeDsl.CostModel.Tests.Policies;

/// <summary>Bytes of weights worked out by hand: 2 layers of 36,864 weights, an embedding of 1000 rows of 64, and 320 weights in norms.</summary>
public sealed class StoredWeightsTests
{
    private static readonly Transformer Untied = SmallModel.Tied with { TieWordEmbeddings = false };

    private static readonly QuantizationPolicy Half = new() { Weights = WeightFormat.F16 };

    [Fact]
    public void Attention_in_one_matrix_has_as_many_weights()
    {
        var fused = SmallModel.Tied with { FusedQueryKeyValue = true };
        Assert.Equal(ParameterCount.Total(SmallModel.Tied).Constant, ParameterCount.Total(fused).Constant);
        Assert.Equal(Bytes(SmallModel.Tied, Half), Bytes(fused, Half));
        Assert.Equal(5, TransformerMatrices.OfLayer(fused, 0).Count()); // qkv, output, gate, up, down
    }

    // 73,728 weights in the layers and 64,000 each in embedding and head, at 4.5, 8.5 and 16 bits. Rows of 64 are too short for the Q6_K that
    // Q4_0 files have in their head: it falls back to Q8_0.
    [Fact]
    public void Embedding_and_head_are_named_beside_a_file_type()
    {
        var mix = new QuantizationPolicy { Mix = GgufMix.Q4_0 };
        Assert.Equal(41_472 + 36_000 + 68_000 + 1280, Bytes(Untied, mix));
        Assert.Equal(41_472 + 68_000 + 68_000 + 1280, Bytes(Untied, mix with { TokenEmbedding = WeightFormat.Q8_0 }));
        Assert.Equal(41_472 + 36_000 + 128_000 + 1280, Bytes(Untied, mix with { OutputHead = WeightFormat.F16 }));
    }

    [Fact]
    public void Embedding_and_head_have_formats_of_their_own()
    {
        Assert.Equal(147_456 + 128_000 + 1280, Bytes(SmallModel.Tied, Half));
        Assert.Equal(147_456 + 256_000 + 1280, Bytes(SmallModel.Tied, Half with { TokenEmbedding = WeightFormat.F32 }));
        Assert.Equal(147_456 + (2 * 128_000) + 1280, Bytes(Untied, Half));
        Assert.Equal(147_456 + (2 * 256_000) + 1280, Bytes(Untied, Half with { TokenEmbedding = WeightFormat.F32 }));
        Assert.Equal(147_456 + 256_000 + 128_000 + 1280, Bytes(Untied, Half with { TokenEmbedding = WeightFormat.F32, OutputHead = WeightFormat.F16 }));
        Assert.Equal(147_456 + (2 * 128_000) + 1280, Bytes(SmallModel.Tied, Half with { StoresOutputMatrix = true }));
    }

    [Fact]
    public void A_tied_head_is_read_as_the_embedding_is_stored()
    {
        var tied = new StoredWeights(SmallModel.Tied, Half with { TokenEmbedding = WeightFormat.F32, OutputHead = WeightFormat.F16 });
        Assert.Equal(256_000, tied.Groups.Single(group => group.Format == WeightFormat.F32).HeadBytes.Constant);
        Assert.Equal((0, 256), (tied.SeparateEmbeddingBytes.Constant, tied.EmbeddingRowBytes.Constant));
        var untied = new StoredWeights(Untied, Half);
        Assert.Equal((128_000, 128), (untied.SeparateEmbeddingBytes.Constant, untied.EmbeddingRowBytes.Constant));
        Assert.Equal(1280, untied.OtherBytes.Constant);
        Assert.Equal([73_728, 73_728], untied.LayerBytes.Select(bytes => bytes.Constant));
        var group = Assert.Single(untied.Groups);
        Assert.Equal((147_456, 0, 128_000), (group.LayerBytes.Constant, group.ExpertBytes.Constant, group.HeadBytes.Constant));
        Assert.Equal((4 * 36_864, 2 * 64_000), (group.LayerFlopsPerToken.Constant, group.HeadFlopsPerToken.Constant));
        Assert.Equal([2 * 36_864, 2 * 36_864, 0], new[] { 0, 1, 2 }.Select(layer => group.FlopsOfLayer(layer).Constant));
    }

    [Fact]
    public void A_token_passes_its_experts_and_the_file_holds_all()
    {
        // Per layer: attention of 64·64 + 2·(32·64) + 64·64 weights, a router of 4·64 in F32, and 4 experts of 3·64·128, of which a token uses 3.
        const long Attention = 12_288, Expert = 24_576;
        var weights = new StoredWeights(SmallModel.Tied with { Experts = 4, ExpertsPerToken = 3 }, Half);
        Assert.Equal((2 * ((2 * (Attention + (4 * Expert))) + (4 * 256))) + 128_000 + 1280, weights.TotalBytes.Constant);
        var halves = weights.Groups.Single(group => group.Format == WeightFormat.F16);
        Assert.Equal((2 * 2 * Attention, 2 * 2 * Expert), (halves.LayerBytes.Constant, halves.ExpertBytes.Constant));
        Assert.Equal(2 * 2 * (Attention + (3 * Expert)), halves.LayerFlopsPerToken.Constant);
        Assert.Equal(2 * (Attention + (3 * Expert)), halves.FlopsOfLayer(1).Constant);
        Assert.Equal(2 * 4 * Expert / 3 * 2, weights.LayerBytesByKind[MatrixKind.FfnUp].Constant);
        Assert.Equal(2 * 2 * 4096, weights.LayerBytesByKind[MatrixKind.AttentionQuery].Constant);
    }

    [Fact]
    public void Rows_that_fill_no_block_fall_back_in_every_format_of_llama_cpp()
    {
        // Rows of 64 and 128 hold no block of 256: Q4_K falls back to Q5_0, 22 bytes for 32 weights.
        Assert.Equal((73_728 / 32 * 22) + 128_000 + 1280, Bytes(SmallModel.Tied, new QuantizationPolicy { Weights = WeightFormat.Q4_K, TokenEmbedding = WeightFormat.F16 }));
        var layers = Half with { LayerFormats = new([WeightFormat.Q4_K, WeightFormat.Unspecified]) };
        Assert.Equal((36_864 / 32 * 22) + 73_728 + 128_000 + 1280, Bytes(SmallModel.Tied, layers));
    }

    [Theory]
    [InlineData(4, 64, 16, 4, 165)] // 3 rows of 100: 400 bits, and 20 for each of two groups
    [InlineData(4, 0, 16, 4, 158)] // one group for a row: 420 bits, and half a byte more
    [InlineData(3, 100, 8, 0, 116)] // 308 bits
    [InlineData(8, 50, 16, 0, 312)] // 832 bits
    public void Groups_have_scales_and_zero_points(int bits, int groupSize, int scaleBits, int zeroPointBits, long bytes) => Assert.Equal(
        bytes, UniformGroups.MatrixBytes(new QuantizationPolicy { GroupSize = groupSize, ScaleBits = scaleBits, ZeroPointBits = zeroPointBits }, bits, 3, 100).Constant);

    [Theory]
    [InlineData(2, WeightFormat.Int2)]
    [InlineData(3, WeightFormat.Int3)]
    [InlineData(4, WeightFormat.Int4)]
    [InlineData(5, WeightFormat.Int5)]
    [InlineData(6, WeightFormat.Int6)]
    [InlineData(8, WeightFormat.Int8)]
    public void Bits_have_a_format_and_formats_their_bits(int bits, WeightFormat format)
    {
        Assert.Equal(format, UniformGroups.FormatOf(bits));
        Assert.Equal(bits, UniformGroups.BitsOf(format));
        Assert.Equal((WeightFormat.Unspecified, 0), (UniformGroups.FormatOf(7), UniformGroups.BitsOf(WeightFormat.Q4_0)));
        // 73,728 weights, and two bytes for each 64 of them.
        Assert.Equal((9216 * bits) + 2304 + 128_000 + 1280, Bytes(SmallModel.Tied, new QuantizationPolicy { Bits = bits, GroupSize = 64, TokenEmbedding = WeightFormat.F16 }));
    }

    private static long Bytes(Transformer model, QuantizationPolicy policy) => new StoredWeights(model, policy).TotalBytes.Constant;
}
