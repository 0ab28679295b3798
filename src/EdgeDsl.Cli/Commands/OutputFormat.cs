using System.CommandLine;

namespace EdgeDsl.Cli.Commands;

/// <summary>The option <c>--format</c>.</summary>
internal static class OutputFormat
{
    private const string Json = "json";
    private const string Text = "text";

    public static Option<string> Option()
    {
        var option = new Option<string>("--format")
        {
            Description = "text for people, json for programs",
            DefaultValueFactory = _ => Text,
        };
        option.AcceptOnlyFromAmong(Text, Json);
        return option;
    }

    public static bool IsJson(ParseResult parsed, Option<string> option) => parsed.GetValue(option) == Json;
}
