namespace EdgeDsl.Analyzers;

/// <summary>Ids of the rules. Each has a page under docs/rules.</summary>
public static class RuleIds
{
#pragma warning disable CS1591 // the names say it; the pages say the rest
    public const string CannotBeExtended = "EDGE001";
    public const string ImpossibleValue = "EDGE002";
    public const string UnusableParameter = "EDGE003";
    public const string BeyondPositions = "EDGE004";
    public const string NoComputeRate = "EDGE005";
    public const string UnknownCost = "EDGE006";
    public const string ConfigFile = "EDGE007";
    public const string UnitMismatch = "EDGE008";
    public const string CountOverflow = "EDGE009";
    public const string ListedType = "EDGE010";
    public const string CostTerm = "EDGE011";
    public const string StrayAttribute = "EDGE012";
    public const string MemoryBudget = "EDGE101";
    public const string DeviceMemory = "EDGE102";
    public const string PowerBudget = "EDGE103";
    public const string EnergyBudget = "EDGE104";
    public const string LatencyBudget = "EDGE105";
    public const string BatteryBudget = "EDGE106";
    public const string StorageBudget = "EDGE107";
    public const string QualityBudget = "EDGE108";
    public const string AtRisk = "EDGE109";
    public const string Tailoring = "EDGE201";
    public const string SlowSwitching = "EDGE202";
    public const string Adapters = "EDGE203";
    public const string NoFrequencyPlan = "EDGE204";
    public const string LiveCosts = "EDGE301";
    public const string DominatedPolicy = "EDGE302";
#pragma warning restore CS1591
}
