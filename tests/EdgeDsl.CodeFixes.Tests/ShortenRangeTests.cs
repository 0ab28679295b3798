using static EdgeDsl.CodeFixes.Tests.Repairs;
using static EdgeDsl.CodeFixes.Tests.Sources;

namespace EdgeDsl.CodeFixes.Tests;

public sealed class ShortenRangeTests
{
    private const string Kiosk = Parts + "[Deployment<Llama, Board, Half>]\n";

    [Theory]
    [InlineData("[Range(1, 1024)] int PromptTokens", "[Range(1, 396)] int PromptTokens")]
    [InlineData("[property: Range(1, 1024)] int PromptTokens", "[property: Range(1, 396)] int PromptTokens")]
    [InlineData("[property: RangeAttribute(minimum: 1, /* long */ maximum: 1_024 /* enough */)] int PromptTokens", "[property: RangeAttribute(minimum: 1, /* long */ maximum: 396 /* enough */)] int PromptTokens")]
    [InlineData("[Range(maximum: 1024, minimum: 1)] int PromptTokens", "[Range(maximum: 396, minimum: 1)] int PromptTokens")]
    [InlineData("[Range(1, 1024, ErrorMessage = \"too long\")] int PromptTokens", "[Range(1, 396, ErrorMessage = \"too long\")] int PromptTokens")]
    [InlineData("[System.ComponentModel.DataAnnotations.Range(1, 4 * 256)] int PromptTokens", "[System.ComponentModel.DataAnnotations.Range(1, 396)] int PromptTokens")]
    public Task The_range_ends_where_memory_still_fits(string before, string after) => ShortenRange.FixesAsync(
        "End PromptTokens at 396",
        Kiosk + "[MemoryBudget({|EDGE101:2660 * MiB|})]\npublic partial record Kiosk(" + before + ", [Range(1, 256)] int OutputTokens);\n",
        Kiosk + "[MemoryBudget(2660 * MiB)]\npublic partial record Kiosk(" + after + ", [Range(1, 256)] int OutputTokens);\n");

    [Fact]
    public Task Outputs_are_shortened_where_prompts_are_not_declared() => ShortenRange.FixesAsync(
        "End OutputTokens at 200",
        Kiosk + "[LatencyBudget(EndToEnd = {|EDGE105:60 * Seconds|})]\npublic partial record Kiosk([Range(1, 256)] int OutputTokens);\n",
        Kiosk + "[LatencyBudget(EndToEnd = 60 * Seconds)]\npublic partial record Kiosk([Range(1, 200)] int OutputTokens);\n");

    [Fact]
    public Task A_deployment_without_ranges_has_none_to_shorten() => ShortenRange.IsNotOfferedAsync(
        Kiosk + "[MemoryBudget({|EDGE101:2 * GiB|})]\npublic partial record Kiosk;\n");

    [Fact]
    public Task A_range_that_is_too_long_from_its_start_is_not_shortened() => ShortenRange.IsNotOfferedAsync(
        Kiosk + "[MemoryBudget({|EDGE101:2 * GiB|})]\npublic partial record Kiosk" + Parameters + ";\n");

    [Fact]
    public Task The_shortest_end_that_several_rules_ask_for_is_taken() => ShortenRange.FixesAsync(
        ["End PromptTokens at 396", "End PromptTokens at 253"],
        [Kiosk + "[MemoryBudget({|EDGE101:2660 * MiB|})]\n[LatencyBudget(TimeToFirstToken = {|EDGE105:5 * Seconds|})]\npublic partial record Kiosk" + Parameters + ";\n"],
        [Kiosk + "[MemoryBudget(2660 * MiB)]\n[LatencyBudget(TimeToFirstToken = 5 * Seconds)]\npublic partial record Kiosk" + Parameters.Replace("1024", "253", StringComparison.Ordinal) + ";\n"]);

    [Fact]
    public Task Ranges_beyond_the_positions_of_the_model_end_at_them()
    {
        var source = Kiosk.Replace("131_072", "4_096", StringComparison.Ordinal);
        return ShortenRange.FixesAsync(
            "End PromptTokens at 3968",
            source + "public partial record Kiosk([Range(1, {|EDGE004:5_000|})] int PromptTokens);\n",
            source + "public partial record Kiosk([Range(1, 3968)] int PromptTokens);\n");
    }

