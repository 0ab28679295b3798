namespace EdgeDsl.Generators.Tests;

public sealed class BudgetMembersTests
{
    private const string X = """
        public readonly partial record struct X(
            [Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens, [Range(1, 4)] int Batch);
        """;

    // Weights 2471763968, runtime 25000000, compute buffer 271056896, 32768 for each of the positions.
    [Theory]
    [InlineData("2_788_792_384", 128, 1, 512)] // 640 positions
    [InlineData("2_788_792_383", 128, 1, 511)]
    [InlineData("2_788_792_384", 129, 1, 511)]
    [InlineData("2_788_792_384", 64, 2, 256)]
    [InlineData("2_788_792_384", 640, 1, 0)]
    [InlineData("2_000_000_000", 1, 1, 0)]
    [InlineData("9_000_000_000", 1, 1, 1024)]
    public async Task The_longest_prompt_fills_the_memory_budget(string bytes, int outputTokens, int batch, int longest)
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} [MemoryBudget({bytes})] {X}",
            "public static int Longest(int outputTokens, int batch) => X.LongestPrompt(Budget.Memory, outputTokens, batch);");
        Assert.Equal(longest, emitted.Static<Func<int, int, int>>("Use", "Longest")(outputTokens, batch));
    }

    [Theory]
    [InlineData("2_788_792_384", 512, 1, 128)]
    [InlineData("2_788_792_384", 384, 1, 256)]
    [InlineData("2_788_792_384", 639, 1, 1)]
    [InlineData("2_788_792_384", 640, 1, 0)]
    [InlineData("2_788_792_384", 300, 2, 20)]
    public async Task The_longest_output_fills_the_memory_budget(string bytes, int promptTokens, int batch, int longest)
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} [MemoryBudget({bytes})] {X}",
            "public static int Longest(int promptTokens, int batch) => X.LongestOutput(Budget.Memory, promptTokens, batch);");
        Assert.Equal(longest, emitted.Static<Func<int, int, int>>("Use", "Longest")(promptTokens, batch));
    }

    [Fact]
    public async Task Without_a_budget_the_whole_range_fits()
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} {X}",
            "public static int Longest() => X.LongestPrompt(Budget.Power, 9) * 1000 + X.LongestOutput(Budget.EndToEnd, 9);");
        Assert.Equal(1_024_256, emitted.Static<Func<int>>("Use", "Longest")());
    }

    [Fact]
    public async Task An_unknown_cost_fits_nowhere()
    {
        using var emitted = await Emitted.LoadAsync(
            $"""
            [EdgeDevice] public record Unknown;
            [Deployment<Llama, Unknown, Half>] [PowerBudget(5 * Watts)] [LatencyBudget(EndToEnd = 1 * Hours)] {X}
            """,
            "public static int Longest() => X.LongestPrompt(Budget.Power, 9) + X.LongestOutput(Budget.EndToEnd, 9);");
        Assert.Equal(0, emitted.Static<Func<int>>("Use", "Longest")());
    }

    [Theory]
    [InlineData("Memory", 1024, 256, 4)]
    [InlineData("DeviceMemory", 1024, 256, 4)]
    [InlineData("TimeToFirstToken", 1024, 256, 4)]
    [InlineData("EndToEnd", 1024, 256, 4)]
    [InlineData("EnergyPerRequest", 1024, 256, 4)]
    [InlineData("EnergyPerToken", 1024, 256, 1)] // sequences share the weights
    public async Task The_worst_case_is_a_corner_of_the_ranges(string budget, int promptTokens, int outputTokens, int batch)
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} {X}",
            $"public static string Worst() => X.WorstCase(Budget.{budget}).ToString();");
        Assert.Equal(
            $"X {{ PromptTokens = {promptTokens}, OutputTokens = {outputTokens}, Batch = {batch} }}",
            emitted.Static<Func<string>>("Use", "Worst")());
    }

    [Fact]
    public async Task No_workload_in_the_ranges_costs_more_than_the_worst_case()
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} {X}",
            """
                public static string Above()
                {
                    foreach (var budget in System.Enum.GetValues<Budget>())
                    {
                        var worst = X.WorstCase(budget).Evaluate().Need(budget);
                        for (var prompt = 1; prompt <= 1024; prompt += 31)
                        {
                            for (var output = 1; output <= 256; output += 17)
                            {
                                for (var batch = 1; batch <= 4; batch++)
                                {
                                    var workload = new X(prompt, output, batch);
                                    if (workload.Evaluate().Need(budget) > worst * (1 + 1e-12))
                                        return budget + " at " + workload;
                                }
                            }
                        }
                    }

                    return "";
                }
            """);
        Assert.Equal("", emitted.Static<Func<string>>("Use", "Above")());
    }

    [Fact]
    public async Task Limits_are_in_base_units()
    {
        using var emitted = await Emitted.LoadAsync(
            $$"""
            {{Sources.Attribute}}
            [MemoryBudget(1.5 * GiB), StorageBudget(800 * MB), PowerBudget(5500 * Milliwatts)]
            [LatencyBudget(TimeToFirstToken = 2 * Minutes, TimePerOutputToken = 150 * Milliseconds, EndToEnd = 1 * Hours)]
            [EnergyBudget(PerToken = 2 * Joules, PerRequest = 0.25 * WattHours)]
            [BatteryBudget(Capacity = 10 * WattHours, Requests = 90)]
            {{X}}
            """,
            """
                public static double Limit(int budget) => Of<X>((Budget)budget);
                private static double Of<T>(Budget budget) where T : IDeployment<T> => T.Limit(budget);
            """);
        var limit = emitted.Static<Func<int, double>>("Use", "Limit");
        Assert.Equal(1_610_612_736, limit((int)Budget.Memory));
        Assert.Equal(3_758_096_384, limit((int)Budget.DeviceMemory));
        Assert.Equal(5.5, limit((int)Budget.Power));
        Assert.Equal(120, limit((int)Budget.TimeToFirstToken));
        Assert.Equal(0.15, limit((int)Budget.TimePerOutputToken));
        Assert.Equal(3600, limit((int)Budget.EndToEnd));
        Assert.Equal(2, limit((int)Budget.EnergyPerToken));
        Assert.Equal(900, limit((int)Budget.EnergyPerRequest));
        Assert.Equal(400, limit((int)Budget.Battery));
        Assert.Equal(800e6, limit((int)Budget.Storage));
    }
}
