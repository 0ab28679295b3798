using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>The rules as Roslyn sees them.</summary>
internal static class Descriptors
{
    private const string Declaration = "EdgeDsl.Declaration";
    private const string Budget = "EdgeDsl.Budget";
    private const string Optimization = "EdgeDsl.Optimization";
    private const string Information = "EdgeDsl.Information";

    public static readonly DiagnosticDescriptor CannotBeExtended = Error(RuleIds.CannotBeExtended, "The generator cannot add costs to the deployment", Declaration);
    public static readonly DiagnosticDescriptor ImpossibleValue = Error(RuleIds.ImpossibleValue, "A size or ratio cannot be", Declaration);
    public static readonly DiagnosticDescriptor UnusableParameter = Error(RuleIds.UnusableParameter, "A deployment's parameter is no variable with a range", Declaration);
    public static readonly DiagnosticDescriptor BeyondPositions = Error(RuleIds.BeyondPositions, "The context is longer than the model's positions", Declaration);
    public static readonly DiagnosticDescriptor NoComputeRate = Error(RuleIds.NoComputeRate, "The device has no compute rate for the policy", Declaration);
    public static readonly DiagnosticDescriptor UnknownCost = Error(RuleIds.UnknownCost, "A budget limits a cost that is unknown", Declaration);
    public static readonly DiagnosticDescriptor ConfigFile = Error(RuleIds.ConfigFile, "A model's config file is missing, ambiguous or not understood", Declaration);
    public static readonly DiagnosticDescriptor UnitMismatch = Error(RuleIds.UnitMismatch, "A figure has no unit, or one of another dimension", Declaration);
    public static readonly DiagnosticDescriptor CountOverflow = Error(RuleIds.CountOverflow, "A cost overflows inside the declared ranges", Declaration);
    public static readonly DiagnosticDescriptor ListedType = Error(RuleIds.ListedType, "A profiler or a matrix lists what it cannot take", Declaration);
    public static readonly DiagnosticDescriptor CostTerm = Error(RuleIds.CostTerm, "A method cannot be a cost term", Declaration);
    public static readonly DiagnosticDescriptor StrayAttribute = Error(RuleIds.StrayAttribute, "An attribute stands where nothing reads it", Declaration);
    public static readonly DiagnosticDescriptor MemoryBudget = Error(RuleIds.MemoryBudget, "Peak memory is over its budget", Budget);
    public static readonly DiagnosticDescriptor DeviceMemory = Error(RuleIds.DeviceMemory, "Peak memory is over the device's", Budget);
    public static readonly DiagnosticDescriptor PowerBudget = Error(RuleIds.PowerBudget, "Peak power is over its budget", Budget);
    public static readonly DiagnosticDescriptor EnergyBudget = Error(RuleIds.EnergyBudget, "Energy is over its budget", Budget);
    public static readonly DiagnosticDescriptor LatencyBudget = Error(RuleIds.LatencyBudget, "Latency is over its budget", Budget);
    public static readonly DiagnosticDescriptor BatteryBudget = Error(RuleIds.BatteryBudget, "The battery does not last the declared requests", Budget);
    public static readonly DiagnosticDescriptor StorageBudget = Error(RuleIds.StorageBudget, "The weights' file is over its budget", Budget);
    public static readonly DiagnosticDescriptor QualityBudget = Error(RuleIds.QualityBudget, "The loss of quality is over its budget", Budget);
    public static readonly DiagnosticDescriptor AtRisk = Rule(RuleIds.AtRisk, "A budget holds only if the prediction does", Budget, DiagnosticSeverity.Warning, true);
    public static readonly DiagnosticDescriptor Tailoring = Error(RuleIds.Tailoring, "No tailoring keeps the budgets", Optimization);
    public static readonly DiagnosticDescriptor SlowSwitching = Rule(RuleIds.SlowSwitching, "Switching operating points is slower than a layer", Optimization, DiagnosticSeverity.Warning, true);
    public static readonly DiagnosticDescriptor Adapters = Error(RuleIds.Adapters, "Adapters break a budget", Budget);
    public static readonly DiagnosticDescriptor NoFrequencyPlan = Error(RuleIds.NoFrequencyPlan, "No frequency plan meets the latency budget", Optimization);
    public static readonly DiagnosticDescriptor LiveCosts = Rule(RuleIds.LiveCosts, "Costs of the deployment", Information, DiagnosticSeverity.Info, false);
    public static readonly DiagnosticDescriptor DominatedPolicy = Rule(RuleIds.DominatedPolicy, "Another policy is better in every respect", Information, DiagnosticSeverity.Info, false);

    private static DiagnosticDescriptor Error(string id, string title, string category) => Rule(id, title, category, DiagnosticSeverity.Error, true);

    private static DiagnosticDescriptor Rule(string id, string title, string category, DiagnosticSeverity severity, bool enabled) =>
        new(id, title, "{0}", category, severity, enabled, helpLinkUri: "https://github.com/edgedsl/edgedsl/blob/main/docs/rules/" + id + ".md");
}
