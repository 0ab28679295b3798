using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Commands;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli;

/// <summary>The verbs of the tool.</summary>
internal static class CommandLine
{
    private const string Name = "edgedsl";

    private const string Description = """
        What a language model costs on an edge device: memory, time, energy, and what binds them.

        Try:
          edgedsl estimate --model Llama-3.2-1B --device "Raspberry Pi 5" --policy Q4_K_M
          edgedsl sweep --models Llama-3.2-1B --devices "Raspberry Pi 5" --policies all
          edgedsl catalog devices
          edgedsl check src/MyProduct

        Every figure in JSON is in base units: bytes, seconds, joules, watts, FLOPs, tokens per second.
        """;

    /// <summary>An empty text is what a script's unset variable leaves, and names nothing.</summary>
    private static void RefuseEmptyValues(Command verb)
    {
        foreach (var option in verb.Options)
            option.Validators.Add(result => Check(result, option.Name));
        foreach (var argument in verb.Arguments)
            argument.Validators.Add(result => Check(result, argument.Name));
        foreach (var inner in verb.Subcommands)
            RefuseEmptyValues(inner);

        static void Check(SymbolResult result, string name)
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
                result.AddError($"{name} is empty; give a value or leave it out");
        }
    }

    /// <summary>Runs the tool; what is wrong goes to standard error as one line.</summary>
    public static int Run(string[] args, StandardStreams streams)
    {
        // A root command would be called after the file that holds it.
        var root = new Command(Name, Description)
        {
            Verb.HelpOption(),
            new VersionOption(),
            CalibrateCommand.Create(streams),
            EstimateCommand.Create(streams),
            CatalogCommand.Create(streams),
            CheckCommand.Create(streams),
            ImportCommand.Create(streams),
            ProfileCommand.Create(streams),
            ReproduceCommand.Create(streams),
            SweepCommand.Create(streams),
            TailorCommand.Create(streams),
            ScheduleCommand.Create(streams),
        };

        foreach (var verb in root.Subcommands)
            RefuseEmptyValues(verb);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
            return Refuse(streams, ParseProblem(parsed));
        try
        {
            using var text = new StreamWriter(streams.Output, leaveOpen: true);
            return parsed.Invoke(new InvocationConfiguration { Output = text, Error = streams.Error, EnableDefaultExceptionHandler = false });
        }
        catch (BadInputException problem)
        {
            return Refuse(streams, problem.Message);
        }
        catch (IOException problem)
        {
            // A full disk, a closed pipe: the system says it best.
            return Refuse(streams, problem.Message);
        }
    }

    private static int Refuse(StandardStreams streams, string problem)
    {
        streams.Error.WriteLine("edgedsl: " + JsonText.Printable(problem.ReplaceLineEndings(" ")));
        return ExitCodes.BadInput;
    }

    private static string ParseProblem(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var isRoot = command.Name == Name;
        var verb = isRoot ? Name : Name + " " + command.Name;
        var help = verb + " --help";
        if (parsed.UnmatchedTokens.Count > 0)
        {
            var unknown = parsed.UnmatchedTokens[0];
            var isOption = unknown.StartsWith('-');
            var known = isOption
                ? command.Options.Select(option => option.Name)
                : command.Subcommands.Select(verb => verb.Name);
            var nearest = NearestNames.Of(unknown, known);
            return $"\"{unknown}\" is no {(isOption ? "option" : isRoot ? "verb" : "argument")} of {verb}"
                + (nearest.Length == 0 ? "" : "; nearest: " + nearest) + $"; {help} lists them";
        }

        if (isRoot)
            return $"a verb is missing: {string.Join(", ", command.Subcommands.Select(verb => verb.Name))}; {help} explains them";
        return parsed.Errors[0].Message.TrimEnd('.') + $"; see {help}";
    }
}
