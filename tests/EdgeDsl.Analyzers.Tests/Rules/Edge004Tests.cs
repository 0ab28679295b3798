namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge004Tests : RuleTests
{
    private protected override Firing Case => new()
    {
        Parameters = "([Range(1, {|EDGE004:4000|})] int PromptTokens, [Range(1, 128)] int OutputTokens)",
        Message = "'Kiosk' reaches a context of 4128 (PromptTokens = 4000, OutputTokens = 128), 32 over the positions of Tiny, 4096; end PromptTokens at 3968",
    };

    [Theory]
    [InlineData("[Deployment<Tiny, Board, Half>]", 3968)]
    [InlineData("[Deployment<Tiny, Board, Half>(ContextLength = 1000)]", 872)]
    public async Task The_longest_context_that_there_is_is_fine_and_one_more_is_not(string attribute, int most)
    {
        await Check.Fires(new Firing { Attributes = attribute, Parameters = $"([Range(1, {most})] int PromptTokens)" }.Source);
        await Check.Fires(new Firing { Attributes = attribute, Parameters = $"([Range(1, {{|EDGE004:{most + 1}|}})] int PromptTokens)" }.Source);
    }

    [Theory]
    [InlineData(
        "[Deployment<Tiny, Board, Half>(ContextLength = 500)]", "([Range(1, {|EDGE004:384|})] int PromptTokens, [Range(1, 128)] int OutputTokens)",
        "reaches a context of 512 (PromptTokens = 384, OutputTokens = 128), 12 over its ContextLength, 500; end PromptTokens at 372")]
    [InlineData(
        "[Deployment<Tiny, Board, Half>]", "([Range(1, {|EDGE004:4000|})] int OutputTokens)",
        "reaches a context of 4512 (PromptTokens = 512, OutputTokens = 4000), 416 over the positions of Tiny, 4096; end OutputTokens at 3584")]
    [InlineData(
        "[Deployment<Tiny, Board, Half>]", "([Range(4000, {|EDGE004:4001|})] int PromptTokens)",
        "reaches a context of 4129 (PromptTokens = 4001, OutputTokens = 128), 33 over the positions of Tiny, 4096; shorten the ranges")]
    [InlineData(
        "[Deployment<Tiny, Board, Half>]", "([Range(maximum: {|EDGE004:4000|}, minimum: 1)] int PromptTokens)",
        "reaches a context of 4128 (PromptTokens = 4000, OutputTokens = 128), 32 over the positions of Tiny, 4096; end PromptTokens at 3968")]
    [InlineData(
        "[Deployment<Tiny, Board, Half>]", "([property: Range(1, {|EDGE004:4000|}, ErrorMessage = \"too long\")] int PromptTokens)",
        "reaches a context of 4128 (PromptTokens = 4000, OutputTokens = 128), 32 over the positions of Tiny, 4096; end PromptTokens at 3968")]
    public Task The_message_says_where_to_end(string attribute, string parameters, string message)
    {
        var capacity = Sources.Parts.Replace("64 * MiB", "1e9 * GiB", StringComparison.Ordinal);
        return Check.Fires(new Firing { Declarations = capacity, Attributes = attribute, Parameters = parameters }.Source, $"'Kiosk' {message}");
    }

    [Fact]
    public Task The_longest_ranges_there_are_do_not_wrap_around() => Check.Fires(
        (Case with { Parameters = "([Range(1, {|EDGE004,EDGE009:int.MaxValue|})] int PromptTokens, [Range(1, int.MaxValue)] int OutputTokens)" }).Source,
        "'Kiosk' reaches a context of 4294967294 (PromptTokens = 2147483647, OutputTokens = 2147483647), 4294963198 over the positions of Tiny, 4096; shorten the ranges",
        "'Kiosk' has counts that do not fit in 64 bits at PromptTokens = 2147483647, OutputTokens = 2147483647; shorten the ranges");

    [Fact]
    public Task Without_parameters_the_name_is_marked() => Check.Fires(
        new Firing { Attributes = "[Deployment<Tiny, Board, Half>(ContextLength = 639)]", Name = "{|EDGE004:Kiosk|}", Parameters = "" }.Source,
        "'Kiosk' reaches a context of 640 (PromptTokens = 512, OutputTokens = 128), 1 over its ContextLength, 639; shorten the ranges");
}
