using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Writes the worst workload of each budget as arms of a switch.</summary>
internal static class WorstCaseSwitch
{
    private static readonly Budget[] Budgets = (Budget[])Enum.GetValues(typeof(Budget));

    /// <param name="writer">Where to write.</param>
    /// <param name="plan">The deployment.</param>
    /// <param name="head">The member up to the switch on <c>budget</c>.</param>
    /// <param name="arm">What stands for a workload.</param>
    /// <param name="end">What follows the switch.</param>
    /// <param name="cancellation">Ends the search for the peak of power.</param>
    public static void Write(CodeWriter writer, DeploymentPlan plan, string head, Func<WorkloadPoint, string> arm, string end, CancellationToken cancellation)
    {
        var farCorner = WorstPoint.Find(plan.Model, plan.Ranges, Budget.Memory, cancellation);
        writer.Open($"{head}budget switch");
        foreach (var budget in Budgets)
        {
            var worst = WorstPoint.Find(plan.Model, plan.Ranges, budget, cancellation, plan.Costs);
            if (!worst.Equals(farCorner))
                writer.Line($"{Global.Budget}.{budget} => {arm(worst)},");
        }

        writer.Line($"_ => {arm(farCorner)},");
        writer.Close("}" + end);
    }
}
