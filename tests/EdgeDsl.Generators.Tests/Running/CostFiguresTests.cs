namespace EdgeDsl.Generators.Tests;

/// <summary>
/// Llama-3.2-1B in F16 on a board of 100 GFLOPS and 10 GB/s that reaches both. The counts are the published ones of the model and what
/// follows from them by hand; the times are those counts through the roofline.
/// </summary>
public sealed class CostFiguresTests
{
    // Layers and head: 1235814400 parameters less 33 norms of 2048.
    private const long LayerParameters = 16L * (2 * 2048 * 2048 + 2 * 2048 * 512 + 3 * 2048 * 8192);
    private const long HeadParameters = 128_256L * 2048;
    private const long NormParameters = 33L * 2048;
    private const long AttentionFlopsPerPosition = 16L * 4 * 32 * 64;
    private const long KeyValueBytes = 32_768;

    // A score costs its softmax as much time as 32 channels of matrix products, of which a head has 64.
    private const double Softmax = (64 + 32) / 64.0;

    private const double Rate = 100e9;
    private const double Bandwidth = 10e9;

    [Fact]
    public void The_figures_of_this_file_are_the_published_ones()
    {
        Assert.Equal(1_235_814_400, LayerParameters + HeadParameters + NormParameters);
        Assert.Equal(1_014_171_172_864, (2 * 512 * LayerParameters) + (2 * HeadParameters) + (AttentionFlopsPerPosition * (512 * 513 / 2)));
        Assert.Equal(2_739_929_088, (2 * (LayerParameters + HeadParameters)) + (AttentionFlopsPerPosition * 2048));
        Assert.Equal(KeyValueBytes, 16 * 2 * 8 * 64 * 2);
    }

    [Fact]
    public async Task Counts_of_a_prompt_of_512_are_the_published_ones()
    {
        var evaluate = await Emitted.EvaluateAsync();
        Assert.Equal(1_014_171_172_864, evaluate(512, 128, 1).PrefillFlops);
        Assert.Equal(4 * 1_014_171_172_864, evaluate(512, 128, 4).PrefillFlops);
        Assert.Equal(2_739_929_088, evaluate(1920, 128, 1).DecodeFlopsPerToken);
        Assert.Equal(2_739_929_088, evaluate(0, 2048, 4).DecodeFlopsPerToken);
        Assert.Equal(640 * KeyValueBytes, evaluate(512, 128, 1).KeyValueCacheBytes);
        Assert.Equal(3 * 640 * KeyValueBytes, evaluate(512, 128, 3).KeyValueCacheBytes);
    }

    [Fact]
    public async Task Total_flops_are_those_of_the_prefill_and_of_each_step_after_the_first_token()
    {
        var evaluate = await Emitted.EvaluateAsync();
        var total = 1_014_171_172_864L;
        for (var context = 513; context < 640; context++)
            total += (2 * (LayerParameters + HeadParameters)) + (AttentionFlopsPerPosition * context);
        Assert.Equal(1_337_639_043_072, total);
        Assert.Equal(total, evaluate(512, 128, 1).TotalFlops);
        Assert.Equal(2 * total, evaluate(512, 128, 2).TotalFlops);
        Assert.Equal(1_014_171_172_864, evaluate(512, 1, 1).TotalFlops);
    }

    [Fact]
    public async Task Peak_memory_is_the_sum_of_its_parts()
    {
        var report = (await Emitted.EvaluateAsync())(512, 128, 1);
        // Norms are F32; the embedding is the head and stored once.
        Assert.Equal((2 * (LayerParameters + HeadParameters)) + (4 * NormParameters), report.WeightBytes);
        Assert.Equal(2_471_763_968, report.WeightBytes);
        // llama.cpp: micro-batch · (V + 2H) · 4 bytes.
        Assert.Equal(512 * (128_256 + (2 * 2048)) * 4, report.ActivationBytes);
        Assert.Equal(2_471_763_968 + 20_971_520 + 271_056_896 + 25_000_000, report.PeakMemoryBytes);
    }

    [Fact]
    public async Task Prefill_is_bound_by_compute()
    {
        var report = (await Emitted.EvaluateAsync())(512, 128, 1);
        var matmuls = 996_957_749_248 / Rate;
        var attention = Softmax * AttentionFlopsPerPosition * 131_328 / Rate;
        var reads = ((4 * NormParameters) + (512 * 4096)) / Bandwidth;
        CheckEqual(10.22801559552, matmuls + attention + reads);
        CheckEqual(10.22801559552, report.TimeToFirstToken);
        CheckEqual(512 / 10.22801559552, report.PrefillTokensPerSecond);
        Assert.Equal(Bound.Compute, report.PrefillBound);
    }

    [Fact]
    public async Task Decode_is_bound_by_memory()
    {
        var report = (await Emitted.EvaluateAsync())(512, 128, 1);
        // Contexts 513 to 640, 576.5 on average, and one position written.
        var matmuls = 2 * (LayerParameters + HeadParameters) / Bandwidth;
        var attention = (576.5 + 1) * KeyValueBytes / Bandwidth;
        var reads = ((4 * NormParameters) + 4096) / Bandwidth;
        CheckEqual(0.2490691584, matmuls + attention + reads);
        CheckEqual(0.2490691584, report.TimePerOutputToken);
        CheckEqual(1 / 0.2490691584, report.DecodeTokensPerSecond);
        CheckEqual(10.22801559552 + (127 * 0.2490691584), report.EndToEndLatency);
        Assert.Equal(Bound.Memory, report.DecodeBound);
    }

