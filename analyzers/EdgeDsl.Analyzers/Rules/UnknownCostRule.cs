using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE006: a budget is declared whose cost is unknown for this device.</summary>
internal static class UnknownCostRule
{
    public static void Check(BudgetRule rule, RuleContext context)
    {
        var limit = rule.Limit(context.Evaluation);
        if (double.IsNaN(limit) || double.IsPositiveInfinity(limit) || !double.IsNaN(rule.Need(context.Evaluation)))
            return;
        // A missing compute rate is a rule of its own.
        if (MissingFigure(context.Evaluation, rule) is not { } figure)
            return;
        context.Report(
            Descriptors.UnknownCost,
            rule.LocationIn(context.Locations),
            $"'{context.Name}' declares {Article(rule.LimitName)} {rule.LimitName}, but what it needs is unknown: {context.Evaluation.Deployment.Device.Name} declares no {figure}; declare it there, or in a device record of your own, or drop the budget");
    }

    private static string Article(string noun) => noun[0] is 'a' or 'e' ? "an" : "a";

    private static string? MissingFigure(DeploymentEvaluation evaluation, BudgetRule rule)
    {
        var device = evaluation.Deployment.Device;
        var point = evaluation.Model.OperatingPoint;
        if (double.IsNaN(device.MemoryBandwidth))
            return "MemoryBandwidth";
        if (double.IsNaN(evaluation.FarCorner.TimePerOutputToken.Constant) || double.IsNaN(evaluation.FarCorner.Prefill.Elapsed.Constant))
            return null;
        if (rule.Dimension == Dimension.Time)
            return double.IsNaN(device.StorageBandwidth) ? "StorageBandwidth, which a cold start needs" : null;
        if (evaluation.Model.Streamed is { Link.EnergyPerByte: double.NaN })
            return "EnergyPerByte of its link, over which weights stream";
        if (double.IsNaN(device.IdlePower) && double.IsNaN(point.IdlePower))
            return "IdlePower";
        return "MaxPower, nor measured powers of both phases";
    }
}
