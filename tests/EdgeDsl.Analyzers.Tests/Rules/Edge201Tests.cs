using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge201Tests : RuleTests
{
    // Half of 2·36,864 matrix parameters as F16 is 73,728 bytes, so the cheapest plan needs 27,717,952 − 73,728 = 27,644,224 bytes.
    private protected override Firing Case => new()
    {
        Attributes = Sources.Attribute + "\n[MemoryBudget(26 * MiB)]\n[{|EDGE201:Tailoring|}]",
        Message = "'Kiosk' cannot be tailored to its memory budget of 26 MiB: the cheapest plan, with 50 % pruned of every layer that may be, needs 26.4 MiB at PromptTokens = 384, OutputTokens = 128, 372 KiB (1.4 %) over it; raise the budget, shorten the range, or allow more to be tailored",
    };

    [Fact]
    public async Task What_the_cheapest_plan_needs_is_enough_and_a_byte_less_is_not()
    {
        await Check.Fires(new Firing { Attributes = Sources.Attribute + "[MemoryBudget(27_644_224 * Bytes)][Tailoring]" }.Source);
        await Check.Fires(new Firing { Attributes = Sources.Attribute + "[MemoryBudget(27_644_223 * Bytes)][{|EDGE201:Tailoring|}]" }.Source);
    }

    [Theory]
    [InlineData("[LatencyBudget(TimeToFirstToken = 0.4 * Seconds)]", "its budget for", "needs")]
    [InlineData("[StorageBudget(150 * KB)]", "storage budget", "needs")]
    public async Task The_budget_that_binds_is_named(string budget, string name, string need)
    {
        var reported = await PlainRun.Of(new Firing { Attributes = Sources.Attribute + budget + "[MemoryBudget(1 * GiB)][Tailoring]" }.Source);
        var message = Assert.Single(reported).GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("EDGE201", reported[0].Id);
        Assert.Contains(name, message, StringComparison.Ordinal);
        Assert.Contains(need, message, StringComparison.Ordinal);
    }

    // No small deployment ends the search without a proof, so the words are asked for directly.
    [Theory]
    [InlineData(true, true, "'Kiosk' cannot be tailored to its memory budget of 1 GiB")]
    [InlineData(false, true, "'Kiosk' cannot be tailored to its memory budget of 1 GiB beside its other budgets")]
    [InlineData(true, false, "'Kiosk': no plan was found that tailors it to its memory budget of 1 GiB")]
    [InlineData(false, false, "'Kiosk': no plan was found that tailors it to its memory budget of 1 GiB beside its other budgets")]
    public void Without_a_proof_it_claims_none(bool isAlone, bool isProven, string words) => Assert.Equal(
        words,
        TailoringRule.Opening(
            new InfeasibleBudget(new TailoringLimit(CostModel.Budget.Memory, 1, new WorkloadPoint(1, 1, 1)), 2, isAlone, isProven), "Kiosk", "its memory budget of 1 GiB"));

    [Fact]
    public async Task Its_figures_are_those_of_the_cheapest_plan()
    {
        var reported = await PlainRun.Of(new Firing { Attributes = Sources.Attribute + "[MemoryBudget(26 * MiB)][Tailoring]" }.Source);
        var figures = Assert.Single(reported).Properties;
        Assert.Equal(("Kiosk", "memory budget", "bytes", "27644224", "27644224", "27262976", "PromptTokens = 384, OutputTokens = 128"), (
            figures["figure.deployment"], figures["figure.budget"], figures["figure.unit"], figures["figure.need"], figures["figure.needHigh"], figures["figure.limit"],
            figures["figure.workload"]));
    }

    [Fact]
    public Task Other_budgets_are_judged_on_the_untailored_deployment() => Check.Fires(new Firing
    {
        Attributes = Sources.Attribute + "[MemoryBudget(26 * MiB)][QualityBudget(MaxPerplexityRatio = 1.5)][PowerBudget({|EDGE103:4.5 * Watts|})][{|EDGE201:Tailoring|}]",
    }.Source);

    [Fact]
    public Task A_tailored_deployment_keeps_its_budgets() => Check.Under("edgedsl.band = ignore", new Firing
    {
        Attributes = Sources.Attribute + "[MemoryBudget(27_680_000 * Bytes)][LatencyBudget(TimePerOutputToken = 370 * Milliseconds)][Tailoring]",
    }.Source);

    [Fact]
    public async Task Quality_is_that_of_policy_and_pruning()
    {
        var reported = await PlainRun.Of(new Firing
        {
            Attributes = Sources.Attribute + "[MemoryBudget(27_644_224 * Bytes)][QualityBudget(MaxPerplexityRatio = 1.01)][Tailoring]",
        }.Source);
        var message = Assert.Single(reported).GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("EDGE108", reported[0].Id);
        // Both layers lose half: exp((1.002 + 0.370)·0.25), the default at both ends.
        Assert.Contains("needs a perplexity ratio of 1.4092", message, StringComparison.Ordinal);
        Assert.Contains(LayerSensitivities.DefaultCaution, message, StringComparison.Ordinal);
    }
}
