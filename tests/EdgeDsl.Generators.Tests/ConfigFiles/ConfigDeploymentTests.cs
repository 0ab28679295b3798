using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators.Tests.ConfigFiles;

/// <summary>Deployments whose model is declared by a config file.</summary>
public sealed class ConfigDeploymentTests
{
    [Fact]
    public async Task Their_code_is_that_of_the_declared_sizes() => Assert.Equal(await Declared(), await Configured());

    [Fact]
    public async Task Their_code_is_the_same_under_every_culture()
    {
        var expected = await Declared();
        await Cultures.ForEachAsync(async _ => Assert.Equal(expected, await Configured()));
    }

    [Fact]
    public async Task Their_code_is_the_same_where_the_model_is_metadata_and_the_file_is_not_there()
    {
        var added = (await ConfigSources.Run<ModelGenerator>(ConfigSources.State()))[ConfigSources.LlamaFile];
        var state = new TestState();
        state.Sources.Add(Sources.Kiosk);
        state.AdditionalReferences.Add(Library(added));
        Assert.Equal(await Declared(), (await ConfigSources.Run<DeploymentGenerator>(state))[Sources.KioskFile]);
    }

    // An editor hands over referenced projects as compilations, whose types have source.
    [Fact]
    public async Task Their_code_is_the_same_where_the_model_is_of_another_project()
    {
        var added = (await ConfigSources.Run<ModelGenerator>(ConfigSources.State()))[ConfigSources.LlamaFile];
        var state = new TestState();
        state.Sources.Add(Sources.Kiosk);
        state.AdditionalReferences.Add(TestCompilation.Create(ReferenceAssemblies.Net.Net80, ("/1/Parts.cs", ConfigSources.Parts), ("/1/Added.cs", added))
            .WithAssemblyName("Library").ToMetadataReference());
        state.AdditionalFiles.Add((ConfigSources.Path, ConfigSources.Llama.Replace("8192", "4096", StringComparison.Ordinal)));
        Assert.Equal(await Declared(), (await ConfigSources.Run<DeploymentGenerator>(state))[Sources.KioskFile]);
    }

    [Fact]
    public async Task A_model_that_was_compiled_without_its_sizes_has_none_and_does_not_take_those_of_another_file()
    {
        var state = new TestState();
        state.Sources.Add(Sources.Kiosk);
        state.AdditionalReferences.Add(Library(""));
        state.AdditionalFiles.Add((ConfigSources.Path, ConfigSources.Llama));
        var test = new CSharpSourceGeneratorTest<DeploymentGenerator>
        {
            TestState = state,
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck,
            CompilerDiagnostics = CompilerDiagnostics.None,
        };
        Assert.Empty((await test.RunAsync()).HintNames);
    }

    [Fact]
    public void Half_typed_files_are_survived()
    {
        for (var length = 0; length < ConfigSources.Llama.Length; length += 7)
        {
            var session = new IncrementalSession(() => new DeploymentGenerator(), ConfigSources.State(ConfigSources.Llama[..length]));
            Assert.Empty(session.Current.HintNames);
        }
    }

    [Fact]
    public async Task Half_typed_arguments_are_survived()
    {
        await CSharpSourceGeneratorVerifier<ModelGenerator>.VerifyHalfTypedAsync(ConfigSources.Parts, 3);
        await CSharpSourceGeneratorVerifier<DeploymentGenerator>.VerifyHalfTypedAsync(ConfigSources.Parts + Sources.Attribute + "partial record Desk;", 3);
    }

    private static async Task<string> Declared() =>
        (await CSharpSourceGeneratorVerifier<DeploymentGenerator>.RunAsync(Sources.Kiosk, Sources.Parts))[Sources.KioskFile];

    private static async Task<string> Configured() => (await ConfigSources.Run<DeploymentGenerator>(ConfigSources.State()))[Sources.KioskFile];

    private static MetadataReference Library(string added) => TestCompilation.Reference("Library", ConfigSources.Parts + added);
}
