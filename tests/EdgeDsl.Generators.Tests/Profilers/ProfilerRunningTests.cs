using System.Diagnostics.Metrics;
using EdgeDsl.TestKit;

namespace EdgeDsl.Generators.Tests;

public sealed class ProfilerRunningTests
{
    [Fact]
    public async Task The_table_has_a_row_for_each_deployment()
    {
        using var product = await ProfilerSources.LoadAsync(
            """
                public static string Table()
                {
                    var text = "";
                    foreach (var row in AcmeProfiler.Deployments)
                        text += $"{row.Name} {row.ModelName} {row.DeviceName} {row.PolicyName} {row.WeightBytes} {row.Limit(Budget.Memory)} {row.PerplexityRatio == 1}\n";
                    return text + AcmeProfiler.Deployment.Notes + (int)AcmeProfiler.Deployment.Notes + AcmeProfiler.MeterName;
                }
            """);
        Assert.Equal(
            "Kiosk Llama Board Half 2471763968 4294967296 True\nDesk Llama Slow Half 2471763968 Infinity True\nNotes Llama Board Eight 1313251328 Infinity False\nNotes2EdgeDsl.AcmeProfiler",
            product.Static<Func<string>>("Use", "Table")());
    }

    [Fact]
    public async Task A_comparison_has_the_bits_of_each_deployments_own_code()
    {
        using var product = await ProfilerSources.LoadAsync(
            """
                public static bool Same(int prompt, int output)
                {
                    var rows = new ProfiledCosts[3];
                    var candidates = AcmeProfiler.Compare(prompt, output, 1, rows);
                    return candidates == 3
                        && rows[0].Report == new Kiosk(prompt, output).Evaluate() && rows[1].Report.TotalFlops == new Desk(prompt, output, 1).Evaluate().TotalFlops
                        && rows[1].Report.TimeToFirstToken == AcmeProfiler.Evaluate(AcmeProfiler.Deployment.Desk, prompt, output).TimeToFirstToken
                        && rows[2].Report == new Notes(prompt, output).Evaluate();
                }
            """);
        var same = product.Static<Func<int, int, bool>>("Use", "Same");
        Assert.True(same(1, 1) && same(511, 77) && same(512, 256));
    }

    // Decode is bound by bandwidth: half as many bytes are twice as fast, half the bandwidth twice as slow. Notes end at 512 prompt tokens,
    // only Desk has a batch, and Kiosk's first token has to come within 60 s. Slow declares no power.
    [Theory]
    [InlineData(Objective.TimePerOutputToken, 512, 1, "Notes")]
    [InlineData(Objective.Memory, 512, 1, "Notes")]
    [InlineData(Objective.EnergyPerToken, 512, 1, "Notes")]
    [InlineData(Objective.Quality, 512, 1, "Kiosk")]
    [InlineData(Objective.TimePerOutputToken, 513, 1, "Kiosk")]
    [InlineData(Objective.TimePerOutputToken, 1025, 1, "Desk")]
    [InlineData(Objective.TimePerOutputToken, 512, 2, "Desk")]
    [InlineData(Objective.EnergyPerToken, 512, 2, "")]
    [InlineData(Objective.EndToEnd, 512, 5, "")]
    public async Task The_best_deployment_is_the_best_of_those_that_are_declared_for_the_workload(Objective objective, int prompt, int batch, string best)
    {
        using var product = await ProfilerSources.LoadAsync(
            "public static string Best(int objective, int prompt, int batch) => AcmeProfiler.Best((Objective)objective, prompt, 128, batch).ToString() ?? \"\";");
        Assert.Equal(best, product.Static<Func<int, int, int, string>>("Use", "Best")((int)objective, prompt, batch));
    }

