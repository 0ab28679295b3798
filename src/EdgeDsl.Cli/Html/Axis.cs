using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Html;

/// <summary>An axis of a plot: its range, its scale and its ticks.</summary>
internal sealed class Axis
{
    private readonly bool isLogarithmic;
    private readonly double low, high;
    private readonly Func<double, string> shown;

    private Axis(string label, Func<double, string> shown, bool isLogarithmic, double low, double high, IReadOnlyList<double> ticks)
    {
        (Label, this.shown, this.isLogarithmic, this.low, this.high, Ticks) = (label, shown, isLogarithmic, low, high, ticks);
    }

    /// <summary>What is along it.</summary>
    public string Label { get; }

    /// <summary>Where its ticks are.</summary>
    public IReadOnlyList<double> Ticks { get; }

    public double Low => low;

    public double High => high;

    /// <summary>From zero, or another beginning, to a little more than the largest value.</summary>
    /// <param name="label">What is along it.</param>
    /// <param name="values">What has to be on it; what is not finite is left out.</param>
    /// <param name="shown">A value with its unit.</param>
    /// <param name="unit">The unit that ticks are whole steps of, such as a GiB.</param>
    /// <param name="from">Where it begins.</param>
    public static Axis Linear(string label, IEnumerable<double> values, Func<double, string> shown, double unit = 1, double from = 0)
    {
        var most = values.Where(double.IsFinite).Where(value => value > from).Select(value => value - from).DefaultIfEmpty(unit).Max() * 1.04;
        // Steps of a GiB are halved and doubled, all others are 1, 2, 2.5 and 5.
        var step = unit > 1000 ? Math.Pow(2, Math.Ceiling(Math.Log2(most / unit / 5))) * unit : NiceStep(most / unit / 4) * unit;
        return new Axis(label, shown, false, from, from + most, [.. Enumerable.Range(0, (int)(most / step) + 1).Select(tick => from + (tick * step))]);
    }

    /// <summary>Between the smallest and the largest value, with the same length for the same factor.</summary>
    /// <param name="label">What is along it.</param>
    /// <param name="values">What has to be on it; what is not above zero is left out.</param>
    /// <param name="shown">A value with its unit.</param>
    /// <param name="root">10, or 2 for counts of tokens.</param>
    public static Axis Logarithmic(string label, IEnumerable<double> values, Func<double, string> shown, int root = 10)
    {
        var known = values.Where(value => double.IsFinite(value) && value > 0).DefaultIfEmpty(1).ToList();
        double low = known.Min() / 1.15, high = known.Max() * 1.15;
        // Not so narrow that there would be no tick on it.
        if (high / low < root)
            (low, high) = (low / Math.Sqrt(root), high * Math.Sqrt(root));
        return new Axis(label, shown, true, low, high, root == 2 ? Doublings(low, high) : Decades(low, high));
    }

    /// <summary>Where a value is, from 0 at the beginning of the axis to 1 at its end.</summary>
    public double Share(double value) => isLogarithmic
        ? Math.Log(Math.Max(value, low) / low) / Math.Log(high / low)
        : (value - low) / (high - low);

    /// <summary>A tick in as few letters as there are to it.</summary>
    public string TickLabel(double tick)
    {
        var text = shown(tick);
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var number = blank < 0 ? text : text[..blank];
        if (number.Contains('.', StringComparison.Ordinal) && !number.Contains('E', StringComparison.Ordinal))
            number = number.TrimEnd('0').TrimEnd('.');
        return blank < 0 ? number : number + text[blank..];
    }

    /// <summary>Byte labels and steps of a suitable power of two.</summary>
    public static double ByteUnit(double most) => most >= 1L << 30 ? 1L << 30 : most >= 1L << 20 ? 1L << 20 : 1L << 10;

    /// <summary>Tokens as whole numbers.</summary>
    public static string Tokens(double tokens) => FormattableString.Invariant($"{tokens:0}");

    /// <summary>Seconds, for axes.</summary>
    public static string Seconds(double seconds) => Quantity.Seconds(seconds);

    private static double NiceStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var lead = rough / power;
        return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10) * power;
    }

    private static List<double> Decades(double low, double high)
    {
        var ticks = new List<double>();
        var decades = Math.Log10(high / low);
        double[] leads = decades < 1.3 ? [1, 2, 3, 5, 7] : decades < 2.6 ? [1, 2, 5] : [1];
        for (var power = Math.Floor(Math.Log10(low)); power <= Math.Log10(high); power++)
        {
            foreach (var lead in leads)
            {
                var tick = double.Parse(FormattableString.Invariant($"{lead}e{power}"), System.Globalization.CultureInfo.InvariantCulture);
                if (tick >= low && tick <= high)
                    ticks.Add(tick);
            }
        }

        return Thinned(ticks, 7);
    }

    private static List<double> Doublings(double low, double high)
    {
        var ticks = new List<double>();
        for (var tick = 1.0; tick <= high; tick *= 2)
        {
            if (tick >= low)
                ticks.Add(tick);
        }

        return Thinned(ticks, 6);
    }

    private static List<double> Thinned(List<double> ticks, int most)
    {
        var every = (ticks.Count + most - 1) / most;
        return [.. ticks.Where((_, i) => (ticks.Count - 1 - i) % Math.Max(every, 1) == 0)];
    }
}
