using System.Globalization;
using EdgeDsl.TestKit;

namespace EdgeDsl.Analyzers.Tests;

/// <summary>What has to hold for every budget as well: it fires above its limit, and not at it.</summary>
public abstract class BudgetRuleTests : RuleTests
{
    /// <summary>The attribute of each budget of the rule with the marked limit <c>LIMIT</c>, and what the budget limits.</summary>
    private protected abstract IReadOnlyList<(string Attribute, CostModel.Budget Budget)> Limits { get; }

    /// <summary>The next lower limit; one less where the cost is whole.</summary>
    private protected virtual double Below(double limit) => Math.BitDecrement(limit);

    [Fact]
    public async Task Exactly_at_the_limit_it_is_silent()
    {
        foreach (var (attribute, budget) in Limits)
            await Check.Under("edgedsl.band = ignore", Markup.Parse(With(attribute, Need(budget))).Text);
    }

    [Fact]
    public async Task A_limit_that_is_too_low_by_the_least_amount_makes_it_fire()
    {
        foreach (var (attribute, budget) in Limits)
            await Check.Fires(With(attribute, Below(Need(budget))));
    }

    [Fact]
    public Task Without_its_budget_it_is_silent() => Check.Fires((Case with { Attributes = Sources.Attribute }).Source);

    private double Need(CostModel.Budget budget) => CostModelAnswer.Of(Case with { Attributes = Sources.Attribute }).Need(budget);

    private string With(string attribute, double limit) => (Case with
    {
        Attributes = Sources.Attribute + "\n"
            + attribute.Replace("LIMIT", limit.ToString("R", CultureInfo.InvariantCulture), StringComparison.Ordinal),
    }).Source;
}