    [Fact]
    public async Task Bands_are_one_over_one_plus_and_minus_the_relative_error()
    {
        var report = (await Emitted.EvaluateAsync())(512, 128, 1);
        CheckEqual(10.22801559552 / 1.25, report.TimeToFirstTokenLow);
        CheckEqual(10.22801559552 / 0.75, report.TimeToFirstTokenHigh);
        CheckEqual(0.2490691584 / 1.25, report.TimePerOutputTokenLow);
        CheckEqual(0.2490691584 / 0.75, report.TimePerOutputTokenHigh);
        CheckEqual(41.85979871232 / 1.25, report.EndToEndLatencyLow);
        CheckEqual(41.85979871232 / 0.75, report.EndToEndLatencyHigh);
        CheckEqual(1.04797339648 / 1.25, report.EnergyPerTokenLow);
        CheckEqual(1.04797339648 / 0.75, report.EnergyPerTokenHigh);
        CheckEqual(174.50569334784 / 1.25, report.EnergyPerRequestLow);
        CheckEqual(174.50569334784 / 0.75, report.EnergyPerRequestHigh);
    }

    [Fact]
    public async Task Energy_is_idle_power_and_two_watts_for_each_busy_half()
    {
        var report = (await Emitted.EvaluateAsync())(512, 128, 1);
        var compute = (1_014_171_172_864 + ((Softmax - 1) * AttentionFlopsPerPosition * 131_328)) / Rate;
        var prefill = (2 * 10.22801559552) + (2 * compute) + (2 * 0.2507415552);
        var step = (2 * 0.2490691584) + (2 * 0.02584838144) + (2 * 0.2490691584);
        CheckEqual(41.41307199488, prefill);
        CheckEqual(1.04797339648, step);
        CheckEqual(step, report.EnergyPerToken);
        CheckEqual(prefill + (127 * step), report.EnergyPerRequest);
        CheckEqual(174.50569334784 / 41.85979871232, report.AveragePower);
        CheckEqual(1.04797339648 / 0.2490691584, report.PeakPower);
    }

    [Fact]
    public async Task A_cold_start_reads_the_weights_first()
    {
        var warm = (await Emitted.EvaluateAsync())(512, 128, 1);
        using var emitted = await Emitted.LoadAsync(
            $"[Deployment<Llama, Slow, Half>(ColdStart = true)] public partial record struct X{Sources.Parameters};"
            + Sources.Device.Replace("Board", "Slow", StringComparison.Ordinal)
                .Replace("IdlePower", "StorageBandwidth = 100 * MBPerSecond, IdlePower", StringComparison.Ordinal),
            "public static CostReport Evaluate() => new X(512, 128).Evaluate();");
        var cold = emitted.Static<Func<CostReport>>("Use", "Evaluate")();
        CheckEqual(warm.TimeToFirstToken + (2_471_763_968 / 100e6), cold.TimeToFirstToken);
        CheckEqual(warm.PrefillTokensPerSecond, cold.PrefillTokensPerSecond);
    }

    [Fact]
    public async Task What_a_device_does_not_declare_is_unknown()
    {
        using var emitted = await Emitted.LoadAsync(
            $"[Deployment<Llama, Unknown, Half>] public partial record struct X{Sources.Parameters}; [EdgeDevice] public record Unknown;",
            "public static CostReport Evaluate() => new X(512, 128).Evaluate();");
        var report = emitted.Static<Func<CostReport>>("Use", "Evaluate")();
        Assert.Equal(1_014_171_172_864, report.PrefillFlops);
        Assert.Equal(2_471_763_968 + 20_971_520 + 271_056_896 + 25_000_000, report.PeakMemoryBytes);
        var doubles = typeof(CostReport).GetProperties().Where(property => property.PropertyType == typeof(double)).ToArray();
        Assert.All(doubles, property => Assert.Equal(double.NaN, property.GetValue(report)));
    }

    [Theory]
    [InlineData("[Range(1, 1024)] int OutputTokens", "100", 512, 100, 1)]
    [InlineData("[Range(1, 1024)] int PromptTokens", "100", 100, 128, 1)]
    [InlineData("[Range(1, 8)] int Batch", "3", 512, 128, 3)]
    [InlineData("", "", 512, 128, 1)]
    public async Task A_variable_that_is_not_declared_has_its_default(
        string parameters, string arguments, int promptTokens, int outputTokens, int batch)
    {
        var expected = (await Emitted.EvaluateAsync())(promptTokens, outputTokens, batch);
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} public partial record X({parameters});",
            $"public static CostReport Evaluate() => new X({arguments}).Evaluate();");
        Assert.Equal(expected, emitted.Static<Func<CostReport>>("Use", "Evaluate")());
    }

    private static void CheckEqual(double expected, double actual) => Assert.InRange(actual / expected, 1 - 1e-12, 1 + 1e-12);
}
