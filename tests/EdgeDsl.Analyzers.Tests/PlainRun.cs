using System.Collections.Immutable;
using System.Globalization;
using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.Analyzers.Tests;

/// <summary>Runs the analyzer as the compiler does, with opt-in rules off, over code that need not compile.</summary>
internal static class PlainRun
{
    public static async Task<string[]> Ids(string source, string options = "", params MetadataReference[] references) =>
        [.. (await Of(source, options, references)).Select(diagnostic => diagnostic.Id)];

    public static async Task<string[]> Messages(string source) =>
        [.. (await Of(source)).Select(diagnostic => diagnostic.Id + ": " + diagnostic.GetMessage(CultureInfo.InvariantCulture))];

    /// <summary>What is reported, in the order of the text; an exception of the analyzer fails.</summary>
    public static Task<ImmutableArray<Diagnostic>> Of(string source, string options = "", params MetadataReference[] references) =>
        Of(new DeploymentAnalyzer(), source, options, references);

    /// <summary>What this analyzer reports.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Of(DiagnosticAnalyzer analyzer, string source, string options = "", params MetadataReference[] references)
    {
        var compilation = TestCompilation.Create(ReferenceAssemblies.Net.Net100, ("/0/Test0.cs", source)).AddReferences(references);
        if (options.Length > 0)
        {
            var global = AnalyzerConfig.Parse("is_global = true\n" + options + "\n", "/.globalconfig");
            var values = AnalyzerConfigSet.Create(new[] { global }).GlobalConfigOptions.TreeOptions;
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(values));
        }

        return await Of(analyzer, compilation, []);
    }

    /// <summary>The same for a source with additional files; null is a file that cannot be read.</summary>
    public static Task<ImmutableArray<Diagnostic>> OfFiles(string source, params (string Path, string? Text)[] files) => Of(
        new DeploymentAnalyzer(),
        TestCompilation.Create(ReferenceAssemblies.Net.Net100, ("/0/Test0.cs", source)),
        [.. files.Select(file => new TextInMemory(file.Path, file.Text))]);

    private static async Task<ImmutableArray<Diagnostic>> Of(DiagnosticAnalyzer analyzer, Compilation compilation, ImmutableArray<AdditionalText> files)
    {
        Exception? thrown = null;
        var settings = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files), (exception, _, _) => thrown = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var reported = await compilation.WithAnalyzers([analyzer], settings).GetAnalyzerDiagnosticsAsync();
        Assert.Null(thrown);
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == "AD0001");
        return [.. reported.OrderBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    private sealed class TextInMemory(string path, string? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text);
    }
}
