namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge104Tests : BudgetRuleTests
{
    // 4 W · 0.391936 s
    private protected override Firing Case => new()
    {
        Attributes = Sources.Attribute + "\n[EnergyBudget(PerToken = {|EDGE104:1.5 * Joules|}, PerRequest = 999 * Joules)]",
        Message = "'Kiosk' needs 1.57 J per token at PromptTokens = 384, OutputTokens = 128, 67.7 mJ (4.5 %) over its energy budget per token of 1.5 J; Eight would need 1.05 J",
    };

    private protected override IReadOnlyList<(string Attribute, CostModel.Budget Budget)> Limits =>
    [
        ("[EnergyBudget(PerToken = {|EDGE104:LIMIT * Joules|})]", CostModel.Budget.EnergyPerToken),
        ("[EnergyBudget(PerRequest = {|EDGE104:LIMIT * Joules|})]", CostModel.Budget.EnergyPerRequest),
    ];

    [Fact]
    public void The_needs_are_the_ones_worked_out_by_hand()
    {
        var evaluation = CostModelAnswer.Of(new Firing());
        Assert.Equal(1.567744, evaluation.Need(CostModel.Budget.EnergyPerToken), 12);
        Assert.Equal(201.715968, evaluation.Need(CostModel.Budget.EnergyPerRequest), 10);
    }

    [Fact]
    public Task A_request_has_a_budget_of_its_own() => Check.Fires(
        new Firing { Attributes = Sources.Attribute + "[EnergyBudget(PerRequest = {|EDGE104:100 * Joules|})]" }.Source,
        "'Kiosk' needs 202 J per request at PromptTokens = 384, OutputTokens = 128, 102 J (101.7 %) over its energy budget per request of 100 J; OutputTokens up to 64 would keep within it");

    [Fact]
    public Task Both_budgets_can_break() => Check.Fires(
        new Firing { Attributes = Sources.Attribute + "[EnergyBudget(PerRequest = {|EDGE104:9 * Joules|}, PerToken = {|EDGE104:1 * Joules|})]" }.Source);

    // The weights are shared by the batch, so a token is dearest where the batch is smallest.
    [Fact]
    public Task The_worst_point_of_a_token_is_the_smallest_batch() => Check.Fires(
        (Case with { Parameters = "([Range(1, 384)] int PromptTokens, [Range(1, 128)] int OutputTokens, [Range(1, 8)] int Batch)" }).Source,
        Case.Message.Replace("OutputTokens = 128,", "OutputTokens = 128, Batch = 1,", StringComparison.Ordinal));
}
