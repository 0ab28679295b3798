namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge302Tests : RuleTests
{
    // Half precision reads half the bytes, and neither loses quality.
    private protected override Firing Case => new()
    {
        Attributes = "[Deployment<Tiny, Board, {|EDGE302:Single|}>]",
        Message = "'Kiosk': Half is better than Single in memory, both latencies, energy and quality (26.4 MiB, 392 ms per token)",
    };

    [Theory]
    [InlineData("Half")]
    [InlineData("Eight")]
    public Task What_is_better_in_one_respect_only_is_not_better(string policy)
    {
        var test = Check.Test(new Firing { Attributes = $"[Deployment<Tiny, Board, {policy}>]" }.Source);
        test.DisabledDiagnostics.Remove("EDGE302");
        return test.RunAsync();
    }

    [Fact]
    public Task An_equal_policy_is_not_better()
    {
        var test = Check.Test(new Firing().Source + Sources.Half.Replace("Half", "Same", StringComparison.Ordinal));
        test.DisabledDiagnostics.Remove("EDGE302");
        return test.RunAsync();
    }

    // Q8_0 alone has the same loss as Q8_0 with a bigger embedding, as far as was measured.
    [Fact]
    public Task What_a_bigger_embedding_beside_a_file_type_gains_is_not_known()
    {
        var test = Check.Test(new Firing { Attributes = "[Deployment<Tiny, Board, Bigger>]" }.Source
            + "[QuantizationPolicy(Mix = GgufMix.Q8_0, TokenEmbedding = WeightFormat.F16)] public sealed record Bigger;"
            + "[QuantizationPolicy(Mix = GgufMix.Q8_0)] public sealed record Plain;");
        test.DisabledDiagnostics.Remove("EDGE302");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("public static class Host { [QuantizationPolicy(Weights = WeightFormat.F16)] private sealed record Hidden; }")]
    [InlineData("[QuantizationPolicy(Weights = WeightFormat.F16)] file sealed record Hidden;")]
    [InlineData("[QuantizationPolicy(Weights = WeightFormat.F16)] public static class Hidden;")]
    public Task A_policy_that_the_deployment_cannot_name_is_not_proposed(string policy)
    {
        var test = Check.Test((new Firing
        {
            Declarations = Sources.Parts.Replace(Sources.Half, "", StringComparison.Ordinal).Replace(Sources.Eight, "", StringComparison.Ordinal),
            Attributes = "[Deployment<Tiny, Board, Single>]",
        }).Source + policy);
        test.DisabledDiagnostics.Remove("EDGE302");
        return test.RunAsync();
    }

    [Fact]
    public async Task It_is_off_until_it_is_switched_on()
    {
        var source = TestKit.Markup.Parse(Case.Source).Text;
        Assert.Empty(await PlainRun.Of(source));
        Assert.Equal(["EDGE302"], await PlainRun.Ids(source, "dotnet_diagnostic.EDGE302.severity = suggestion"));
    }
}
