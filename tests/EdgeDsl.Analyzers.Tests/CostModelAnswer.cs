using EdgeDsl.CostModel;
using EdgeDsl.Generators;
using EdgeDsl.TestKit;

namespace EdgeDsl.Analyzers.Tests;

/// <summary>What the cost model says of a deployment called Kiosk.</summary>
internal static class CostModelAnswer
{
    public static DeploymentEvaluation Of(Firing deployment)
    {
        var source = Markup.Parse(deployment.Source).Text;
        var compilation = TestCompilation.Create(ReferenceAssemblies.Net.Net100, ("/Kiosk.cs", source));
        var record = compilation.GetTypeByMetadataName("Kiosk")!;
        var attribute = record.GetAttributes().Single(candidate => candidate.AttributeClass!.Name == "DeploymentAttribute");
        var errors = new List<DeclarationError>();
        var spec = DeploymentReader.Read(record, attribute, errors, default)!;
        var described = DeploymentDeclaration.Read(
            spec.Record,
            TransformerDeclaration.Read(spec.Model, errors),
            DeviceDeclaration.Read(spec.Device, errors),
            PolicyDeclaration.Read(spec.Policy, errors),
            errors)!;
        Assert.Empty(errors);
        return new Evaluator().Evaluate(described, DeploymentDeclaration.ReadBudgets(spec.Record, errors), spec.Ranges, default);
    }
}
