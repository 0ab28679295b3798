using System.Globalization;
using System.Text;

namespace EdgeDsl.CostModel;

/// <summary>Foreign text as messages show it.</summary>
public static class JsonText
{
    private const int MostShown = 40;

    /// <summary>
    /// Whether a character may stand in a name: not one that breaks a line (in C# too, which ends comments), that commands a terminal, or
    /// that turns the direction of the text after it (Boucher and Anderson, Trojan Source, 2021).
    /// </summary>
    /// <param name="character">Any character.</param>
    public static bool IsPrintable(char character) =>
        !char.IsControl(character)
        && character is not ('\u2028' or '\u2029' or '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));

    /// <summary>A name from a file as one line of text, with U+FFFD in place of every character that is not printable.</summary>
    /// <param name="text">Any text.</param>
    public static string Printable(string text)
    {
        if (IsPrintable(text))
            return text;
        var shown = new StringBuilder(text.Length);
        foreach (var character in text)
            shown.Append(IsPrintable(character) ? character : '\uFFFD');
        return shown.ToString();
    }

    private static bool IsPrintable(string text)
    {
        foreach (var character in text)
        {
            if (!IsPrintable(character))
                return false;
        }

        return true;
    }

    /// <summary>In double quotes.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">Characters of it that are shown.</param>
    public static string Quote(string text, int most = MostShown) => "\"" + Shorten(text, most) + "\"";

    /// <summary>The beginning of a text, with the codes of characters that are not printable.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">Characters of it that are shown.</param>
    public static string Shorten(string text, int most = MostShown)
    {
        var shown = new StringBuilder();
        foreach (var character in text)
        {
            if (shown.Length >= most)
                return shown.Append('…').ToString();
            if (!IsPrintable(character) || char.IsSurrogate(character))
                shown.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                shown.Append(character);
        }

        return shown.ToString();
    }
}
