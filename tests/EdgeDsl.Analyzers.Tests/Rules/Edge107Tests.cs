namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge107Tests : BudgetRuleTests
{
    // 276,736 bytes against 256,000; as Q8_0 147,616.
    private protected override Firing Case => new()
    {
        Attributes = Sources.Attribute + "\n[StorageBudget({|EDGE107:250 * KiB|})]",
        Message = "'Kiosk' needs 270 KiB, 20.3 KiB (8.1 %) over its storage budget of 250 KiB; Eight would need 144 KiB",
    };

    private protected override IReadOnlyList<(string Attribute, CostModel.Budget Budget)> Limits =>
        [("[StorageBudget({|EDGE107:LIMIT * Bytes|})]", CostModel.Budget.Storage)];

    private protected override double Below(double limit) => limit - 1;

    [Theory]
    [InlineData("Half", 276_736)]
    [InlineData("Eight", 147_616)]
    [InlineData("Single", 552_192)]
    public async Task The_weights_are_those_worked_out_by_hand(string policy, int bytes)
    {
        Firing With(string limit) => new() { Attributes = $"[Deployment<Tiny, Board, {policy}>]\n[StorageBudget({limit})]" };
        await Check.Fires(With(FormattableString.Invariant($"{bytes} * Bytes")).Source);
        await Check.Fires(With(FormattableString.Invariant($"{{|EDGE107:{bytes - 1} * Bytes|}}")).Source);
    }

    [Fact]
    public Task Where_no_policy_is_small_enough_the_budget_is_raised() => Check.Fires(
        new Firing { Attributes = Sources.Attribute + "[StorageBudget({|EDGE107:100 * KB|})]" }.Source,
        "'Kiosk' needs 270 KiB, 173 KiB (176.7 %) over its storage budget of 97.7 KiB; a budget of 277 * KB would hold it");
}
