namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge105Tests : BudgetRuleTests
{
    private protected override Firing Case => new()
    {
        Attributes = Sources.Attribute + "\n[LatencyBudget(TimePerOutputToken = {|EDGE105:350 * Milliseconds|})]",
        Message = "'Kiosk' needs 392 ms per output token at PromptTokens = 384, OutputTokens = 128, 41.9 ms (12.0 %) over its budget for the time per output token of 350 ms; Eight would need 263 ms",
    };

    private protected override IReadOnlyList<(string Attribute, CostModel.Budget Budget)> Limits =>
    [
        ("[LatencyBudget(TimeToFirstToken = {|EDGE105:LIMIT * Seconds|})]", CostModel.Budget.TimeToFirstToken),
        ("[LatencyBudget(TimePerOutputToken = {|EDGE105:LIMIT * Seconds|})]", CostModel.Budget.TimePerOutputToken),
        ("[LatencyBudget(EndToEnd = {|EDGE105:LIMIT * Seconds|})]", CostModel.Budget.EndToEnd),
    ];

    [Fact]
    public void The_needs_are_the_ones_worked_out_by_hand()
    {
        var evaluation = CostModelAnswer.Of(new Firing());
        Assert.Equal(0.522496, evaluation.Need(CostModel.Budget.TimeToFirstToken), 12);
        Assert.Equal(0.391936, evaluation.Need(CostModel.Budget.TimePerOutputToken), 12);
        Assert.Equal(50.298368, evaluation.Need(CostModel.Budget.EndToEnd), 11);
    }

    // A prompt token moves 512 + 128 bytes: 276,736 + 192·640 take less than 0.4 s, and Eight would miss it at its high end. The request
    // of Eight takes (370,336 + 127·262,756) µs; that of Half with 51 tokens (522,496 + 50·382,080) µs, with 52 (522,496 + 51·382,208) µs.
    [Theory]
    [InlineData("TimeToFirstToken = {|EDGE105:400 * Milliseconds|}", "522 ms to the first token", "122 ms (30.6 %) over its budget for the time to first token of 400 ms; PromptTokens up to 192 would keep within it")]
    [InlineData("EndToEnd = {|EDGE105:0.75 * Minutes|}", "50.3 s end to end", "5.30 s (11.8 %) over its end-to-end budget of 45 s; Eight would need 33.7 s")]
    [InlineData("EndToEnd = {|EDGE105:20 * Seconds|}", "50.3 s end to end", "30.3 s (151.5 %) over its end-to-end budget of 20 s; OutputTokens up to 51 would keep within it")]
    public Task Every_latency_has_a_budget_of_its_own(string budget, string need, string message) => Check.Fires(
        new Firing { Attributes = $"{Sources.Attribute}[LatencyBudget({budget})]" }.Source,
        $"'Kiosk' needs {need} at PromptTokens = 384, OutputTokens = 128, {message}");

    [Fact]
    public Task A_slower_operating_point_may_be_the_reason() => Check.Fires(
        new Firing
        {
            Declarations = Sources.PartsWith(
                Sources.Figures + Sources.Powers,
                Sources.Rate + Sources.Calibrations + "[OperatingPoint(\"full\")]\n[OperatingPoint(\"eco\", RateScale = 0.5, BandwidthScale = 0.5)]\n")
                .Replace(Sources.Eight, "", StringComparison.Ordinal),
            Attributes = "[Deployment<Tiny, Board, Half>(OperatingPoint = \"eco\")][LatencyBudget(TimePerOutputToken = {|EDGE105:500 * Milliseconds|})]",
        }.Source,
        "'Kiosk' needs 784 ms per output token at PromptTokens = 384, OutputTokens = 128, 284 ms (56.8 %) over its budget for the time per output token of 500 ms; operating point \"full\" would need 392 ms");
}
