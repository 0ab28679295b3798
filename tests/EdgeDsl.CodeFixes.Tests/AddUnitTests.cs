using static EdgeDsl.CodeFixes.Tests.Repairs;
using static EdgeDsl.CodeFixes.Tests.Sources;

namespace EdgeDsl.CodeFixes.Tests;

public sealed class AddUnitTests
{
    [Theory]
    [InlineData("MemoryBudget({|EDGE008:3|})", "3 * GiB")]
    [InlineData("MemoryBudget({|EDGE008:3072|})", "3072 * MiB")]
    [InlineData("MemoryBudget({|EDGE008:3e9|})", "3e9 * Bytes")]
    [InlineData("PowerBudget({|EDGE008:12|})", "12 * Watts")]
    [InlineData("PowerBudget({|EDGE008:12_000|})", "12_000 * Milliwatts")]
    [InlineData("EnergyBudget(PerToken = {|EDGE008:20d|})", "20d * Joules")]
    [InlineData("LatencyBudget(EndToEnd = /* long */ {|EDGE008:60|} /* enough */)", "60 * Seconds")]
    [InlineData("LatencyBudget(TimePerOutputToken = {|EDGE008:500|})", "500 * Milliseconds")]
    [InlineData("StorageBudget(bytes: {|EDGE008:(2 + 2)|})", "(2 + 2) * GiB")]
    public Task The_unit_that_was_most_likely_meant_is_added(string before, string expression) => AddUnit.FixesAsync(
        "Write " + expression,
        Parts + "[Deployment<Llama, Board, Half>]\n[" + before + "]\npublic partial record Kiosk([Range(1, 8)] int PromptTokens, [Range(1, 8)] int OutputTokens);\n",
        Parts + "[Deployment<Llama, Board, Half>]\n[" + After(before, expression) + "]\npublic partial record Kiosk([Range(1, 8)] int PromptTokens, [Range(1, 8)] int OutputTokens);\n");

    [Fact]
    public Task A_sum_is_put_in_parentheses() => AddUnit.FixesAsync(
        "Write (2 + 2) * GiB",
        Parts + "[Deployment<Llama, Board, Half>]\n[MemoryBudget({|EDGE008:2 + 2|})]\npublic partial record Kiosk;\n",
        Parts + "[Deployment<Llama, Board, Half>]\n[MemoryBudget((2 + 2) * GiB)]\npublic partial record Kiosk;\n");

    [Fact]
    public Task Every_figure_of_a_device_gets_its_unit() => AddUnit.FixesAsync(
        ["Write 8 * GiB", "Write 17.07 * GBPerSecond", "Write 4 * Watts", "Write 2400 * MHz", "Write 0.9 * Volts", "Write 150 * GigaFlops"],
        [
            Usings + """
            [EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = {|EDGE008:8|},
                        MemoryBandwidth = {|EDGE008:17.07|}, // LPDDR4X
                        IdlePower = {|EDGE008:4|})]
            [OperatingPoint("Full", ComputeFrequency = {|EDGE008:2400|}, Voltage = {|EDGE008:0.9|})]
            [ComputeRate(NumberFormat.Float32, {|EDGE008:150|})]
            public sealed partial record Board;

            """,
        ],
        [
            Usings + """
            [EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 8 * GiB,
                        MemoryBandwidth = 17.07 * GBPerSecond, // LPDDR4X
                        IdlePower = 4 * Watts)]
            [OperatingPoint("Full", ComputeFrequency = 2400 * MHz, Voltage = 0.9 * Volts)]
            [ComputeRate(NumberFormat.Float32, 150 * GigaFlops)]
            public sealed partial record Board;

            """,
        ]);

    [Theory]
    [InlineData("using EdgeDsl;\n", "Units.GiB")]
    [InlineData("", "EdgeDsl.Units.GiB")]
    [InlineData("using static EdgeDsl.Units;\n", "GiB")]
    [InlineData("using U = EdgeDsl.Units;\n", "U.GiB")]
    [InlineData("namespace Acme.EdgeDsl;\n", "global::EdgeDsl.Units.GiB")]
    public Task A_unit_is_named_as_short_as_usings_allow(string usings, string unit) => AddUnit.FixesAsync(
        ["Write 3 * GiB"],
        [Parts, usings + "[global::EdgeDsl.Deployment<Llama, Board, Half>, global::EdgeDsl.MemoryBudget({|EDGE008:3|})]\npublic partial record Kiosk;\n"],
        [Parts, usings + "[global::EdgeDsl.Deployment<Llama, Board, Half>, global::EdgeDsl.MemoryBudget(3 * " + unit + ")]\npublic partial record Kiosk;\n"]);

    [Fact]
    public Task A_unit_of_another_dimension_is_not_guessed() => AddUnit.IsNotOfferedAsync(
        Parts + "[Deployment<Llama, Board, Half>]\n[MemoryBudget({|EDGE008:2 * Watts|})]\npublic partial record Kiosk;\n");

    private static string After(string before, string expression)
    {
        var start = before.IndexOf("{|", StringComparison.Ordinal);
        var end = before.IndexOf("|}", StringComparison.Ordinal);
        return before[..start] + expression + before[(end + 2)..];
    }
}
