using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Text inside XML documentation.</summary>
internal static class XmlText
{
    // Every line break of C# ends the comment that the documentation stands in.
    public static string Escape(string text) => JsonText.Printable(text)
        .Replace("&", "&amp;")
        .Replace("<", "&lt;")
        .Replace(">", "&gt;");
}
