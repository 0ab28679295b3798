using EdgeDsl.Generators;
using EdgeDsl.TestKit;

namespace EdgeDsl.Analyzers.Tests;

/// <summary>Whether a deployment gets code is told without tailoring it, and told the same.</summary>
public sealed class PossiblePlanTests
{
    [Theory]
    [InlineData("[Tailoring]")]
    [InlineData("[Tailoring(BitWidths = new[] { 4, 8 })]")]
    [InlineData("")]
    public void It_is_possible_where_it_can_be_made(string tailoring)
    {
        var answers = new HashSet<bool>();
        for (var bits = 10; bits <= 31; bits++)
        {
            var most = (int)((1L << bits) - 1);
            var spec = Read(new Firing
            {
                Attributes = Sources.Attribute + "[MemoryBudget(8 * GiB)]" + tailoring,
                Parameters = FormattableString.Invariant($"([Range(1, {most})] int PromptTokens, [Range(1, {most})] int OutputTokens, [Range(1, 64)] int Batch)"),
            });
            var made = DeploymentPlan.Make(spec, new SharedDescriptions(), default) is not null;
            Assert.Equal(made, DeploymentPlan.IsPossible(spec, new SharedDescriptions(), default));
            answers.Add(made);
        }

        Assert.Equal(2, answers.Count);
    }

    private static DeploymentSpec Read(Firing deployment)
    {
        var record = TestCompilation.Create(ReferenceAssemblies.Net.Net100, ("/Kiosk.cs", deployment.Source)).GetTypeByMetadataName("Kiosk")!;
        var attribute = record.GetAttributes().Single(candidate => candidate.AttributeClass!.Name == "DeploymentAttribute");
        return DeploymentReader.Read(record, attribute, [], default)!;
    }
}
