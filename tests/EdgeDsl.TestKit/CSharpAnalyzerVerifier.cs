using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.TestKit;

/// <summary>Short forms of <see cref="CSharpAnalyzerTest{TAnalyzer}"/>.</summary>
public static class CSharpAnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>An expected diagnostic of the analyzer, to be given a location or a message.</summary>
    public static DiagnosticResult Diagnostic(string id) => new(
        new TAnalyzer().SupportedDiagnostics.SingleOrDefault(rule => rule.Id == id)
        ?? throw new ArgumentException($"{typeof(TAnalyzer).Name} has no rule {id}.", nameof(id)));

    /// <summary>Checks that a source has exactly the diagnostics in its markup and these.</summary>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer> { TestCode = source };
        test.TestState.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>Checks the diagnostics in the markup of a source together with their messages, in the order of the text.</summary>
    public static Task VerifyMessagesAsync(string source, params string[] messages)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer> { TestCode = source };
        test.Messages.AddRange(messages);
        return test.RunAsync();
    }

    /// <summary>Checks that the analyzer does not throw on half-typed code: see <see cref="HalfTyped"/>.</summary>
    public static Task VerifyHalfTypedAsync(string source, int every = 5) =>
        new CSharpAnalyzerTest<TAnalyzer> { TestCode = source }.RunHalfTypedAsync(every);
}
