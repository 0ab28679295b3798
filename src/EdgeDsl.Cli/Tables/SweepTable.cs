using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Requests;
using EdgeDsl.Cli.Sweeps;
using EdgeDsl.CostModel;
using Spectre.Console;

namespace EdgeDsl.Cli.Tables;

/// <summary>A sweep for people: what was swept, what cannot run and why, and the points that are worth a look.</summary>
internal static class SweepTable
{
    private const int MostRows = 40;

    public static void Write(IAnsiConsole console, Sweep sweep, bool frontOnly)
    {
        WriteSummary(console, sweep);
        var points = frontOnly || sweep.Grid.Points > MostRows ? [.. sweep.Front.Select(point => (long)point)] : Range(sweep.Grid.Points);
        if (points.Count == 0)
            return;
        console.WriteLine();
        WritePoints(console, sweep, points);
        if (Math.Min(points.Count, MostRows) is var shown && shown < sweep.Grid.Points)
        {
            console.WriteLine(FormattableString.Invariant($"{sweep.Grid.Points - shown} of {sweep.Grid.Points} points are not shown")
                + (shown < sweep.Front.Count ? FormattableString.Invariant($", {sweep.Front.Count - shown} of them on the front") : "") + "; --format csv lists all");
        }

        console.WriteLine($"Pareto front (●): nothing is smaller in {Joined(sweep.Objectives.Select(Objectives.TitleOf))} at once"
            + (sweep.Within == Comparison.Everything ? "" : $" for the same {Joined(Comparisons.NamesOf(sweep.Within))}"));
        if (sweep.Within is Comparison.Everything or Comparison.Workload && (sweep.Grid.Models.Count > 1 || sweep.Grid.Devices.Count > 1))
            console.WriteLine("All models and devices are compared with each other; --within model,device,workload gives each pair a front of its own.");
        if (sweep.Objectives.Contains(Objective.Quality) && sweep.Grid.Models.Count > 1)
            console.WriteLine("A perplexity ratio is to the model's own 16-bit weights; it does not compare models.");
    }

    private static void WriteSummary(IAnsiConsole console, Sweep sweep)
    {
        var grid = sweep.Grid;
        console.WriteLine(FormattableString.Invariant(
            $"{Counted(grid.Models.Count, "model")} × {Counted(grid.Devices.Count, "device")} × {Counted(grid.Policies.Count, "policy", "policies")} × {Counted(grid.Workloads, "workload")}: {Counted(grid.Points, "point")}, {sweep.Runnable} can run, {sweep.Front.Count} on the Pareto front"));
        foreach (var obstacle in Obstacles.All.Where(sweep.CannotRun.ContainsKey))
            console.WriteLine(FormattableString.Invariant($"{sweep.CannotRun[obstacle]} cannot run: {Obstacles.Explain(obstacle)}"));
        foreach (var objective in sweep.Objectives.Where(sweep.Unknown.ContainsKey))
            console.WriteLine(FormattableString.Invariant($"{sweep.Unknown[objective]} not compared: {Objectives.TitleOf(objective)} is not known"));
    }

    private static void WritePoints(IAnsiConsole console, Sweep sweep, IReadOnlyList<long> points)
    {
        var rows = points.Take(MostRows).Select(point => (Point: point, Estimate: sweep.Estimate(point))).ToList();
        // What is the same in every row is said once.
        (string Head, Func<Estimate, string> Text)[] names =
        [
            ("model", estimate => estimate.Model.Deployment.Model.Name),
            ("device", estimate => estimate.Model.Deployment.Device.Name),
            ("runtime", estimate => RuntimeNames.Of(estimate.Model.Deployment.EffectiveRuntime)),
            ("point", estimate => estimate.Model.OperatingPoint.Name),
            ("policy", estimate => estimate.Model.Deployment.Policy.Name),
        ];
        (string Head, Func<Estimate, string> Text)[] workload =
        [
            ("prompt", estimate => FormattableString.Invariant($"{estimate.Point.PromptTokens}")),
            ("output", estimate => FormattableString.Invariant($"{estimate.Point.OutputTokens}")),
            ("batch", estimate => FormattableString.Invariant($"{estimate.Point.Batch}")),
        ];
        (string Head, Func<Estimate, string> Text)[] shared = [.. names.Concat(workload).Where(column => rows.TrueForAll(row => column.Text(row.Estimate) == column.Text(rows[0].Estimate)))];
        console.WriteLine(string.Join(", ", shared.Where(column => column.Text(rows[0].Estimate).Length > 0).Select(column => $"{column.Head} {column.Text(rows[0].Estimate)}")));
        names = [.. names.Except(shared)];
        workload = [.. workload.Except(shared)];
        var someCannotRun = rows.Exists(row => sweep.ObstacleOf(row.Point) != Obstacle.None);
        var table = Sheet.New(1 + names.Length, ["", .. names.Select(column => column.Head), .. workload.Select(column => column.Head), "memory", "first token", "tokens/s", "per token", "ppl ratio", .. someCannotRun ? new[] { "cannot run" } : []]);
        foreach (var (point, estimate) in rows)
        {
            var costs = estimate.Costs;
            table.AddRow(
            [
                sweep.IsOnFront(point) == true ? "[green]●[/]" : "",
                .. names.Select(column => column.Text(estimate).EscapeMarkup()),
                .. workload.Select(column => column.Text(estimate)),
                costs.PeakMemoryBytes.IsOverflow ? "unknown" : Quantity.Bytes(costs.PeakMemoryBytes.Constant),
                Quantity.Seconds(costs.TimeToFirstToken.Constant),
                Quantity.Number(costs.DecodeTokensPerSecond.Constant),
                Quantity.Joules(costs.EnergyPerToken.Constant),
                Ratio(PerplexityRatio.Of(estimate.Model)),
                .. someCannotRun ? new[] { $"[red]{Obstacles.ShortOf(sweep.ObstacleOf(point))}[/]" } : [],
            ]);
        }

        console.Write(table);
    }

    private static string Ratio(double ratio) => double.IsFinite(ratio) ? FormattableString.Invariant($"{ratio:0.000}") : "–";

    private static List<long> Range(long count)
    {
        var points = new List<long>();
        for (var point = 0L; point < count; point++)
            points.Add(point);
        return points;
    }

    private static string Counted(long count, string one, string? many = null) =>
        FormattableString.Invariant($"{count} {(count == 1 ? one : many ?? one + "s")}");

    private static string Joined(IEnumerable<string> names) => names.ToList() switch
    {
        [.. var first, var last] when first.Count > 0 => string.Join(", ", first) + " and " + last,
        var one => string.Concat(one),
    };
}
