namespace EdgeDsl.Cli.Sweeps;

/// <summary>Names, paths and JSON objects separated by commas; the commas of an object and of its texts separate nothing.</summary>
internal static class NameList
{
    /// <summary>The word that stands for everything in the catalog.</summary>
    public const string All = "all";

    /// <summary>The items of a list, without blanks around them.</summary>
    /// <param name="text">The list.</param>
    /// <param name="name">Name of the option.</param>
    public static List<string> Read(string text, string name)
    {
        var items = new List<string>();
        var (start, depth, quoted) = (0, 0, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length ? text[i] : ',';
            if (quoted)
            {
                if (letter == '\\')
                    i++;
                else if (letter == '"')
                    quoted = false;
            }
            else if (letter == '"' && depth > 0)
            {
                quoted = true;
            }
            else if (letter is '{' or '[')
            {
                depth++;
            }
            else if (letter is '}' or ']')
            {
                depth--;
            }

            if (i < text.Length && (letter != ',' || depth > 0 || quoted))
                continue;
            var item = text[start..Math.Min(i, text.Length)].Trim();
            if (item.Length == 0)
                throw new BadInputException($"{name} \"{text}\" has an empty name; write names with one comma between them, or {All}");
            items.Add(item);
            start = i + 1;
        }

        return items;
    }
}
