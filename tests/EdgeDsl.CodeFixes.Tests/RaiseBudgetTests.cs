using static EdgeDsl.CodeFixes.Tests.Repairs;
using static EdgeDsl.CodeFixes.Tests.Sources;

namespace EdgeDsl.CodeFixes.Tests;

public sealed class RaiseBudgetTests
{
    [Theory]
    [InlineData("MemoryBudget({|EDGE101:2 * GiB|})", "2.62 * GiB", "MemoryBudget(2.62 * GiB)")]
    [InlineData("MemoryBudget({|EDGE101:Units.GB * 2|})", "2.81 * Units.GB", "MemoryBudget(2.81 * GB)")]
    [InlineData("MemoryBudget({|EDGE101:EdgeDsl.Units.MiB * 2|})", "2680 * MiB", "MemoryBudget(2680 * MiB)")]
    [InlineData("MemoryBudget(/* all of it */ {|EDGE101:1 * GiB + 512 * MiB|} /* and more */)", "2.62 * GiB", "MemoryBudget(/* all of it */ 2.62 * GiB /* and more */)")]
    [InlineData("PowerBudget({|EDGE103:4000 * Milliwatts|})", "5940 * Milliwatts", "PowerBudget(5940 * Milliwatts)")]
    [InlineData("EnergyBudget(PerToken = {|EDGE104:1 * Joules|})", "1.06 * Joules", "EnergyBudget(PerToken = 1.06 * Joules)")]
    [InlineData("EnergyBudget(PerRequest = {|EDGE104:0.01 * WattHours|})", "0.0985 * WattHours", "EnergyBudget(PerRequest = 0.0985 * WattHours)")]
    [InlineData("LatencyBudget(TimeToFirstToken = {|EDGE105:1 * Seconds|})", "21 * Seconds", "LatencyBudget(TimeToFirstToken = 21 * Seconds)")]
    [InlineData("LatencyBudget(TimePerOutputToken = {|EDGE105:100 * Milliseconds|})", "251 * Milliseconds", "LatencyBudget(TimePerOutputToken = 251 * Milliseconds)")]
    [InlineData("LatencyBudget(EndToEnd = {|EDGE105:0.1 * Minutes|})", "1.42 * Minutes", "LatencyBudget(EndToEnd = 1.42 * Minutes)")]
    [InlineData("BatteryBudget(Requests = 100, Capacity = {|EDGE106:5 * WattHours|})", "9.85 * WattHours", "BatteryBudget(Requests = 100, Capacity = 9.85 * WattHours)")]
    [InlineData("StorageBudget({|EDGE107:2 * GB|})", "2.48 * GB", "StorageBudget(2.48 * GB)")]
    public Task Every_budget_is_raised_to_the_need_rounded_up_in_its_own_unit(string before, string expression, string after) => RaiseBudget.FixesAsync(
        "Raise the budget to " + expression,
        Parts + "[Deployment<Llama, Board, Half>, " + before + "]\npublic partial record Kiosk" + Parameters + ";\n",
        Parts + "[Deployment<Llama, Board, Half>, " + after + "]\npublic partial record Kiosk" + Parameters + ";\n");

    [Fact]
    public Task Quality_has_no_unit() => RaiseBudget.FixesAsync(
        "Raise the budget to 1.03",
        Parts + "[Deployment<Llama, Board, Q4_K_M>]\n[QualityBudget(MaxPerplexityRatio = {|EDGE108:1.01|})]\npublic partial record Kiosk" + Parameters + ";\n",
        Parts + "[Deployment<Llama, Board, Q4_K_M>]\n[QualityBudget(MaxPerplexityRatio = 1.03)]\npublic partial record Kiosk" + Parameters + ";\n");

    [Fact]
    public Task A_loss_without_bound_has_no_budget_that_holds_it() => RaiseBudget.IsNotOfferedAsync(
        Parts + "[QuantizationPolicy(Bits = 2, GroupSize = 32, ScaleBits = 16)]\npublic sealed partial record Two;\n"
        + "[Deployment<Llama, Board, Two>]\n[QualityBudget(MaxPerplexityRatio = {|EDGE108:1.01|})]\npublic partial record Kiosk" + Parameters + ";\n");

    [Fact]
    public Task The_memory_of_a_device_cannot_be_raised() => RaiseBudget.IsNotOfferedAsync(
        (Parts + "[Deployment<Llama, {|EDGE102:Board|}, Half>]\npublic partial record Kiosk" + Parameters + ";\n")
            .Replace("MemoryCapacity = 4 * GiB", "MemoryCapacity = 2 * GiB", StringComparison.Ordinal));

