namespace EdgeDsl.Cli;

/// <summary>How a run ended.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary><c>check</c> found a budget that does not hold, or <c>schedule</c> no plan that keeps the limits.</summary>
    public const int BudgetBreached = 1;

    public const int BadInput = 2;
}
