using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Docs.Tests.Pages;

/// <summary>One page below docs/rules.</summary>
internal sealed partial class RulePage
{
    private readonly MarkdownPage page;

    private RulePage(string id)
    {
        Id = id;
        page = new MarkdownPage(Repository.Read($"docs/rules/{id}.md"));
    }

    public string Id { get; }

    public string Title => page.Headings[0];

    public IReadOnlyList<string> Headings => page.Headings;

    /// <summary>Category, severity, whether it is on by default, and where it points.</summary>
    public string[] Properties => page.Rows(Title).Single();

    public string Fires => page.CodeIn("Fires", "csharp").Single();

    public string DoesNotFire => page.CodeIn("Does not fire", "csharp").Single();

    /// <summary>The message that the page says the firing example has.</summary>
    public string Message => page.CodeIn("Fires", "text").Single().TrimEnd('\n').Replace("\n", " ");

    /// <summary>The titles of the fixes that the page says are offered for the firing example.</summary>
    public IEnumerable<string> Fixes => page.Lines
        .Where(line => line.Section == "Fires" && line.Text.StartsWith("* `", StringComparison.Ordinal))
        .Select(line => line.Text[3..^1]);

    /// <summary>The additional files that the page's examples have: what stands in a JSON block, under the path that the line before it names.</summary>
    public IEnumerable<(string Path, string Text)> Files =>
        page.CodeIn("Fires", "json").Select(text => (NamedFile().Match(string.Join('\n', page.Lines.Where(line => line.Section == "Fires").Select(line => line.Text))).Groups[1].Value, text));

    /// <summary>What the page tells to write into .editorconfig before it shows what fires.</summary>
    public string Configuration => string.Concat(page.CodeIn("How to switch it on", "ini"));

    public IEnumerable<FencedBlock> CSharpBlocks => page.Blocks.Where(block => block.Language == "csharp");

    public IEnumerable<string> Suppressions => page.Lines
        .Where(line => line.Section == "How to suppress")
        .SelectMany(line => Quoted().Matches(line.Text))
        .Select(match => match.Groups[1].Value);

    public static IEnumerable<string> Ids => Directory.EnumerateFiles(Repository.RulesFolder, "EDGE*.md")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Order(StringComparer.Ordinal);

    public static TheoryData<string> All => [.. Ids];

    public static RulePage Of(string id) => new(id);

    /// <summary>The lines, from 1, that a source says rules fire in, with the rules.</summary>
    public static IEnumerable<(int Line, string Id)> Marked(string source)
    {
        var lines = source.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Marker().Match(lines[i]) is { Success: true } match)
                yield return (i + 1, match.Groups[1].Value);
        }
    }

    /// <summary>A severity as pages write it.</summary>
    public static string Words(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "information",
    };

    [GeneratedRegex("// fires here: (EDGE[0-9]{3})$")]
    private static partial Regex Marker();

    [GeneratedRegex("`([^`]+[.]json)`:")]
    private static partial Regex NamedFile();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