    [Fact]
    public async Task An_observation_tells_its_error_and_the_drift_of_those_before_it()
    {
        using var product = await ProfilerSources.LoadAsync(
            """
                public static CostObservation Observe(double factor)
                {
                    var kiosk = new Kiosk(512, 128);
                    return AcmeProfiler.ObserveTimePerOutputToken(kiosk, kiosk.Evaluate().TimePerOutputToken * factor);
                }

                public static CostObservation Other() => AcmeProfiler.Observe(AcmeProfiler.Deployment.Kiosk, 512, 128, 1, ObservedCost.TimeToFirstToken, 1e9);
                public static CostObservation Outside() => AcmeProfiler.ObserveTimePerOutputToken(new Kiosk(4096, 128), 1);
            """);
        var observe = product.Static<Func<double, CostObservation>>("Use", "Observe");
        // Errors 0.1, 0.3, 0.2: mean 0.2, population variance 0.02/3.
        Assert.Equal(0.1, observe(1.1).RelativeError, 12);
        observe(1.3);
        var third = observe(1.2);
        Assert.Equal((3, true, false), (third.Count, third.IsWithinBand, third.IsDrifting));
        Assert.Equal(0.2, third.Drift, 12);
        Assert.Equal(Math.Sqrt(0.02 / 3), third.DriftDeviation, 12);
        Assert.Equal(third.Predicted / 1.25, third.PredictedLow, 12);

        // Every cost has a drift of its own, and what is no measurement or outside the ranges does not change it.
        Assert.Equal(1, product.Static<Func<CostObservation>>("Use", "Other")().Count);
        Assert.Equal(3, observe(double.NaN).Count);
        Assert.Equal(3, observe(-1).Count);
        var outside = product.Static<Func<CostObservation>>("Use", "Outside")();
        Assert.Equal((3, double.NaN, double.NaN), (outside.Count, outside.Predicted, outside.RelativeError));

        for (var i = 0; i < 500; i++)
            observe(2);
        Assert.True(observe(2).IsDrifting);
    }

    [Fact]
    public void The_drift_forgets_with_weights_that_fall_exponentially()
    {
        var profiler = new Profiler("Test", 4, new OneSecond());
        var errors = new double[40];
        CostObservation last = default;
        for (var i = 0; i < errors.Length; i++)
        {
            errors[i] = 0.5 * Math.Sin(i);
            last = profiler.Observe(0, 1, 1, 1, ObservedCost.TimePerOutputToken, 1 + errors[i]);
        }

        // The mean of the first four, then mean ← 3/4 mean + 1/4 error: weights by hand.
        var weights = errors.Select((_, i) => Math.Pow(0.75, errors.Length - Math.Max(i + 1, 4)) * 0.25).ToArray();
        Assert.Equal(1, weights.Sum(), 12);
        var mean = errors.Zip(weights, (error, weight) => error * weight).Sum();
        Assert.Equal(mean, last.Drift, 12);
        Assert.Equal(Math.Sqrt(errors.Zip(weights, (error, weight) => weight * (error - mean) * (error - mean)).Sum()), last.DriftDeviation, 12);
    }

    [Fact]
    public void Observations_of_many_threads_are_all_counted()
    {
        var profiler = new Profiler("Test", 1 << 20, new OneSecond());
        Parallel.For(0, 8, _ =>
        {
            for (var i = 0; i < 10_000; i++)
                profiler.Observe(0, 1, 1, 1, ObservedCost.TimePerOutputToken, 1.5);
        });
        Assert.Equal(0.5, profiler.DriftOf(0, ObservedCost.TimePerOutputToken), 12);
        Assert.Equal(80_001, profiler.Observe(0, 1, 1, 1, ObservedCost.TimePerOutputToken, 1.5).Count);
    }

