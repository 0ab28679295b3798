using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Names of the members that the generator adds publicly; a member of the user by one of these names collides.</summary>
internal static class GeneratedMembers
{
    public const string Evaluate = "Evaluate";
    public const string EvaluateMany = "EvaluateMany";
    public const string Summarize = "Summarize";
    public const string TryValidate = "TryValidate";
    public const string WorstCase = "WorstCase";
    public const string LongestPrompt = "LongestPrompt";
    public const string LongestOutput = "LongestOutput";
    public const string ParameterCount = "ParameterCount";
    public const string WeightBytes = "WeightBytes";
    public const string KeyValueBytesPerToken = "KeyValueBytesPerToken";
    public const string TailoringPlan = "TailoringPlan";

    public const string AdapterParameters = "AdapterParameters";
    public const string AdapterBytes = "AdapterBytes";
    public const string AdapterBytesPerToken = "AdapterBytesPerToken";
    public const string AdapterFlopsPerToken = "AdapterFlopsPerToken";
    public const string AdapterMergeBytes = "AdapterMergeBytes";
    public const string AdapterMergeFlops = "AdapterMergeFlops";
    public const string AdapterBreakEvenTokens = "AdapterBreakEvenTokens";
    public const string AdapterRouter = "AdapterRouter";

    /// <summary>With <c>[FrequencyScaling]</c>.</summary>
    public const string FrequencyPlan = "FrequencyPlan";

    /// <summary>With <c>[FrequencyScaling]</c>.</summary>
    public const string Governor = "Governor";

    public static IReadOnlyList<string> All { get; } =
    [
        Evaluate, EvaluateMany, Summarize, TryValidate, WorstCase, LongestPrompt, LongestOutput, ParameterCount, WeightBytes, KeyValueBytesPerToken,
    ];

    /// <summary>Names of what <c>[Adapters]</c> adds.</summary>
    public static IReadOnlyList<string> OfAdapters { get; } =
    [
        AdapterParameters, AdapterBytes, AdapterBytesPerToken, AdapterFlopsPerToken, AdapterMergeBytes, AdapterMergeFlops,
        AdapterBreakEvenTokens, AdapterRouter,
    ];

    /// <summary>Those that a record gets for the attributes that it has.</summary>
    /// <param name="record">The record with the attributes that stand on it.</param>
    public static IEnumerable<string> Of(DeclaredType record)
    {
        foreach (var name in All)
            yield return name;
        if (record.Find(TailoringDeclaration.Attribute) is not null)
            yield return TailoringPlan;
        if (record.Find(FrequencyScalingDeclaration.Attribute) is not null)
        {
            yield return FrequencyPlan;
            yield return Governor;
        }

        if (record.Find(AdapterDeclaration.Attribute) is null)
            yield break;
        foreach (var name in OfAdapters)
            yield return name;
    }
}
