using System.CommandLine;
using System.Text.Json;
using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Tables;
using Spectre.Console;

namespace EdgeDsl.Cli.Commands;

/// <summary><c>catalog</c>: the models, devices and policies that have a name.</summary>
internal static class CatalogCommand
{
    private const string Lesson = """
        Examples:
          edgedsl catalog                          everything
          edgedsl catalog devices                  memory, bandwidth, rates, power and calibrations with their sources
          edgedsl catalog models --format json     sizes, parameters and every name

        Names are matched ignoring case, blanks and punctuation: Llama-3.2-1B, llama3.2:1b and Llama32_1B are one model.
        Processors of one product share its name; --runtime of estimate picks among them.
        JSON is in base units: bytes, bytes per second, operations per second, watts.
        """;

    private static readonly (string Name, Action<Utf8JsonWriter> Json, Action<IAnsiConsole> Text)[] Kinds =
    [
        ("models", CatalogJson.WriteModels, CatalogTables.WriteModels),
        ("devices", CatalogJson.WriteDevices, CatalogTables.WriteDevices),
        ("policies", CatalogJson.WritePolicies, CatalogTables.WritePolicies),
    ];

    public static Command Create(StandardStreams streams)
    {
        var kind = new Argument<string>("kind")
        {
            Description = "models, devices or policies; all of them where not given",
            HelpName = string.Join('|', Kinds.Select(known => known.Name)),
            Arity = ArgumentArity.ZeroOrOne,
        };
        kind.CompletionSources.Add([.. Kinds.Select(known => known.Name)]);
        var format = OutputFormat.Option();
        var command = new Verb("catalog", "What is known by name: models, devices, policies, and how well they are measured", Lesson) { kind, format };
        command.SetAction(parsed => Run(streams, parsed.GetValue(kind), OutputFormat.IsJson(parsed, format)));
        return command;
    }

    private static int Run(StandardStreams streams, string? wanted, bool asJson)
    {
        var kinds = wanted is null ? Kinds : Array.FindAll(Kinds, kind => kind.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        if (kinds.Length == 0)
            throw new BadInputException($"\"{wanted}\" is no part of the catalog; it has {string.Join(", ", Kinds.Select(kind => kind.Name))}");
        if (asJson)
            JsonOutput.Write(streams.Output, json => WriteJson(json, kinds));
        else
            WriteText(Terminal.Open(streams), kinds);
        return ExitCodes.Done;
    }

    private static void WriteJson(Utf8JsonWriter json, (string Name, Action<Utf8JsonWriter> Json, Action<IAnsiConsole> Text)[] kinds)
    {
        json.WriteStartObject();
        foreach (var kind in kinds)
            kind.Json(json);
        json.WriteEndObject();
    }

    private static void WriteText(IAnsiConsole console, (string Name, Action<Utf8JsonWriter> Json, Action<IAnsiConsole> Text)[] kinds)
    {
        foreach (var kind in kinds)
        {
            kind.Text(console);
            if (kind != kinds[^1])
                console.WriteLine();
        }
    }
}