    [Fact]
    public async Task Comparing_choosing_and_observing_allocate_nothing_even_while_somebody_listens()
    {
        using var product = await ProfilerSources.LoadAsync(
            """
                private static readonly ProfiledCosts[] Rows = new ProfiledCosts[3];
                public static void Compare() => AcmeProfiler.Compare(512, 128, 1, Rows);
                public static void Best() => Sum += AcmeProfiler.Best(Objective.EnergyPerRequest, 600, 128) == AcmeProfiler.Deployment.Kiosk ? 1 : 0;
                public static void Observe() => Sum += AcmeProfiler.ObserveTimeToFirstToken(new Kiosk(512, 128), 9.5).Count;
                public static void ObserveMemory() => Sum += AcmeProfiler.Observe(AcmeProfiler.Deployment.Kiosk, 512, 128, 1, ObservedCost.PeakMemory, 2e9).Count;
                public static long Sum;
            """);
        var heard = 0L;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "EdgeDsl.AcmeProfiler")
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => heard++);
        listener.Start();
        foreach (var member in new[] { "Compare", "Best", "Observe", "ObserveMemory" })
            Allocation.AssertNone(new Action(product.Static<Action>("Use", member)), 20_000);
        Assert.True(heard > 80_000);
    }

    [Fact]
    public async Task Instruments_have_the_documented_names_and_units_and_the_tags_tell_deployment_and_budget()
    {
        using var product = await ProfilerSources.LoadAsync(
            """
                public static void Observe()
                {
                    AcmeProfiler.ObserveTimeToFirstToken(new Kiosk(512, 128), 30);
                    AcmeProfiler.ObserveTimePerOutputToken(new Kiosk(512, 128), 0.25);
                    AcmeProfiler.ObserveEnergyPerToken(new Kiosk(512, 128), 1);
                    AcmeProfiler.ObservePeakMemory(new Kiosk(512, 128), 1L << 31);
                }
            """);
        var heard = new Dictionary<string, double>();
        var units = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "EdgeDsl.AcmeProfiler")
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            units[instrument.Name] = instrument.Unit;
            heard[instrument.Name + string.Concat(tags.ToArray().Select(tag => $" {tag.Key}={tag.Value}"))] = value;
        });
        listener.Start();
        product.Static<Action>("Use", "Observe")();
        listener.RecordObservableInstruments();

        Assert.Equal(
            [
                "edgedsl.budget.utilization.observed 1", "edgedsl.budget.utilization.predicted 1", "edgedsl.energy_per_token.observed J",
                "edgedsl.energy_per_token.predicted J", "edgedsl.peak_memory.observed By", "edgedsl.peak_memory.predicted By",
                "edgedsl.prediction.drift 1", "edgedsl.time_per_output_token.observed s", "edgedsl.time_per_output_token.predicted s",
                "edgedsl.time_to_first_token.observed s", "edgedsl.time_to_first_token.predicted s",
            ],
            units.Select(pair => pair.Key + " " + pair.Value));
        const string Kiosk = " edgedsl.deployment=Kiosk gen_ai.request.model=Llama";
        Assert.Equal(30, heard["edgedsl.time_to_first_token.observed" + Kiosk]);
        Assert.Equal(0.5, heard["edgedsl.budget.utilization.observed" + Kiosk + " edgedsl.budget=time_to_first_token"]);
        Assert.Equal(0.5, heard["edgedsl.budget.utilization.observed" + Kiosk + " edgedsl.budget=memory"]);
        Assert.Equal((double)(1L << 31) / 3_758_096_384, heard["edgedsl.budget.utilization.observed" + Kiosk + " edgedsl.budget=device_memory"]);
        Assert.InRange(heard["edgedsl.budget.utilization.predicted" + Kiosk + " edgedsl.budget=memory"], 0.5, 1);
        Assert.InRange(heard["edgedsl.prediction.drift" + Kiosk + " edgedsl.cost=time_to_first_token"], 1, 4);
    }

    [Fact]
    public async Task A_deployment_that_is_not_listed_and_an_index_that_is_none_are_told()
    {
        using var product = await ProfilerSources.LoadAsync(
            """
                public static void Wrong() => AcmeProfiler.Evaluate((AcmeProfiler.Deployment)3, 1, 1);
                public static void Short() => AcmeProfiler.Compare(1, 1, 1, new ProfiledCosts[2]);
            """);
        Assert.StartsWith("AcmeProfiler profiles 3 deployments.", Assert.Throws<ArgumentOutOfRangeException>(product.Static<Action>("Use", "Wrong")).Message, StringComparison.Ordinal);
        Assert.StartsWith("There are 3 deployments, and room for 2.", Assert.Throws<ArgumentException>(product.Static<Action>("Use", "Short")).Message, StringComparison.Ordinal);
    }

    /// <summary>A deployment whose every step takes a second.</summary>
    private sealed class OneSecond() : ProfiledDeployment("OneSecond", "Model", "Device", "Policy")
    {
        public override long ParameterCount => 1;

        public override long WeightBytes => 1;

        public override long KeyValueBytesPerToken => 1;

        public override double PerplexityRatio => 1;

        public override CostReport Evaluate(int promptTokens, int outputTokens, int batch = 1) => new() { TimePerOutputToken = 1 };

        public override bool Declares(int promptTokens, int outputTokens, int batch = 1) => true;

        public override double Limit(Budget budget) => double.PositiveInfinity;

        public override double WorstNeed(Budget budget) => 0;
    }
}
