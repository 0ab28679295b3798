using System.CommandLine;
using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Papers;
using EdgeDsl.Cli.Tables;

namespace EdgeDsl.Cli.Commands;

/// <summary><c>reproduce</c>: a paper's tables beside EdgeDsl's figures.</summary>
internal static class ReproduceCommand
{
    private const string EdgeProfiler = "edgeprofiler";

    private const string Lesson = """
        Examples:
          edgedsl reproduce edgeprofiler                  its rows, its claims, EdgeDsl beside them, and what cannot be reproduced
          edgedsl reproduce edgeprofiler --format json    the 36 rows of its tool, each with EdgeDsl's answer in "edgedsl"

        The paper's columns keep the names and units of its tool (ms, 2^20 bytes called MB); "edgedsl" is in base units.
        """;

    public static Command Create(StandardStreams streams)
    {
        var paper = new Argument<string>("paper") { Description = "edgeprofiler (arXiv 2506.09061)", HelpName = EdgeProfiler };
        paper.CompletionSources.Add(EdgeProfiler);
        var format = OutputFormat.Option();
        var command = new Verb("reproduce", "A paper's tables beside EdgeDsl's figures", Lesson) { paper, format };
        command.SetAction(parsed => Run(streams, parsed.GetRequiredValue(paper), OutputFormat.IsJson(parsed, format)));
        return command;
    }

    private static int Run(StandardStreams streams, string paper, bool asJson)
    {
        if (!paper.Equals(EdgeProfiler, StringComparison.OrdinalIgnoreCase))
            throw new BadInputException($"\"{paper}\" is no paper that is reproduced; {EdgeProfiler} is");
        var rows = EdgeProfilerRow.All();
        if (asJson)
            JsonOutput.Write(streams.Output, json => EdgeProfilerJson.Write(json, rows));
        else
            EdgeProfilerTables.Write(Terminal.Open(streams), rows);
        return ExitCodes.Done;
    }
}
