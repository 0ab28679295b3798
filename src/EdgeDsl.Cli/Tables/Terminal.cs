using System.Text;
using Spectre.Console;

namespace EdgeDsl.Cli.Tables;

/// <summary>The console: coloured on a terminal unless NO_COLOR is set, plain text without wrapping in a pipe.</summary>
internal static class Terminal
{
    private const int PipeWidth = 160;

    public static IAnsiConsole Open(StandardStreams streams)
    {
        var writer = new StreamWriter(streams.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { AutoFlush = true, NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = streams.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = streams.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = streams.IsTerminal ? new AnsiConsoleOutput(Console.Out) : new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Capabilities.Unicode = true;
        if (!streams.IsTerminal)
            console.Profile.Width = PipeWidth;
        return console;
    }
}
