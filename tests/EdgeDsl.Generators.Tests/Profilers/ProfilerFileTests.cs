using EdgeDsl.TestKit;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.Tests.ProductGenerators>;

namespace EdgeDsl.Generators.Tests;

public sealed class ProfilerFileTests
{
    [Theory]
    [InlineData("var")]
    [InlineData("_")]
    public async Task A_deployment_may_have_a_name_that_means_something_to_the_compiler(string name)
    {
        var run = await Verify.RunAsync(
            $$"""
            {{Sources.Usings}}
            namespace N;
            {{Sources.Attribute}} public readonly partial record struct @{{name}}{{Sources.Parameters}};
            [EdgeProfiler, Profiles<@{{name}}>] static partial class Profiled;
            [DeploymentMatrix(Models = [typeof(Llama)], Devices = [typeof(Board)], Policies = [typeof(Half)])] static partial class Grid;
            """,
            Sources.Parts);
        Assert.Equal(3, run.HintNames.Count());
    }

    [Fact]
    public async Task The_emitted_part_is_thin()
    {
        var run = await Verify.RunAsync(ProfilerSources.Profiler, ProfilerSources.Deployments, Sources.Parts);
        var text = run[ProfilerSources.ProfilerFile];
        Assert.Contains(
            """
                    public const string MeterName = global::EdgeDsl.ProfilerInstruments.MeterPrefix + "AcmeProfiler";

                    private static readonly global::EdgeDsl.Profiler profiler = new(
                        "AcmeProfiler",
                        64,
                        global::EdgeDsl.ProfiledDeployment.Of<global::Kiosk>(),
                        global::EdgeDsl.ProfiledDeployment.Of<global::Desk>(),
                        global::EdgeDsl.ProfiledDeployment.Of<global::Notes>());
            """,
            text,
            StringComparison.Ordinal);
        Assert.InRange(text.Split('\n').Count(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal)), 1, 90);
    }

    [Theory]
    [InlineData("public static partial class P;", true)]
    [InlineData("static partial class P { }", true)]
    [InlineData("public static partial class Host { internal static partial class P; }", true)]
    [InlineData("public partial class P;", false)]
    [InlineData("public static class P;", false)]
    [InlineData("public static partial class P<T>;", false)]
    [InlineData("file static partial class P;", false)]
    [InlineData("public partial record P;", false)]
    [InlineData("public static class Host { public static partial class P; }", false)]
    [InlineData("public partial class Host<T> { public static partial class P; }", false)]
    [InlineData("public static partial class P { static int Best; }", false)]
    [InlineData("[DeploymentMatrix] public static partial class P;", false)]
    public void Only_static_classes_that_can_get_a_part_are_extended(string type, bool isExtended)
    {
        var start = type.Contains("Host", StringComparison.Ordinal) ? type.IndexOf('{', StringComparison.Ordinal) + 1 : 0;
        var source = type.Insert(start, " [EdgeProfiler, Profiles<Kiosk>] ");
        var run = Verify.Edit(ProfilerSources.Deployments + source, Sources.Parts).Current;
        Assert.Equal(isExtended, run.HintNames.Any(name => run[name].Contains("MeterName", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Records_that_share_a_name_get_whole_ones_and_keywords_are_escaped()
    {
        var run = await Verify.RunAsync(
            Sources.Usings + $$"""
            [EdgeProfiler(DriftWindow = 8), Profiles<N.Kiosk>, Profiles<M.Host.Kiosk>, Profiles<@event>]
            static partial class P;
            namespace N { {{Sources.Attribute}} public readonly partial record struct Kiosk; }
            namespace M { partial class Host { {{Sources.Attribute}} internal sealed partial record Kiosk; } }
            {{Sources.Attribute}} public readonly partial record struct @event;
            """,
            Sources.Parts);
        var text = run[HintNames.Of("P")];
        Assert.Contains("N_Kiosk = 0,", text, StringComparison.Ordinal);
        Assert.Contains("M_Host_Kiosk = 1,", text, StringComparison.Ordinal);
        Assert.Contains("@event = 2,", text, StringComparison.Ordinal);
        Assert.Contains("\n        8,\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Profiles<Kiosk>, Profiles<Kiosk>]")]
    [InlineData("[Profiles<Kiosk>, Profiles<int>]")]
    [InlineData("[Profiles<Kiosk>, Profiles<int[]>]")]
    [InlineData("[Profiles<Kiosk>, Profiles<Missing>]")]
    [InlineData("[Profiles<Kiosk>, Profiles<Impossible>]")]
    [InlineData("[Profiles<Kiosk>, Profiles<NotPartial>]")]
    [InlineData("[Profiles<Kiosk>, Profiles<Holder.Hidden>]")]
    [InlineData("[Profiles<Kiosk>, Profiles<Misplaced>]")]
    [InlineData("[Profiles<Kiosk>, Profiles<>]")]
    public void What_is_no_deployment_with_code_is_left_out(string profiles)
    {
        var run = Verify.Edit(
            ProfilerSources.Deployments + $$"""
            [EdgeProfiler] {{profiles}} static partial class P;
            [TransformerModel(Layers = 0)] public record Broken;
            [Deployment<Broken, Board, Half>] public readonly partial record struct Impossible;
            {{Sources.Attribute}} public record NotPartial;
            {{Sources.Attribute}} protected internal partial record Misplaced;
            public partial class Holder { {{Sources.Attribute}} private readonly partial record struct Hidden; }
            """,
            Sources.Parts).Current;
        Assert.Contains("Kiosk = 0,", run[HintNames.Of("P")], StringComparison.Ordinal);
        Assert.DoesNotContain("= 1,", run[HintNames.Of("P")], StringComparison.Ordinal);
    }

    [Fact]
    public Task It_never_throws_on_half_typed_code()
    {
        for (var length = 0; length < ProfilerSources.Profiler.Length; length += 5)
            _ = Verify.Edit(ProfilerSources.Profiler[..length], ProfilerSources.Deployments, Sources.Parts).Current;
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Text_is_the_same_in_every_culture()
    {
        var expected = (await Verify.RunAsync(ProfilerSources.Profiler, ProfilerSources.Deployments, Sources.Parts))[ProfilerSources.ProfilerFile];
        await Cultures.ForEachAsync(async _ => Assert.Equal(
            expected, (await Verify.RunAsync(ProfilerSources.Profiler, ProfilerSources.Deployments, Sources.Parts))[ProfilerSources.ProfilerFile]));
    }
}
