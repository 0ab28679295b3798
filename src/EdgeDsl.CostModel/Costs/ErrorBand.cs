namespace EdgeDsl.CostModel;

/// <summary>The ends of a prediction with relative error e: cost-model §0.</summary>
public readonly struct ErrorBand
{
    private readonly double toLow;
    private readonly double toHigh;

    /// <summary>The band of a relative error.</summary>
    /// <param name="relativeError">e, at least 0. From 1 on, there is no high end.</param>
    public ErrorBand(double relativeError)
    {
        toLow = 1 / (1 + relativeError);
        toHigh = relativeError >= 1 ? double.PositiveInfinity : 1 / (1 - relativeError);
    }

    /// <summary>t ÷ (1 + e).</summary>
    /// <param name="cost">A time or an energy t.</param>
    public Real Low(Real cost) => cost * toLow;

    /// <summary>t ÷ (1 − e).</summary>
    /// <param name="cost">A time or an energy t.</param>
    public Real High(Real cost) => cost * toHigh;
}
