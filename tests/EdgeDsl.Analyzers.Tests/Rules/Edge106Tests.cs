namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge106Tests : BudgetRuleTests
{
    private protected override Firing Case => new()
    {
        Attributes = Sources.Attribute + "\n[BatteryBudget(Capacity = {|EDGE106:5 * WattHours|}, Requests = 100)]",
        Message = "'Kiosk' needs 202 J per request at PromptTokens = 384, OutputTokens = 128, 21.7 J (12.1 %) over its battery's share of a request of 180 J; Eight would need 135 J",
    };

    private protected override IReadOnlyList<(string Attribute, CostModel.Budget Budget)> Limits =>
        [("[BatteryBudget(Capacity = {|EDGE106:LIMIT * Joules|}, Requests = 1)]", CostModel.Budget.Battery)];

    // 5 Wh are 18,000 J: enough for 71 requests at the high end of 252.14 J, for 89 at 201.715968 J.
    [Theory]
    [InlineData(71, null)]
    [InlineData(72, "EDGE109")]
    [InlineData(89, "EDGE109")]
    [InlineData(90, "EDGE106")]
    public Task The_battery_lasts_for_as_many_requests_as_it_holds(int requests, string? rule)
    {
        var capacity = rule is null ? "5 * WattHours" : $"{{|{rule}:5 * WattHours|}}";
        return Check.Fires(new Firing
        {
            Attributes = FormattableString.Invariant($"{Sources.Attribute}[BatteryBudget(Capacity = {capacity}, Requests = {requests})]"),
        }.Source);
    }

    [Fact]
    public Task The_repair_is_a_capacity_for_all_requests() => Check.Fires(
        new Firing { Attributes = Sources.Attribute + "[BatteryBudget(Capacity = {|EDGE106:5 * WattHours|}, Requests = 1000000)]" }.Source,
        "'Kiosk' needs 202 J per request at PromptTokens = 384, OutputTokens = 128, 202 J (1120544.3 %) over its battery's share of a request of 18 mJ; a budget of 56100 * WattHours would hold it");
}
