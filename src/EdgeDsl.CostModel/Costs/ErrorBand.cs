namespace EdgeDsl.CostModel;

/// <summary>
/// The ends of a prediction with relative error e: cost-model §0. The factors 1 ÷ (1 + e) and 1 ÷ (1 − e) are rounded once and multiplied.
/// A band that claims nothing has no ends: they are not known.
/// </summary>
public readonly struct ErrorBand
{
    /// <summary>The relative error of what nothing is known of: errors are below 1, and one this large claims nothing.</summary>
    public const double NothingKnown = 0.95;

    /// <summary>
    /// What a limit has to be a multiple of where nothing is known of the error: the high end of the smallest error that claims nothing.
    /// </summary>
    public const double Caution = 1 / (1 - NothingKnown);

    private readonly double toLow;
    private readonly double toHigh;

    /// <summary>The band of a relative error.</summary>
    /// <param name="relativeError">e, at least 0 and below 1.</param>
    public ErrorBand(double relativeError)
    {
        IsClaim = relativeError < NothingKnown;
        toLow = IsClaim ? 1 / (1 + relativeError) : double.NaN;
        toHigh = IsClaim ? 1 / (1 - relativeError) : double.NaN;
    }

    /// <summary>Whether 90 % of measured rates are claimed to lie inside.</summary>
    public bool IsClaim { get; }

    /// <summary>t ÷ (1 + e); unknown where nothing is claimed.</summary>
    /// <param name="cost">A time or an energy t.</param>
    public Real Low(Real cost) => cost * toLow;

    /// <summary>t ÷ (1 − e); unknown where nothing is claimed.</summary>
    /// <param name="cost">A time or an energy t.</param>
    public Real High(Real cost) => cost * toHigh;
}
