using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EdgeDsl.TestKit;

/// <summary>Builds the driver and the compilation a generator runs in.</summary>
internal static class GeneratorHost
{
    public static GeneratorDriver Driver(
        IIncrementalGenerator generator,
        ReferenceAssemblies assemblies,
        IEnumerable<AdditionalText> additionalTexts,
        IEnumerable<(string Path, string Text)> configFiles) =>
        CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            additionalTexts,
            TestCompilation.ParseOptions(assemblies),
            new ConfigOptions(configFiles),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs a new generator over a new compilation of the state.</summary>
    public static GeneratorRun Run<TGenerator>(TestState state, ReferenceAssemblies assemblies)
        where TGenerator : IIncrementalGenerator, new()
    {
        var sources = state.Sources.Select(file => (file.Path, Markup.Parse(file.Text).Text));
        var files = state.AdditionalFiles.Select(file => new MemoryText(file.Path, Markup.Parse(file.Text).Text));
        var compilation = TestCompilation.Create(assemblies, sources).AddReferences(state.AdditionalReferences);
        return new GeneratorRun(Driver(new TGenerator(), assemblies, files, state.AllConfigFiles()), compilation);
    }
}
