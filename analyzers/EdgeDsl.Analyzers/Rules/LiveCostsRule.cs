using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE301: the costs of the deployment, while typing.</summary>
internal static class LiveCostsRule
{
    public static void Check(RuleContext context)
    {
        if (!context.IsOn(Descriptors.LiveCosts))
            return;
        var point = WorstPoint.Find(context.Evaluation.Model, context.Evaluation.Ranges, Budget.Memory);
        context.Report(
            Descriptors.LiveCosts,
            context.Locations.Name,
            $"'{context.Name}': {CostHeadline.Of(context.Evaluation.FarCorner, point, context.Options.DecimalUnits)}",
            BudgetFigures.OfAll(context).AddRange(CostFigures.Of(context)));
    }
}
