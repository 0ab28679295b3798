namespace EdgeDsl.CostModel;

/// <summary>
/// The ends of a prediction with relative error e: cost-model §0. The factors 1 ÷ (1 + e) and 1 ÷ (1 − e) are rounded once and multiplied.
/// </summary>
public readonly struct ErrorBand
{
    private readonly double toLow;
    private readonly double toHigh;

    /// <summary>The band of a relative error.</summary>
    /// <param name="relativeError">e, at least 0 and below 1.</param>
    public ErrorBand(double relativeError)
    {
        toLow = 1 / (1 + relativeError);
        toHigh = 1 / (1 - relativeError);
    }

    /// <summary>t ÷ (1 + e).</summary>
    /// <param name="cost">A time or an energy t.</param>
    public Real Low(Real cost) => cost * toLow;

    /// <summary>t ÷ (1 − e).</summary>
    /// <param name="cost">A time or an energy t.</param>
    public Real High(Real cost) => cost * toHigh;
}
