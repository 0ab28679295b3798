using EdgeDsl.CostModel;

namespace EdgeDsl.Agreement.Tests;

/// <summary>Workloads, one by one.</summary>
internal static class Workloads
{
    /// <summary>Every workload of the ranges.</summary>
    public static IEnumerable<WorkloadPoint> EveryPoint(this WorkloadRanges ranges)
    {
        for (var prompt = ranges.PromptTokens.Low; prompt <= ranges.PromptTokens.High; prompt++)
        {
            for (var output = ranges.OutputTokens.Low; output <= ranges.OutputTokens.High; output++)
            {
                for (var batch = ranges.Batch.Low; batch <= ranges.Batch.High; batch++)
                    yield return new WorkloadPoint(prompt, output, batch);
            }
        }
    }

    /// <summary>What the generated code says.</summary>
    public static CostReport Evaluate<TDeployment>(this WorkloadPoint point)
        where TDeployment : IDeployment<TDeployment> =>
        TDeployment.Workload(point.PromptTokens, point.OutputTokens, point.Batch).Evaluate();
}
