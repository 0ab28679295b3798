using EdgeDsl.TestKit;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

public sealed class CultureTests
{
    [Theory]
    [InlineData("Kiosk", "WeightFormat.F16")]
    [InlineData("Insight", "WeightFormat.IQ4_XS")] // i and I are letters of different pairs in Turkish
    public async Task Text_and_names_of_files_are_the_same_in_every_culture(string name, string format)
    {
        var source = Sources.Kiosk
            .Replace("Kiosk", name, StringComparison.Ordinal)
            .Replace("[Dep", "[LatencyBudget(EndToEnd = 2.5 * Minutes), BaseLoad(Power = -0.0, Memory = 1.5 * MiB)] [Dep", StringComparison.Ordinal);
        var parts = Sources.Parts.Replace("WeightFormat.F16", format, StringComparison.Ordinal);
        var expected = (await Verify.RunAsync(source, parts)).Result.GeneratedSources.Single();
        var text = expected.SourceText.ToString();
        Assert.Contains("global::EdgeDsl.Budget.EndToEnd => 150.0,", text, StringComparison.Ordinal);
        await Cultures.ForEachAsync(async _ =>
        {
            var actual = (await Verify.RunAsync(source, parts)).Result.GeneratedSources.Single();
            Assert.Equal(expected.HintName, actual.HintName);
            Assert.Equal(text, actual.SourceText.ToString());
        });
    }
}
