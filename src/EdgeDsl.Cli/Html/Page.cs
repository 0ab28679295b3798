using System.Reflection;
using System.Text;

namespace EdgeDsl.Cli.Html;

/// <summary>A page that is one file: styles and data are in it, and it asks for nothing from anywhere.</summary>
internal static class Page
{
    /// <summary>Id of the element that holds the answer as JSON.</summary>
    public const string DataId = "answer";

    private static readonly string Css = ReadCss();

    /// <summary>Writes a page.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="title">Its title.</param>
    /// <param name="subtitle">What was asked.</param>
    /// <param name="json">The answer, as <c>--format json</c> gives it.</param>
    /// <param name="write">Writes what is between head and foot.</param>
    public static void Write(Stream output, string title, string subtitle, string json, Action<HtmlWriter> write)
    {
        var html = new HtmlWriter();
        using (html.Open("html", ("lang", "en")))
        {
            html.Line();
            using (html.Open("head"))
            {
                html.Void("meta", ("charset", "utf-8"));
                html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
                html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
                html.Void("link", ("rel", "icon"), ("href", "data:,"));
                html.Element("title", title + " – EdgeDsl");
                html.Style(Css);
            }

            html.Line();
            using (html.Open("body"))
            {
                using (html.Open("header"))
                {
                    html.Element("h1", title);
                    html.Element("p", subtitle);
                }

                html.Line();
                using (html.Open("main"))
                    write(html);
                html.Line();
                using (html.Open("footer"))
                    html.Element("p", "Predicted by EdgeDsl’s cost model. Error bands hold 90 % of measured tokens per second; memory has none. The answer as JSON, in base units, is in this file.");
                html.Data(DataId, json);
            }
        }

        html.Line();
        output.Write(Encoding.UTF8.GetBytes("<!DOCTYPE html>\n" + html));
        output.Flush();
    }

    private static string ReadCss()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("page.css")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
