using System.Diagnostics.Metrics;

namespace EdgeDsl;

/// <summary>The instruments of one profiler. Recording allocates nothing of its own, whoever listens.</summary>
internal sealed class ProfilerMetrics
{
    // Edge devices answer within milliseconds or minutes; the first twelve are those of gen_ai.server.time_to_first_token above 10 ms.
    private static readonly double[] TimeBuckets =
        [0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 20, 40, 60, 120];

    private static readonly double[] EnergyBuckets = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];

    private static readonly double[] MemoryBuckets =
        [1L << 28, 1L << 29, 1L << 30, 1.5 * (1L << 30), 1L << 31, 3L << 30, 1L << 32, 6L << 30, 1L << 33, 3L << 32, 1L << 34, 1L << 35];

    private static readonly double[] ShareBuckets = [0.1, 0.25, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1, 1.05, 1.1, 1.25, 1.5, 2];

    private readonly KeyValuePair<string, object?>[] budgetTags = Array.ConvertAll(Enum.GetValues<Budget>(), BudgetTag);
    private readonly Tags[] tags;
    private readonly Histogram<double>[] predicted;
    private readonly Histogram<double>[] observed;
    private readonly Histogram<double> utilization;

    public ProfilerMetrics(Profiler profiler)
    {
        tags = new Tags[profiler.Deployments.Length];
        for (var i = 0; i < tags.Length; i++)
            tags[i] = new Tags(new(ProfilerInstruments.DeploymentTag, profiler.Deployments[i].Name), new(ProfilerInstruments.ModelTag, profiler.Deployments[i].ModelName));
        var meter = new Meter(ProfilerInstruments.MeterPrefix + profiler.Name);
        predicted =
        [
            Histogram(meter, ProfilerInstruments.TimeToFirstTokenPredicted, "s", "Predicted time to first token of observed requests.", TimeBuckets),
            Histogram(meter, ProfilerInstruments.TimePerOutputTokenPredicted, "s", "Predicted time per output token of observed requests.", TimeBuckets),
            Histogram(meter, ProfilerInstruments.EnergyPerTokenPredicted, "J", "Predicted energy per output token of observed requests.", EnergyBuckets),
            Histogram(meter, ProfilerInstruments.PeakMemoryPredicted, "By", "Predicted peak memory of observed requests.", MemoryBuckets),
        ];
        observed =
        [
            Histogram(meter, ProfilerInstruments.TimeToFirstTokenObserved, "s", "Observed time to first token.", TimeBuckets),
            Histogram(meter, ProfilerInstruments.TimePerOutputTokenObserved, "s", "Observed time per output token.", TimeBuckets),
            Histogram(meter, ProfilerInstruments.EnergyPerTokenObserved, "J", "Observed energy per output token.", EnergyBuckets),
            Histogram(meter, ProfilerInstruments.PeakMemoryObserved, "By", "Observed peak memory.", MemoryBuckets),
        ];
        utilization = Histogram(meter, ProfilerInstruments.BudgetUtilizationObserved, "1", "Observed cost as a share of its budget.", ShareBuckets);
        meter.CreateObservableGauge(
            ProfilerInstruments.BudgetUtilizationPredicted,
            () => WorstUtilizations(profiler),
            "1",
            "Predicted cost of the worst declared workload as a share of its budget.");
        meter.CreateObservableGauge(
            ProfilerInstruments.PredictionDrift, () => Drifts(profiler), "1", "Running mean of measured ÷ predicted − 1.");
    }

    /// <summary>Records an observation, and what it takes of the budgets on its cost.</summary>
    public void Record(ProfiledDeployment deployment, int index, ObservedCost cost, in CostObservation observation)
    {
        var (name, model) = tags[index];
        if (double.IsFinite(observation.Predicted))
            predicted[(int)cost].Record(observation.Predicted, name, model);
        observed[(int)cost].Record(observation.Measured, name, model);
        RecordUtilization(deployment, index, LimitOn(cost), observation.Measured);
        if (cost == ObservedCost.PeakMemory)
            RecordUtilization(deployment, index, Budget.DeviceMemory, observation.Measured);
    }

    private void RecordUtilization(ProfiledDeployment deployment, int index, Budget budget, double measured)
    {
        var limit = deployment.Limit(budget);
        if (!double.IsPositiveInfinity(limit))
            utilization.Record(measured / limit, tags[index].Deployment, tags[index].Model, budgetTags[(int)budget]);
    }

    private IEnumerable<Measurement<double>> WorstUtilizations(Profiler profiler)
    {
        var measurements = new List<Measurement<double>>();
        for (var i = 0; i < tags.Length; i++)
        {
            var deployment = profiler.Deployments[i];
            foreach (var budget in Enum.GetValues<Budget>())
            {
                var share = deployment.WorstNeed(budget) / deployment.Limit(budget);
                if (share > 0)
                    measurements.Add(new Measurement<double>(share, tags[i].Deployment, tags[i].Model, budgetTags[(int)budget]));
            }
        }

        return measurements;
    }

    private IEnumerable<Measurement<double>> Drifts(Profiler profiler)
    {
        var measurements = new List<Measurement<double>>();
        for (var i = 0; i < tags.Length; i++)
        {
            foreach (var cost in Enum.GetValues<ObservedCost>())
            {
                var drift = profiler.DriftOf(i, cost);
                if (!double.IsNaN(drift))
                    measurements.Add(new Measurement<double>(drift, tags[i].Deployment, tags[i].Model, CostTag(cost)));
            }
        }

        return measurements;
    }

    private static Histogram<double> Histogram(Meter meter, string name, string unit, string description, double[] buckets) =>
#if NET9_0_OR_GREATER
        meter.CreateHistogram(name, unit, description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = buckets });
#else
        meter.CreateHistogram<double>(name, unit, description);
#endif

    private static Budget LimitOn(ObservedCost cost) => cost switch
    {
        ObservedCost.TimeToFirstToken => Budget.TimeToFirstToken,
        ObservedCost.TimePerOutputToken => Budget.TimePerOutputToken,
        ObservedCost.EnergyPerToken => Budget.EnergyPerToken,
        _ => Budget.Memory,
    };

    private static KeyValuePair<string, object?> CostTag(ObservedCost cost) => new(ProfilerInstruments.CostTag, cost switch
    {
        ObservedCost.TimeToFirstToken => "time_to_first_token",
        ObservedCost.TimePerOutputToken => "time_per_output_token",
        ObservedCost.EnergyPerToken => "energy_per_token",
        _ => "peak_memory",
    });

    private static KeyValuePair<string, object?> BudgetTag(Budget budget) => new(ProfilerInstruments.BudgetTag, budget switch
    {
        Budget.Memory => "memory",
        Budget.DeviceMemory => "device_memory",
        Budget.Power => "power",
        Budget.TimeToFirstToken => "time_to_first_token",
        Budget.TimePerOutputToken => "time_per_output_token",
        Budget.EndToEnd => "end_to_end",
        Budget.EnergyPerToken => "energy_per_token",
        Budget.EnergyPerRequest => "energy_per_request",
        Budget.Battery => "battery",
        _ => "storage",
    });

    private readonly record struct Tags(KeyValuePair<string, object?> Deployment, KeyValuePair<string, object?> Model);
}
