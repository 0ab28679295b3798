namespace EdgeDsl.CostModel;

/// <summary>
/// The ends of a prediction with relative error e: cost-model §0. The factors 1 ÷ (1 + e) and 1 ÷ (1 − e) are rounded once and multiplied.
/// </summary>
public readonly struct ErrorBand
{
    /// <summary>The relative error of what nothing is known of: errors are below 1, and one this large claims nothing.</summary>
    public const double NothingKnown = 0.95;

    private readonly double toLow;
    private readonly double toHigh;

    /// <summary>The band of a relative error.</summary>
    /// <param name="relativeError">e, at least 0 and below 1.</param>
    public ErrorBand(double relativeError)
    {
        toLow = 1 / (1 + relativeError);
        toHigh = 1 / (1 - relativeError);
        IsClaim = relativeError < NothingKnown;
    }

    /// <summary>Whether 90 % of measured rates are claimed to lie inside.</summary>
    public bool IsClaim { get; }

    /// <summary>t ÷ (1 + e).</summary>
    /// <param name="cost">A time or an energy t.</param>
    public Real Low(Real cost) => cost * toLow;

    /// <summary>t ÷ (1 − e).</summary>
    /// <param name="cost">A time or an energy t.</param>
    public Real High(Real cost) => cost * toHigh;
}
