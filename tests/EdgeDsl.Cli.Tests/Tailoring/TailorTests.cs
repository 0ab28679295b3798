using System.Text.Json;

namespace EdgeDsl.Cli.Tests.Tailoring;

public sealed class TailorTests
{
    private static readonly string[] Llama = ["tailor", "--model", "Llama-3.2-1B", "--device", "Raspberry Pi 5", "--policy", "Q8_0", "--prompt", "256", "--output", "64"];

    [Fact]
    public void A_plan_keeps_its_budget_and_is_named_layer_by_layer()
    {
        var run = Tool.Run([.. Llama, "--memory-budget", "1.2GB", "--protect", "0,-1", "--format", "json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var layers = run.Json.GetProperty("layers").EnumerateArray().ToList();
        Assert.Equal(16, layers.Count);
        Assert.Equal(0, layers[0].GetProperty("prunedThirtySeconds").GetInt32() + layers[15].GetProperty("prunedThirtySeconds").GetInt32());
        Assert.Contains(layers, layer => layer.GetProperty("prunedShare").GetDouble() > 0);
        Assert.All(layers, layer => Assert.Equal(JsonValueKind.Null, layer.GetProperty("format").ValueKind));
        var memory = run.Json.GetProperty("budgets").EnumerateArray().Single(budget => budget.GetProperty("budget").GetString() == "memory");
        Assert.Equal(1.2e9, memory.GetProperty("limit").GetDouble());
        Assert.InRange(memory.GetProperty("tailored").GetDouble(), 1.15e9, 1.2e9);
        Assert.True(memory.GetProperty("untailored").GetDouble() > 1.2e9);
        var quality = run.Json.GetProperty("quality");
        Assert.True(quality.GetProperty("defaultSensitivities").GetBoolean());
        Assert.Contains("off by up to half", quality.GetProperty("caution").GetString()!, StringComparison.Ordinal);
        Assert.InRange(quality.GetProperty("gap").GetDouble(), 0, 1e-3);
        Assert.True(quality.GetProperty("lowerBound").GetDouble() <= quality.GetProperty("logPerplexityIncrease").GetDouble());
    }

    [Fact]
    public void The_table_shows_layers_costs_and_how_sure_the_prediction_is()
    {
        var run = Tool.Run([.. Llama, "--memory-budget", "1.2GB", "--bits", "4,6,8"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Llama-3.2-1B on Raspberry Pi 5, Q8_0, llama.cpp\n256 prompt + 64 output tokens\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(16, run.Lines.Count(line => line.Contains(" Q8_0 ", StringComparison.Ordinal) || line.Contains(" Q6_K ", StringComparison.Ordinal) || line.Contains(" Q4_K ", StringComparison.Ordinal)));
        Assert.Contains("(gap ", run.Output, StringComparison.Ordinal);
        Assert.Contains("off by up to half", run.Output, StringComparison.Ordinal);
    }

    /// <summary>
    /// At 1.2 GB a plan of Q8_0 prunes, since its embedding keeps 8 bits. Q4_K_M's published ratio is 1.0282 (llama.cpp's scoreboard), and
    /// its file of this model has 807,694,464 bytes.
    /// </summary>
    [Fact]
    public void A_plain_policy_that_loses_less_under_the_same_budgets_is_said()
    {
        string[] tight = [.. Llama, "--memory-budget", "1.2GB"];
        var run = Tool.Run([.. tight, "--format", "json"]);
        var plain = run.Json.GetProperty("plainPolicy");
        var ratio = plain.GetProperty("perplexityRatio").GetDouble();
        Assert.True(ratio <= 1.0282);
        Assert.True(ratio < run.Json.GetProperty("quality").GetProperty("perplexityRatio").GetDouble());
        Assert.InRange(plain.GetProperty("peakBytes").GetDouble(), 0.8e9, 1.2e9);
        var name = plain.GetProperty("policy").GetString()!;
        var estimate = Tool.Answer($$"""{"model":"Llama-3.2-1B","device":"Raspberry Pi 5","policy":"{{name}}","promptTokens":256,"outputTokens":64}""");
        Assert.Equal(estimate.GetProperty("memory").GetProperty("peakBytes").GetDouble(), plain.GetProperty("peakBytes").GetDouble());
        Assert.DoesNotContain(estimate.GetProperty("notes").EnumerateArray(), note => note.GetString()!.Contains("not known to read", StringComparison.Ordinal));
        Assert.Contains($"note: {name} keeps the same budgets with nothing pruned", Tool.Run(tight).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_tight_budget_no_plain_policy_is_better_than_one_of_16_bits() => Assert.Equal(
        JsonValueKind.Null,
        Tool.Run("tailor", "--model", "TinyLlama", "--device", "Raspberry Pi 5", "--policy", "F16", "--format", "json").Json.GetProperty("plainPolicy").ValueKind);

    [Fact]
    public void No_plan_is_said_in_one_line_with_the_budget_that_binds()
    {
        var run = Tool.Run([.. Llama, "--memory-budget", "700MB"]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.StartsWith("edgedsl: no plan keeps the peak memory budget of 668 MiB: the cheapest one needs ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--memory-budget", "much", "--memory-budget is much; it has to be a number above 0, with B, KiB, MiB, GiB, KB, MB, GB")]
    [InlineData("--memory-budget", "1.2", "--memory-budget is 1.2 without a unit; write it with one of B, KiB, MiB, GiB, KB, MB, GB, such as 1.2GiB")]
    [InlineData("--storage-budget", "1e9", "--storage-budget is 1e9 without a unit; write it with one of B, KiB, MiB, GiB, KB, MB, GB, such as 1e9GiB")]
    [InlineData("--ttft", "3GB", "--ttft is 3GB; it has to be a number above 0, with s, ms, min or in s")]
    [InlineData("--max-pruning", "1", "--max-pruning is 1; it has to be at least 0 and below 1")]
    [InlineData("--protect", "16", "--protect holds 16; each has to be a layer of Llama-3.2-1B, from 0 to 15, or from -1 to -16 counted from the end")]
    [InlineData("--bits", "4,x", "--bits holds \"x\"; each has to be 2, 3, 4, 5, 6 or 8")]
    [InlineData("--bits", "2", "--bits holds 2, and Llama-3.2-1B has 1.24 billion parameters; models below 2.0 billion break down under 4 bits, so keep 4 and more")]
    public void What_is_wrong_is_said(string option, string value, string message)
    {
        var run = Tool.Run([.. Llama, option, value]);
        Assert.Equal((2, "", "edgedsl: " + message + "\n"), (run.ExitCode, run.Output, run.Error.ReplaceLineEndings("\n")));
    }

    [Fact]
    public void A_policy_under_which_the_model_breaks_down_is_said()
    {
        var run = Tool.Run("tailor", "--model", "Llama-3.2-1B", "--device", "Raspberry Pi 5", "--policy", "Q3_K_M", "--memory-budget", "700MB");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            "edgedsl: Q3_K_M stores Llama-3.2-1B in fewer than 4 bits, under which models below 2.0 billion parameters break down; "
                + "take a policy of 4 bits or more, or give --bits of 4 and more and protect no layer\n",
            run.Error.ReplaceLineEndings("\n"));
    }
}
