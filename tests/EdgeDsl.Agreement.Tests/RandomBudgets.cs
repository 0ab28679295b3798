using EdgeDsl.CostModel;

namespace EdgeDsl.Agreement.Tests;

/// <summary>Random budgets of a random deployment.</summary>
internal static class RandomBudgets
{
    /// <summary>
    /// Limits around the costs of some workload of the ranges or of the far corner, often exactly on them, or far above; all of them times a
    /// scale.
    /// </summary>
    public static string Of(RandomDeployment random, Random choice, double scale = 1)
    {
        var ranges = random.Ranges;
        var point = choice.Next(2) == 0
            ? random.RandomPoint(choice)
            : new WorkloadPoint(ranges.PromptTokens.High, ranges.OutputTokens.High, ranges.Batch.High);
        var costs = new DeploymentCostModel(random.Deployment).At(point.ToWorkload());
        var generous = choice.Next(2) == 0;
        var text = "";
        if (Limit(CostModel.Budget.Memory) is { } memory)
            text += $"[MemoryBudget({memory})]\n";
        if (Limit(CostModel.Budget.Power) is { } power)
            text += $"[PowerBudget({power})]\n";
        if (Limit(CostModel.Budget.TimeToFirstToken) is { } first && Limit(CostModel.Budget.TimePerOutputToken) is { } token && Limit(CostModel.Budget.EndToEnd) is { } end)
            text += $"[LatencyBudget(TimeToFirstToken = {first}, TimePerOutputToken = {token}, EndToEnd = {end})]\n";
        if (Limit(CostModel.Budget.EnergyPerToken) is { } perToken && Limit(CostModel.Budget.EnergyPerRequest) is { } perRequest)
            text += $"[EnergyBudget(PerToken = {perToken}, PerRequest = {perRequest})]\n[BatteryBudget(Capacity = {perRequest} * 7, Requests = 7)]\n";
        return text;

        string? Limit(CostModel.Budget budget)
        {
            var need = costs.Need(budget).Constant;
            var factor = generous ? 1000 : choice.Next(4) switch { 0 => 0.9, 1 => 1.1, _ => 1.0 };
            return need > 0 && need < 1e300 ? DeclarationSource.Value(need * factor * scale) : null;
        }
    }
}
