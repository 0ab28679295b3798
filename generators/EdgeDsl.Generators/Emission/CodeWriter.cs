using System.Text;

namespace EdgeDsl.Generators;

/// <summary>Writes indented lines that end with a line feed, whatever the machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    public CodeWriter Line(string line = "")
    {
        if (line.Length > 0)
            text.Append(' ', depth * 4).Append(line);
        text.Append('\n');
        return this;
    }

    /// <summary>A line of documentation; the text is escaped.</summary>
    public CodeWriter Doc(string tag, string content) => Line($"/// <{tag}>{XmlText.Escape(content)}</{tag}>");

    public CodeWriter Open(string line)
    {
        Line(line);
        Line("{");
        depth++;
        return this;
    }

    public CodeWriter Close(string end = "}")
    {
        depth--;
        return Line(end);
    }

    /// <summary>Lines written elsewhere, at this depth.</summary>
    public CodeWriter Lines(CodeWriter other)
    {
        var lines = other.ToString();
        var end = lines.TrimEnd('\n').Length;
        for (int start = 0, next; start <= end; start = next + 1)
        {
            next = lines.IndexOf('\n', start, end - start);
            if (next < 0)
                next = end;
            if (next > start)
                text.Append(' ', depth * 4).Append(lines, start, next - start);
            text.Append('\n');
        }

        return this;
    }

    public CodeWriter Indented(string line)
    {
        depth++;
        Line(line);
        depth--;
        return this;
    }

    public override string ToString() => text.ToString();
}
