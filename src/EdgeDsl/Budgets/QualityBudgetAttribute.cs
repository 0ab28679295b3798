namespace EdgeDsl;

/// <summary>Limits what quantization and pruning cost in quality.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class QualityBudgetAttribute : Attribute
{
    /// <summary>Limit of the perplexity relative to the unquantized model, at least 1.</summary>
    public double MaxPerplexityRatio { get; set; } = double.NaN;
}
