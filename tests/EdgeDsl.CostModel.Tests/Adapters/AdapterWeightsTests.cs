namespace EdgeDsl.CostModel.Tests.Adapters;

/// <summary>What adapters count, against the figures that are published for Llama-7B and a count by hand.</summary>
public sealed class AdapterWeightsTests
{
    private const AdapterTargets Attention = AdapterTargets.Query | AdapterTargets.Key | AdapterTargets.Value | AdapterTargets.Output;

    // The layers of Llama-7B: four matrices of 4096 × 4096 and three of 4096 × 11008, 32 times.
    private const long LayerParameters = 32L * ((4 * 4096 * 4096) + (3 * 4096 * 11_008));

    private static readonly Transformer Llama7B = new()
    {
        Name = "Llama-7B",
        Layers = 32,
        HiddenSize = 4096,
        IntermediateSize = 11_008,
        AttentionHeads = 32,
        KeyValueHeads = 32,
        HeadDimension = 128,
        VocabularySize = 32_000,
    };

    [Theory]
    [InlineData(AdapterTargets.Query | AdapterTargets.Value, 4_194_304)] // 4.19 M in "LoRA" for q and v
    [InlineData(Attention, 8_388_608)] // 8.39 M
    [InlineData(AdapterTargets.All, 19_988_480)] // 19.99 M
    public void Llama_7B_of_rank_8_has_the_published_parameters(AdapterTargets targets, long parameters)
    {
        var adapters = Of(Llama7B, new AdapterSet { Rank = 8, Targets = targets });
        Assert.Equal(parameters, adapters.Parameters.Constant);
        Assert.Equal(2 * parameters, adapters.Bytes.Constant);
        Assert.Equal(2 * parameters, adapters.FlopsPerToken.Constant);
    }

    [Fact]
    public void Mixing_46_of_them_reads_1_84_GB_for_every_token()
    {
        var adapters = Of(Llama7B, new AdapterSet { Count = 46, Rank = 8 });
        Assert.Equal(46 * 39_976_960L, adapters.BytesPerToken.Constant);
        Assert.Equal("1.84", (adapters.BytesPerToken.Constant / 1e9).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(46 * 39_976_960L, adapters.StoredBytes.Constant);
        Assert.Equal(46 * 2 * 19_988_480L, adapters.FlopsPerToken.Constant);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(46)]
    public void Merging_breaks_even_after_648_tokens_divided_by_the_adapters_of_the_mix(int active)
    {
        var adapters = Of(Llama7B, new AdapterSet { Count = 46, ActiveAdapters = active, Rank = 8 });
        Assert.Equal(648.0 / active, adapters.BreakEvenTokens, 0.1 / active);
        // Counted out: the first token reads the mix either way.
        var last = (long)Math.Floor(adapters.BreakEvenTokens) + 1;
        Assert.True(last * adapters.BytesPerToken.Constant <= adapters.MergeBytes.Constant);
        Assert.True((last + 1) * adapters.BytesPerToken.Constant > adapters.MergeBytes.Constant);
    }

    [Fact]
    public void A_merge_multiplies_the_two_matrices_of_each_adapter_and_moves_its_targets_twice()
    {
        var adapters = Of(Llama7B, new AdapterSet { Count = 46, ActiveAdapters = 3, Rank = 8 });
        Assert.Equal(3 * 2 * 8 * LayerParameters, adapters.MergeFlops.Constant);
        Assert.Equal(2 * LayerParameters, adapters.TargetBytes.Constant);
        Assert.Equal((2 * 2 * LayerParameters) + (3 * 39_976_960L), adapters.MergeBytes.Constant);
    }

    [Fact]
    public void Narrow_keys_and_every_expert_count_as_they_are()
    {
        // Per layer: q 64 → 64, k and v 64 → 32, o 64 → 64; 4 experts of 64 → 128 (gate, up) and 128 → 64, of which a token uses 2.
        var model = new Transformer
        {
            Layers = 2,
            HiddenSize = 64,
            IntermediateSize = 128,
            AttentionHeads = 4,
            KeyValueHeads = 2,
            HeadDimension = 16,
            VocabularySize = 1000,
            Experts = 4,
            ExpertsPerToken = 2,
        };
        var adapters = Of(model, new AdapterSet { Count = 5, ActiveAdapters = 2, Rank = 4, Format = WeightFormat.F32 });
        const int Dense = 4 * ((64 + 64) + (64 + 32) + (64 + 32) + (64 + 64)), Expert = 4 * 3 * (64 + 128);
        Assert.Equal(2 * (Dense + (4 * Expert)), adapters.Parameters.Constant);
        Assert.Equal(4 * 2 * (Dense + (4 * Expert)), adapters.Bytes.Constant);
        Assert.Equal(2 * 2 * 2 * (Dense + (2 * Expert)), adapters.FlopsPerToken.Constant);
        Assert.Equal(2 * 4 * 2 * (Dense + (2 * Expert)), adapters.BytesPerToken.Constant);
        Assert.Equal(2 * 2 * 4 * 2 * ((2 * 64 * 64) + (2 * 64 * 32) + (4 * 3 * 64 * 128)), adapters.MergeFlops.Constant);
        // 3 sequences choose 2 each, of which there are 5.
        Assert.Equal(5 * 4 * 2 * (Dense + (4 * Expert)), adapters.BytesRead(3, 4).Constant);
    }

    [Fact]
    public void A_step_reads_no_more_adapters_of_experts_than_its_sequences_pass()
    {
        // 2 layers of width 64, 4 experts of 3·(64 + 128) per rank, 2 per token; 5 adapters of rank 1 on the MLP, of which a sequence mixes 1.
        var model = SmallModel.Tied with { Experts = 4, ExpertsPerToken = 2 };
        var adapters = Of(model, new AdapterSet { Count = 5, ActiveAdapters = 1, Rank = 1, Targets = AdapterTargets.Gate | AdapterTargets.Up | AdapterTargets.Down });
        const int Expert = 2 * 2 * 3 * (64 + 128);
        // One sequence has 1 adapter and passes 2 experts; 3 sequences have 3 adapters on 4 experts, but pass 2 each.
        Assert.Equal(2 * Expert, adapters.BytesReadByStep(1, 4).Constant);
        Assert.Equal(6 * Expert, adapters.BytesReadByStep(3, 4).Constant);
        // 3 sequences that pass the same expert, each with its own adapter.
        Assert.Equal(3 * Expert, adapters.BytesReadByStep(3, 1).Constant);
    }

    [Theory]
    [InlineData(true, AdapterTargets.Gate, true)]
    [InlineData(false, AdapterTargets.Gate, false)]
    [InlineData(false, AdapterTargets.Gate | AdapterTargets.Query, true)]
    [InlineData(false, AdapterTargets.Down, true)]
    [InlineData(true, AdapterTargets.None, false)]
    public void Targets_are_matrices_that_the_model_has(bool gated, AdapterTargets targets, bool any) =>
        Assert.Equal(any, AdapterWeights.AnyTarget(Llama7B with { GatedMlp = gated }, targets));

    private static AdapterWeights Of(Transformer model, AdapterSet adapters) =>
        new(model, adapters, new StoredWeights(model, new QuantizationPolicy { Weights = WeightFormat.F16 }));
}
