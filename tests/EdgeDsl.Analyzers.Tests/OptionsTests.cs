namespace EdgeDsl.Analyzers.Tests;

/// <summary>The options of <c>.editorconfig</c>.</summary>
public sealed class OptionsTests
{
    private const string Where = " at PromptTokens = 384, OutputTokens = 128";

    // 27,717,952 · 1.1 = 30,489,747.2 bytes
    [Theory]
    [InlineData("", "MemoryBudget(27_717_952 * Bytes)")]
    [InlineData("edgedsl.margin_percent = 10", "MemoryBudget(30_489_748 * Bytes)")]
    [InlineData("edgedsl.margin_percent = 10", "MemoryBudget({|EDGE101:30_489_747 * Bytes|})")]
    [InlineData("edgedsl.margin_percent = 0", "MemoryBudget(27_717_952 * Bytes)")]
    [InlineData("edgedsl.margin_percent = 12.5", "PowerBudget(5.625 * Watts)")]
    [InlineData("edgedsl.margin_percent = 12.5", "PowerBudget({|EDGE103:5.62 * Watts|})")]
    [InlineData("edgedsl.margin_percent = 25", "StorageBudget({|EDGE107:345_919 * Bytes|})")]
    [InlineData("edgedsl.margin_percent = 25", "StorageBudget(345_920 * Bytes)")]
    [InlineData("edgedsl.margin_percent = 25", "QualityBudget(MaxPerplexityRatio = 1)")]
    [InlineData("edgedsl.margin_percent = -5", "PowerBudget(5 * Watts)")]
    [InlineData("edgedsl.margin_percent = 1001", "PowerBudget(5 * Watts)")]
    [InlineData("edgedsl.margin_percent = NaN", "PowerBudget(5 * Watts)")]
    [InlineData("edgedsl.margin_percent = 5,5", "PowerBudget(5 * Watts)")]
    [InlineData("edgedsl.margin_percent = much", "PowerBudget(5 * Watts)")]
    public Task Every_need_is_raised_by_the_margin(string options, string budget) => Check.Under(options, With(budget));

    [Fact]
    public Task The_margin_counts_for_the_device_as_well() => Check.Under(
        "edgedsl.margin_percent = 140",
        new Firing { Attributes = "[Deployment<Tiny, {|EDGE102:Board|}, Half>]" }.Source,
        $"'Kiosk' needs 63.4 MiB{Where}, 452 KiB (0.7 %) over its device's usable memory of 63 MiB, with a margin of 140 %; PromptTokens up to 343 would keep within it");

    [Fact]
    public Task The_message_names_the_margin_and_its_repair_includes_it() => Check.Under(
        "edgedsl.margin_percent = 12.5",
        With("PowerBudget({|EDGE103:5 * Watts|})"),
        $"'Kiosk' needs 5.63 W{Where}, 625 mW (12.5 %) over its power budget of 5 W, with a margin of 12.5 %; a budget of 5.63 * Watts would hold it");

    [Theory]
    [InlineData("edgedsl.band = ignore", null)]
    [InlineData("edgedsl.band = IGNORE", null)]
    [InlineData("edgedsl.band = warn", "EDGE109")]
    [InlineData("", "EDGE109")]
    [InlineData("edgedsl.band = nonsense", "EDGE109")]
    [InlineData("edgedsl.band = breach", "EDGE105")]
    public Task The_band_is_ignored_warned_of_or_a_breach(string options, string? rule) => Check.Under(
        options,
        With($"LatencyBudget(TimePerOutputToken = {Marked(rule, "400 * Milliseconds")})"),
        rule is null
            ? []
            : [$"'Kiosk' needs 392 ms per output token, at the high end of the error band 490 ms,{Where}, 89.9 ms (22.5 %) over its budget for the time per output token of 400 ms; Eight would need 263 ms"]);

    [Theory]
    [InlineData("edgedsl.band = ignore")]
    [InlineData("edgedsl.band = warn")]
    [InlineData("edgedsl.band = breach")]
    public Task The_band_changes_nothing_above_the_limit_and_nothing_below_the_band(string options) => Check.Under(
        options,
        With("LatencyBudget(TimePerOutputToken = {|EDGE105:390 * Milliseconds|}, TimeToFirstToken = 654 * Milliseconds)"));

    [Fact]
    public Task The_margin_widens_the_band_as_well() => Check.Under(
        "edgedsl.margin_percent = 10",
        With("LatencyBudget(TimePerOutputToken = {|EDGE105:431 * Milliseconds|}, TimeToFirstToken = {|EDGE109:718 * Milliseconds|}, EndToEnd = 70 * Seconds)"));

    [Theory]
    [InlineData("edgedsl.units = GB", "27.7 MB", "455 kB (1.7 %) over its memory budget of 27.3 MB")]
    [InlineData("edgedsl.units = gb", "27.7 MB", "455 kB (1.7 %) over its memory budget of 27.3 MB")]
    [InlineData("edgedsl.units = GiB", "26.4 MiB", "444 KiB (1.7 %) over its memory budget of 26 MiB")]
    [InlineData("edgedsl.units = furlongs", "26.4 MiB", "444 KiB (1.7 %) over its memory budget of 26 MiB")]
    public Task Bytes_are_written_in_the_units_that_were_asked_for(string options, string need, string limit) => Check.Under(
        options,
        With("MemoryBudget({|EDGE101:26 * MiB|})"),
        $"'Kiosk' needs {need}{Where}, {limit}; PromptTokens up to 288 would keep within it");

    [Fact]
    public Task Repairs_are_written_in_the_units_that_were_asked_for() => Check.Under(
        "edgedsl.units = GB",
        With("StorageBudget({|EDGE107:250 * KB|})"),
        "'Kiosk' needs 277 kB, 26.7 kB (10.7 %) over its storage budget of 250 kB; Eight would need 148 kB");

    [Fact]
    public Task Options_of_other_files_do_not_count()
    {
        var test = Check.Test(With("MemoryBudget(27_717_952 * Bytes)"));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "[Other.cs]\nedgedsl.margin_percent = 50\n"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("2 * GiB", "2 GiB")]
    [InlineData("1.5 * GiB", "1.5 GiB")]
    [InlineData("20 * GiB", "20 GiB")]
    [InlineData("100 * MiB", "100 MiB")]
    [InlineData("1.25 * GiB", "1.25 GiB")]
    public async Task Limits_are_written_as_their_author_did(string limit, string text)
    {
        var declarations = Sources.Parts.Replace("64 * MiB", "1000 * GiB", StringComparison.Ordinal)
            .Replace("VocabularySize = 1000", "VocabularySize = 16_000_000", StringComparison.Ordinal)
            .Replace("HiddenSize = 64", "HiddenSize = 4096", StringComparison.Ordinal);
        var source = new Firing { Declarations = declarations, Attributes = $"{Sources.Attribute}[MemoryBudget({limit})]" }.Source;
        Assert.Contains($"its memory budget of {text}; ", Assert.Single(await PlainRun.Messages(source)), StringComparison.Ordinal);
    }

    private static string With(string budget) => new Firing { Attributes = $"{Sources.Attribute}\n[{budget}]" }.Source;

    private static string Marked(string? rule, string text) => rule is null ? text : $"{{|{rule}:{text}|}}";
}
