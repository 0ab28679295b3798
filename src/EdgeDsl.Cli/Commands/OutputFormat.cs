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
            HelpName = Text + "|" + Json,
            DefaultValueFactory = _ => Text,
        };
        option.CompletionSources.Add(Text, Json);
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } format and not (Text or Json))
                result.AddError($"--format is {format}; it has to be {Text} or {Json}");
        });
        return option;
    }

    public static bool IsJson(ParseResult parsed, Option<string> option) => parsed.GetValue(option) == Json;
}
