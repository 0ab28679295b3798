using System.Collections.Immutable;
using EdgeDsl.Analyzers;
using EdgeDsl.Generators;
using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.CodeFixes.Tests;

/// <summary>Checks of one kind of repair.</summary>
/// <param name="Key">Its equivalence key.</param>
internal sealed record RepairCheck(string Key)
{
    /// <summary>
    /// Applies the repair one by one and by FixAll over document, project and solution, with the generator running, and compares texts,
    /// what remains to be reported, and the titles in the order of the text.
    /// </summary>
    public Task FixesAsync(string title, string before, string after) => FixesAsync([title], [before], [after]);

    /// <inheritdoc cref="FixesAsync(string, string, string)" />
    public async Task FixesAsync(
        string[] titles, string[] before, string[] after, int? iterations = null, string options = "", params MetadataReference[] references)
    {
        var test = Test(before, options, references, after, iterations);
        await test.RunAsync();
        Assert.Equal(titles, (await test.OfferedFixesAsync()).Where(fix => fix.EquivalenceKey == Key).Select(fix => fix.Title));
    }

    /// <summary>Checks that the repair is not offered.</summary>
    public Task IsNotOfferedAsync(string source, string options = "", params MetadataReference[] references) =>
        FixesAsync([], [source], [source], 0, options, references);

    /// <summary>The fixes of every kind that are offered for a source, in the order of the menu.</summary>
    public static Task<ImmutableArray<OfferedFix>> MenuAsync(string source, string options = "", params MetadataReference[] references) =>
        new RepairCheck("").Test([source], options, references, [], 0).OfferedFixesAsync();

    private CSharpCodeFixTest<DeploymentAnalyzer, RepairCodeFixProvider> Test(
        string[] before, string options, MetadataReference[] references, string[] after, int? iterations)
    {
        var test = new CSharpCodeFixTest<DeploymentAnalyzer, RepairCodeFixProvider>
        {
            CodeActionEquivalenceKey = Key,
            NumberOfIncrementalIterations = iterations,
            SourceGenerators = { new DeploymentGenerator(), new PolicyListGenerator() },
        };
        // The kit switches every rule on; those that inform stand on every deployment.
        var informing = options.Contains("EDGE302", StringComparison.Ordinal) ? "EDGE301" : "EDGE301,EDGE302";
        var severities = string.Concat(informing.Split(',').Select(id => $"dotnet_diagnostic.{id}.severity = none\n"));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + severities + options));
        test.TestState.AdditionalReferences.AddRange(references);
        foreach (var source in before)
            test.TestState.Sources.Add(source);
        foreach (var source in after)
            test.FixedState.Sources.Add(source);
        return test;
    }
}

/// <summary>The kinds of repair.</summary>
internal static class Repairs
{
    public static RepairCheck UsePolicy { get; } = new("EdgeDsl.UsePolicy");

    public static RepairCheck ShortenRange { get; } = new("EdgeDsl.ShortenRange");

    public static RepairCheck UseOperatingPoint { get; } = new("EdgeDsl.UseOperatingPoint");

    public static RepairCheck RaiseBudget { get; } = new("EdgeDsl.RaiseBudget");

    public static RepairCheck MakePartial { get; } = new("EdgeDsl.MakePartial");

    public static RepairCheck AddRange { get; } = new("EdgeDsl.AddRange");

    public static RepairCheck AddUnit { get; } = new("EdgeDsl.AddUnit");
}
