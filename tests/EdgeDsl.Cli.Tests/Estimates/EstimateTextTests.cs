namespace EdgeDsl.Cli.Tests.Estimates;

public sealed class EstimateTextTests
{
    [Fact]
    public void The_headline_has_low_and_high_ends_and_the_origin_of_the_error()
    {
        var run = Estimate("Llama-3.2-1B", "Raspberry Pi 5");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Llama-3.2-1B on Raspberry Pi 5, Q4_K_M, llama.cpp\n512 prompt + 128 output tokens\nfits: ", run.Output, StringComparison.Ordinal);
        foreach (var row in new[] { "time to first token", "output tokens/s", "time per output token", "end to end", "energy per token", "energy per request" })
            Assert.Equal(3, Assert.Single(run.Lines, line => line.StartsWith(row, StringComparison.Ordinal))[row.Length..].Split("  ", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("from the device's calibration", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public void What_does_not_fit_is_said()
    {
        var run = Estimate("Llama-3.1-8B", "Raspberry Pi 4", "--policy", "F16");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\ndoes not fit: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_said()
    {
        var run = Tool.Run("estimate", "--model", "TinyLlama", "--policy", "F16", "--device", """{"name":"bare","rates":{"float32":1e11}}""");
        Assert.Contains("the device's memory is not known", run.Output, StringComparison.Ordinal);
        Assert.Contains("unknown in decode", run.Output, StringComparison.Ordinal);
        Assert.Contains("from its specification alone", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_is_named_once()
    {
        var sources = Estimate("TinyLlama", "Raspberry Pi 5").Lines.Where(line => line.StartsWith("Prefill", StringComparison.Ordinal) || line.StartsWith("Decode", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sources);
        Assert.Equal(sources.Count, sources.Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]).Distinct().Count());
    }

    [Fact]
    public void A_band_that_claims_nothing_is_not_said_to_hold()
    {
        var run = Tool.Run("estimate", "--model", "TinyLlama", "--policy", "F16", "--device", """{"class":"armCpu","memoryBandwidth":1e10,"rates":{"float32":1e11}}""");
        Assert.Contains("error: not known in prefill, not known in decode", run.Output, StringComparison.Ordinal);
        Assert.Contains("note: Decode with llama.cpp: too little of its kind was measured", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("95 %", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_context_beyond_the_models_positions_is_answered_and_said()
    {
        var run = Estimate("TinyLlama", "Raspberry Pi 5", "--prompt", "4096");
        Assert.Contains("note: 4096 prompt + 128 output tokens are beyond the 2048 positions that TinyLlama-1.1B was trained for", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Sequences_and_context_are_named_where_they_are_asked_for()
    {
        var run = Estimate("TinyLlama", "Raspberry Pi 5", "--batch", "4", "--context", "2048");
        Assert.Contains("512 prompt + 128 output tokens, 4 sequences at once, context of 2048", run.Output, StringComparison.Ordinal);
    }

    private static Tool Estimate(string model, string device, params string[] more) => Tool.Run(
        ["estimate", "--model", model, "--device", device, .. more.Contains("--policy") ? more : ["--policy", "Q4_K_M", .. more]]);
}
