namespace EdgeDsl.CostModel;

/// <summary>Which cost each budget limits.</summary>
public static class BudgetNeed
{
    /// <summary>The cost that a budget limits, in base units.</summary>
    /// <param name="costs">The costs.</param>
    /// <param name="budget">The budget.</param>
    public static Real Need(this DeploymentCosts costs, Budget budget) => budget switch
    {
        Budget.Memory or Budget.DeviceMemory => costs.PeakMemoryBytes,
        Budget.Power => costs.PeakPower,
        Budget.TimeToFirstToken => costs.TimeToFirstToken,
        Budget.TimePerOutputToken => costs.TimePerOutputToken,
        Budget.EndToEnd => costs.EndToEndLatency,
        Budget.EnergyPerToken => costs.EnergyPerToken,
        Budget.EnergyPerRequest or Budget.Battery => costs.EnergyPerRequest,
        Budget.Storage => costs.WeightBytes,
        _ => Real.Unknown,
    };

    /// <summary>
    /// What the cost that a budget limits may come to: its high end; where nothing is claimed of that, a multiple of the cost; the cost itself
    /// where it has no band.
    /// </summary>
    /// <param name="costs">The costs.</param>
    /// <param name="budget">The budget.</param>
    public static Real NeedHigh(this DeploymentCosts costs, Budget budget)
    {
        var need = costs.Need(budget);
        var high = budget switch
        {
            Budget.TimeToFirstToken => costs.TimeToFirstTokenHigh,
            Budget.TimePerOutputToken => costs.TimePerOutputTokenHigh,
            Budget.EndToEnd => costs.EndToEndLatencyHigh,
            Budget.EnergyPerToken => costs.EnergyPerTokenHigh,
            Budget.EnergyPerRequest or Budget.Battery => costs.EnergyPerRequestHigh,
            _ => need,
        };
        return high.IsUnknown ? need * ErrorBand.Caution : high;
    }
}
