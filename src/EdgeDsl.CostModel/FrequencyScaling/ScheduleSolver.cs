namespace EdgeDsl.CostModel;

/// <summary>
/// Finds the schedule of least energy by a dynamic program over item and level. Each level keeps the times and energies that no other
/// beats in both; what the convex hulls prove to end above a known schedule is dropped, so that few are left. Where more are left than
/// asked for, they are thinned to as many steps of time, and the answer says that it may not be the best.
/// </summary>
public static class ScheduleSolver
{
    /// <summary>Partial schedules that a level keeps after an item, where nothing else is asked for.</summary>
    public const int MostLabels = 512;

    /// <summary>The schedule; null where none keeps the limit.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="cancellation">Observed after every item.</param>
    public static SolvedSchedule? Solve(ScheduleProblem problem, CancellationToken cancellation = default) => Solve(problem, MostLabels, cancellation);

    /// <summary>The schedule that as many partial schedules lead to; null where none keeps the limit.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="mostLabels">Partial schedules that a level keeps after an item, and one; at least 2.</param>
    /// <param name="cancellation">Observed after every item.</param>
    internal static SolvedSchedule? Solve(ScheduleProblem problem, int mostLabels, CancellationToken cancellation = default)
    {
        if (ConvexHullBound.Of(problem.Items, problem.Limit) is not { } bound)
            return null;
        var search = new ScheduleSearch(problem, bound, TwoBlockSchedule.Of(problem), mostLabels, cancellation);
        search.Run();
        return double.IsInfinity(search.Best.Energy) ? null : new SolvedSchedule(search.Best, search.IsExact, bound.Energy);
    }
}
