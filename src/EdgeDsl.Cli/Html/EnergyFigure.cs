using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Html;

/// <summary>Energy per token and speed at every operating point of the device, with their error bands.</summary>
internal static class EnergyFigure
{
    public static void Write(HtmlWriter html, Estimate estimate)
    {
        var points = Points(estimate);
        var known = points.FindAll(point => double.IsFinite(point.Energy) && double.IsFinite(point.TokensPerSecond));
        var x = Axis.Linear("output tokens per second", known.Select(point => point.TokensPerSecond * 1.12), Quantity.Number);
        var y = Axis.Linear("energy per token", known.SelectMany(point => new[] { point.Energy, point.High }), Quantity.Joules, JoulesUnit(known.Select(point => point.Energy)));
        var frugal = known.MinBy(point => point.Energy);

        Figure.Write(
            html,
            "energy",
            "Energy per operating point",
            frugal is null
                ? $"Not known: {estimate.Model.Deployment.Device.Name} declares no power or no rate that it needs."
                : points.Count == 1 ? $"{Quantity.Joules(frugal.Energy)} per output token; the device declares one operating point."
                : $"{frugal.Name} takes the least, {Quantity.Joules(frugal.Energy)} per output token at {Quantity.Number(frugal.TokensPerSecond)} tokens per second.",
            () =>
            {
                if (known.Count == 0)
                    return;
                using var plot = Plot.Open(
                    html, x, y, "energy", "Energy per token of every operating point",
                    $"Energy per output token against output tokens per second for {known.Count} operating points, each with the band of its error.");
                foreach (var point in known)
                {
                    plot.Mark(
                        point.IsAsked ? "c" : "c hollow", point.TokensPerSecond, point.Energy, (point.Low, point.High),
                        $"{point.Name}: {Quantity.Joules(point.Energy)} per token, {Quantity.Number(point.TokensPerSecond)} tokens/s", point.Name);
                }

                foreach (var point in known)
                    plot.Name(point.TokensPerSecond, point.Energy, point.Name);
            },
            known.Count == 0 ? [] : known.Count == 1 ? [("c", "this request")] : [("c", "this request"), ("c hollow", "other operating points")],
            new DataTable(
                ["operating point", "per token", "low", "high", "per request", "tokens/s", "first token", "average power", "peak power"],
                [
                    .. points.Select(point => (IReadOnlyList<string>)
                    [
                        point.Name, Quantity.Joules(point.Energy), Quantity.Joules(point.Low), Quantity.Joules(point.High), Quantity.Joules(point.Costs.EnergyPerRequest.Constant),
                        Quantity.Number(point.TokensPerSecond), Quantity.Seconds(point.Costs.TimeToFirstToken.Constant),
                        Quantity.Watts(point.Costs.AveragePower.Constant), Quantity.Watts(point.Costs.PeakPower.Constant),
                    ]),
                ]));
    }

    private static List<Point> Points(Estimate estimate)
    {
        var model = estimate.Model;
        var points = model.Deployment.Device.OperatingPoints;
        if (points.Count == 0)
            return [new Point("as declared", estimate.Costs, IsAsked: true)];
        return
        [
            .. points.Select(point => point.Name == model.OperatingPoint.Name
                ? new Point(point.Name, estimate.Costs, IsAsked: true)
                : new Point(
                    point.Name,
                    new DeploymentCostModel(model.Deployment with { OperatingPoint = point.Name }, model.Weights).At(estimate.Point.ToWorkload()),
                    IsAsked: false)),
        ];
    }

    private static double JoulesUnit(IEnumerable<double> values)
    {
        var most = values.DefaultIfEmpty(1).Max();
        return most >= 1 ? 1 : most >= 1e-3 ? 1e-3 : 1e-6;
    }

    private sealed record Point(string Name, DeploymentCosts Costs, bool IsAsked)
    {
        public double Energy => Costs.EnergyPerToken.Constant;

        public double Low => Costs.EnergyPerTokenLow.Constant;

        public double High => Costs.EnergyPerTokenHigh.Constant;

        public double TokensPerSecond => Costs.DecodeTokensPerSecond.Constant;
    }
}
