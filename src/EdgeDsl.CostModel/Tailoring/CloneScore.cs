namespace EdgeDsl.CostModel;

/// <summary>
/// CLONE's score s = (1/ppl)·(E/e)^{2·[E&lt;e]}·(T/t)^{2·[T&lt;t]} (arXiv 2506.02847): 1/ppl, and less where energy e or time t pass their
/// budgets E and T. Here ppl is the perplexity relative to the unquantized, unpruned model; e is the energy of the request, or per token
/// where only that is limited; t is the end-to-end latency, or the time per output token, or that to the first one, in this order of what is
/// limited. Both are taken at their worst points; what has no budget is no factor.
/// </summary>
public static class CloneScore
{
    private static readonly Budget[] Energies = [Budget.EnergyPerRequest, Budget.Battery, Budget.EnergyPerToken];
    private static readonly Budget[] Times = [Budget.EndToEnd, Budget.TimePerOutputToken, Budget.TimeToFirstToken];

    /// <summary>The score of a deployment, above 0 and at most 1; 0 where the model breaks down.</summary>
    /// <param name="model">The tailored or the untailored cost model.</param>
    /// <param name="limits">The budgets.</param>
    public static double Of(DeploymentCostModel model, IReadOnlyList<TailoringLimit> limits) =>
        1 / PerplexityRatio.Of(model) * Penalty(model, limits, Energies) * Penalty(model, limits, Times);

    private static double Penalty(DeploymentCostModel model, IReadOnlyList<TailoringLimit> limits, Budget[] inOrder)
    {
        foreach (var budget in inOrder)
        {
            foreach (var limit in limits)
            {
                if (limit.Budget != budget)
                    continue;
                var need = limit.Need(model);
                return limit.Limit < need ? limit.Limit / need * (limit.Limit / need) : 1;
            }
        }

        return 1;
    }
}
