namespace EdgeDsl.Generators;

/// <summary>Names of types in emitted code, safe against whatever the user's namespace holds.</summary>
internal static class Global
{
    public const string CostReport = "global::EdgeDsl.CostReport";
    public const string Bound = "global::EdgeDsl.Bound";
    public const string Budget = "global::EdgeDsl.Budget";
    public const string CostColumn = "global::EdgeDsl.CostColumn";
    public const string CostColumns = "global::EdgeDsl.CostColumns";
    public const string ManyWorkloads = "global::EdgeDsl.ManyWorkloads";
    public const string WorkloadColumns = "global::EdgeDsl.WorkloadColumns";
    public const string WorkloadSummary = "global::EdgeDsl.WorkloadSummary";
    public const string AdapterRouting = "global::EdgeDsl.AdapterRouting";
    public const string Span = "global::System.Span";
    public const string ReadOnlySpan = "global::System.ReadOnlySpan";
    public const string CostTermAttribute = "global::EdgeDsl.CostTermAttribute";
    public const string DeploymentComparison = "global::EdgeDsl.DeploymentComparison";
    public const string Objective = "global::EdgeDsl.Objective";
    public const string CostObservation = "global::EdgeDsl.CostObservation";
    public const string ObservedCost = "global::EdgeDsl.ObservedCost";
    public const string ProfiledCosts = "global::EdgeDsl.ProfiledCosts";
    public const string ProfiledDeployment = "global::EdgeDsl.ProfiledDeployment";
    public const string Profiler = "global::EdgeDsl.Profiler";
    public const string ProfilerInstruments = "global::EdgeDsl.ProfilerInstruments";
    public const string LongestFit = "global::EdgeDsl.LongestFit";
    public const string IFrequencyPlan = "global::EdgeDsl.IFrequencyPlan";
    public const string FrequencyCosts = "global::EdgeDsl.FrequencyCosts";
    public const string FrequencyGovernor = "global::EdgeDsl.FrequencyGovernor";

    public static string IDeployment(string record) => $"global::EdgeDsl.IDeployment<{record}>";
}
