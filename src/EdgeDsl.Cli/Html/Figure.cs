namespace EdgeDsl.Cli.Html;

/// <summary>A figure of a page: a head that says what is to be seen, the drawing, its legend, and its data as a table.</summary>
internal static class Figure
{
    /// <summary>Writes a figure.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="id">Its id.</param>
    /// <param name="title">Its title.</param>
    /// <param name="finding">What is to be seen, in a sentence.</param>
    /// <param name="draw">Draws it.</param>
    /// <param name="legend">What the colours stand for.</param>
    /// <param name="table">Its data.</param>
    public static void Write(
        HtmlWriter html, string id, string title, string finding, Action draw, IReadOnlyList<(string Style, string Text)> legend, DataTable table)
    {
        using (html.Open("figure", ("id", id)))
        {
            using (html.Open("figcaption"))
            {
                html.Element("h2", title);
                html.Element("p", finding);
            }

            draw();
            if (legend.Count > 0)
            {
                using (html.Open("ul", ("class", "legend")))
                {
                    foreach (var (style, text) in legend)
                    {
                        using (html.Open("li"))
                        {
                            html.Element("span", null, ("class", "key " + style), ("aria-hidden", "true"));
                            html.Text(text);
                        }
                    }
                }
            }

            using (html.Open("details"))
            {
                html.Element("summary", "Data of this figure");
                table.Write(html, title);
            }
        }

        html.Line();
    }
}
