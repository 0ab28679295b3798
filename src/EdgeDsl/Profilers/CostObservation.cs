namespace EdgeDsl;

/// <summary>A measured cost beside its prediction, in base units.</summary>
public readonly record struct CostObservation
{
    /// <summary>What was predicted; not a number where it is unknown or the workload is outside the declared ranges.</summary>
    public double Predicted { get; init; }

    /// <summary>Low end of the prediction; the prediction itself for peak memory, which has no error band; not a number where nothing is
    /// claimed of the error.</summary>
    public double PredictedLow { get; init; }

    /// <summary>High end of the prediction; the prediction itself for peak memory, which has no error band; not a number where nothing is
    /// claimed of the error.</summary>
    public double PredictedHigh { get; init; }

    /// <summary>What was measured.</summary>
    public double Measured { get; init; }

    /// <summary>Measured ÷ predicted − 1: above 0 where it cost more than predicted; not a number where either is unknown.</summary>
    public double RelativeError { get; init; }

    /// <summary>Observations of this cost of this deployment that the drift was formed from, this one included.</summary>
    public long Count { get; init; }

    /// <summary>Running mean of the relative error: of all observations at first, later with weights that fall exponentially over the
    /// profiler's drift window. Not a number before the first one.</summary>
    public double Drift { get; init; }

    /// <summary>Standard deviation of the relative error around <see cref="Drift"/>, with the same weights.</summary>
    public double DriftDeviation { get; init; }

    /// <summary>Whether what was measured lies inside the error band; false where there is none to lie in.</summary>
    public bool IsWithinBand => Measured >= PredictedLow && Measured <= PredictedHigh;

    /// <summary>Whether measurements are outside the error band on the average, so that the calibration does not fit this device any more.
    /// False for peak memory, which has no band, and where nothing is claimed of the error.</summary>
    public bool IsDrifting =>
        PredictedLow < PredictedHigh && (Predicted * (1 + Drift) < PredictedLow || Predicted * (1 + Drift) > PredictedHigh);
}
