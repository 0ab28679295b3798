using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.TestKit;

/// <summary>Compares what was expected with what was reported, one to one.</summary>
internal static class DiagnosticMatcher
{
    public static void Check(string what, ImmutableArray<ExpectedDiagnostic> expected, ImmutableArray<Diagnostic> actual)
    {
        var unexpected = actual.ToList();
        var missing = new List<ExpectedDiagnostic>();
        foreach (var expectation in expected)
        {
            var match = unexpected.FindIndex(expectation.Matches);
            if (match < 0)
                missing.Add(expectation);
            else
                unexpected.RemoveAt(match);
        }

        if (missing.Count == 0 && unexpected.Count == 0)
            return;
        var broken = unexpected.Any(found =>
            found.Severity == DiagnosticSeverity.Error && found.Id.StartsWith("CS", StringComparison.Ordinal));
        throw new VerificationException(
            what + (broken ? " does not compile, and its diagnostics" : ": the diagnostics") + " are not the expected ones."
            + "\nMissing:" + DiagnosticDump.Lines(missing.Select(diagnostic => diagnostic.ToString()))
            + "\nUnexpected:" + DiagnosticDump.Lines(unexpected)
            + "\nAll reported:" + DiagnosticDump.Lines(actual));
    }
}
