using Spectre.Console;

namespace EdgeDsl.Cli.Tables;

/// <summary>The look of every table: dim heads, names to the left, figures to the right.</summary>
internal static class Sheet
{
    /// <summary>An empty table.</summary>
    /// <param name="names">How many of the columns hold names.</param>
    /// <param name="heads">Heads of the columns.</param>
    public static Table New(int names, params string[] heads)
    {
        var table = new Table { Border = TableBorder.None };
        foreach (var head in heads)
        {
            table.AddColumn(new TableColumn($"[dim]{head.EscapeMarkup()}[/]")
            {
                Alignment = table.Columns.Count < names ? Justify.Left : Justify.Right,
                NoWrap = true,
                Padding = new Padding(0, 0, 2, 0),
            });
        }

        return table;
    }
}
