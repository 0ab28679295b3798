using System.Globalization;
using System.Linq;
using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE201: no plan of <c>[Tailoring]</c> keeps the budgets.</summary>
internal static class TailoringRule
{
    /// <summary>Whether a rule is about the cost whose budget EDGE201 names; it says nothing then.</summary>
    public static bool IsAbout(BudgetRule rule, RuleContext context) =>
        context.Evaluation.Tailored?.Infeasible is { } infeasible && rule is CostBudgetRule cost && CostOf(cost.Budget) == CostOf(infeasible.Limit.Budget);

    // A memory budget and the device's memory limit one cost, and so do a request's energy and a battery for requests.
    private static Budget CostOf(Budget budget) => budget switch
    {
        Budget.DeviceMemory => Budget.Memory,
        Budget.Battery => Budget.EnergyPerRequest,
        _ => budget,
    };

    public static void Check(RuleContext context)
    {
        if (context.Evaluation.Tailored?.Infeasible is not { } infeasible || context.Evaluation.Declared.Tailoring is not { } tailoring)
            return;
        var rule = RuleOf(infeasible.Limit.Budget);
        var (need, limit) = (infeasible.Need, infeasible.Limit.Limit);
        var where = rule is StorageBudgetRule ? "" : context.Describe(infeasible.Limit.Point);
        context.Report(
            Descriptors.Tailoring,
            context.Locations.Argument(TailoringDeclaration.Attribute, null),
            Opening(infeasible, context.Name, $"its {rule.LimitName} of {BudgetReport.Limit(rule, limit, context.Options)}")
            + $": {Cheapest(infeasible, tailoring)} needs {rule.Format(need, context.Options)}{rule.NeedSuffix}{where}, "
            + $"{BudgetReport.Over(rule, need, limit, context.Options)} over it; {(rule is DeviceMemoryRule ? "take a larger device" : "raise the budget")}, shorten the range, or allow more to be tailored",
            BudgetFigures.Of(rule, context, need, limit, infeasible.Limit.Point));
    }

    /// <summary>What is certain: that there is no plan, or only that none was found.</summary>
    internal static string Opening(InfeasibleBudget infeasible, string name, string limit)
    {
        var beside = infeasible.IsAlone ? "" : " beside its other budgets";
        return infeasible.IsProven ? $"'{name}' cannot be tailored to {limit}{beside}" : $"'{name}': no plan was found that tailors it to {limit}{beside}";
    }

    private static string Cheapest(InfeasibleBudget infeasible, Tailoring tailoring) =>
        (infeasible.IsAlone ? "the cheapest plan" : "the nearest plan")
        + $", with {(tailoring.MostPruned * 100.0 / Tailoring.Steps).ToString("0.###", CultureInfo.InvariantCulture)} % pruned of every layer that may be,";

    private static CostBudgetRule RuleOf(Budget budget) => BudgetRule.All.OfType<CostBudgetRule>().First(rule => rule.Budget == budget);
}
