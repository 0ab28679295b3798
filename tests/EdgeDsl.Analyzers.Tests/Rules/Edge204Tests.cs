namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge204Tests : RuleTests
{
    // A step takes 0.391936 s; 1.5 times that is 0.587904 s. Of 1.5 · 0.5 / 0.587904 = 1.2757 two digits are kept.
    private protected override Firing Case => new()
    {
        Declarations = Edge202Tests.Scaled("SwitchingTime = 0 * Seconds"),
        Attributes = Sources.Attribute + "\n[LatencyBudget(TimePerOutputToken = 0.5 * Seconds)]\n[{|EDGE204:FrequencyScaling(MaxSlowdown = 1.5)|}]",
        Message = "'Kiosk' needs 588 ms per output token at PromptTokens = 384, OutputTokens = 128, with its highest operating point \"high\" slowed down 1.5 times, 87.9 ms (17.6 %) over its budget for the time per output token of 500 ms; a MaxSlowdown of 1.27 would hold, or raise the budget",
    };

    [Theory]
    [InlineData("TimePerOutputToken = 0.5 * Seconds", "1.27")]
    [InlineData("TimeToFirstToken = 0.7 * Seconds", "1.3")]
    [InlineData("EndToEnd = 70 * Seconds", "1.39")]
    public Task Within_the_slowdown_it_is_silent(string budget, string slowdown) => Check.Fires(
        (Case with { Attributes = $"{Sources.Attribute}\n[LatencyBudget({budget})]\n[FrequencyScaling(MaxSlowdown = {slowdown})]" }).Source);

    [Theory]
    [InlineData("TimePerOutputToken = 0.5 * Seconds", "1.28")]
    [InlineData("TimeToFirstToken = 0.7 * Seconds", "1.35")]
    [InlineData("EndToEnd = 70 * Seconds", "1.4")]
    public Task Beyond_it_fires(string budget, string slowdown) => Check.Fires(
        (Case with { Attributes = $"{Sources.Attribute}\n[LatencyBudget({budget})]\n[{{|EDGE204:FrequencyScaling(MaxSlowdown = {slowdown})|}}]" }).Source);

    [Fact]
    public Task A_budget_that_is_broken_anyway_is_reported_once() => Check.Fires(
        (Case with
        {
            Attributes = $"{Sources.Attribute}\n[LatencyBudget(TimePerOutputToken = {{|EDGE105:0.3 * Seconds|}})]\n[FrequencyScaling(MaxSlowdown = 1.5)]",
        }).Source);
}
