namespace EdgeDsl.CostModel.Tests.Costs;

/// <summary>
/// Every cost of a model that is small enough to be worked out by hand. It has 2 layers of 36,864 matrix parameters, a tied embedding of
/// 64,000 and 320 in norms: 276,736 bytes, of which 147,456 are the layers', 128,000 the head's and 1,280 the norms'. A row of the embedding
/// is 128 bytes, a position of the cache 256, and 512 FLOPs of attention. One device moves a megabyte a second and computes as good as at
/// once, the other computes a gigaflop a second and moves as good as at once.
/// </summary>
public sealed class HandWorkedTests
{
    private const double Ttft = 0.522496; // (147,456 + 128,000) + (1,280 + 384·128) + (384 read + 384 written)·256 bytes
    private const double Tpot = 0.391936; // (147,456 + 128,000) + (1,280 + 128) + (448.5 read + 1 written)·256 bytes

    private static readonly Device SlowMemory = new()
    {
        Class = DeviceClass.ArmCpu,
        MemoryBandwidth = 1e6,
        StorageBandwidth = 1e5,
        PrefillPower = 5,
        DecodePower = 4,
        Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 1e15 }],
        Calibrations = [Matmuls(Phase.Prefill, 1, 0, 0.2), Attention(Phase.Prefill, 1), Matmuls(Phase.Decode, 1, 0, 0.1), Attention(Phase.Decode, 1)],
    };

    private static readonly Device SlowCompute = new()
    {
        Class = DeviceClass.ArmCpu,
        MemoryBandwidth = 1e15,
        IdlePower = 2,
        MaxPower = 6,
        Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 1e9 }],
        Calibrations =
        [
            Matmuls(Phase.Prefill, 0.5, 0.01, 0.2) with { LayerTime = 0.001 }, Attention(Phase.Prefill, 0.25),
            Matmuls(Phase.Decode, 0.5, 0.01, 0.1) with { LayerTime = 0.001 }, Attention(Phase.Decode, 0.25),
        ],
    };

    private static readonly Deployment Slow = new() { Model = SmallModel.Tied, Device = SlowMemory, Policy = new QuantizationPolicy { Weights = WeightFormat.F16 } };

    [Fact]
    public void Memory_is_weights_cache_buffer_and_what_the_runtime_takes()
    {
        var costs = At(Slow);
        Assert.Equal(276_736, costs.WeightBytes.Constant);
        Assert.Equal(512 * 256, costs.KeyValueCacheBytes.Constant);
        Assert.Equal(512 * (1000 + (2 * 64)) * 4, costs.ActivationBytes.Constant);
        Assert.Equal(27_717_952, costs.PeakMemoryBytes.Constant);
        Assert.Equal(27_717_952 + 1001, At(Slow with { BaseLoad = new BaseLoad { Memory = 1000.5 } }).PeakMemoryBytes.Constant);
        Assert.Equal(1024 * 256, At(Slow with { ContextLength = 1024 }).KeyValueCacheBytes.Constant);
        Assert.Equal(3 * 512 * 256, At(Slow, batch: 3).KeyValueCacheBytes.Constant);
    }

    [Theory]
    [InlineData(Runtime.Mlc, 25_000_000)]
    [InlineData(Runtime.Mlx, 150_000_000)]
    [InlineData(Runtime.Rkllm, 150_000_000)]
    public void Other_runtimes_keep_logits_of_a_token_and_half_precision(Runtime runtime, long overhead)
    {
        var costs = At(Slow with { Runtime = runtime }, batch: 2);
        // 512 tokens of a micro-batch, the gate and up of an MLP and twice the hidden size, in two bytes.
        const long Activations = (4 * 2 * 1000) + (2 * 512 * ((2 * 128) + (2 * 64)));
        Assert.Equal(Activations, costs.ActivationBytes.Constant);
        Assert.Equal(276_736 + (2 * 512 * 256) + Activations + overhead, costs.PeakMemoryBytes.Constant);
    }

    [Fact]
    public void The_buffer_is_for_the_widest_intermediate()
    {
        Assert.Equal(512 * (1000 + (3 * 64)) * 4, At(Slow with { Model = SmallModel.Tied with { NormsPerLayer = 4 } }).ActivationBytes.Constant);
        Assert.Equal(512 * ((2 * 128) + 128) * 4, At(Slow with { Model = SmallModel.Tied with { VocabularySize = 100 } }).ActivationBytes.Constant);
        Assert.Equal(512 * ((64 + (2 * 32)) + 128) * 4, At(Slow with { Model = SmallModel.Tied with { VocabularySize = 100, GatedMlp = false, IntermediateSize = 127 } }).ActivationBytes.Constant);
        Assert.Equal(
            512 * ((3 * 2 * 128) + 128) * 4,
            At(Slow with { Model = SmallModel.Tied with { VocabularySize = 100, Experts = 8, ExpertsPerToken = 2, SharedExperts = 1 } }).ActivationBytes.Constant);
        Assert.Equal(100 * (1000 + 128) * 4, At(Slow, 90, 10).ActivationBytes.Constant); // a context shorter than a micro-batch
    }

    [Fact]
    public void Rkllm_reads_the_rows_of_a_separate_embedding_from_storage()
    {
        var untied = Slow with { Model = SmallModel.Tied with { TieWordEmbeddings = false } };
        Assert.Equal(276_736 + 128_000, At(untied).WeightBytes.Constant);
        Assert.Equal(128_000, At(untied with { Runtime = Runtime.Mlx }).PeakMemoryBytes.Constant - At(untied with { Runtime = Runtime.Rkllm }).PeakMemoryBytes.Constant);
    }

    [Fact]
    public void Times_are_those_of_the_bytes_where_memory_is_slow()
    {
        var costs = At(Slow);
        Is(Ttft, costs.TimeToFirstToken);
        Is(Tpot, costs.TimePerOutputToken);
        Is(127 * Tpot, costs.DecodeTime);
        Is(Ttft + (127 * Tpot), costs.EndToEndLatency);
        Is(384 / Ttft, costs.PrefillTokensPerSecond);
        Is(1 / Tpot, costs.DecodeTokensPerSecond);
        Is(Ttft, costs.Prefill.MemoryTime);
        Is(Tpot, costs.DecodeStep.MemoryTime);
        Is(Ttft / 1.2, costs.TimeToFirstTokenLow);
        Is(Ttft / 0.8, costs.TimeToFirstTokenHigh);
        Is(Tpot / 1.1, costs.TimePerOutputTokenLow);
        Is(Tpot / 0.9, costs.TimePerOutputTokenHigh);
        Is((Ttft / 1.2) + (127 * Tpot / 1.1), costs.EndToEndLatencyLow);
        Is((Ttft / 0.8) + (127 * Tpot / 0.9), costs.EndToEndLatencyHigh);
    }

    [Fact]
    public void Times_are_those_of_the_operations_where_computing_is_slow()
    {
        var costs = At(Slow with { Device = SlowCompute });
        const long Matmuls = (2 * 384 * 2 * 36_864) + (2 * 64_000), Attention = 512 * (384 * 385 / 2);
        Assert.Equal(Matmuls + Attention, costs.PrefillFlops.Constant);
        Assert.Equal((2 * ((2 * 36_864) + 64_000)) + (512 * 512), costs.DecodeFlopsPerToken.Constant);
        Assert.Equal(Matmuls + Attention + (127 * 275_456) + (512 * ((385 + 511) * 127 / 2)), costs.TotalFlops.Constant);
        // Half of the rate for matmuls; a quarter for attention, of which the products of 16 channels take a third.
        const double Compute = (Matmuls / 0.5e9) + (Attention / (0.25e9 / 3));
        Is(Compute, costs.Prefill.ComputeTime);
        Is(Compute + 0.012, costs.TimeToFirstToken);
        const double Step = (275_456 / 0.5e9) + (512 * 448.5 / (0.25e9 / 3));
        Is(Step, costs.DecodeStep.ComputeTime);
        Is(Step + 0.012, costs.TimePerOutputToken);
        // Idle 2 W, and 2 of the other 4 W for busy compute units.
        Is((2 * (Compute + 0.012)) + (2 * Compute), costs.PrefillEnergy, 1e-6);
        Is((2 * (Step + 0.012)) + (2 * Step), costs.EnergyPerToken, 1e-6);
        Is(2 + (2 * Step / (Step + 0.012)), costs.DecodePower, 1e-6);
    }

    [Fact]
    public void Every_micro_batch_reads_the_layers_and_the_cache_before_it_again()
    {
        // 600 tokens are two micro-batches; the second one reads the 512 positions of the first.
        Is(((2 * 147_456) + 128_000 + (2 * 1280) + (600 * 128) + ((512 + 600 + 600) * 256)) / 1e6, At(Slow, 600).TimeToFirstToken);
        // Two sequences of 300 tokens are two micro-batches as well, and none has an earlier one of its own.
        Is(((2 * 147_456) + 128_000 + (2 * 1280) + (600 * 128) + (2 * (300 + 300) * 256)) / 1e6, At(Slow, 300, batch: 2).TimeToFirstToken);
        Is((2 * 0.012) - 0.012, At(Slow with { Device = SlowCompute, MicroBatch = 192 }).TimeToFirstToken.Constant - At(Slow with { Device = SlowCompute }).TimeToFirstToken.Constant);
        // A step of two sequences reads the weights once.
        Is(((147_456 + 128_000) + (1280 + (2 * 128)) + (2 * 449.5 * 256)) / 1e6, At(Slow, batch: 2).TimePerOutputToken);
        Is(2 / ((275_456 + 1280 + 256 + (2 * 449.5 * 256)) / 1e6), At(Slow, batch: 2).DecodeTokensPerSecond);
        Is(2 * 384 / At(Slow, batch: 2).TimeToFirstToken.Constant, At(Slow, batch: 2).PrefillTokensPerSecond);
    }

    [Fact]
    public void Without_a_prompt_nothing_is_prefilled_and_without_an_output_nothing_is_decoded()
    {
        var empty = At(Slow, 0, 4);
        Is(0, empty.TimeToFirstToken);
        Is(0, empty.PrefillEnergy);
        Is((147_456 + 128_000 + 1280 + 128 + (3.5 * 256)) / 1e6, empty.TimePerOutputToken);
        Is(3 * empty.TimePerOutputToken.Constant, empty.EndToEndLatency);
        var silent = At(Slow, 384, 0);
        Is(Ttft, silent.EndToEndLatency);
        Assert.Equal(silent.PrefillFlops.Constant, silent.TotalFlops.Constant);
        Is(5 * Ttft, silent.EnergyPerRequest);
    }

    [Fact]
    public void A_cold_start_reads_the_weights_first_and_draws_no_more()
    {
        var cold = At(Slow with { ColdStart = true });
        Is(Ttft + 2.76736, cold.TimeToFirstToken);
        Is(384 / Ttft, cold.PrefillTokensPerSecond);
        Is(At(Slow).EnergyPerRequest.Constant, cold.EnergyPerRequest);
    }

    [Fact]
    public void Measured_powers_are_taken_as_they_are()
    {
        var costs = At(Slow);
        Is(4 * Tpot, costs.EnergyPerToken);
        Is((5 * Ttft) + (127 * 4 * Tpot), costs.EnergyPerRequest);
        Is(4 * Tpot / 1.1, costs.EnergyPerTokenLow);
        Is(4 * Tpot / 0.9, costs.EnergyPerTokenHigh);
        Is((5 * Ttft / 1.2) + (127 * 4 * Tpot / 1.1), costs.EnergyPerRequestLow);
        Is((5 * Ttft / 0.8) + (127 * 4 * Tpot / 0.9), costs.EnergyPerRequestHigh);
        Is(((5 * Ttft) + (127 * 4 * Tpot)) / (Ttft + (127 * Tpot)), costs.AveragePower);
        Is(5, costs.PrefillPower);
        Is(4, costs.DecodePower);
        Is(5, costs.PeakPower);
        Is(2 * At(Slow, batch: 2).EnergyPerToken.Constant, At(Slow, batch: 2).TimePerOutputToken * 4);
        Is(6.5, At(Slow with { BaseLoad = new BaseLoad { Power = 1.5 } }).PeakPower);
    }

    [Fact]
    public void Energies_of_operations_and_bytes_are_counted_where_they_are_declared()
    {
        var device = SlowMemory with
        {
            IdlePower = 2,
            EnergyPerByte = 1e-6,
            Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 1e15, EnergyPerOperation = 1e-9 }],
        };
        var costs = At(Slow with { Device = device, BaseLoad = new BaseLoad { Power = 0.5 } });
        const double Prefill = 0.094598144 + Ttft + (2.5 * Ttft), Step = 0.000505088 + Tpot + (2.5 * Tpot);
        Is(Prefill, costs.PrefillEnergy);
        Is(Step, costs.EnergyPerToken);
        Is(Prefill / Ttft, costs.PrefillPower);
        Is(Step / Tpot, costs.DecodePower);
    }

    [Theory]
    [InlineData(double.NaN, 2)] // half of what is above idle for the memory
    [InlineData(3e-9, 1)] // κ·V²·f is 3 W of the 4
    [InlineData(5e-9, 0)] // more than there is
    public void Power_is_split_between_busy_units(double capacitance, double memoryPower)
    {
        var device = SlowMemory with
        {
            PrefillPower = double.NaN,
            DecodePower = double.NaN,
            IdlePower = 2,
            MaxPower = 6,
            SwitchedCapacitance = capacitance,
            OperatingPoints = [new OperatingPoint { Name = "only", Voltage = 0.5, ComputeFrequency = 4e9 }],
        };
        Is((2 + memoryPower) * Tpot, At(Slow with { Device = device }).EnergyPerToken, 1e-6);
        Is(2 + memoryPower, At(Slow with { Device = device }).PrefillPower, 1e-6);
        Is(3 + memoryPower, At(Slow with { Device = device, BaseLoad = new BaseLoad { Power = 1 } }).DecodePower, 1e-6);
    }

    [Fact]
    public void An_operating_point_scales_rates_and_has_powers_of_its_own()
    {
        var half = new OperatingPoint { Name = "half", RateScale = 0.5, BandwidthScale = 0.25, PrefillPower = 3, DecodePower = 2 };
        var memory = Slow with { Device = SlowMemory with { OperatingPoints = [half, new OperatingPoint { Name = "full" }] } };
        Is(Ttft, At(memory).TimeToFirstToken);
        Is(4 * Ttft, At(memory with { OperatingPoint = "HALF" }).TimeToFirstToken);
        Is(3, At(memory with { OperatingPoint = "half" }).PrefillPower);
        Is(2, At(memory with { OperatingPoint = "half" }).DecodePower);
        var compute = Slow with { Device = SlowCompute with { OperatingPoints = [half with { IdlePower = 1, MaxPower = 2, PrefillPower = double.NaN, DecodePower = double.NaN }] } };
        // Fixed times, 0.01 s and 2 layers of 0.001 s, pass at the same clock.
        Is(2 * At(Slow with { Device = SlowCompute }).TimePerOutputToken.Constant, At(compute).TimePerOutputToken);
        Is(1 + (0.5 * (1 - (0.024 / At(compute).TimePerOutputToken.Constant))), At(compute).DecodePower, 1e-6);
        Is(2 * Ttft, At(Slow with { BaseLoad = new BaseLoad { BandwidthShare = 0.5 } }).TimeToFirstToken);
    }

    [Fact]
    public void A_format_of_its_own_stands_before_all_formats_and_a_class_behind_them()
    {
        var own = SlowMemory with
        {
            Calibrations = [.. SlowMemory.Calibrations, new Calibration { Runtime = Runtime.LlamaCpp, Phase = Phase.Decode, Format = WeightFormat.F16, BandwidthShare = 0.5, RelativeError = 0.3 }],
        };
        var model = new DeploymentCostModel(Slow with { Device = own });
        // The matmuls take twice as long; norms, embedding row and attention as before.
        Is(Tpot + 0.275456, model.At(new Workload(384, 128, 1)).TimePerOutputToken);
        Assert.Equal((0.2, 0.3), (model.PrefillRelativeError, model.DecodeRelativeError));
        Assert.True(model.IsCalibrated && model.HasOwnPrefillError && model.HasOwnDecodeError);

        var none = new DeploymentCostModel(Slow with { Device = SlowMemory with { Calibrations = [] } });
        Assert.False(none.IsCalibrated || none.HasOwnPrefillError || none.HasOwnDecodeError);
        var prefillOnly = new DeploymentCostModel(Slow with { Device = SlowMemory with { Calibrations = [.. SlowMemory.Calibrations.Take(2)] } });
        Assert.Equal((false, true, false), (prefillOnly.IsCalibrated, prefillOnly.HasOwnPrefillError, prefillOnly.HasOwnDecodeError));
        var unclaimed = new DeploymentCostModel(Slow with { Device = SlowMemory with { Calibrations = [.. SlowMemory.Calibrations.Select(row => row with { RelativeError = 0.95 })] } });
        Assert.Equal((true, false, false), (unclaimed.IsCalibrated, unclaimed.HasOwnPrefillError, unclaimed.HasOwnDecodeError));
    }

    /// <summary>One phase of which nothing is claimed takes the ends of what it is part of, and no others.</summary>
    [Theory]
    [InlineData(Phase.Prefill, 0.95)]
    [InlineData(Phase.Decode, 0.95)]
    [InlineData(Phase.Prefill, 0.999)]
    [InlineData(Phase.Decode, 0.999)]
    public void A_band_that_claims_nothing_has_no_ends_and_a_budget_needs_twenty_times_the_cost(Phase phase, double error)
    {
        var device = SlowMemory with { Calibrations = [.. SlowMemory.Calibrations.Select(row => row.Phase == phase && !row.Attention ? row with { RelativeError = error } : row)] };
        var deployment = Slow with { Device = device };
        var model = new DeploymentCostModel(deployment);
        foreach (var costs in new[] { At(deployment), model.At(new WorkloadRanges(new(1, 384), new(1, 128), new(1, 2)).ToFreeWorkload()) })
        {
            Has(phase == Phase.Decode, costs.TimeToFirstTokenLow, costs.TimeToFirstTokenHigh);
            Has(phase == Phase.Prefill, costs.TimePerOutputTokenLow, costs.TimePerOutputTokenHigh, costs.EnergyPerTokenLow, costs.EnergyPerTokenHigh);
            Has(false, costs.EndToEndLatencyLow, costs.EndToEndLatencyHigh, costs.EnergyPerRequestLow, costs.EnergyPerRequestHigh);
        }

        var at = At(deployment);
        var (unknown, known) = phase == Phase.Prefill ? (Budget.TimeToFirstToken, Budget.TimePerOutputToken) : (Budget.TimePerOutputToken, Budget.TimeToFirstToken);
        Is(20 * at.Need(unknown).Constant, at.NeedHigh(unknown));
        Is(20 * at.EndToEndLatency.Constant, at.NeedHigh(Budget.EndToEnd));
        Is(at.Need(known).Constant / (phase == Phase.Prefill ? 0.9 : 0.8), at.NeedHigh(known));

        static void Has(bool isKnown, params Real[] ends) => Assert.All(ends, end => Assert.Equal(isKnown, !end.IsUnknown));
    }

    [Fact]
    public void Experts_are_read_as_far_as_tokens_choose_them()
    {
        var moe = Slow with { Model = SmallModel.Tied with { Experts = 8, ExpertsPerToken = 2 } };
        const long Attention = 2 * 2 * 12_288, Router = 4 * 2 * 8 * 64, Expert = 2 * 2 * 24_576, Rest = 128_000 + 1280 + 128;
        Is((Attention + Router + (2 * Expert) + Rest + (449.5 * 256)) / 1e6, At(moe).TimePerOutputToken);
        Is((Attention + Router + (6 * Expert) + Rest + (2 * 128) + (3 * 449.5 * 256)) / 1e6, At(moe, batch: 3).TimePerOutputToken);
        Is((Attention + Router + (8 * Expert) + Rest + (8 * 128) + (9 * 449.5 * 256)) / 1e6, At(moe, batch: 9).TimePerOutputToken);
        Is((Attention + Router + (8 * Expert) + 128_000 + 1280 + (384 * 128) + (768 * 256)) / 1e6, At(moe).TimeToFirstToken);
        Is((Attention + Router + (2 * Expert) + 128_000 + 1280 + 128 + (2 * 256)) / 1e6, At(moe, 1).TimeToFirstToken);
    }

    [Fact]
    public void Counts_that_do_not_fit_are_told()
    {
        Assert.False(At(Slow).HasOverflow);
        Assert.True(At(Slow with { Model = PublishedModels.Find("Llama-2-7B") }, int.MaxValue, 1, int.MaxValue).HasOverflow);
        Assert.True(At(Slow with { BaseLoad = new BaseLoad { Memory = 1e19 } }).HasOverflow);
        Assert.False(At(Slow with { BaseLoad = new BaseLoad { Memory = 1e19 } }).IsEndless);
    }

    [Fact]
    public void Times_and_energies_beyond_doubles_are_told()
    {
        // 5e-324 bytes in a second: the smallest double that there is.
        var endless = At(Slow with { Device = SlowMemory with { MemoryBandwidth = double.Epsilon } });
        Assert.True(endless.HasOverflow && endless.IsEndless && !endless.HasCountOverflow);
        Assert.False(At(Slow with { Device = SlowMemory with { MemoryBandwidth = 1e-290 } }).HasOverflow);
        Assert.True(At(Slow with { Device = SlowMemory with { PrefillPower = double.MaxValue, MemoryBandwidth = 1 } }).IsEndless);
    }

    [Fact]
    public void What_is_not_declared_is_not_known()
    {
        Assert.Equal(double.NaN, At(Slow with { Device = SlowMemory with { MemoryBandwidth = double.NaN } }).TimePerOutputToken.Constant);
        Assert.Equal(double.NaN, At(Slow with { Device = SlowMemory with { Rates = [] } }).TimeToFirstToken.Constant);
        Assert.Equal(double.NaN, At(Slow with { Device = SlowMemory with { DecodePower = double.NaN } }).EnergyPerToken.Constant);
        Assert.Equal(double.NaN, At(Slow with { ColdStart = true, Device = SlowMemory with { StorageBandwidth = double.NaN } }).TimeToFirstToken.Constant);
    }

    private static Calibration Matmuls(Phase phase, double computeShare, double stepTime, double error) => new()
    {
        Runtime = Runtime.LlamaCpp,
        Phase = phase,
        ComputeShare = computeShare,
        BandwidthShare = 1,
        StepTime = stepTime,
        RelativeError = error,
    };

    private static Calibration Attention(Phase phase, double computeShare) =>
        new() { Runtime = Runtime.LlamaCpp, Phase = phase, Attention = true, ComputeShare = computeShare, BandwidthShare = 1 };

    private static DeploymentCosts At(Deployment deployment, int prompt = 384, int output = 128, int batch = 1) =>
        new DeploymentCostModel(deployment).At(new Workload(prompt, output, batch));

    private static void Is(double expected, Real actual, double tolerance = 1e-9) =>
        Assert.InRange(actual.Constant, expected - (tolerance * Math.Max(Math.Abs(expected), 1e-3)), expected + (tolerance * Math.Max(Math.Abs(expected), 1e-3)));
}
