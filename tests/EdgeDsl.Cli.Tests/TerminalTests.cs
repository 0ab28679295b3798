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

    /// <summary>On a terminal the bar is drawn with its codes to standard error, and the rows go to the file untouched.</summary>
    [Fact]
    public void A_sweep_on_a_terminal_draws_a_bar_beside_its_rows()
    {
        string[] arguments = ["sweep", "--models", "TinyLlama", "--devices", "pi5", "--policies", "Q4_0,Q8_0", "--prompts", "1..200", "--format", "csv"];
        var (rows, bar) = Both(arguments, isTerminal: false, isErrorTerminal: true, allowsColor: true);
        Assert.DoesNotContain(Escape, rows);
        Assert.Equal(401, rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(Escape, bar);
        Assert.Contains("points", bar, StringComparison.Ordinal);
        Assert.Contains("100%", bar, StringComparison.Ordinal);
        Assert.Equal((rows, ""), Both(arguments, isTerminal: false, isErrorTerminal: true, allowsColor: false));
        // Rows and bar in one window would be a mess.
        Assert.Equal((rows, ""), Both(arguments, isTerminal: true, isErrorTerminal: true, allowsColor: true));
    }

    private static (string Output, string Error) Both(string[] arguments, bool isTerminal, bool isErrorTerminal, bool allowsColor)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var streams = new StandardStreams(new MemoryStream(), output, error, isTerminal) { IsErrorTerminal = isErrorTerminal, AllowsColor = allowsColor };
        Assert.Equal(0, CommandLine.Run(arguments, streams));
        return (Encoding.UTF8.GetString(output.ToArray()), error.ToString());
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
