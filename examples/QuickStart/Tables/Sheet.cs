namespace QuickStart.Tables;

/// <summary>The look of every table: a bold title, dim heads, names to the left, figures to the right.</summary>
internal static class Sheet
{
    public static Table New(int names, params IEnumerable<string> heads)
    {
        var table = new Table { Border = TableBorder.None };
        foreach (var head in heads)
        {
            table.AddColumn(new TableColumn($"[dim]{head}[/]")
            {
                Alignment = table.Columns.Count < names ? Justify.Left : Justify.Right,
                NoWrap = true,
                Padding = new Padding(0, 0, 2, 0),
            });
        }

        return table;
    }

    public static void Write(IAnsiConsole console, string title, Table table)
    {
        console.WriteLine();
        console.MarkupLine(title);
        console.Write(table);
    }
}
