using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.TestKit;

/// <summary>Writes diagnostics the way people read them: place, severity, id, marked text, message.</summary>
internal static class DiagnosticDump
{
    public static string Lines(IEnumerable<Diagnostic> diagnostics) => Lines(diagnostics.Select(Line));

    public static string Lines(IEnumerable<string> lines)
    {
        var all = string.Concat(lines.Select(line => "\n  " + line));
        return all.Length == 0 ? "\n  (none)" : all;
    }

    public static string Line(Diagnostic diagnostic)
    {
        var location = diagnostic.Location;
        var place = location.Kind == LocationKind.None ? null : Place(location.GetLineSpan().Path, location.GetLineSpan().Span);
        var marked = location.SourceTree?.GetText().ToString(location.SourceSpan);
        return Line(place, diagnostic.Severity, diagnostic.Id, marked, Message(diagnostic));
    }

    public static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    public static string Line(string? place, DiagnosticSeverity severity, string id, string? marked, string message) =>
        $"{place ?? "(no location)"}: {severity} {id}{(marked is null ? "" : $" '{marked}'")}: {message}";

    public static string Place(string path, LinePositionSpan span) => string.Create(
        CultureInfo.InvariantCulture,
        $"{path}({span.Start.Line + 1},{span.Start.Character + 1})-({span.End.Line + 1},{span.End.Character + 1})");
}
