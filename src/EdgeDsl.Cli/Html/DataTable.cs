namespace EdgeDsl.Cli.Html;

/// <summary>Rows of a table; the first column names, the others hold figures.</summary>
/// <param name="Heads">Heads of the columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Names">How many columns hold names rather than figures.</param>
internal sealed record DataTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows, int Names = 1)
{
    /// <summary>Writes the table; one that is wider than its place scrolls in it.</summary>
    public void Write(HtmlWriter html, string caption)
    {
        using var scroll = html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption));
        using var table = html.Open("table");
        html.Element("caption", caption);
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            for (var column = 0; column < Heads.Count; column++)
                html.Element("th", Heads[column], ("scope", "col"), ("class", column < Names ? null : "figure"));
        }

        using (html.Open("tbody"))
        {
            foreach (var row in Rows)
            {
                using (html.Open("tr"))
                {
                    for (var column = 0; column < row.Count; column++)
                    {
                        if (column == 0)
                            html.Element("th", row[column], ("scope", "row"));
                        else
                            html.Element("td", row[column], ("class", column < Names ? null : "figure"));
                    }
                }
            }
        }
    }
}
