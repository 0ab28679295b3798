namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge103Tests : BudgetRuleTests
{
    private protected override Firing Case => new()
    {
        Attributes = Sources.Attribute + "\n[PowerBudget({|EDGE103:4 * Watts|})]",
        Message = "'Kiosk' needs 5.00 W at PromptTokens = 384, OutputTokens = 128, 1.00 W (25.0 %) over its power budget of 4 W; a budget of 5 * Watts would hold it",
    };

    private protected override IReadOnlyList<(string Attribute, CostModel.Budget Budget)> Limits =>
        [("[PowerBudget({|EDGE103:LIMIT * Watts|})]", CostModel.Budget.Power)];

    [Fact]
    public void The_need_is_the_one_worked_out_by_hand() => Assert.Equal(5, CostModelAnswer.Of(new Firing()).Need(CostModel.Budget.Power));

    [Fact]
    public Task What_the_product_draws_besides_counts() => Check.Fires(
        new Firing { Attributes = Sources.Attribute + "[PowerBudget({|EDGE103:5 * Watts|})][BaseLoad(Power = 500 * Milliwatts)]" }.Source,
        "'Kiosk' needs 5.50 W at PromptTokens = 384, OutputTokens = 128, 500 mW (10.0 %) over its power budget of 5 W; a budget of 5.5 * Watts would hold it");

    // Peak power is no monotonic function of the prompt: a micro-batch that has just begun moves more bytes for less work.
    [Fact]
    public async Task The_worst_point_may_lie_inside_the_ranges()
    {
        var deployment = new Firing
        {
            Declarations = Sources.PartsWith(
                Sources.Figures + ", IdlePower = 2 * Watts, MaxPower = 6 * Watts",
                "[ComputeRate(NumberFormat.Float32, 1 * GigaFlops)]\n" + Sources.Calibrations.Replace("RelativeError = 0.2", "RelativeError = 0", StringComparison.Ordinal))
                .Replace("1 * MBPerSecond", "30 * MBPerSecond", StringComparison.Ordinal),
            Parameters = "([Range(1, 1200)] int PromptTokens)",
        };
        var evaluation = CostModelAnswer.Of(deployment);
        var best = Enumerable.Range(1, 1200)
            .Select(prompt => new CostModel.WorkloadPoint(prompt, 128, 1))
            .Select(point => (Point: point, Watts: CostModel.BudgetNeed.Need(evaluation.CostsAt(point), CostModel.Budget.Power).Constant))
            .MaxBy(answer => answer.Watts);
        Assert.Equal(best.Watts, evaluation.Need(CostModel.Budget.Power));
        Assert.InRange(best.Point.PromptTokens, 2, 1199);

        Firing With(string limit) => deployment with { Attributes = $"{Sources.Attribute}[PowerBudget({limit} * Watts)]" };
        await Check.Fires(With(FormattableString.Invariant($"{best.Watts:R}")).Source);
        var test = Check.Test(With(FormattableString.Invariant($"{{|EDGE103:{Math.BitDecrement(best.Watts):R}")).Source
            .Replace(" * Watts)]\npublic readonly", " * Watts|})]\npublic readonly", StringComparison.Ordinal));
        await test.RunAsync();
    }
}
