using System.CommandLine;
using System.Text.Json;
using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Papers;
using EdgeDsl.Cli.Tables;
using Spectre.Console;

namespace EdgeDsl.Cli.Commands;

/// <summary><c>reproduce</c>: a paper's tables beside EdgeDsl's figures.</summary>
internal static class ReproduceCommand
{
    private const string EdgeProfiler = "edgeprofiler";
    private const string Clone = "clone";

    private const string Lesson = """
        Examples:
          edgedsl reproduce edgeprofiler                  its rows, its claims, EdgeDsl beside them, and what cannot be reproduced
          edgedsl reproduce edgeprofiler --format json    the 36 rows of its tool, each with EdgeDsl's answer in "edgedsl"
          edgedsl reproduce clone                         Table 3, the powers it implies; offloaded, pruned, tailored, scheduled

        The papers' columns keep the names and units of their tools (s, Wh, ms, 2^20 bytes called MB); "edgedsl" is in base units.
        """;

    public static Command Create(StandardStreams streams)
    {
        var paper = new Argument<string>("paper") { Description = "edgeprofiler (arXiv 2506.09061) or clone (arXiv 2506.02847)", HelpName = EdgeProfiler + "|" + Clone };
        paper.CompletionSources.Add(EdgeProfiler, Clone);
        var format = OutputFormat.Option();
        var command = new Verb("reproduce", "A paper's tables beside EdgeDsl's figures", Lesson) { paper, format };
        command.SetAction(parsed => Run(streams, parsed.GetRequiredValue(paper), OutputFormat.IsJson(parsed, format)));
        return command;
    }

    private static int Run(StandardStreams streams, string paper, bool asJson)
    {
        if (paper.Equals(EdgeProfiler, StringComparison.OrdinalIgnoreCase))
            Write(EdgeProfilerRow.All(), EdgeProfilerJson.Write, EdgeProfilerTables.Write);
        else if (paper.Equals(Clone, StringComparison.OrdinalIgnoreCase))
            Write(CloneRow.All(), CloneJson.Write, CloneTables.Write);
        else
            throw new BadInputException($"\"{paper}\" is no paper that is reproduced; {EdgeProfiler} and {Clone} are");
        return ExitCodes.Done;

        void Write<TRow>(IReadOnlyList<TRow> rows, Action<Utf8JsonWriter, IReadOnlyList<TRow>> json, Action<IAnsiConsole, IReadOnlyList<TRow>> tables)
        {
            if (asJson)
                JsonOutput.Write(streams.Output, writer => json(writer, rows));
            else
                tables(Terminal.Open(streams), rows);
        }
    }
}