    [Theory]
    [InlineData("", "Budgets.Memory", "EdgeDsl.Units.GiB")]
    [InlineData("using EdgeDsl;\n", "Budgets.Memory", "Units.GiB")]
    [InlineData("using static EdgeDsl.Units;\n", "Budgets.Memory", "GiB")]
    [InlineData("using U = EdgeDsl.Units;\n", "2 * U.GiB", "U.GiB")]
    [InlineData("", "2 * EdgeDsl.Units.GiB", "EdgeDsl.Units.GiB")]
    [InlineData("", "2 * global::EdgeDsl.Units.GiB", "EdgeDsl.Units.GiB")]
    [InlineData("namespace Acme.EdgeDsl;\n", "Budgets.Memory", "global::EdgeDsl.Units.GiB")]
    public async Task A_unit_is_named_as_short_as_usings_allow(string usings, string before, string after)
    {
        var parts = Parts + "internal static class Budgets { public const double Memory = 2 * GiB; }\n";
        var kiosk = "public partial record Kiosk([System.ComponentModel.DataAnnotations.Range(1, 1024)] int PromptTokens);\n";
        var unit = before.Contains("U.", StringComparison.Ordinal) ? "U.GiB" : "GiB";
        await RaiseBudget.FixesAsync(
            ["Raise the budget to 2.62 * " + unit],
            [parts, usings + "[global::EdgeDsl.Deployment<Llama, Board, Half>, global::EdgeDsl.MemoryBudget({|EDGE101:" + before + "|})]\n" + kiosk],
            [parts, usings + "[global::EdgeDsl.Deployment<Llama, Board, Half>, global::EdgeDsl.MemoryBudget(2.62 * " + after + ")]\n" + kiosk]);
    }

    [Fact]
    public Task Every_budget_of_every_deployment_is_raised() => RaiseBudget.FixesAsync(
        ["Raise the budget to 2.62 * GiB", "Raise the budget to 5.94 * Watts", "Raise the budget to 21 * Seconds", "Raise the budget to 1.54 * GiB"],
        [
            Parts + "[Deployment<Llama, Board, Half>]\n[MemoryBudget({|EDGE101:2 * GiB|})]\n[PowerBudget({|EDGE103:4 * Watts|})]\n[LatencyBudget(TimeToFirstToken = {|EDGE105:5 * Seconds|})]\npublic partial record Kiosk" + Parameters + ";\n",
            Usings + "[Deployment<Llama, Board, Q8_0>]\n[MemoryBudget({|EDGE101:1 * GiB|})]\npublic partial record Door" + Parameters + ";\n",
        ],
        [
            Parts + "[Deployment<Llama, Board, Half>]\n[MemoryBudget(2.62 * GiB)]\n[PowerBudget(5.94 * Watts)]\n[LatencyBudget(TimeToFirstToken = 21 * Seconds)]\npublic partial record Kiosk" + Parameters + ";\n",
            Usings + "[Deployment<Llama, Board, Q8_0>]\n[MemoryBudget(1.54 * GiB)]\npublic partial record Door" + Parameters + ";\n",
        ]);

    [Theory]
    [InlineData("edgedsl.band = breach\n", "EDGE105", "28 * Seconds")]
    [InlineData("edgedsl.band = warn\n", "EDGE109", "28 * Seconds")]
    [InlineData("edgedsl.band = warn\nedgedsl.margin_percent = 2\n", "EDGE109", "28.6 * Seconds")]
    public Task The_high_end_and_the_margin_are_in_the_raised_budget(string options, string id, string expression) => RaiseBudget.FixesAsync(
        ["Raise the budget to " + expression],
        [Uncertain + "[LatencyBudget(TimeToFirstToken = {|" + id + ":25 * Seconds|})]\npublic partial record Kiosk" + Parameters + ";\n"],
        [Uncertain + "[LatencyBudget(TimeToFirstToken = " + expression + ")]\npublic partial record Kiosk" + Parameters + ";\n"],
        options: options);

    [Fact]
    public Task Line_endings_of_Windows_are_kept() => RaiseBudget.FixesAsync(
        "Raise the budget to 2.62 * GiB",
        Windows(Parts + "[Deployment<Llama, Board, Half>]\n[MemoryBudget( // all\n    {|EDGE101:2 * GiB|} // of it\n)]\npublic partial record Kiosk" + Parameters + ";\n"),
        Windows(Parts + "[Deployment<Llama, Board, Half>]\n[MemoryBudget( // all\n    2.62 * GiB // of it\n)]\npublic partial record Kiosk" + Parameters + ";\n"));

    private static readonly string Uncertain = (Parts + "[Deployment<Llama, Board, Half>]\n").Replace("RelativeError = 0)", "RelativeError = 0.25)", StringComparison.Ordinal);
}
