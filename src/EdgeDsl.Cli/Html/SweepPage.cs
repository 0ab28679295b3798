using System.Text;
using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Requests;
using EdgeDsl.Cli.Sweeps;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Html;

/// <summary>A sweep as a page. Of a large one the front is drawn and an even share of the other points, so that a page stays a page.</summary>
internal static class SweepPage
{
    private const int MostOnFront = 400;
    private const int MostOthers = 1200;
    private const int MostRows = 200;

    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="sweep">The sweep.</param>
    /// <param name="frontOnly">Whether only the front is drawn.</param>
    public static void Write(Stream output, Sweep sweep, bool frontOnly)
    {
        var grid = sweep.Grid;
        var numbers = Drawn(sweep, frontOnly);
        var points = numbers.ConvertAll(number =>
        {
            var estimate = sweep.Estimate(number);
            return new DrawnPoint(NameOf(grid, estimate), estimate, sweep.IsOnFront(number) == true);
        });
        Page.Write(
            output,
            TitleOf(grid),
            FormattableString.Invariant(
                $"{Shown(grid.Policies.Select(policy => policy.Name).ToList(), "policies")}; {NumberList.Shown(grid.PromptTokens)} prompt and {NumberList.Shown(grid.OutputTokens)} output tokens")
                + (grid.Batches is [1] ? "" : $", {NumberList.Shown(grid.Batches)} sequences at once"),
            JsonOf(sweep, numbers),
            html =>
            {
                Card.WriteAll(html, Cards(sweep, points));
                html.Line();
                if (points.Count > 0)
                {
                    using (html.Open("div", ("class", sweep.Objectives.Count is 3 or 5 ? "figures pairs" : "figures")))
                        WriteFigures(html, sweep, points);
                }

                WriteFront(html, sweep, points);
                WriteLeftOut(html, sweep, numbers.Count);
            });
    }

    private static void WriteFigures(HtmlWriter html, Sweep sweep, IReadOnlyList<DrawnPoint> points)
    {
        var colour = Series.Of(sweep.Grid);
        // One objective alone is shown against memory, which everything has.
        var first = sweep.Objectives[0];
        if (sweep.Objectives.Count == 1)
            ParetoFigure.Write(html, points, first == Objective.Memory ? Objective.TimePerOutputToken : Objective.Memory, first, colour);
        foreach (var other in sweep.Objectives.Skip(1))
            ParetoFigure.Write(html, points, first, other, colour);
    }

    private static IEnumerable<Card> Cards(Sweep sweep, List<DrawnPoint> points)
    {
        yield return new Card("Points", FormattableString.Invariant($"{sweep.Grid.Points}"), FormattableString.Invariant($"{sweep.Runnable} can run"));
        yield return new Card("On the Pareto front", FormattableString.Invariant($"{sweep.Front.Count}"), FormattableString.Invariant($"of {sweep.Runnable - sweep.Unknown.Values.Sum()} compared"));
        foreach (var objective in sweep.Objectives)
        {
            if (points.Where(point => point.IsOnFront).MinBy(point => point.Value(objective)) is { } best)
                yield return new Card("Least " + Objectives.TitleOf(objective), Objectives.Shown(objective, best.Value(objective)), best.Name);
        }
    }

    private static void WriteFront(HtmlWriter html, Sweep sweep, List<DrawnPoint> points)
    {
        var front = points.FindAll(point => point.IsOnFront);
        using var section = html.Open("section", ("id", "front"));
        html.Element("h2", "Pareto front");
        html.Element(
            "p",
            $"Nothing is smaller in {string.Join(", ", sweep.Objectives.Select(Objectives.TitleOf))} at once"
                + (sweep.Within == Comparison.Everything ? "." : $", for the same {string.Join(" and ", Comparisons.NamesOf(sweep.Within))}.")
                + (sweep.Objectives.Contains(Objective.Quality) && sweep.Grid.Models.Count > 1 ? " A perplexity ratio is to the model’s own 16-bit weights; it does not compare models." : "")
                + (sweep.Front.Count > Math.Min(front.Count, MostRows) ? FormattableString.Invariant($" {Math.Min(front.Count, MostRows)} of {sweep.Front.Count} are shown.") : ""));
        new DataTable(
            ["model", "device", "policy", "runtime", "prompt", "output", "batch", "memory", "first token", "tokens/s", "per token", "ppl ratio"],
            [
                .. front.Take(MostRows).Select(point => point.Estimate).Select(estimate => (IReadOnlyList<string>)
                [
                    estimate.Model.Deployment.Model.Name,
                    estimate.Model.Deployment.Device.Name,
                    estimate.Model.Deployment.Policy.Name,
                    RuntimeNames.Of(estimate.Model.Deployment.EffectiveRuntime) + (estimate.Model.OperatingPoint.Name.Length == 0 ? "" : ", " + estimate.Model.OperatingPoint.Name),
                    Axis.Tokens(estimate.Point.PromptTokens),
                    Axis.Tokens(estimate.Point.OutputTokens),
                    Axis.Tokens(estimate.Point.Batch),
                    Quantity.Bytes(estimate.Costs.PeakMemoryBytes.Constant),
                    Quantity.Seconds(estimate.Costs.TimeToFirstToken.Constant),
                    Quantity.Number(estimate.Costs.DecodeTokensPerSecond.Constant),
                    Quantity.Joules(estimate.Costs.EnergyPerToken.Constant),
                    FormattableString.Invariant($"{PerplexityRatio.Of(estimate.Model):0.000}"),
                ]),
            ],
            Names: 4).Write(html, "Pareto front");
    }

