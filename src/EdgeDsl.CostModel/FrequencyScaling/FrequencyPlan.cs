namespace EdgeDsl.CostModel;

/// <summary>
/// The plan of a deployment over its operating points: the least energy of a request that keeps the latency budget under the largest
/// slowdown, layer by layer, or with one level per phase where switching is slower than a layer; and the baselines beside it.
/// </summary>
public sealed class FrequencyPlan
{
    private readonly OperatingLevels levels;
    private readonly double slowdown;
    private readonly double laterSteps;
    private readonly double firstTokenLimit;
    private readonly double stepLimit;
    private readonly double requestLimit;

    private FrequencyPlan(OperatingLevels levels, DeploymentBudgets budgets, FrequencyScaling scaling)
    {
        this.levels = levels;
        slowdown = scaling.MaxSlowdown;
        laterSteps = Math.Max(levels.Workload.OutputTokens, 1) - 1;
        firstTokenLimit = OrNone(budgets.TimeToFirstToken);
        stepLimit = OrNone(budgets.TimePerOutputToken);
        requestLimit = OrNone(budgets.EndToEnd);
        Period = !double.IsInfinity(requestLimit) ? requestLimit : firstTokenLimit + (laterSteps * stepLimit);
        HighestPoint = Uniform("highest point", levels.Highest, levels.Highest);

        static double OrNone(double limit) => double.IsNaN(limit) ? double.PositiveInfinity : limit;
    }

    /// <summary>The operating points and their costs.</summary>
    public OperatingLevels Levels => levels;

    /// <summary>The plan; null where none keeps the budgets.</summary>
    public RequestPlan? Best { get; private set; }

    /// <summary>Everything at the highest operating point.</summary>
    public RequestPlan HighestPoint { get; }

    /// <summary>The one level for both phases that needs least energy within the budgets; null where none keeps them.</summary>
    public RequestPlan? BestSingleLevel { get; private set; }

    /// <summary>One level for each phase; null where none keeps the budgets.</summary>
    public RequestPlan? OneLevelPerPhase { get; private set; }

    /// <summary>Joules of the highest operating point and of idling until the limit; not a number where a limit or the idle power is missing.</summary>
    public double RaceToIdle => HighestPoint.EnergyUntilLimit;

    /// <summary>Seconds that a request may take; positive infinity where the budgets do not say.</summary>
    public double Period { get; }

    /// <summary>Joules that no plan of the layers falls below: the convex hulls, without switches; not a number where no plan keeps the budgets.</summary>
    public double LowerBound { get; private set; } = double.NaN;

    /// <summary>Whether the plan goes layer by layer.</summary>
    public bool IsLayerWise { get; private set; }

    /// <summary>The most by which <see cref="Best"/> can be over the least energy of any plan, as a share.</summary>
    public double Gap => Best is null ? double.NaN : Math.Max(0, (Best.Energy / LowerBound) - 1);

    /// <summary>The plan of a deployment.</summary>
    /// <param name="levels">Its operating points with the costs of the worst workload; all known.</param>
    /// <param name="budgets">Its budgets, of which those of latency count.</param>
    /// <param name="scaling">How it is planned.</param>
    /// <param name="layerWise">Whether the plan may go layer by layer; where switching is slower than a layer it never does.</param>
    /// <param name="cancellation">Observed inside the solver.</param>
    public static FrequencyPlan Make(
        OperatingLevels levels, DeploymentBudgets budgets, FrequencyScaling scaling, bool layerWise = true, CancellationToken cancellation = default)
    {
        var plan = new FrequencyPlan(levels, budgets, scaling);
        plan.PlanPhases();
        IReadOnlyList<ScheduleItem> prefill = levels.Items(Phase.Prefill, plan.slowdown), decode = levels.Items(Phase.Decode, plan.slowdown);
        if (plan.BoundOf(prefill, decode) is not { } joint)
            return plan;
        plan.Best = plan.OneLevelPerPhase;
        if (layerWise && !levels.SwitchIsSlowerThanLayer)
            plan.PlanLayers(prefill, decode, joint, cancellation);
        return plan;
    }

    private void PlanPhases()
    {
        for (var p = 0; p < levels.All.Count; p++)
        {
            for (var d = 0; d < levels.All.Count; d++)
            {
                var plan = Uniform(p == d ? "best single level" : "one level per phase", p, d);
                if (!Keeps(plan, p, d))
                    continue;
                if (p == d && (BestSingleLevel is null || plan.Energy < BestSingleLevel.Energy))
                    BestSingleLevel = plan;
                if (OneLevelPerPhase is null || plan.Energy < OneLevelPerPhase.Energy)
                    OneLevelPerPhase = plan with { Name = "one level per phase" };
            }
        }
    }

    private bool Keeps(RequestPlan plan, int prefill, int decode)
    {
        var switches = prefill == decode ? 0 : levels.SwitchingTime(levels.All[prefill]) + levels.SwitchingTime(levels.All[decode]);
        var toPrefill = prefill == decode ? 0 : levels.SwitchingTime(levels.All[prefill]);
        var first = levels.All[prefill].PrefillSeconds * slowdown;
        var step = levels.All[decode].StepSeconds * slowdown;
        return first + toPrefill <= firstTokenLimit && step <= stepLimit && first + (laterSteps * step) + switches <= requestLimit
            && plan.Energy >= 0;
    }

