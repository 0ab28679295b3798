using System.Globalization;
using System.Text;

namespace EdgeDsl.CostModel;

/// <summary>Foreign text as messages show it.</summary>
public static class JsonText
{
    private const int MostShown = 40;

    /// <summary>In double quotes, at most 40 characters of it.</summary>
    /// <param name="text">Any text.</param>
    public static string Quote(string text) => "\"" + Shorten(text) + "\"";

    /// <summary>At most 40 characters, none of which breaks a line.</summary>
    /// <param name="text">Any text.</param>
    public static string Shorten(string text)
    {
        var shown = new StringBuilder();
        foreach (var character in text)
        {
            if (shown.Length >= MostShown)
                return shown.Append('…').ToString();
            if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029')
                shown.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                shown.Append(character);
        }

        return shown.ToString();
    }
}