    [Fact]
    public Task Ranges_beyond_the_declared_context_end_at_it() => ShortenRange.FixesAsync(
        "End PromptTokens at 744",
        Parts + "[Deployment<Llama, Board, Half>(ContextLength = 1000)]\npublic partial record Kiosk([Range(1, {|EDGE004:1024|})] int PromptTokens, [Range(1, 256)] int OutputTokens);\n",
        Parts + "[Deployment<Llama, Board, Half>(ContextLength = 1000)]\npublic partial record Kiosk([Range(1, 744)] int PromptTokens, [Range(1, 256)] int OutputTokens);\n");

    [Fact]
    public Task Where_the_band_breaches_the_high_end_fits_too() => ShortenRange.FixesAsync(
        ["End PromptTokens at 190"],
        [Uncertain + "[LatencyBudget(TimeToFirstToken = {|EDGE105:5 * Seconds|})]\npublic partial record Kiosk" + Parameters + ";\n"],
        [Uncertain + "[LatencyBudget(TimeToFirstToken = 5 * Seconds)]\npublic partial record Kiosk([Range(1, 190)] int PromptTokens, [Range(1, 256)] int OutputTokens);\n"],
        options: "edgedsl.band = breach\n");

    [Fact]
    public Task A_budget_at_risk_is_made_safe() => ShortenRange.FixesAsync(
        ["End PromptTokens at 920"],
        [Uncertain + "[LatencyBudget(TimeToFirstToken = {|EDGE109:25 * Seconds|})]\npublic partial record Kiosk" + Parameters + ";\n"],
        [Uncertain + "[LatencyBudget(TimeToFirstToken = 25 * Seconds)]\npublic partial record Kiosk([Range(1, 920)] int PromptTokens, [Range(1, 256)] int OutputTokens);\n"]);

    [Fact]
    public Task The_margin_is_kept() => ShortenRange.FixesAsync(
        ["End PromptTokens at 396"],
        [Kiosk + "[MemoryBudget({|EDGE101:2926 * MiB|})]\npublic partial record Kiosk" + Parameters + ";\n"],
        [Kiosk + "[MemoryBudget(2926 * MiB)]\npublic partial record Kiosk([Range(1, 396)] int PromptTokens, [Range(1, 256)] int OutputTokens);\n"],
        options: "edgedsl.margin_percent = 10\n");

    [Fact]
    public Task Parameters_over_several_lines_keep_their_comments_under_Windows() => ShortenRange.FixesAsync(
        "End PromptTokens at 396",
        Windows(Kiosk + "[MemoryBudget({|EDGE101:2660 * MiB|})]\npublic partial record Kiosk(\n    // what is asked\n    [Range(1,\n        1024)] // tokens\n    int PromptTokens,\n    [Range(1, 256)] int OutputTokens);\n"),
        Windows(Kiosk + "[MemoryBudget(2660 * MiB)]\npublic partial record Kiosk(\n    // what is asked\n    [Range(1,\n        396)] // tokens\n    int PromptTokens,\n    [Range(1, 256)] int OutputTokens);\n"));

    [Fact]
    public Task Both_attributes_of_one_parameter_are_not_confused() => ShortenRange.FixesAsync(
        "End PromptTokens at 396",
        Kiosk + "[MemoryBudget({|EDGE101:2660 * MiB|})]\npublic partial record Kiosk([property: Display(Name = \"prompt\")][Range(1, 1024), Display(Name = \"prompt\")] int PromptTokens, [Range(1, 256)] int OutputTokens);\n",
        Kiosk + "[MemoryBudget(2660 * MiB)]\npublic partial record Kiosk([property: Display(Name = \"prompt\")][Range(1, 396), Display(Name = \"prompt\")] int PromptTokens, [Range(1, 256)] int OutputTokens);\n");

    private static readonly string Uncertain = Kiosk.Replace("RelativeError = 0)", "RelativeError = 0.25)", StringComparison.Ordinal);
}