    /// <summary>A level for each phase. Requests follow each other, so that two levels are two switches: to decode's, and back.</summary>
    private RequestPlan Uniform(string name, int prefill, int decode)
    {
        OperatingLevel first = levels.All[prefill], then = levels.All[decode];
        double there = 0, back = 0, switching = 0;
        if (prefill != decode)
        {
            (back, there) = (levels.SwitchingTime(first), levels.SwitchingTime(then));
            switching = levels.SwitchingEnergy(first, Phase.Prefill) + levels.SwitchingEnergy(then, Phase.Decode);
        }

        var items = levels.All[0].Model.Deployment.Model.Layers + 1;
        return Request(
            name, Repeated(prefill, items), Repeated(decode, items),
            first.PrefillSeconds + back, then.StepSeconds, first.PrefillSeconds + back + there + (laterSteps * then.StepSeconds),
            first.PrefillJoules + (laterSteps * then.StepJoules) + switching);
    }

    private RequestPlan Request(
        string name, IReadOnlyList<int> prefill, IReadOnlyList<int> decode, double firstToken, double step, double time, double energy)
    {
        var idle = Math.Max(Period - time, 0) * levels.IdlePower;
        return new RequestPlan(
            name, prefill, decode, firstToken, step, time, energy, double.IsInfinity(Period) ? double.NaN : energy + idle);
    }

    /// <summary>The bounds of both phases under all limits, and the times they take; null where no plan keeps them.</summary>
    private (double Prefill, double Step)? BoundOf(IReadOnlyList<ScheduleItem> prefill, IReadOnlyList<ScheduleItem> decode)
    {
        var load = Load;
        if (ConvexHullBound.Of(prefill, firstTokenLimit - load) is not { } first || ConvexHullBound.Of(decode, stepLimit) is not { } step)
            return null;
        LowerBound = first.Energy + (laterSteps * step.Energy);
        if (double.IsInfinity(requestLimit))
            return (firstTokenLimit - load, stepLimit);
        var all = new List<ScheduleItem>(prefill);
        foreach (var item in decode)
            all.Add(new ScheduleItem(item.Name, Scaled(item.Times), Scaled(item.Energies)));
        if (ConvexHullBound.Of(all, requestLimit - load) is not { } request)
        {
            LowerBound = double.NaN;
            return null;
        }

        LowerBound = Math.Max(LowerBound, request.Energy);
        var prefillTime = 0.0;
        for (var i = 0; i < prefill.Count; i++)
            prefillTime += request.Times[i];
        var prefillLimit = Math.Min(prefillTime, firstTokenLimit - load);
        // The budget is split where the bound splits it; what that costs is in the gap.
        return (prefillLimit, Math.Min(stepLimit, laterSteps > 0 ? (requestLimit - load - prefillLimit) / laterSteps : double.PositiveInfinity));

        double[] Scaled(IReadOnlyList<double> values)
        {
            var scaled = new double[values.Count];
            for (var k = 0; k < scaled.Length; k++)
                scaled[k] = values[k] * laterSteps;
            return scaled;
        }
    }

    /// <summary>Seconds that reading the weights takes, whatever the operating point.</summary>
    private double Load
    {
        get
        {
            var level = levels.All[0];
            return (level.PrefillSeconds - level.Costs.Prefill.Elapsed.Constant) * slowdown;
        }
    }

    private void PlanLayers(
        IReadOnlyList<ScheduleItem> prefill, IReadOnlyList<ScheduleItem> decode, (double Prefill, double Step) limits, CancellationToken cancellation)
    {
        var microBatches = ExactArithmetic.CeilingDivide(
            Math.Max(1, (long)levels.Workload.PromptTokens * levels.Workload.Batch), levels.All[0].Model.Deployment.MicroBatch);
        var first = ScheduleSolver.Solve(Problem(Phase.Prefill, prefill, limits.Prefill, microBatches), cancellation);
        var step = ScheduleSolver.Solve(Problem(Phase.Decode, decode, limits.Step, 1), cancellation);
        if (first is null || step is null)
            return;
        var (from, to) = (first.Schedule.Levels[first.Schedule.Levels.Count - 1], step.Schedule.Levels[0]);
        double between = 0, joules = 0;
        if (from != to)
        {
            between = levels.SwitchingTime(levels.All[to]);
            joules = levels.SwitchingEnergy(levels.All[to], Phase.Decode);
        }

        double firstTime = Unloaded(first.Schedule, levels.Items(Phase.Prefill, 1), Phase.Prefill, microBatches);
        double stepTime = Unloaded(step.Schedule, levels.Items(Phase.Decode, 1), Phase.Decode, 1);
        var load = Load / slowdown;
        var plan = Request(
            "layer by layer", first.Schedule.Levels, step.Schedule.Levels, load + firstTime, stepTime,
            load + firstTime + between + (laterSteps * stepTime), first.Schedule.Energy + (laterSteps * step.Schedule.Energy) + joules);
        var slowed = Load + first.Schedule.Time + between + (laterSteps * step.Schedule.Time);
        if (slowed > requestLimit || (Best is not null && plan.Energy >= Best.Energy))
            return;
        Best = plan;
        IsLayerWise = true;
    }

    private double Unloaded(Schedule schedule, IReadOnlyList<ScheduleItem> items, Phase phase, long passes) =>
        Problem(phase, items, double.PositiveInfinity, passes).At(schedule.Levels).Time;

    private ScheduleProblem Problem(Phase phase, IReadOnlyList<ScheduleItem> items, double limit, long passes)
    {
        var times = new double[levels.All.Count];
        var energies = new double[levels.All.Count];
        for (var k = 0; k < times.Length; k++)
        {
            times[k] = passes * levels.SwitchingTime(levels.All[k]);
            energies[k] = passes * levels.SwitchingEnergy(levels.All[k], phase);
        }

        return new ScheduleProblem(items, times, energies, limit, isCyclic: true);
    }

    private static int[] Repeated(int level, int count)
    {
        var result = new int[count];
        for (var i = 0; i < count; i++)
            result[i] = level;
        return result;
    }
}
