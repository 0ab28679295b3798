using System.Text;

namespace QuickStart.Tables;

/// <summary>The console: coloured on a terminal (NO_COLOR is respected), plain text without codes and without wrapping in a pipe.</summary>
internal static class Terminal
{
    private const int PipeWidth = 120;

    public static IAnsiConsole Open()
    {
        Console.OutputEncoding = Encoding.UTF8;
        var piped = Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = piped ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = piped ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Capabilities.Unicode = true;
        if (piped)
            console.Profile.Width = PipeWidth;
        return console;
    }
}
