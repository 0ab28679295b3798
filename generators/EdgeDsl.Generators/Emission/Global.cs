namespace EdgeDsl.Generators;

/// <summary>Names of types in emitted code, safe against whatever the user's namespace holds.</summary>
internal static class Global
{
    public const string CostReport = "global::EdgeDsl.CostReport";
    public const string Bound = "global::EdgeDsl.Bound";
    public const string Budget = "global::EdgeDsl.Budget";
    public const string LongestFit = "global::EdgeDsl.LongestFit";

    public static string IDeployment(string record) => $"global::EdgeDsl.IDeployment<{record}>";
}
