using EdgeDsl.Analyzers;
using EdgeDsl.TestKit;
using static EdgeDsl.CodeFixes.Tests.Sources;

namespace EdgeDsl.CodeFixes.Tests;

public sealed class MenuTests
{
    [Fact]
    public async Task The_best_repair_comes_first()
    {
        var menu = await RepairCheck.MenuAsync(
            Parts + "[Deployment<Llama, Board, Half>]\n[MemoryBudget(2660 * MiB)]\npublic partial record Kiosk" + Parameters + ";\n");
        Assert.Equal(["Use Q8_0: 1.54 GiB, 1.06 GiB spare", "End PromptTokens at 396", "Raise the budget to 2680 * MiB"], menu.Select(fix => fix.Title));
    }

    [Fact]
    public async Task An_operating_point_comes_before_a_higher_budget()
    {
        var menu = await RepairCheck.MenuAsync(
            Parts + "[Deployment<Llama, Board, Half>]\n[PowerBudget(4 * Watts)]\npublic partial record Kiosk" + Parameters + ";\n");
        Assert.Equal(["Use operating point Eco: 2.97 W", "Raise the budget to 5.94 * Watts"], menu.Select(fix => fix.Title));
    }

    [Fact]
    public async Task Each_kind_has_one_key_for_every_rule()
    {
        var menu = await RepairCheck.MenuAsync(
            Parts + "[Deployment<Llama, Board, Half>]\n[MemoryBudget(2660 * MiB)]\n[StorageBudget(1 * GiB)]\n[LatencyBudget(EndToEnd = 60)]\npublic partial record Kiosk" + Parameters + ";\n"
            + "[Deployment<Llama, Board, Half>]\nrecord Door(int PromptTokens);\n");
        Assert.Equal(
            [
                "EDGE101: EdgeDsl.UsePolicy", "EDGE101: EdgeDsl.ShortenRange", "EDGE101: EdgeDsl.RaiseBudget",
                "EDGE107: EdgeDsl.UsePolicy", "EDGE107: EdgeDsl.RaiseBudget",
                "EDGE008: EdgeDsl.AddUnit",
                "EDGE001: EdgeDsl.MakePartial", "EDGE003: EdgeDsl.AddRange",
            ],
            menu.Select(fix => fix.DiagnosticId + ": " + fix.EquivalenceKey));
    }

    [Fact]
    public async Task A_deployment_within_its_budgets_has_no_menu() => Assert.Empty(await RepairCheck.MenuAsync(
        Parts + "[Deployment<Llama, Board, Q8_0>]\n[MemoryBudget(2 * GiB)]\npublic partial record Kiosk" + Parameters + ";\n"));

    [Fact]
    public Task Code_that_is_being_typed_never_throws() => CSharpCodeFixVerifier<DeploymentAnalyzer, RepairCodeFixProvider>.VerifyHalfTypedAsync(
        Parts + "[Deployment<Llama, Board, Half>(MicroBatch = 128)]\n[MemoryBudget(2660 * MiB)]\n[PowerBudget(4)]\n"
        + "public record Kiosk([Range(1, 1024)] int PromptTokens, int OutputTokens);\n",
        every: 17);
}
