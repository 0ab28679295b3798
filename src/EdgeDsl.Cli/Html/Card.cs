namespace EdgeDsl.Cli.Html;

/// <summary>A headline number.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The number with its unit.</param>
/// <param name="Note">Its error band, or what it is made of.</param>
/// <param name="Style">"good" or "bad" where it is either.</param>
internal sealed record Card(string Name, string Value, string Note, string? Style = null)
{
    /// <summary>Writes cards side by side.</summary>
    public static void WriteAll(HtmlWriter html, IEnumerable<Card> cards)
    {
        using var list = html.Open("dl", ("class", "cards"));
        foreach (var card in cards)
        {
            using (html.Open("div", ("class", "card" + (card.Style is null ? "" : " " + card.Style))))
            {
                html.Element("dt", card.Name);
                html.Element("dd", card.Value, ("class", "value"));
                html.Element("dd", card.Note, ("class", "note"));
            }
        }
    }
}
