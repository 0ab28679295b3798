using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

/// <summary>Code that the generator must leave alone: it reports nothing, so it must add nothing either, and never throw.</summary>
internal static class Refused
{
    /// <summary>Fails if anything is generated, or if the session finds an exception of the generator.</summary>
    public static void Check(string source, string parts = Sources.Parts)
    {
        var run = Verify.Edit(Sources.Usings + source, parts).Current;
        Assert.Empty(run.HintNames);
        Assert.Empty(run.Result.Diagnostics);
    }
}
