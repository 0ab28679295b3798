using System.CommandLine;

namespace EdgeDsl.Cli.Commands;

/// <summary>The option <c>--format</c>.</summary>
internal static class OutputFormat
{
    public const string Json = "json";
    public const string Text = "text";
    public const string Html = "html";
    public const string Csv = "csv";
    public const string JsonLines = "jsonl";

    /// <summary>The option of a verb that answers as text and as JSON, and as what else is named.</summary>
    /// <param name="others">Further formats.</param>
    public static Option<string> Option(params string[] others)
    {
        string[] formats = [Text, Json, .. others];
        var option = new Option<string>("--format")
        {
            Description = "text for people, json for programs" + string.Concat(others.Select(Explained)),
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => Text,
        };
        option.CompletionSources.Add(formats);
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } format && !formats.Contains(format))
                result.AddError($"--format is {format}; it has to be {string.Join(", ", formats[..^1])} or {formats[^1]}");
        });
        return option;
    }

    public static bool IsJson(ParseResult parsed, Option<string> option) => parsed.GetValue(option) == Json;

    private static string Explained(string format) => format switch
    {
        Html => ", html for a page to look at and print",
        Csv => ", csv for spreadsheets",
        _ => ", jsonl for one object a line",
    };
}
