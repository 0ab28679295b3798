using EdgeDsl.Cli.Requests;
using EdgeDsl.Cli.Sweeps;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Html;

/// <summary>Two objectives of a sweep against each other: its points, and those of them on the Pareto front with their error bands.</summary>
internal static class ParetoFigure
{
    private static readonly string[] Styles = ["a", "b", "c", "d"];

    /// <summary>Writes the figure.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="points">The points that are drawn.</param>
    /// <param name="x">The objective along x.</param>
    /// <param name="y">The objective along y.</param>
    /// <param name="colour">What the points are coloured by.</param>
    public static void Write(HtmlWriter html, IReadOnlyList<DrawnPoint> points, Objective x, Objective y, Series colour)
    {
        var known = points.Where(point => double.IsFinite(point.Value(x)) && double.IsFinite(point.Value(y))).ToList();
        var front = known.FindAll(point => point.IsOnFront);
        var xAxis = AxisOf(x, known.SelectMany(point => new[] { point.Value(x) }));
        var yAxis = AxisOf(y, known.SelectMany(point => point.IsOnFront ? new[] { point.Value(y), point.Ends(y).Low, point.Ends(y).High } : [point.Value(y)]));
        var id = $"pareto-{Objectives.NameOf(x)}-{Objectives.NameOf(y)}";
        var title = $"{Capital(Objectives.TitleOf(y))} against {Objectives.TitleOf(x)}";
        var best = front.MinBy(point => point.Value(y));

        Figure.Write(
            html,
            id,
            title,
            best is null ? "No point that can run has both figures." : $"Least {Objectives.TitleOf(y)}: {best.Name}, {Objectives.Shown(y, best.Value(y))} with {Objectives.Shown(x, best.Value(x))}.",
            () =>
            {
                if (known.Count == 0)
                    return;
                using var plot = Plot.Open(html, xAxis, yAxis, id, title, $"{known.Count} points, {front.Count} of them on the Pareto front with the bands of their errors.");
                foreach (var point in known.Where(point => !point.IsOnFront))
                    Mark(plot, point, "dim " + Style(colour, point), default);
                foreach (var point in front)
                    Mark(plot, point, Style(colour, point), point.Ends(y));
                foreach (var point in front.OrderBy(point => point.Value(y)).DistinctBy(point => point.Estimate.Model.Deployment.Policy.Name))
                    plot.Name(point.Value(x), point.Value(y), point.Estimate.Model.Deployment.Policy.Name);
            },
            [
                .. colour.Names.Take(Styles.Length).Select((name, i) => (Styles[i], name)),
                .. colour.Names.Count > Styles.Length ? [("e", FormattableString.Invariant($"{colour.Names.Count - Styles.Length} others"))] : Array.Empty<(string, string)>(),
                .. known.Count > front.Count ? [("dim e", "small and pale: not on the front")] : Array.Empty<(string, string)>(),
            ],
            new DataTable(
                ["point", Objectives.TitleOf(x), Objectives.TitleOf(y), "low", "high"],
                [
                    .. front.Select(point => (IReadOnlyList<string>)
                    [
                        point.Name, Objectives.Shown(x, point.Value(x)), Objectives.Shown(y, point.Value(y)), Objectives.Shown(y, point.Ends(y).Low), Objectives.Shown(y, point.Ends(y).High),
                    ]),
                ]));

        void Mark(Plot plot, DrawnPoint point, string style, (double Low, double High) ends) => plot.Mark(
            style, point.Value(x), point.Value(y), ends == default ? (double.NaN, double.NaN) : ends,
            $"{point.Name}: {Objectives.Shown(x, point.Value(x))}, {Objectives.Shown(y, point.Value(y))}", point.Name);
    }

    private static Axis AxisOf(Objective objective, IEnumerable<double> values) => objective == Objective.Quality
        ? Axis.Linear("perplexity ratio", values, ratio => FormattableString.Invariant($"{ratio:0.###}"), unit: 0.01, from: 1)
        : Axis.Logarithmic(Objectives.TitleOf(objective), values, value => Objectives.Shown(objective, value), objective == Objective.Memory ? 2 : 10);

    private static string Style(Series colour, DrawnPoint point)
    {
        var number = colour.IndexOf(point.Estimate);
        return number < Styles.Length ? Styles[number] : "e";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>A point of a sweep that is drawn.</summary>
/// <param name="Name">What it is, without what all points share.</param>
/// <param name="Estimate">Its costs.</param>
/// <param name="IsOnFront">Whether it is on the front.</param>
internal sealed record DrawnPoint(string Name, Estimate Estimate, bool IsOnFront)
{
    /// <summary>The value of an objective.</summary>
    public double Value(Objective objective) => objective switch
    {
        Objective.Memory => Estimate.Costs.PeakMemoryBytes.Constant,
        Objective.TimeToFirstToken => Estimate.Costs.TimeToFirstToken.Constant,
        Objective.TimePerOutputToken => Estimate.Costs.TimePerOutputToken.Constant,
        Objective.EnergyPerToken => Estimate.Costs.EnergyPerToken.Constant,
        _ => PerplexityRatio.Of(Estimate.Model),
    };

    /// <summary>The ends of its error band; the value itself where it has none.</summary>
    public (double Low, double High) Ends(Objective objective) => objective switch
    {
        Objective.TimeToFirstToken => (Estimate.Costs.TimeToFirstTokenLow.Constant, Estimate.Costs.TimeToFirstTokenHigh.Constant),
        Objective.TimePerOutputToken => (Estimate.Costs.TimePerOutputTokenLow.Constant, Estimate.Costs.TimePerOutputTokenHigh.Constant),
        Objective.EnergyPerToken => (Estimate.Costs.EnergyPerTokenLow.Constant, Estimate.Costs.EnergyPerTokenHigh.Constant),
        _ => (Value(objective), Value(objective)),
    };
}

/// <summary>What the points of a figure are coloured by: the models, devices or policies, in the grid's order.</summary>
/// <param name="Names">The names.</param>
/// <param name="NameOf">The name of a point.</param>
internal sealed record Series(IReadOnlyList<string> Names, Func<Estimate, string> NameOf)
{
    /// <summary>The models where there are several, else the devices, else the policies.</summary>
    public static Series Of(SweepGrid grid) =>
        grid.Models.Count > 1 ? new Series([.. grid.Models.Select(model => model.Name).Distinct()], estimate => estimate.Model.Deployment.Model.Name)
        : grid.Devices.Count > 1 ? new Series([.. grid.Devices.Select(device => device.Device.Name).Distinct()], estimate => estimate.Model.Deployment.Device.Name)
        : new Series([.. grid.Policies.Select(policy => policy.Name).Distinct()], estimate => estimate.Model.Deployment.Policy.Name);

    /// <summary>The number of a point's name.</summary>
    public int IndexOf(Estimate estimate)
    {
        var name = NameOf(estimate);
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i] == name)
                return i;
        }

        return Names.Count;
    }
}
