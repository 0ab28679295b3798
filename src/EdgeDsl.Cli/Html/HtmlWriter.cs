using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace EdgeDsl.Cli.Html;

/// <summary>Writes HTML and the SVG inside it. Texts and attributes are encoded here and nowhere else, so that no name can break out of its place.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder text = new();
    private readonly Stack<string> open = new();

    /// <summary>What was written.</summary>
    public override string ToString() => text.ToString();

    /// <summary>Opens an element; disposing the result closes it.</summary>
    /// <param name="name">Name of the element.</param>
    /// <param name="attributes">Its attributes; those whose value is null are left out.</param>
    public Scope Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
                text.Append(' ').Append(attribute).Append("=\"").Append(HtmlEncoder.Default.Encode(value)).Append('"');
        }

        text.Append('>');
        open.Push(name);
        return new Scope(this);
    }

    /// <summary>An element that holds a text, or nothing.</summary>
    public void Element(string name, string? content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (Open(name, attributes))
            Text(content);
    }

    /// <summary>An element without content and without an end.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        open.Pop();
    }

    /// <summary>A text.</summary>
    public void Text(string? content)
    {
        if (content is not null)
            text.Append(HtmlEncoder.Default.Encode(content));
    }

    /// <summary>A style sheet of this program.</summary>
    public void Style(string css) => text.Append("<style>").Append(css).Append("</style>");

    /// <summary>Data for programs. It is JSON in which &lt; and &gt; are escaped, so that no text in it ends the element.</summary>
    /// <param name="id">Id of the element.</param>
    /// <param name="json">The JSON.</param>
    public void Data(string id, string json)
    {
        text.Append("<script type=\"application/json\" id=\"").Append(HtmlEncoder.Default.Encode(id)).Append("\">");
        text.Append(json.Replace("<", "\\u003C", StringComparison.Ordinal).Replace(">", "\\u003E", StringComparison.Ordinal)).Append("</script>");
    }

    /// <summary>A line break in the source, for those who read it.</summary>
    public void Line() => text.Append('\n');

    /// <summary>A number that reads back as the same bits; null for one that is not finite.</summary>
    public static string? Exact(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : null;

    /// <summary>A place or a length in a drawing.</summary>
    public static string Length(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private void Close() => text.Append("</").Append(open.Pop()).Append('>');

    /// <summary>An open element.</summary>
    public readonly struct Scope(HtmlWriter html) : IDisposable
    {
        /// <summary>Closes the element.</summary>
        public void Dispose() => html.Close();
    }
}
