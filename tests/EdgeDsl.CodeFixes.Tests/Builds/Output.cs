using System.Globalization;
using System.Text.RegularExpressions;

namespace EdgeDsl.CodeFixes.Tests.Builds;

/// <summary>What a command wrote.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Text">Everything it wrote.</param>
internal sealed partial record Output(int ExitCode, string Text)
{
    /// <summary>The diagnostics of EdgeDsl, each once, in the order of files and lines: <c>File.cs(3): error EDGE101: message</c>.</summary>
    public IReadOnlyList<string> Diagnostics =>
    [
        .. DiagnosticLine().Matches(Text)
            .Select(match => (File: match.Groups["file"].Value, Line: Number(match, "line"), Column: Number(match, "column"), Message: match.Groups["message"].Value))
            .Distinct()
            .OrderBy(found => found.File, StringComparer.Ordinal).ThenBy(found => found.Line).ThenBy(found => found.Column)
            .Select(found => $"{found.File}({found.Line}): {found.Message}"),
    ];

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<file>[^/\\\s]+\.cs)\((?<line>\d+),(?<column>\d+)\): (?<message>(error|warning) EDGE\d+: .*?)( \(https://[^)]*\))? \[", RegexOptions.Multiline)]
    private static partial Regex DiagnosticLine();
}
