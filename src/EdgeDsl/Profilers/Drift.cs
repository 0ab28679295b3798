namespace EdgeDsl;

/// <summary>
/// Running mean and variance of a relative error in constant space. The n-th value weighs 1 ÷ n, as in Welford's algorithm, until n
/// reaches the window; from then on weights fall exponentially (T. Finch, Incremental calculation of weighted mean and variance, 2009).
/// Every member may be called from every thread.
/// </summary>
internal sealed class Drift(int window)
{
    private readonly object gate = new();
    private long count;
    private double mean;
    private double variance;

    /// <summary>The mean so far; not a number before the first value.</summary>
    public double Mean
    {
        get
        {
            lock (gate)
                return count == 0 ? double.NaN : mean;
        }
    }

    /// <summary>Adds an error and completes an observation; an error that is not finite is no value and changes nothing.</summary>
    public CostObservation Add(in CostObservation observation)
    {
        lock (gate)
        {
            if (double.IsFinite(observation.RelativeError))
            {
                count++;
                var weight = 1.0 / Math.Min(count, window);
                var step = observation.RelativeError - mean;
                mean += weight * step;
                variance = (1 - weight) * (variance + (weight * step * step));
            }

            return observation with
            {
                Count = count,
                Drift = count == 0 ? double.NaN : mean,
                DriftDeviation = count == 0 ? double.NaN : Math.Sqrt(variance),
            };
        }
    }
}
