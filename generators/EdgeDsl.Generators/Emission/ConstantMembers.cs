using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Writes what does not depend on the workload.</summary>
internal static class ConstantMembers
{
    public static void Write(CodeWriter writer, DeploymentPlan plan)
    {
        var contract = Global.IDeployment(plan.Spec.Shape.QualifiedName);
        Constant(GeneratedMembers.ParameterCount, plan.Model.Parameters.Constant, "Parameters of the model, to the last one.");
        Constant(GeneratedMembers.WeightBytes, plan.Costs.WeightBytes.Constant, "Bytes of all tensors as stored.");
        Constant(
            GeneratedMembers.KeyValueBytesPerToken,
            plan.Model.KeyValueBytesPerToken.Constant,
            "Bytes that one position takes in the KV cache of all layers.");
        var deployment = plan.Model.Deployment;
        writer.Line($"static string {contract}.Name => {Literal.Of(plan.Spec.Shape.Name)};").Line();
        writer.Line($"static string {contract}.ModelName => {Literal.Of(deployment.Model.Name)};").Line();
        writer.Line($"static string {contract}.DeviceName => {Literal.Of(deployment.Device.Name)};").Line();
        writer.Line($"static string {contract}.PolicyName => {Literal.Of(deployment.Policy.Name)};").Line();
        writer.Line($"static double {contract}.PerplexityRatio => {Literal.Of(PerplexityRatio.Of(plan.Model))};");

        void Constant(string name, long value, string summary)
        {
            writer.Doc("summary", summary);
            writer.Line($"public const long {name} = {Literal.Of(value)};").Line();
            writer.Line($"static long {contract}.{name} => {name};").Line();
        }
    }
}
