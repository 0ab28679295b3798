namespace EdgeDsl.Benchmarks;

/// <summary>What one of two things takes more than the other, each pair measured in turn.</summary>
/// <param name="differences">The difference of each pair; at least one.</param>
internal sealed class PairedDifference(IEnumerable<double> differences)
{
    // Half of the differences lie above their median; how many do in a sample is binomial, of which 95 % lie within 0.98 √n of n/2.
    private const double HalfWidth = 0.98;

    private readonly double[] sorted = [.. differences.Order()];

    /// <summary>Pairs that were measured.</summary>
    public int Pairs => sorted.Length;

    /// <summary>The median.</summary>
    public double Median => sorted[sorted.Length / 2];

    /// <summary>Low end of where the median lies with a confidence of 95 %.</summary>
    public double Low => sorted[Math.Max(0, (int)Math.Floor((Pairs / 2.0) - (HalfWidth * Math.Sqrt(Pairs))))];

    /// <summary>High end of where the median lies with a confidence of 95 %.</summary>
    public double High => sorted[Math.Min(Pairs - 1, (int)Math.Ceiling((Pairs / 2.0) + (HalfWidth * Math.Sqrt(Pairs))))];
}