    private static void WriteLeftOut(HtmlWriter html, Sweep sweep, int drawn)
    {
        if (sweep.CannotRun.Count == 0 && sweep.Unknown.Count == 0 && drawn == sweep.Grid.Points)
            return;
        using var section = html.Open("section", ("id", "left-out"));
        html.Element("h2", "What is left out");
        using var list = html.Open("ul", ("class", "plain"));
        foreach (var obstacle in Obstacles.All.Where(sweep.CannotRun.ContainsKey))
            html.Element("li", FormattableString.Invariant($"{sweep.CannotRun[obstacle]} cannot run: {Obstacles.Explain(obstacle)}"));
        foreach (var objective in sweep.Objectives.Where(sweep.Unknown.ContainsKey))
            html.Element("li", FormattableString.Invariant($"{sweep.Unknown[objective]} not compared: {Objectives.TitleOf(objective)} is not known"));
        if (drawn < sweep.Runnable - sweep.Unknown.Values.Sum())
            html.Element("li", FormattableString.Invariant($"{drawn} of {sweep.Runnable} points that can run are drawn; --format csv has all"));
    }

    /// <summary>The front, and of the other points that were compared as many as are readable, evenly.</summary>
    private static List<int> Drawn(Sweep sweep, bool frontOnly)
    {
        var drawn = new SortedSet<int>(Evenly(sweep.Front, MostOnFront));
        if (!frontOnly)
        {
            var others = new List<int>();
            for (var point = 0; point < sweep.Grid.Points; point++)
            {
                if (sweep.IsOnFront(point) == false)
                    others.Add(point);
            }

            drawn.UnionWith(Evenly(others, MostOthers));
        }

        return [.. drawn];
    }

    private static IEnumerable<int> Evenly(IReadOnlyList<int> points, int most)
    {
        var count = Math.Min(points.Count, most);
        for (var i = 0; i < count; i++)
            yield return points[(int)((long)i * points.Count / count)];
    }

    private static string JsonOf(Sweep sweep, List<int> points)
    {
        using var memory = new MemoryStream();
        SweepJson.WriteDocument(sweep, points, memory);
        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private static string TitleOf(SweepGrid grid) =>
        $"{Shown(grid.Models.Select(model => model.Name).ToList(), "models")} on {Shown(grid.Devices.Select(device => device.Device.Name).ToList(), "devices")}";

    private static string Shown(List<string> names, string many) =>
        names.Count <= 3 ? string.Join(", ", names) : FormattableString.Invariant($"{names.Count} {many}");

    /// <summary>What tells a point from the others.</summary>
    private static string NameOf(SweepGrid grid, Estimate estimate)
    {
        var deployment = estimate.Model.Deployment;
        var parts = new List<string>();
        if (grid.Models.Count > 1)
            parts.Add(deployment.Model.Name);
        if (grid.Devices.Count > 1)
            parts.Add(deployment.Device.Name);
        parts.Add(deployment.Policy.Name);
        if (deployment.OperatingPoint is { } point)
            parts.Add(point);
        if (grid.Workloads > 1)
        {
            parts.Add(FormattableString.Invariant($"{estimate.Point.PromptTokens}+{estimate.Point.OutputTokens}")
                + (grid.Batches.Count > 1 ? FormattableString.Invariant($" × {estimate.Point.Batch}") : ""));
        }

        return string.Join(", ", parts);
    }
}
