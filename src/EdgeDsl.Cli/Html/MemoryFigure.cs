using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Html;

/// <summary>What peak memory is made of, against what the device has and against a budget where there is one.</summary>
internal static class MemoryFigure
{
    private const double Width = Plot.Width;
    private const double Height = 100;
    private const double Left = 10;
    private const double Right = 16;
    private const double BarTop = 28;
    private const double BarHeight = 46;

    /// <summary>Writes the figure.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="costs">The costs of a known workload.</param>
    /// <param name="device">The device.</param>
    /// <param name="budget">Bytes that were budgeted; not a number for none.</param>
    public static void Write(HtmlWriter html, DeploymentCosts costs, Device device, double budget = double.NaN)
    {
        double weights = costs.WeightBytes.Constant, cache = costs.KeyValueCacheBytes.Constant, activations = costs.ActivationBytes.Constant, peak = costs.PeakMemoryBytes.Constant;
        var rest = peak - weights - cache - activations;
        // A runtime may leave a part of the weights in storage; what is resident then is less than the file.
        if (rest < 0)
            (weights, rest) = (weights + rest, 0);
        (string Style, string Name, double Bytes)[] parts = [("a", "weights", weights), ("b", "KV cache", cache), ("c", "activations", activations), ("e", "runtime", rest)];
        var usable = device.UsableMemory;
        var axis = Axis.Linear("", [peak, device.MemoryCapacity, budget], Quantity.Bytes, Axis.ByteUnit(new[] { peak, device.MemoryCapacity }.Where(double.IsFinite).Max()));

        Figure.Write(
            html,
            "memory",
            "Memory",
            Finding(peak, usable, budget),
            () => Draw(html, parts, axis, device, budget, peak),
            [
                .. parts.Where(part => part.Bytes > 0).Select(part => (part.Style + " box", $"{part.Name} {Quantity.Bytes(part.Bytes)}")),
                .. double.IsNaN(usable) ? [] : new[] { ("limit", $"usable {Quantity.Bytes(usable)} of {Quantity.Bytes(device.MemoryCapacity)}") },
                .. double.IsNaN(budget) ? [] : new[] { ("d box", $"budget {Quantity.Bytes(budget)}") },
            ],
            new DataTable(
                ["part", "memory", "bytes"],
                [
                    .. parts.Append(("", "peak", peak)).Append(("", "usable", usable)).Append(("", "budget", budget)).Where(part => !double.IsNaN(part.Item3))
                        .Select(part => (IReadOnlyList<string>)[part.Item2, Quantity.Bytes(part.Item3), FormattableString.Invariant($"{part.Item3:0}")]),
                ]));
    }

    private static string Finding(double peak, double usable, double budget)
    {
        var device = double.IsNaN(usable) ? $"{Quantity.Bytes(peak)} at its peak; the device’s memory is not known."
            : peak <= usable ? $"{Quantity.Bytes(peak)} at its peak, {Quantity.Bytes(usable - peak)} less than the device has for it."
            : $"{Quantity.Bytes(peak)} at its peak, {Quantity.Bytes(peak - usable)} more than the device has for it.";
        return double.IsNaN(budget) ? device : device + (peak <= budget ? $" {Quantity.Bytes(budget - peak)} of the budget are left." : $" {Quantity.Bytes(peak - budget)} over the budget.");
    }

    private static void Draw(HtmlWriter html, (string Style, string Name, double Bytes)[] parts, Axis axis, Device device, double budget, double peak)
    {
        using var svg = Plot.Drawing(
            html, Width, Height, "memory", "Peak memory by part",
            string.Join(", ", parts.Select(part => $"{part.Name} {Quantity.Bytes(part.Bytes)}")) + $"; {Quantity.Bytes(peak)} together.");
        html.Element("rect", null, ("class", "empty"), ("x", X(0)), ("y", HtmlWriter.Length(BarTop)), ("width", Length(AxisEnd(device, axis))), ("height", HtmlWriter.Length(BarHeight)));
        if (device.ReservedMemory > 0 && !double.IsNaN(device.MemoryCapacity))
            Bar("reserved", device.UsableMemory, device.ReservedMemory, "kept by the system");
        var from = 0.0;
        foreach (var (style, name, bytes) in parts)
        {
            if (bytes > 0)
                Bar("segment " + style, from, bytes, name);
            from += bytes;
        }

        foreach (var tick in axis.Ticks)
        {
            html.Element("path", null, ("class", "axis"), ("d", $"M{X(tick)} {HtmlWriter.Length(BarTop + BarHeight)}v4"));
            html.Element("text", axis.TickLabel(tick), ("class", "tick"), ("x", X(tick)), ("y", HtmlWriter.Length(BarTop + BarHeight + 18)), ("text-anchor", tick == 0 ? "start" : "middle"));
        }

        Limit("limit", device.UsableMemory, "usable");
        Limit("limit", budget, "budget");

        void Bar(string style, double at, double bytes, string name)
        {
            using (html.Open(
                "rect", ("class", style), ("x", X(at)), ("y", HtmlWriter.Length(BarTop)), ("width", Length(bytes)), ("height", HtmlWriter.Length(BarHeight)),
                ("data-name", name), ("data-bytes", HtmlWriter.Exact(bytes))))
            {
                html.Element("title", $"{name}: {Quantity.Bytes(bytes)}");
            }
        }

        void Limit(string style, double bytes, string name)
        {
            if (double.IsNaN(bytes))
                return;
            html.Element("path", null, ("class", style), ("d", $"M{X(bytes)} {HtmlWriter.Length(BarTop - 8)}v{HtmlWriter.Length(BarHeight + 14)}"), ("data-name", name), ("data-bytes", HtmlWriter.Exact(bytes)));
            var isLeft = axis.Share(bytes) < 0.2;
            html.Element("text", $"{name} {Quantity.Bytes(bytes)}", ("class", "name"), ("x", X(bytes)), ("y", HtmlWriter.Length(BarTop - 12)), ("text-anchor", isLeft ? "start" : axis.Share(bytes) > 0.8 ? "end" : "middle"));
        }

        string X(double bytes) => HtmlWriter.Length(Left + (axis.Share(bytes) * (Width - Left - Right)));

        string Length(double bytes) => HtmlWriter.Length(Math.Max(0, axis.Share(bytes) * (Width - Left - Right)));
    }

    private static double AxisEnd(Device device, Axis axis) => double.IsNaN(device.MemoryCapacity) ? axis.High : device.MemoryCapacity;
}
