namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge301Tests : RuleTests
{
    private protected override Firing Case => new()
    {
        Name = "{|EDGE301:Kiosk|}",
        Message = "'Kiosk': 26.4 MiB, first token after 522 ms, 2.55 tokens/s, 1.57 J per token at PromptTokens = 384, OutputTokens = 128",
    };

    // 4·147,456 + 128,000 + 4·1,280 + 2,048·128 + 4·1,024·256 bytes, then 275,456 + 1,280 + 4·128 + 4·577.5·256.
    [Fact]
    public Task What_is_unknown_is_said_to_be() => Check.Fires(
        (Case with { Declarations = Sources.PartsWith(Sources.Figures), Parameters = "([Range(1, 4)] int Batch)" }).Source,
        "'Kiosk': 26.9 MiB, first token after 2.03 s, 4.61 tokens/s, unknown per token at PromptTokens = 512, OutputTokens = 128, Batch = 4");

    [Fact]
    public Task A_record_that_is_no_deployment_has_no_costs() => Check.Fires(
        Sources.Usings + Sources.Parts + "public partial record Plain; // EDGE301:\n");

    [Fact]
    public async Task It_is_off_until_it_is_switched_on()
    {
        Assert.Empty(await PlainRun.Of(new Firing().Source));
        Assert.Equal(["EDGE301"], await PlainRun.Ids(new Firing().Source, "dotnet_diagnostic.EDGE301.severity = suggestion"));
    }
}
