using System.Text;
using Spectre.Console;

namespace EdgeDsl.Cli.Tables;

/// <summary>The console: coloured and as wide as its window on a terminal, plain lines as long as they are in a pipe or a file.</summary>
internal static class Terminal
{
    // A program that reads the lines wants a row on one of them, however long.
    private const int PipeWidth = 10_000;
    private const int UsualWidth = 80;

    public static IAnsiConsole Open(StandardStreams streams)
    {
        var writer = new StreamWriter(streams.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { AutoFlush = true, NewLine = "\n" };
        return Open(writer, streams.IsTerminal, streams);
    }

    /// <summary>Standard error, for progress.</summary>
    public static IAnsiConsole OpenError(StandardStreams streams) => Open(streams.Error, streams.IsErrorTerminal, streams);

    private static IAnsiConsole Open(TextWriter writer, bool isTerminal, StandardStreams streams)
    {
        var isColoured = isTerminal && streams.AllowsColor;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isColoured ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isColoured ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isColoured ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new Output(writer, isTerminal),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private sealed class Output(TextWriter writer, bool isTerminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        public int Width => isTerminal ? WindowWidth() : PipeWidth;

        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
            // It is UTF-8 everywhere.
        }

        private static int WindowWidth()
        {
            try
            {
                return Console.BufferWidth is > 0 and var width ? width : UsualWidth;
            }
            catch (IOException)
            {
                return UsualWidth;
            }
        }
    }
}
