extern alias analyzers;
extern alias generators;

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace EdgeDsl.Agreement.Tests;

/// <summary>Typing at random over a file of deployments: nothing throws, and what stands in the end is what a fresh run gives.</summary>
public class EditingSessionTests(ITestOutputHelper output)
{
    private const int Edits = 2000;
    private const int EditsUntilUndone = 25;
    private const int EditsBetweenComparisons = 200;
    private const string Path = "/0/Deployments.cs";
    private const string Keys = "abN_019(){}[]<>,;=.\"'*/-+ \n";

    [Fact]
    public async Task Two_thousand_keystrokes_throw_nothing_and_end_as_a_fresh_run_does()
    {
        var random = new Random(7);
        var original = Deployments();
        var text = original;
        var compilation = Compile(text);
        var driver = NewDriver(compilation);
        int diagnosed = 0, generated = 0;
        for (var edit = 1; edit <= Edits; edit++)
        {
            text = edit % EditsUntilUndone == 0 ? original : Keystroke(text, random);
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Parse(text, compilation));
            driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var withSources, out _);
            Assert.Null(driver.GetRunResult().Results[0].Exception);
            var diagnostics = await AnalyzeAsync(withSources);
            diagnosed += diagnostics.Count;
            generated += driver.GetRunResult().GeneratedTrees.Length;
            if (edit % EditsBetweenComparisons != 0 && edit != Edits - 1)
                continue;

            var fresh = Compile(text);
            var freshDriver = NewDriver(fresh).RunGeneratorsAndUpdateCompilation(fresh, out var freshWithSources, out _);
            Assert.Equal(SourcesOf(freshDriver), SourcesOf(driver));
            Assert.Equal(await AnalyzeAsync(freshWithSources), diagnostics);
        }

        output.WriteLine($"{Edits} edits, {diagnosed} diagnostics, {generated} generated files");
        Assert.True(diagnosed > Edits && generated > Edits, "the session has to see both rules and code");
    }

    private static string Deployments()
    {
        var text = new StringBuilder(DeclarationSource.Usings).Append("using static EdgeDsl.Units;\n").Append(DeclarationSource.Unit);
        for (var i = 0; i < 6; i++)
        {
            var random = new RandomDeployment(i + 100, "E" + i, 5_000);
            text.Append(DeclarationSource.Of(random, "[MemoryBudget(1 * GiB)]\n[LatencyBudget(TimeToFirstToken = 1 * Seconds)]\n"));
        }

        return text.ToString();
    }

    private static string Keystroke(string text, Random random)
    {
        var at = random.Next(text.Length);
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at)),
            2 => text.Insert(at, text.Substring(at, Math.Min(random.Next(1, 60), text.Length - at))),
            _ => text.Insert(at, Keys[random.Next(Keys.Length)].ToString()),
        };
    }

    private static CSharpCompilation Compile(string text) =>
        TestCompilation.Create(ReferenceAssemblies.Net.Net100, (Path, text))
            .AddReferences(MetadataReference.CreateFromFile(typeof(CostReport).Assembly.Location));

    private static SyntaxTree Parse(string text, CSharpCompilation compilation) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), (CSharpParseOptions)compilation.SyntaxTrees[0].Options, Path);

    private static GeneratorDriver NewDriver(CSharpCompilation compilation) => CSharpGeneratorDriver.Create(
        [new generators::EdgeDsl.Generators.DeploymentGenerator().AsSourceGenerator()],
        parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);

    private static IEnumerable<string> SourcesOf(GeneratorDriver driver) =>
        driver.GetRunResult().Results[0].GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText).Order(StringComparer.Ordinal);

    private static async Task<IReadOnlyList<string>> AnalyzeAsync(Compilation compilation)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => thrown = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = await compilation
            .WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new analyzers::EdgeDsl.Analyzers.DeploymentAnalyzer()), options)
            .GetAnalyzerDiagnosticsAsync();
        Assert.Null(thrown);
        return [.. diagnostics
            .Select(diagnostic => $"{diagnostic.Location.SourceSpan} {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")
            .Order(StringComparer.Ordinal)];
    }
}
