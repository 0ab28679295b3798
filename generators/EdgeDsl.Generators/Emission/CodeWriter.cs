using System.Runtime.CompilerServices;
using System.Text;

namespace EdgeDsl.Generators;

/// <summary>Writes indented lines that end with a line feed, whatever the machine.</summary>
internal sealed class CodeWriter
{
    private const int Usual = 32 * 1024;

    private readonly StringBuilder text = new(Usual);
    private int depth;

    /// <summary>How much has been written.</summary>
    public int Length => text.Length;

    public CodeWriter Line() => End();

    public CodeWriter Line(string line)
    {
        if (line.Length > 0)
            text.Append(' ', depth * 4).Append(line);
        return End();
    }

    /// <summary>A line whose parts are written one after the other, and never joined before.</summary>
#pragma warning disable IDE0060 // the handler has written it
    public CodeWriter Line([InterpolatedStringHandlerArgument("")] ref LineParts line) => End();
#pragma warning restore IDE0060

    /// <summary>A line of documentation; the text is escaped.</summary>
    public CodeWriter Doc(string tag, string content) => Line($"/// <{tag}>{XmlText.Escape(content)}</{tag}>");

    public CodeWriter Open(string line) => Line(line).OpenBlock();

    public CodeWriter Open([InterpolatedStringHandlerArgument("")] ref LineParts line) => Line(ref line).OpenBlock();

    public CodeWriter Close(string end = "}")
    {
        depth--;
        return Line(end);
    }

    public CodeWriter Indented(string line)
    {
        depth++;
        Line(line);
        depth--;
        return this;
    }

    /// <summary>Takes back what was written since the length was this.</summary>
    public void TakeBack(int length) => text.Length = length;

    /// <summary>Takes back everything, for another file.</summary>
    public void Clear()
    {
        text.Length = 0;
        depth = 0;
    }

    public override string ToString() => text.ToString();

    private CodeWriter End()
    {
        text.Append('\n');
        return this;
    }

    private CodeWriter OpenBlock()
    {
        Line("{");
        depth++;
        return this;
    }

    /// <summary>Writes the parts of a line to a writer.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct LineParts
    {
        private readonly StringBuilder text;

        public LineParts(int literalLength, int formattedCount, CodeWriter writer)
        {
            text = writer.text;
            if (literalLength + formattedCount > 0)
                text.Append(' ', writer.depth * 4);
        }

        public void AppendLiteral(string part) => text.Append(part);

        public void AppendFormatted(string? part) => text.Append(part);

        public void AppendFormatted<T>(T part) => text.Append(part?.ToString());
    }
}
