namespace EdgeDsl.Analyzers;

/// <summary>How a cost stands to its limit.</summary>
internal enum Verdict
{
    /// <summary>No limit is declared, or the cost is not known.</summary>
    NotJudged,

    /// <summary>Within, high end included.</summary>
    Within,

    /// <summary>The prediction is within, its high end is not.</summary>
    AtRisk,

    /// <summary>The prediction is over.</summary>
    Over,
}
