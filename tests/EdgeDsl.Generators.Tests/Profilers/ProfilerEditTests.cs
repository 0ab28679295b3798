using EdgeDsl.TestKit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.ProfilerGenerator>;

namespace EdgeDsl.Generators.Tests;

/// <summary>What each edit in an editor makes the profiler's generator do again.</summary>
public sealed class ProfilerEditTests
{
    private const string Profiler = "/0/Test0.cs";
    private const string Deployments = "/0/Test1.cs";
    private const string Parts = "/0/Test2.cs";

    [Theory]
    [InlineData(Profiler, "AcmeProfiler;", "AcmeProfiler { /* nothing */ }")]
    [InlineData(Profiler, "[EdgeProfiler]", "/// <summary>Ours.</summary>\n[EdgeProfiler]")]
    [InlineData(Profiler, "[EdgeProfiler]", "public class Other;\n[EdgeProfiler]")]
    [InlineData(Parts, "public sealed partial record Board;", "public sealed partial record Board { public int Fans => 1; }")]
    [InlineData(Deployments, "public sealed partial record Notes", "internal sealed partial record Notes")]
    public void What_the_profiler_does_not_depend_on_leaves_everything_cached(string path, string piece, string other)
    {
        var session = Edit();
        session.Replace(path, piece, other).AssertReasons(TrackingNames.Profiler, Cached).AssertOutputs(Cached);
        session.AssertSameAsFresh();
    }

    [Theory]
    [InlineData(Parts, "MemoryBandwidth = 10 *", "MemoryBandwidth = 11 *")]
    [InlineData(Parts, "Layers = 16", "Layers = 17")]
    [InlineData(Deployments, "MemoryBudget(4 *", "MemoryBudget(3 *")]
    [InlineData(Deployments, "[Range(1, 512)]", "[Range(1, 500)]")]
    public void A_figure_of_a_deployment_changes_what_is_read_and_not_what_is_written(string path, string piece, string other)
    {
        var session = Edit();
        session.Replace(path, piece, other).AssertReasons(TrackingNames.Profiler, Modified).AssertReasons(TrackingNames.ResolvedProfiler, Unchanged).AssertOutputs(Cached);
        session.AssertSameAsFresh();
    }

    [Fact]
    public void A_deployment_more_or_less_modifies_the_profiler()
    {
        var session = Edit();
        session.Replace(Profiler, ", Profiles<Notes>", "").AssertOutputs(Modified);
        session.AssertSameAsFresh().Replace(Profiler, "Profiles<Desk>", "Profiles<Desk>, Profiles<Notes>").AssertOutputs(Modified);
        session.AssertSameAsFresh();
    }

    [Fact]
    public void A_deployment_that_becomes_impossible_leaves_the_profiler_and_comes_back()
    {
        var session = Edit();
        var before = session.Current[ProfilerSources.ProfilerFile];
        var run = session.Replace(Deployments, "Mix = GgufMix.Q8_0", "Bits = 7").AssertOutputs(Modified);
        Assert.DoesNotContain("Notes", run[ProfilerSources.ProfilerFile], StringComparison.Ordinal);
        session.AssertSameAsFresh().Replace(Deployments, "Bits = 7", "Mix = GgufMix.Q8_0");
        Assert.Equal(before, session.AssertSameAsFresh().Current[ProfilerSources.ProfilerFile]);
    }

    [Fact]
    public void An_error_added_and_removed_takes_the_output_away_and_brings_it_back()
    {
        var session = Edit();
        session.Replace(Profiler, " static ", " ").AssertOutput(ProfilerSources.ProfilerFile, Removed);
        session.Replace(Profiler, "public partial", "public static partial").AssertOutput(ProfilerSources.ProfilerFile, New);
        session.AssertSameAsFresh();
    }

    [Fact]
    public void Files_and_options_leave_everything_cached()
    {
        var session = Edit();
        session.SetAdditionalFile("/readme.txt", "one").AssertReasons(TrackingNames.Profiler, Cached).AssertOutputs(Cached);
        session.SetGlobalOption("build_property.Other", "1").AssertReasons(TrackingNames.Profiler, Cached).AssertOutputs(Cached);
        session.Add("/0/Other.cs", "public sealed class Other;").AssertReasons(TrackingNames.Profiler, Cached).AssertOutputs(Cached);
        session.AssertSameAsFresh();
    }

    private static IncrementalSession Edit() => Verify.Edit(ProfilerSources.Profiler, ProfilerSources.Deployments, Sources.Parts);
}
