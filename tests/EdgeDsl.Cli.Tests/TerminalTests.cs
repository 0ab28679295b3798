using System.Text;

namespace EdgeDsl.Cli.Tests;

/// <summary>What is written where nobody looks, and to a terminal that wants no colour.</summary>
public sealed class TerminalTests
{
    private const char Escape = '\u001b';

    public static TheoryData<string> Verbs { get; } = new()
    {
        "estimate --model Llama-3.2-1B --device pi5 --policy Q4_K_M",
        "sweep --models TinyLlama --devices pi5 --policies all",
        "catalog devices",
        "reproduce edgeprofiler",
    };

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_pipe_gets_text_without_codes(string arguments) => Assert.DoesNotContain(Escape, Write(arguments, isTerminal: false, allowsColor: true));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_terminal_without_colour_gets_text_without_codes(string arguments) =>
        Assert.DoesNotContain(Escape, Write(arguments, isTerminal: true, allowsColor: false));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_line_in_a_pipe_is_as_long_as_it_is(string arguments)
    {
        // Wrapped lines would begin with what their sentence or row goes on with; a table's rows all have its length.
        var lines = Write(arguments, isTerminal: false, allowsColor: true).Split('\n');
        Assert.All(lines, line => Assert.False(line.EndsWith('…'), line));
        Assert.Contains(lines, line => line.Length > 80);
    }

    [Fact]
    public void Progress_is_shown_to_somebody_who_looks_and_to_nobody_else()
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        CommandLine.Run(
            ["sweep", "--models", "TinyLlama", "--devices", "pi5", "--policies", "Q4_0", "--format", "csv"],
            new StandardStreams(new MemoryStream(), output, error, IsTerminal: false));
        Assert.Equal("", error.ToString());
    }

    private static string Write(string arguments, bool isTerminal, bool allowsColor)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var streams = new StandardStreams(new MemoryStream(), output, error, isTerminal) { AllowsColor = allowsColor };
        Assert.Equal(0, CommandLine.Run(arguments.Split(' '), streams));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
