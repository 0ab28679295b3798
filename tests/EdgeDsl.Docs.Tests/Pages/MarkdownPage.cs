namespace EdgeDsl.Docs.Tests.Pages;

/// <summary>A fenced block of a page.</summary>
/// <param name="Section">The heading above it.</param>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">The lines between the fences.</param>
internal sealed record FencedBlock(string Section, string Language, string Text);

/// <summary>A line of a page outside fenced blocks.</summary>
/// <param name="Section">The heading above it.</param>
/// <param name="Text">The line.</param>
internal sealed record PageLine(string Section, string Text);

/// <summary>A Markdown file, read as far as the tests need.</summary>
internal sealed class MarkdownPage
{
    private const string Fence = "```";

    public MarkdownPage(string text)
    {
        string section = "", language = "";
        List<string>? block = null;
        foreach (var line in text.Split('\n'))
        {
            // Blocks of list items are indented.
            if (line.TrimStart().StartsWith(Fence, StringComparison.Ordinal))
            {
                if (block is null)
                {
                    language = line.Trim()[Fence.Length..].Trim();
                    block = [];
                }
                else
                {
                    Blocks.Add(new FencedBlock(section, language, string.Join('\n', block) + "\n"));
                    block = null;
                }
            }
            else if (block is not null)
            {
                block.Add(line);
            }
            else if (line.StartsWith('#'))
            {
                section = line.TrimStart('#').Trim();
                Headings.Add(section);
            }
            else
            {
                Lines.Add(new PageLine(section, line));
            }
        }
    }

    public List<string> Headings { get; } = [];

    public List<FencedBlock> Blocks { get; } = [];

    public List<PageLine> Lines { get; } = [];

    public IEnumerable<string> CodeIn(string section, string language) =>
        Blocks.Where(block => block.Section == section && block.Language == language).Select(block => block.Text);

    /// <summary>The rows of the tables in a section, without their heads.</summary>
    public IEnumerable<string[]> Rows(string section)
    {
        var inBody = false;
        foreach (var line in Lines.Where(line => line.Section == section))
        {
            if (!line.Text.StartsWith('|'))
                inBody = false;
            else if (line.Text.StartsWith("|---", StringComparison.Ordinal))
                inBody = true;
            else if (inBody)
                yield return [.. line.Text.Trim('|').Split('|').Select(cell => cell.Trim())];
        }
    }
}
