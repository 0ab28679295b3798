using System.Globalization;
using System.Text;

namespace EdgeDsl.CostModel;

/// <summary>Foreign text as messages show it.</summary>
public static class JsonText
{
    private const int MostShown = 40;

    /// <summary>In double quotes.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">Characters of it that are shown.</param>
    public static string Quote(string text, int most = MostShown) => "\"" + Shorten(text, most) + "\"";

    /// <summary>The beginning of a text, without characters that break a line.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">Characters of it that are shown.</param>
    public static string Shorten(string text, int most = MostShown)
    {
        var shown = new StringBuilder();
        foreach (var character in text)
        {
            if (shown.Length >= most)
                return shown.Append('…').ToString();
            if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029')
                shown.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                shown.Append(character);
        }

        return shown.ToString();
    }
}
