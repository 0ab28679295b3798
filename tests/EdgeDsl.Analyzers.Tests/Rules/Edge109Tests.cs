using System.Globalization;

namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge109Tests : RuleTests
{
    private protected override Firing Case => new()
    {
        Attributes = Sources.Attribute + "\n[LatencyBudget(TimePerOutputToken = {|EDGE109:400 * Milliseconds|})]",
        Message = "'Kiosk' needs 392 ms per output token, at the high end of the error band 490 ms, at PromptTokens = 384, OutputTokens = 128, 89.9 ms (22.5 %) over its budget for the time per output token of 400 ms; Eight would need 263 ms",
    };

    [Theory]
    [InlineData("LatencyBudget(TimeToFirstToken = LIMIT * Seconds)", CostModel.Budget.TimeToFirstToken, "EDGE105")]
    [InlineData("LatencyBudget(TimePerOutputToken = LIMIT * Seconds)", CostModel.Budget.TimePerOutputToken, "EDGE105")]
    [InlineData("LatencyBudget(EndToEnd = LIMIT * Seconds)", CostModel.Budget.EndToEnd, "EDGE105")]
    [InlineData("EnergyBudget(PerToken = LIMIT * Joules)", CostModel.Budget.EnergyPerToken, "EDGE104")]
    [InlineData("EnergyBudget(PerRequest = LIMIT * Joules)", CostModel.Budget.EnergyPerRequest, "EDGE104")]
    [InlineData("BatteryBudget(Capacity = LIMIT * Joules, Requests = 1)", CostModel.Budget.Battery, "EDGE106")]
    public async Task It_begins_at_the_high_end_and_ends_at_the_prediction_where_the_rule_itself_begins(
        string attribute, CostModel.Budget budget, string rule)
    {
        var evaluation = CostModelAnswer.Of(new Firing());
        double need = evaluation.Need(budget), high = evaluation.NeedHigh(budget);
        Assert.Equal(1.25, high / need, 12);
        await Check.Fires(With(high, null));
        await Check.Fires(With(Math.BitDecrement(high), "EDGE109"));
        await Check.Fires(With(need, "EDGE109"));
        await Check.Fires(With(Math.BitDecrement(need), rule));

        string With(double limit, string? id)
        {
            var parts = attribute.Replace("LIMIT", limit.ToString("R", CultureInfo.InvariantCulture), StringComparison.Ordinal).Split("= ", 2);
            var end = parts[1].AsSpan().IndexOfAny(",)");
            var marked = id is null ? parts[1] : $"{{|{id}:{parts[1][..end]}|}}{parts[1][end..]}";
            return new Firing { Attributes = $"{Sources.Attribute}[{parts[0]}= {marked}]" }.Source;
        }
    }

    [Theory]
    [InlineData("MemoryBudget(27_717_952 * Bytes)")]
    [InlineData("StorageBudget(276_736 * Bytes)")]
    [InlineData("PowerBudget(5 * Watts)")]
    [InlineData("QualityBudget(MaxPerplexityRatio = 1)")]
    public Task Costs_without_a_band_are_never_at_risk(string attribute) =>
        Check.Fires(new Firing { Attributes = $"{Sources.Attribute}[{attribute}]" }.Source);

    [Fact]
    public Task An_exact_prediction_is_never_at_risk() => Check.Fires(
        new Firing
        {
            Declarations = Sources.Parts.Replace("RelativeError = 0.2", "RelativeError = 0", StringComparison.Ordinal),
            Attributes = Sources.Attribute + "[LatencyBudget(TimePerOutputToken = 400 * Milliseconds)]",
        }.Source);

    [Fact]
    public Task Each_budget_of_an_attribute_has_a_verdict_of_its_own() => Check.Fires(
        new Firing
        {
            Attributes = Sources.Attribute
                + "[LatencyBudget(TimePerOutputToken = {|EDGE105:391 * Milliseconds|}, TimeToFirstToken = {|EDGE109:523 * Milliseconds|}, EndToEnd = 63 * Seconds)]",
        }.Source);

    /// <summary>Nothing is claimed of this class's error: no high end is named, the board is to be calibrated, and no budget is raised.</summary>
    [Fact]
    public async Task Of_a_board_that_nothing_is_claimed_of_the_message_says_to_calibrate_it_and_names_no_high_end()
    {
        var uncalibrated = new Firing
        {
            Declarations = Sources.Parts.Replace(Sources.Calibrations, "", StringComparison.Ordinal),
            Attributes = Sources.Attribute,
        };
        var evaluation = CostModelAnswer.Of(uncalibrated);
        Assert.False(evaluation.Model.IsDecodeErrorKnown);
        var limit = (evaluation.Need(CostModel.Budget.TimePerOutputToken) * 1.01).ToString("R", CultureInfo.InvariantCulture);
        var reported = await PlainRun.Of((uncalibrated with { Attributes = $"{Sources.Attribute}[LatencyBudget(TimePerOutputToken = {limit} * Seconds)]" }).Source);
        var atRisk = Assert.Single(reported, diagnostic => diagnostic.Id == "EDGE109");
        var message = atRisk.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains("; how far that is off is not known", message, StringComparison.Ordinal);
        Assert.EndsWith("; too little of its kind was measured, so calibrate the board", message, StringComparison.Ordinal);
        Assert.DoesNotContain("high end", message, StringComparison.Ordinal);
        Assert.DoesNotContain("%", message, StringComparison.Ordinal);
        Assert.Equal("NaN", atRisk.Properties["figure.needHigh"]);
        Assert.DoesNotContain(FixKeys.Budget, atRisk.Properties.Keys);
    }

    /// <summary>The prediction keeps the budget, and nothing bounds its error; what surely keeps it is named as what leaves room for error.</summary>
    [Fact]
    public async Task A_repair_of_a_guess_is_told_as_one()
    {
        const string Known = "ComputeShare = 1, BandwidthShare = 1, StepTime = 0, RelativeError = 0.05)]\n";
        var uncertain = new Firing
        {
            Declarations = Sources.Parts.Replace(
                Sources.Calibrations,
                Sources.Calibrations.Replace("RelativeError = 0.2", "RelativeError = 0.96", StringComparison.Ordinal)
                    + "[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.Q8_0, " + Known + "[Calibration(Runtime.LlamaCpp, Phase.Decode, Format = WeightFormat.F32, " + Known,
                StringComparison.Ordinal),
            Attributes = Sources.Attribute,
        };
        var limit = (CostModelAnswer.Of(uncertain).Need(CostModel.Budget.TimePerOutputToken) * 1.01).ToString("R", CultureInfo.InvariantCulture);
        var reported = await PlainRun.Of((uncertain with { Attributes = $"{Sources.Attribute}[LatencyBudget(TimePerOutputToken = {limit} * Seconds)]" }).Source);
        var message = Assert.Single(reported, diagnostic => diagnostic.Id == "EDGE109").GetMessage(CultureInfo.InvariantCulture);
        Assert.Matches("within its budget .*; how far that is off is not known; with room for error, Eight would need", message);
    }
}
