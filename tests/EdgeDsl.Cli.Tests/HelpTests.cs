namespace EdgeDsl.Cli.Tests;

public sealed class HelpTests
{
    [Fact]
    public void Help_lists_every_verb_with_what_it_does()
    {
        var run = Tool.Run("--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(["estimate", "catalog", "check", "import", "profile", "reproduce", "sweep", "tailor"], verb => Assert.Contains("\n  " + verb, run.Output, StringComparison.Ordinal));
        Assert.Contains("bytes, seconds, joules, watts", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("estimate")]
    [InlineData("catalog")]
    [InlineData("check")]
    [InlineData("import")]
    [InlineData("profile")]
    [InlineData("reproduce")]
    [InlineData("sweep")]
    [InlineData("tailor")]
    [InlineData("schedule")]
    public void Every_verb_teaches_by_examples(string verb)
    {
        var run = Tool.Run(verb, "--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Examples:\n  edgedsl " + verb, run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.StartsWith("Description:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_told()
    {
        var run = Tool.Run("--version");
        Assert.Equal(0, run.ExitCode);
        Assert.NotEqual("", run.Output);
    }
}
