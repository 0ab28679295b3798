using System.Collections.Immutable;
using System.Globalization;
using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>What repairs a breach: for the message the cheapest in words, for the code fixes the values of all.</summary>
/// <param name="Words">The cheapest repair.</param>
/// <param name="Values">Values by <see cref="FixKeys"/>.</param>
internal sealed record Repair(string Words, ImmutableDictionary<string, string?> Values);

/// <summary>Finds repairs, cheapest first: another policy, a shorter range, another operating point, a higher budget.</summary>
internal sealed class RepairFinder
{
    private readonly RuleContext context;
    private readonly BudgetRule rule;
    private readonly UnitTable units;
    private readonly ImmutableDictionary<string, string?>.Builder values = ImmutableDictionary.CreateBuilder<string, string?>();
    private string words = "";

    public RepairFinder(RuleContext context, BudgetRule rule, UnitTable units)
    {
        this.context = context;
        this.rule = rule;
        this.units = units;
    }

    private DeploymentEvaluation Evaluation => context.Evaluation;

    public Repair Find()
    {
        if (!context.CanBeRepaired)
            return new Repair("", ImmutableDictionary<string, string?>.Empty);
        FindPolicy();
        // What a shorter range or a higher budget leaves free, tailoring uses up.
        if (Evaluation.Tailored is null)
        {
            FindShorterRange(WorkloadDimension.PromptTokens);
            FindShorterRange(WorkloadDimension.OutputTokens);
        }

        FindOperatingPoint();
        if (Evaluation.Tailored is null || rule is QualityBudgetRule or PowerBudgetRule)
            FindHigherBudget();
        return new Repair(words, values.ToImmutable());
    }

    private void FindPolicy()
    {
        if (context.Fit.Policy is not { } fit)
            return;
        var (candidate, evaluation) = (fit.Candidate, fit.Evaluation);
        var need = rule.Need(evaluation);
        Say($"{candidate.Name} would need {rule.Format(need, context.Options)}");
        values[FixKeys.Policy] = candidate.QualifiedName;
        values[FixKeys.PolicyTitle] = $"Use {candidate.Name}: {rule.Format(need, context.Options)}, "
            + (double.IsInfinity(need) ? "" : Spare(rule.Limit(evaluation) - need)) + " spare";
    }

    private string Spare(double margin) => rule is QualityBudgetRule
        ? margin.ToString("0.####", CultureInfo.InvariantCulture)
        : rule.Format(margin, context.Options);

    private void FindShorterRange(WorkloadDimension dimension)
    {
        if (values.ContainsKey(FixKeys.RangeEnd) || !IsDeclared(dimension)
            || LengthSearch.LastThatFits(Evaluation, rule, context.Options, dimension) is not { } last)
        {
            return;
        }

        Say(FormattableString.Invariant($"{dimension} up to {last} would keep within it"));
        values.AddRange(LengthSearch.FixOf(dimension, last));
    }

    private bool IsDeclared(WorkloadDimension dimension)
    {
        foreach (var parameter in context.Spec.Parameters)
        {
            if (parameter.Dimension == dimension)
                return true;
        }

        return false;
    }

    private void FindOperatingPoint()
    {
        if (context.Fit.OperatingPoint is not { } evaluation)
            return;
        var name = evaluation.Model.OperatingPoint.Name;
        var need = rule.Format(rule.Need(evaluation), context.Options);
        Say($"operating point \"{name}\" would need {need}");
        values[FixKeys.OperatingPoint] = name;
        values[FixKeys.OperatingPointTitle] = $"Use operating point {name}: {need}";
    }

    private void FindHigherBudget()
    {
        if (rule is DeviceMemoryRule)
        {
            Say("no known policy or shorter range fits this device");
            return;
        }

        var isOver = rule.Judge(Evaluation, context.Options) == Verdict.Over;
        // The high end of a guess is no need: fixing all of a project would raise its budgets many times over.
        if (!isOver && context.Options.Band != BandOption.Breach && !rule.IsBandOwn(Evaluation))
            return;
        var need = isOver && context.Options.Band != BandOption.Breach
            ? rule.Need(Evaluation)
            : rule.NeedHigh(Evaluation);
        var declared = rule.DeclaredLimit(rule.WithMargin(need, context.Options), Evaluation);
        if (!(declared <= BudgetExpression.Most))
        {
            Say("no known policy keeps within it");
            return;
        }

        var present = context.Locations.ArgumentExpression(rule.Attribute, rule.Argument);
        var expression = BudgetExpression.Write(declared, present, units, rule.Dimension);
        Say($"a budget of {expression} would hold it");
        values[FixKeys.Budget] = expression;
        values[FixKeys.BudgetAttribute] = rule.Attribute;
    }

    private void Say(string repair)
    {
        if (words.Length == 0)
            words = repair;
    }
}
