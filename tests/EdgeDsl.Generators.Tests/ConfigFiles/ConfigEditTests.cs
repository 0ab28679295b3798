using EdgeDsl.TestKit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace EdgeDsl.Generators.Tests.ConfigFiles;

/// <summary>What an edit of the config file, or of what stands beside it, makes the generators do again.</summary>
public sealed class ConfigEditTests
{
    private static IncrementalSession Deployments => new(() => new DeploymentGenerator(), ConfigSources.State());

    private static IncrementalSession Models => new(() => new ModelGenerator(), ConfigSources.State());

    [Fact]
    public void A_changed_size_in_the_file_changes_the_output()
    {
        Check(Deployments, TrackingNames.ConfiguredDeployment);
        Check(Models, TrackingNames.ConfiguredModel);

        static void Check(IncrementalSession session, string step)
        {
            var file = Assert.Single(session.Current.HintNames);
            var before = session.Current[file];
            session.SetAdditionalFile(ConfigSources.Path, ConfigSources.Llama.Replace("8192", "8193", StringComparison.Ordinal))
                .AssertReasons(step, Modified)
                .AssertOutputs(Modified);
            Assert.NotEqual(before, session.AssertSameAsFresh().Current[file]);
            session.SetAdditionalFile(ConfigSources.Path, ConfigSources.Llama);
            Assert.Equal(before, session.AssertSameAsFresh().Current[file]);
        }
    }

    [Theory]
    [InlineData("bfloat16", "float32")]
    [InlineData("\n", "\n\n ")]
    [InlineData("\"rope_scaling\": null,", "")]
    [InlineData("{", "{ \"quantization_config\": {},")]
    public void What_the_sizes_do_not_depend_on_leaves_the_output_cached(string piece, string other)
    {
        CheckCached(Deployments, ConfigSources.Path, ConfigSources.Llama.Replace(piece, other, StringComparison.Ordinal));
        CheckCached(Models, ConfigSources.Path, ConfigSources.Llama.Replace(piece, other, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/app/readme.txt", "words")]
    [InlineData("/app/appsettings.json", "{ \"Logging\": {} }")]
    [InlineData("/app/other/config.json", "{ \"model_type\": \"bert\" }")]
    public void Unrelated_files_leave_the_output_cached(string path, string text)
    {
        foreach (var session in new[] { Deployments, Models })
        {
            session.SetAdditionalFile(path, text).AssertOutputs(Cached);
            session.SetAdditionalFile(path, text + " ").AssertOutputs(Cached);
            session.RemoveAdditionalFile(path).AssertOutputs(Cached);
            session.AssertSameAsFresh();
        }
    }

    [Fact]
    public void Only_the_changed_file_is_read_again()
    {
        var session = Deployments;
        session.SetAdditionalFile("/app/other/config.json", "{}");
        session.SetAdditionalFile("/app/other/config.json", "[]").AssertReasons(TrackingNames.ConfigFile, Cached, Unchanged);
    }

    [Fact]
    public void A_second_file_that_matches_takes_the_output_away_and_its_removal_brings_it_back()
    {
        var session = Deployments;
        var before = session.Current[Sources.KioskFile];
        session.SetAdditionalFile("/old/llama/config.json", ConfigSources.Llama);
        Assert.Empty(session.AssertSameAsFresh().Current.HintNames);
        session.RemoveAdditionalFile("/old/llama/config.json");
        Assert.Equal(before, session.AssertSameAsFresh().Current[Sources.KioskFile]);
    }

    [Fact]
    public void Removing_breaking_and_mending_the_file_follows_it()
    {
        foreach (var session in new[] { Deployments, Models })
        {
            var file = Assert.Single(session.Current.HintNames);
            var before = session.Current[file];
            session.SetAdditionalFile(ConfigSources.Path, ConfigSources.Llama[..^3]);
            Assert.Empty(session.AssertSameAsFresh().Current.HintNames);
            session.SetAdditionalFile(ConfigSources.Path, ConfigSources.Llama);
            Assert.Equal(before, session.AssertSameAsFresh().Current[file]);
            session.RemoveAdditionalFile(ConfigSources.Path);
            Assert.Empty(session.AssertSameAsFresh().Current.HintNames);
            session.SetAdditionalFile(ConfigSources.Path, ConfigSources.Llama);
            Assert.Equal(before, session.AssertSameAsFresh().Current[file]);
        }
    }

    [Fact]
    public void Another_path_in_the_argument_means_another_file()
    {
        var session = Deployments;
        session.SetAdditionalFile("/app/alpaca/config.json", ConfigSources.Llama.Replace("8192", "4096", StringComparison.Ordinal));
        var before = session.Current[Sources.KioskFile];
        session.Replace("/0/Test1.cs", "\"llama/", "\"alpaca/").AssertReasons(TrackingNames.Deployment, Modified).AssertOutputs(Modified);
        Assert.NotEqual(before, session.AssertSameAsFresh().Current[Sources.KioskFile]);
        session.Replace("/0/Test1.cs", "\"alpaca/", "\"app/llama/");
        Assert.Equal(before, session.AssertSameAsFresh().Current[Sources.KioskFile]);
    }

    [Fact]
    public void A_comment_in_the_source_leaves_the_output_cached()
    {
        foreach (var session in new[] { Deployments, Models })
        {
            session.Replace("/0/Test1.cs", "public sealed partial record Llama", "/* words */ public sealed partial record Llama").AssertOutputs(Cached);
            session.AssertSameAsFresh();
        }
    }

    [Fact]
    public void A_model_without_a_file_leaves_files_alone()
    {
        var session = CSharpSourceGeneratorVerifier<DeploymentGenerator>.Edit(Sources.Kiosk, Sources.Parts);
        session.SetAdditionalFile(ConfigSources.Path, ConfigSources.Llama).AssertOutputs(Cached);
        session.SetAdditionalFile(ConfigSources.Path, "{}").AssertOutputs(Cached);
        session.AssertSameAsFresh();
    }

    private static void CheckCached(IncrementalSession session, string path, string text)
    {
        session.SetAdditionalFile(path, text).AssertOutputs(Cached);
        session.AssertSameAsFresh();
    }
}
