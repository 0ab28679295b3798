using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers.Tests;

/// <summary>Runs the analyzer over a source with markup.</summary>
internal static class Check
{
    public static readonly string[] OptIn = ["EDGE301", "EDGE302"];

    /// <summary>Exactly the marked diagnostics, with these messages where any are given.</summary>
    public static Task Fires(string source, params string[] messages) => Under("", source, messages);

    /// <summary>The same under options of <c>.editorconfig</c>.</summary>
    public static Task Under(string options, string source, params string[] messages)
    {
        var test = Test(source);
        test.Messages.AddRange(messages);
        if (options.Length > 0)
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + options + "\n"));
        return test.RunAsync();
    }

    /// <summary>A test to be completed. The kit switches opt-in rules on; those that the source does not mention are ignored.</summary>
    public static CSharpAnalyzerTest<DeploymentAnalyzer> Test(string source, params MetadataReference[] references)
    {
        var test = new CSharpAnalyzerTest<DeploymentAnalyzer> { TestCode = source };
        test.DisabledDiagnostics.AddRange(OptIn.Where(id => !source.Contains(id + ":", StringComparison.Ordinal)));
        test.TestState.AdditionalReferences.AddRange(references);
        return test;
    }
}
