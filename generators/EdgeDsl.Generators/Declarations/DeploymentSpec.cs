using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Everything that the code for a deployment depends on, as values: what the incremental pipeline compares.</summary>
/// <param name="Shape">Where the record stands.</param>
/// <param name="Parameters">Its free variables, in order.</param>
/// <param name="Record">The attributes on the record.</param>
/// <param name="Model">The model's declaration.</param>
/// <param name="Device">The device's declaration.</param>
/// <param name="Policy">The policy's declaration.</param>
internal sealed record DeploymentSpec(
    TypeShape Shape,
    EquatableArray<WorkloadParameter> Parameters,
    DeclaredType Record,
    DeclaredType Model,
    DeclaredType Device,
    DeclaredType Policy)
{
    /// <summary>The product's own costs, which only the generated report contains.</summary>
    public EquatableArray<CostTerm> CostTerms { get; init; }

    /// <summary>The range of a dimension; its default alone where the record does not declare it.</summary>
    public DimensionRange RangeOf(WorkloadDimension dimension, DimensionRange otherwise)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Dimension == dimension)
                return new DimensionRange(parameter.Low, parameter.High);
        }

        return otherwise;
    }

    /// <summary>The space of workloads.</summary>
    public WorkloadRanges Ranges => new(
        RangeOf(WorkloadDimension.PromptTokens, WorkloadRanges.Default.PromptTokens),
        RangeOf(WorkloadDimension.OutputTokens, WorkloadRanges.Default.OutputTokens),
        RangeOf(WorkloadDimension.Batch, WorkloadRanges.Default.Batch));
}
