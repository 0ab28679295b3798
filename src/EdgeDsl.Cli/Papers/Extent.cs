namespace EdgeDsl.Cli.Papers;

/// <summary>Least and greatest value over models or over models and devices.</summary>
internal readonly record struct Extent(double Least, double Most)
{
    public static Extent Of(IEnumerable<double> values)
    {
        var known = values.Where(double.IsFinite).ToList();
        return known.Count == 0 ? new Extent(double.NaN, double.NaN) : new Extent(known.Min(), known.Max());
    }
}
