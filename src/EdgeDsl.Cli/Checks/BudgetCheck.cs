namespace EdgeDsl.Cli.Checks;

/// <summary>How a need stands to its limit.</summary>
internal enum BudgetVerdict
{
    /// <summary>Within, high end included.</summary>
    Within,

    /// <summary>The prediction is within, the high end of its error band is not.</summary>
    AtRisk,

    /// <summary>Over, and the author switched the rule off or suppressed it.</summary>
    Accepted,

    /// <summary>Over.</summary>
    Over,
}

/// <summary>One budget of one deployment, as the build judged it. Figures are in the base unit; not a number where the build did not say.</summary>
internal sealed record BudgetCheck
{
    /// <summary>Name of the deployment.</summary>
    public required string Deployment { get; init; }

    /// <summary>What tells the deployment from others of its name: its metadata name; of a combination, its matrix's with its number.</summary>
    public required string Type { get; init; }

    /// <summary>What the budget is called: "memory budget".</summary>
    public required string Budget { get; init; }

    public required BudgetVerdict Verdict { get; init; }

    /// <summary>Base unit of the figures: bytes, seconds, watts, joules or ratio.</summary>
    public string Unit { get; init; } = "";

    public double Need { get; init; } = double.NaN;

    public double NeedHigh { get; init; } = double.NaN;

    public double Limit { get; init; } = double.NaN;

    /// <summary>What is left of the limit; negative where it is broken.</summary>
    public double Margin => Limit - Need;

    /// <summary>The worst point of the declared ranges.</summary>
    public string Workload { get; init; } = "";

    /// <summary>Id of the rule that reported it; null where nothing was to report.</summary>
    public string? Rule { get; init; }

    /// <summary>What the rule said.</summary>
    public string? Message { get; init; }

    /// <summary>File of the budget; null where it was not reported.</summary>
    public string? File { get; init; }

    /// <summary>Line in the file, from 1.</summary>
    public int Line { get; init; }
}
