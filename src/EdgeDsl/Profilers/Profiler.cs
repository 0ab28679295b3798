namespace EdgeDsl;

/// <summary>
/// What the generated part of an <see cref="EdgeProfilerAttribute">[EdgeProfiler]</see> class forwards to. Every member may be called from
/// every thread; observations of one cost of one deployment wait for each other for the few nanoseconds that a drift takes. Comparing and
/// observing allocate nothing, and neither does recording metrics; what listens to them may.
/// </summary>
public sealed class Profiler
{
    private static readonly int Costs = Enum.GetValues<ObservedCost>().Length;

    private readonly ProfiledDeployment[] deployments;
    private readonly Drift[] drifts;
    private readonly ProfilerMetrics metrics;

    /// <summary>A profiler with its meter.</summary>
    /// <param name="name">Name of the product's profiler; its meter is called <c>EdgeDsl.</c> and this.</param>
    /// <param name="driftWindow">Observations that a drift looks back on; below 1 counts as 1.</param>
    /// <param name="deployments">The deployments.</param>
    public Profiler(string name, int driftWindow, params ProfiledDeployment[] deployments)
    {
        Name = name;
        this.deployments = [.. deployments];
        drifts = new Drift[deployments.Length * Costs];
        for (var i = 0; i < drifts.Length; i++)
            drifts[i] = new Drift(Math.Max(1, driftWindow));
        metrics = new ProfilerMetrics(this);
    }

    /// <summary>Name of the product's profiler.</summary>
    public string Name { get; }

    /// <summary>The deployments, in the order in which they are listed.</summary>
    public ReadOnlySpan<ProfiledDeployment> Deployments => deployments;

    /// <summary>The costs of a workload on one deployment. Outside its declared ranges the result is unspecified, but nothing is thrown.</summary>
    /// <param name="deployment">Index of the deployment.</param>
    /// <param name="promptTokens">Prompt tokens of one sequence.</param>
    /// <param name="outputTokens">Output tokens of one sequence.</param>
    /// <param name="batch">Sequences at once.</param>
    public CostReport Evaluate(int deployment, int promptTokens, int outputTokens, int batch) =>
        At(deployment).Evaluate(promptTokens, outputTokens, batch);

    /// <summary>Compares a measured cost of a workload with its prediction, and follows the drift.</summary>
    /// <param name="deployment">Index of the deployment.</param>
    /// <param name="promptTokens">Prompt tokens of one sequence.</param>
    /// <param name="outputTokens">Output tokens of one sequence.</param>
    /// <param name="batch">Sequences at once.</param>
    /// <param name="cost">What was measured.</param>
    /// <param name="measured">The measurement in base units, above 0; anything else is returned and not counted.</param>
    public CostObservation Observe(int deployment, int promptTokens, int outputTokens, int batch, ObservedCost cost, double measured)
    {
        var row = At(deployment);
        return Observe(deployment, row.Declares(promptTokens, outputTokens, batch), row.Evaluate(promptTokens, outputTokens, batch), cost, measured);
    }

    /// <summary>Compares a measured cost of a workload with its prediction, and follows the drift.</summary>
    /// <typeparam name="TDeployment">The deployment; one that the profiler does not list is an <see cref="ArgumentException"/>.</typeparam>
    /// <param name="workload">The workload. One outside the declared ranges is compared with nothing, and costs the text that says so.</param>
    /// <param name="cost">What was measured.</param>
    /// <param name="measured">The measurement in base units, above 0; anything else is returned and not counted.</param>
    public CostObservation Observe<TDeployment>(TDeployment workload, ObservedCost cost, double measured)
        where TDeployment : IDeployment<TDeployment>
    {
        for (var i = 0; i < deployments.Length; i++)
        {
            if (deployments[i] is ProfiledDeployment<TDeployment>)
                return Observe(i, workload.TryValidate(out _), workload.Evaluate(), cost, measured);
        }

        throw new ArgumentException($"{Name} does not profile {TDeployment.Name}; add [Profiles<{TDeployment.Name}>].", nameof(workload));
    }

    /// <summary>The running mean of a cost's relative error; not a number before the first observation.</summary>
    /// <param name="deployment">Index of the deployment.</param>
    /// <param name="cost">The cost.</param>
    public double DriftOf(int deployment, ObservedCost cost) => drifts[(IndexOf(deployment) * Costs) + IndexOf(cost)].Mean;

    private CostObservation Observe(int deployment, bool isDeclared, in CostReport report, ObservedCost cost, double measured)
    {
        var (predicted, low, high) = IndexOf(cost) switch
        {
            (int)ObservedCost.TimeToFirstToken => (report.TimeToFirstToken, report.TimeToFirstTokenLow, report.TimeToFirstTokenHigh),
            (int)ObservedCost.TimePerOutputToken => (report.TimePerOutputToken, report.TimePerOutputTokenLow, report.TimePerOutputTokenHigh),
            (int)ObservedCost.EnergyPerToken => (report.EnergyPerToken, report.EnergyPerTokenLow, report.EnergyPerTokenHigh),
            _ => (report.PeakMemoryBytes, report.PeakMemoryBytes, (double)report.PeakMemoryBytes),
        };
        if (!isDeclared)
            predicted = low = high = double.NaN;
        var isMeasured = measured > 0 && double.IsFinite(measured);
        var observation = drifts[(deployment * Costs) + (int)cost].Add(new CostObservation
        {
            Predicted = predicted,
            PredictedLow = low,
            PredictedHigh = high,
            Measured = measured,
            RelativeError = isMeasured && predicted > 0 ? (measured / predicted) - 1 : double.NaN,
        });
        if (isMeasured)
            metrics.Record(deployments[deployment], deployment, cost, observation);
        return observation;
    }

    private ProfiledDeployment At(int deployment) => deployments[IndexOf(deployment)];

    private int IndexOf(int deployment) => (uint)deployment < (uint)deployments.Length
        ? deployment
        : throw new ArgumentOutOfRangeException(nameof(deployment), deployment, $"{Name} profiles {deployments.Length} deployments.");

    private static int IndexOf(ObservedCost cost) => (uint)cost < (uint)Costs
        ? (int)cost
        : throw new ArgumentOutOfRangeException(nameof(cost), cost, "This is no observed cost.");
}
