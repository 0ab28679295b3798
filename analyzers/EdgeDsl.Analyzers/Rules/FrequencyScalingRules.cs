using System.Globalization;
using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>
/// EDGE202 and EDGE204, about the plan over the operating points: switching is slower than a layer, or not even the highest point keeps the
/// latency budget at the declared slowdown. EDGE006 where the plan needs a figure that the device leaves unset.
/// </summary>
internal static class FrequencyScalingRules
{
    public static void Check(RuleContext context)
    {
        if (FrequencyScalingDeclaration.Read(context.Spec.Record, []) is not { } scaling)
            return;
        var evaluation = context.Evaluation;
        var levels = new OperatingLevels(evaluation.Model, evaluation.WorstPointOf(Budget.EndToEnd), scaling);
        if (levels.MissingFigure is { } missing)
        {
            Report(Descriptors.UnknownCost, $"'{context.Name}' asks for a frequency plan, but {evaluation.Deployment.Device.Name} declares {missing}; declare what is missing or drop [FrequencyScaling]");
            return;
        }

        if (levels.SwitchIsSlowerThanLayer)
        {
            Report(
                Descriptors.SlowSwitching,
                $"'{context.Name}': switching operating points takes {Quantity.Seconds(levels.LongestSwitch)}, longer than a layer of {Quantity.Seconds(levels.ShortestLayer)} in a decode step at \"{levels.All[levels.Highest].Point.Name}\"; the plan falls back to one operating point per phase");
        }

        foreach (var rule in BudgetRule.All)
        {
            if (rule is CostBudgetRule { Budget: Budget.TimeToFirstToken or Budget.TimePerOutputToken or Budget.EndToEnd } latency)
                CheckBudget(latency);
        }

        void CheckBudget(CostBudgetRule rule)
        {
            var limit = rule.Limit(evaluation);
            var highest = levels.All[levels.Highest];
            var need = scaling.MaxSlowdown * highest.Costs.Need(rule.Budget).Constant;
            // What breaks the budget without a slowdown is reported there.
            if (!(need > limit) || BudgetRule.IsBreach(rule.Judge(evaluation, context.Options), context.Options))
                return;
            var percent = ((need - limit) / limit * 100).ToString("0.0", CultureInfo.InvariantCulture);
            var most = Math.Floor(limit / need * scaling.MaxSlowdown * 100) / 100;
            var repair = most >= 1
                ? $"a MaxSlowdown of {most.ToString("0.##", CultureInfo.InvariantCulture)} would hold"
                : "shorten the ranges or choose a smaller model or policy";
            Report(
                Descriptors.NoFrequencyPlan,
                $"'{context.Name}' needs {Quantity.Seconds(need)}{rule.NeedSuffix}{context.Describe(evaluation.WorstPointOf(rule.Budget))}, with its highest operating point \"{highest.Point.Name}\" slowed down {scaling.MaxSlowdown.ToString("0.##", CultureInfo.InvariantCulture)} times, {Quantity.Seconds(need - limit)} ({percent} %) over its {rule.LimitName} of {Quantity.Seconds(limit)}; {repair}, or raise the budget");
        }

        void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor rule, string message) =>
            context.Report(rule, context.Locations.Argument(FrequencyScalingDeclaration.Attribute, null), message);
    }
}
