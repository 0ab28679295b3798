using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Html;

/// <summary>The operator groups of both phases under the roof of the device's data sheet: what each reaches, and which side of the roof binds it.</summary>
internal static class RooflineFigure
{
    public static void Write(HtmlWriter html, Estimate estimate)
    {
        var model = estimate.Model;
        var groups = Groups(estimate).ToList();
        var device = model.Deployment.Device;
        var bandwidth = device.MemoryBandwidth * model.OperatingPoint.BandwidthScale;
        var rates = device.Rates
            .Select(rate => (Name: NameOf(rate.Format), PerSecond: rate.OperationsPerSecond * model.OperatingPoint.RateScale))
            .Where(rate => rate.PerSecond > 0).OrderByDescending(rate => rate.PerSecond).DistinctBy(rate => rate.PerSecond).ToList();
        var drawn = groups.FindAll(group => group.Intensity > 0 && group.Reached > 0);
        var x = Axis.Logarithmic("FLOPs per byte", [.. drawn.Select(group => group.Intensity), .. Ridges(rates.Select(rate => rate.PerSecond), bandwidth)], Quantity.Number);
        var y = Axis.Logarithmic("FLOP/s", [.. drawn.SelectMany(group => new[] { group.Low, group.High }), .. rates.Select(rate => rate.PerSecond * 1.3)], Flops);

        Figure.Write(
            html,
            "roofline",
            "Roofline",
            drawn.Count == 0 ? "Not known: the device declares no bandwidth or no rate that it needs." : Finding(estimate),
            () =>
            {
                if (drawn.Count == 0)
                    return;
                using var plot = Plot.Open(
                    html, x, y, "roofline", "Roofline of the operator groups",
                    $"Arithmetic intensity against the rate that is reached, both logarithmic, for {drawn.Count} operator groups of prefill and decode under the peak rates and the peak bandwidth of {device.Name}.");
                foreach (var (rate, i) in rates.Select((rate, i) => (rate, i)))
                {
                    var ridge = double.IsNaN(bandwidth) ? x.Low : Math.Max(rate.PerSecond / bandwidth, x.Low);
                    plot.Level(i == 0 ? "roof" : "roof step", ridge, rate.PerSecond, rate.Name);
                    if (i == 0 && !double.IsNaN(bandwidth))
                        plot.Line("roof", Slope(x, y, rate.PerSecond, bandwidth));
                }

                foreach (var group in drawn)
                {
                    plot.Mark(
                        group.Phase == Phase.Prefill ? "a" : "b hollow", group.Intensity, group.Reached, (group.Low, group.High),
                        $"{group.Phase} {group.Name}: {Quantity.Number(group.Intensity)} FLOPs per byte, {Flops(group.Reached)}FLOP/s, {Quantity.Seconds(group.Seconds)}", group.Letter);
                }

                foreach (var group in drawn)
                    plot.Name(group.Intensity, group.Reached, group.Letter);
            },
            [
                .. drawn.Select(group => (group.Phase == Phase.Prefill ? "a" : "b hollow", $"{group.Letter} {group.Phase.ToString().ToLowerInvariant()}: {group.Name}, {Share(group.Seconds, group.Of)}")),
            ],
            new DataTable(
                ["operators", "phase", "FLOPs", "bytes", "FLOPs per byte", "FLOP/s", "low", "high", "time", "share"],
                [
                    .. groups.Select(group => (IReadOnlyList<string>)
                    [
                        group.Name, group.Phase.ToString().ToLowerInvariant(), Quantity.Number(group.Flops / 1e9) + " G", Quantity.Bytes(group.Bytes), Quantity.Number(group.Intensity),
                        Flops(group.Reached), Flops(group.Low), Flops(group.High), Quantity.Seconds(group.Seconds), Share(group.Seconds, group.Of),
                    ]),
                ],
                Names: 2));
    }

    private static string Finding(Estimate estimate)
    {
        var costs = estimate.Costs;
        return $"Prefill is bound by {Answers.EstimateJson.BoundOf(costs.Prefill) ?? "what is not known"}, decoding by {Answers.EstimateJson.BoundOf(costs.DecodeStep) ?? "what is not known"}. "
            + "The line is the data sheet’s roof; the distance to it is what the runtime’s kernels leave.";
    }

    private static IEnumerable<GroupPoint> Groups(Estimate estimate)
    {
        var letter = 'A';
        foreach (var (phase, costs, error) in new[]
        {
            (Phase.Prefill, estimate.Costs.Prefill, estimate.Model.PrefillRelativeError), (Phase.Decode, estimate.Costs.DecodeStep, estimate.Model.DecodeRelativeError),
        })
        {
            foreach (var group in costs.Groups)
            {
                double flops = group.Flops.Constant, bytes = group.Bytes.Constant, seconds = group.Elapsed.Constant;
                // The band is of tokens per second, to which the rate is proportional.
                var reached = flops / seconds;
                yield return new GroupPoint(
                    phase, flops > 0 ? (letter++).ToString() : "", group.Name, flops, bytes, seconds, costs.Elapsed.Constant, reached, reached * (1 - error), reached * (1 + error));
            }
        }
    }

    private static List<(double X, double Y)> Slope(Axis x, Axis y, double rate, double bandwidth)
    {
        var from = Math.Max(x.Low, y.Low / bandwidth);
        return [(from, from * bandwidth), (rate / bandwidth, rate)];
    }

    private static IEnumerable<double> Ridges(IEnumerable<double> rates, double bandwidth) => rates.Select(rate => rate / bandwidth).Where(double.IsFinite);

    private static string NameOf(NumberFormat format) => format switch
    {
        NumberFormat.Float32 => "FP32",
        NumberFormat.Float16 => "FP16",
        _ => "INT8",
    };

    private static string Flops(double perSecond) => perSecond switch
    {
        double.NaN => "unknown",
        >= 0.9995e12 => Quantity.Number(perSecond / 1e12) + " T",
        >= 0.9995e9 => Quantity.Number(perSecond / 1e9) + " G",
        _ => Quantity.Number(perSecond / 1e6) + " M",
    };

    private static string Share(double part, double whole) => double.IsFinite(part / whole) ? Quantity.Number(100 * part / whole) + " % of the time" : "share unknown";

    private sealed record GroupPoint(
        Phase Phase, string Letter, string Name, double Flops, double Bytes, double Seconds, double Of, double Reached, double Low, double High)
    {
        public double Intensity => Flops / Bytes;
    }
}
