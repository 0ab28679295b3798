namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge101Tests : BudgetRuleTests
{
    // 27,717,952 bytes against 27,262,976; a token less saves 256 + 4,512 bytes, and 96 tokens are enough.
    private protected override Firing Case => new()
    {
        Attributes = Sources.Attribute + "\n[MemoryBudget({|EDGE101:26 * MiB|})]",
        Message = "'Kiosk' needs 26.4 MiB at PromptTokens = 384, OutputTokens = 128, 444 KiB (1.7 %) over its memory budget of 26 MiB; PromptTokens up to 288 would keep within it",
    };

    private protected override IReadOnlyList<(string Attribute, CostModel.Budget Budget)> Limits =>
        [("[MemoryBudget({|EDGE101:LIMIT * Bytes|})]", CostModel.Budget.Memory)];

    [Fact]
    public void The_need_is_the_one_worked_out_by_hand() =>
        Assert.Equal(27_717_952, CostModelAnswer.Of(new Firing()).Need(CostModel.Budget.Memory));

    private protected override double Below(double limit) => limit - 1;

    [Theory]
    [InlineData("27_700_000 * Bytes", "17.5 KiB (0.1 %) over its memory budget of 26.4 MiB; Eight would need 26.3 MiB")]
    [InlineData("24 * MiB", "2.43 MiB (10.1 %) over its memory budget of 24 MiB; a budget of 26.5 * MiB would hold it")]
    [InlineData("24 * Units.MiB", "2.43 MiB (10.1 %) over its memory budget of 24 MiB; a budget of 26.5 * Units.MiB would hold it")]
    [InlineData("0.5 * MiB", "25.9 MiB (5186.8 %) over its memory budget of 512 KiB; a budget of 26.5 * MiB would hold it")]
    [InlineData("26.4 * MiB", "34.7 KiB (0.1 %) over its memory budget of 26.4 MiB; Eight would need 26.3 MiB")]
    [InlineData("25.5 * MiB", "956 KiB (3.7 %) over its memory budget of 25.5 MiB; PromptTokens up to 178 would keep within it")]
    public Task The_cheapest_repair_is_offered(string limit, string message) => Check.Fires(
        new Firing { Attributes = $"{Sources.Attribute}[MemoryBudget({{|EDGE101:{limit}|}})]" }.Source,
        $"'Kiosk' needs 26.4 MiB at PromptTokens = 384, OutputTokens = 128, {message}");

    [Theory]
    [InlineData("([Range(1, 128)] int OutputTokens)")]
    [InlineData("")]
    public void What_the_record_does_not_declare_has_its_default(string parameters)
    {
        // 512 + 128 tokens, in micro-batches of 512.
        var expected = 276_736 + (640 * 256) + (512 * 4512) + 25_000_000;
        Assert.Equal(expected, CostModelAnswer.Of(new Firing { Parameters = parameters }).Need(CostModel.Budget.Memory));
    }

    [Fact]
    public Task Only_what_the_record_declares_is_named() => Check.Fires(
        new Firing { Attributes = Sources.Attribute + "[MemoryBudget({|EDGE101:20 * MiB|})]", Parameters = "([Range(2, 4)] int Batch)" }.Source,
        "'Kiosk' needs 26.9 MiB at Batch = 4, 6.93 MiB (34.7 %) over its memory budget of 20 MiB; a budget of 27 * MiB would hold it");
}
