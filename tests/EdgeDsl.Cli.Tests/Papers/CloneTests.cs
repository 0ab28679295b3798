using System.Text.Json;

namespace EdgeDsl.Cli.Tests.Papers;

public sealed class CloneTests
{
    private static readonly Lazy<List<JsonElement>> Rows = new(() => [.. Tool.Run("reproduce", "clone", "--format", "json").Json.EnumerateArray()]);

    [Fact]
    public void The_rows_are_those_of_the_table_on_both_modules()
    {
        Assert.Equal(16, Rows.Value.Count(row => row.GetProperty("time_s").ValueKind == JsonValueKind.Number));
        Assert.Equal(4, Rows.Value.Count(row => row.GetProperty("time_s").ValueKind == JsonValueKind.Null));
        Assert.Equal(8, Rows.Value.Select(row => row.GetProperty("method").GetString()).Distinct().Count());
        Assert.Equal((4674.42, 26.04), (Row("FlexGen", "Jetson Orin Nano").GetProperty("time_s").GetDouble(), Row("FlexGen", "Jetson Orin Nano").GetProperty("energy_Wh").GetDouble()));
    }

    // 26.04 Wh in 4674.42 s are 20.05 W on a module whose largest mode is 15 W.
    [Theory]
    [InlineData("FlexGen", "Jetson Orin Nano", 20.05)]
    [InlineData("FlexGen", "Jetson Orin NX", 24.01)]
    [InlineData("CLONE", "Jetson Orin Nano", 32.50)]
    [InlineData("CLONE", "Jetson Orin NX", 38.59)]
    public void The_powers_that_the_table_implies_are_computed(string method, string device, double watts) =>
        Assert.Equal(watts, Row(method, device).GetProperty("impliedPowerWatts").GetDouble(), 0.005);

    // The headline and what stands against the best other row, on the Orin Nano.
    [Theory]
    [InlineData("FlexGen ÷ CLONE ", "11.92", "7.36")]
    [InlineData("best other row (OpenLLaMA-3B; energy: LLM-Pruner) ÷ CLONE ", "1.69", "1.95")]
    public void The_headline_follows_from_the_table(string ratio, string time, string energy)
    {
        var line = Assert.Single(
            Tool.Run("reproduce", "clone").Lines,
            text => text.StartsWith("Jetson Orin Nano ", StringComparison.Ordinal) && text.Contains(ratio + " ", StringComparison.Ordinal));
        Assert.Equal([time, "–", energy, "–"], line[(line.IndexOf(ratio, StringComparison.Ordinal) + ratio.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // All 32 layers of Llama-7B, 6,476,005,376 parameters in F16, come over the link in every step.
    [Theory]
    [InlineData("Jetson Orin Nano")]
    [InlineData("Jetson Orin NX")]
    public void Streamed_weights_take_the_links_time_for_every_token(string device)
    {
        var here = Row("FlexGen", device).GetProperty("edgedsl");
        Assert.Equal(32, here.GetProperty("streamedLayers").GetInt32());
        Assert.InRange(here.GetProperty("timePerOutputTokenSeconds").GetDouble(), 2 * 6_476_005_376 / 3.5e9, (2 * 6_476_005_376 / 3.5e9) + 0.02);
    }

    [Fact]
    public void A_fifth_of_the_layers_is_pruned()
    {
        var whole = Row("FlexGen", "Jetson Orin NX").GetProperty("edgedsl").GetProperty("weightBytes").GetDouble();
        var pruned = Row("LLM-Pruner", "Jetson Orin NX").GetProperty("edgedsl").GetProperty("weightBytes").GetDouble();
        Assert.Equal(0.2, (whole - pruned) / (2.0 * 6_476_005_376), 0.001);
    }

    [Fact]
    public void Of_the_accelerator_and_of_the_energy_on_the_Orin_NX_nothing_is_known()
    {
        Assert.Equal(JsonValueKind.Null, Row("CLONE", "Jetson Orin Nano").GetProperty("edgedsl").GetProperty("endToEndSeconds").ValueKind);
        Assert.Equal(JsonValueKind.Null, Row("FlexGen", "Jetson Orin NX").GetProperty("edgedsl").GetProperty("perRequestJoules").ValueKind);
        Assert.Equal(JsonValueKind.Number, Row("FlexGen", "Jetson Orin Nano").GetProperty("edgedsl").GetProperty("perRequestJoules").ValueKind);
    }

    [Theory]
    [InlineData("Jetson Orin Nano")]
    [InlineData("Jetson Orin NX")]
    [InlineData("Jetson Orin Nano Super")]
    public void Tailored_it_fits_and_is_faster_than_offloaded_and_pruned(string device)
    {
        JsonElement offloaded = Row("FlexGen", device).GetProperty("edgedsl"), pruned = Row("LLM-Pruner", device).GetProperty("edgedsl");
        var tailored = Row("CLONE without its accelerator", device).GetProperty("edgedsl");
        Assert.Equal(0, tailored.GetProperty("streamedLayers").GetInt32());
        // 1.5 GiB are the system's.
        Assert.InRange(tailored.GetProperty("peakBytes").GetInt64(), 1, (device.EndsWith("NX", StringComparison.Ordinal) ? 14.5 : 6.5) * (1L << 30));
        Assert.True(Seconds(tailored) < Seconds(pruned) && Seconds(pruned) < Seconds(offloaded));
        // By the default sensitivities, a fifth off every layer costs far more than what the plan takes away.
        Assert.True(tailored.GetProperty("perplexityRatio").GetDouble() < pruned.GetProperty("perplexityRatio").GetDouble());

        static double Seconds(JsonElement setting) => setting.GetProperty("endToEndSeconds").GetDouble();
    }

    [Fact]
    public void Scheduled_it_draws_less_in_a_tenth_more_time_where_modes_are_known()
    {
        var here = Row("CLONE without its accelerator", "Jetson Orin Nano Super").GetProperty("edgedsl");
        double joules = here.GetProperty("perRequestJoules").GetDouble(), without = here.GetProperty("unscheduledPerRequestJoules").GetDouble();
        Assert.True(joules < without);
        Assert.InRange(here.GetProperty("endToEndSeconds").GetDouble(), 0, 1.1 * here.GetProperty("unscheduledEndToEndSeconds").GetDouble() * (1 + 1e-9));
        var other = Row("CLONE without its accelerator", "Jetson Orin Nano").GetProperty("edgedsl");
        Assert.Equal(other.GetProperty("unscheduledPerRequestJoules").GetDouble(), other.GetProperty("perRequestJoules").GetDouble());
        Assert.EndsWith("not scheduled: its modes' powers are not published", other.GetProperty("setting").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- Powers: watt-hours by seconds give more")]
    [InlineData("- Frequency scaling: the table has no row with it alone")]
    [InlineData("- The accelerator: its time and energy are simulated")]
    public void What_cannot_be_checked_is_named(string line) =>
        Assert.Single(Tool.Run("reproduce", "clone").Lines, text => text.StartsWith(line, StringComparison.Ordinal));

    private static JsonElement Row(string method, string device) => Rows.Value.Single(row =>
        row.GetProperty("method").GetString() == method && row.GetProperty("device").GetString() == device);
}
