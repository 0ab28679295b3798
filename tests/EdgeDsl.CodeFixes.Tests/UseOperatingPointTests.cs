using static EdgeDsl.CodeFixes.Tests.Repairs;
using static EdgeDsl.CodeFixes.Tests.Sources;

namespace EdgeDsl.CodeFixes.Tests;

public sealed class UseOperatingPointTests
{
    private const string Title = "Use operating point Eco: 2.97 W";

    [Theory]
    [InlineData("[Deployment<Llama, Board, Half>]", "[Deployment<Llama, Board, Half>(OperatingPoint = \"Eco\")]")]
    [InlineData("[Deployment<Llama, Board, Half>()]", "[Deployment<Llama, Board, Half>(OperatingPoint = \"Eco\")]")]
    [InlineData("[Deployment<Llama, Board, Half>(MicroBatch = 512 /* small */)]", "[Deployment<Llama, Board, Half>(MicroBatch = 512 /* small */, OperatingPoint = \"Eco\")]")]
    [InlineData("[Deployment<Llama, Board, Half>(OperatingPoint = /* fast */ \"Full\", MicroBatch = 512)]", "[Deployment<Llama, Board, Half>(OperatingPoint = /* fast */ \"Eco\", MicroBatch = 512)]")]
    [InlineData("[global::EdgeDsl.DeploymentAttribute<Llama, Board, Half>(ContextLength = 2048,\r\n    MicroBatch = 512)]", "[global::EdgeDsl.DeploymentAttribute<Llama, Board, Half>(ContextLength = 2048,\r\n    MicroBatch = 512, OperatingPoint = \"Eco\")]")]
    public Task A_point_that_keeps_the_budget_is_named(string before, string after) => UseOperatingPoint.FixesAsync(
        Title,
        Parts + before + "\n[PowerBudget({|EDGE103:4 * Watts|})]\npublic partial record Kiosk" + Parameters + ";\n",
        Parts + after + "\n[PowerBudget(4 * Watts)]\npublic partial record Kiosk" + Parameters + ";\n");

    [Fact]
    public Task A_point_that_breaks_another_budget_is_not_offered() => UseOperatingPoint.IsNotOfferedAsync(
        Parts + "[Deployment<Llama, Board, Half>]\n[PowerBudget({|EDGE103:4 * Watts|})]\n[LatencyBudget(TimePerOutputToken = 300 * Milliseconds)]\npublic partial record Kiosk" + Parameters + ";\n");

    [Fact]
    public Task The_fastest_point_that_fits_is_used_and_its_name_escaped()
    {
        var parts = Parts.Replace(
            "[OperatingPoint(\"Full\"",
            "[OperatingPoint(\"5 \\\"W\\\"\", RateScale = 0.9, BandwidthScale = 0.9, IdlePower = 1.5 * Watts, MaxPower = 3.5 * Watts)]\n[OperatingPoint(\"Full\"",
            StringComparison.Ordinal);
        return UseOperatingPoint.FixesAsync(
            "Use operating point 5 \"W\": 3.47 W",
            parts + "[Deployment<Llama, Board, Half>]\n[PowerBudget({|EDGE103:4 * Watts|})]\npublic partial record Kiosk" + Parameters + ";\n",
            parts + "[Deployment<Llama, Board, Half>(OperatingPoint = \"5 \\\"W\\\"\")]\n[PowerBudget(4 * Watts)]\npublic partial record Kiosk" + Parameters + ";\n");
    }

    [Fact]
    public Task Several_deployments_are_repaired_together() => UseOperatingPoint.FixesAsync(
        [Title, Title],
        [
            Parts + "[Deployment<Llama, Board, Half>]\n[PowerBudget({|EDGE103:4 * Watts|})]\npublic partial record Kiosk" + Parameters + ";\n"
            + "[Deployment<Llama, Board, Half>]\n[PowerBudget({|EDGE103:3 * Watts|})]\npublic partial record struct Door" + Parameters + ";\n",
        ],
        [
            Parts + "[Deployment<Llama, Board, Half>(OperatingPoint = \"Eco\")]\n[PowerBudget(4 * Watts)]\npublic partial record Kiosk" + Parameters + ";\n"
            + "[Deployment<Llama, Board, Half>(OperatingPoint = \"Eco\")]\n[PowerBudget(3 * Watts)]\npublic partial record struct Door" + Parameters + ";\n",
        ]);
}
