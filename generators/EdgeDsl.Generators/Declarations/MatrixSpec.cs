using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>A matrix as values: what the incremental pipeline compares.</summary>
/// <param name="Shape">Where the class stands.</param>
/// <param name="Parameters">Its free variables.</param>
/// <param name="Type">The attributes on the class, that of the matrix as one of a deployment.</param>
/// <param name="Models">The models, in order.</param>
/// <param name="Devices">The devices, in order.</param>
/// <param name="Policies">The policies, in order.</param>
internal sealed record MatrixSpec(
    TypeShape Shape,
    EquatableArray<WorkloadParameter> Parameters,
    DeclaredType Type,
    EquatableArray<DeclaredType> Models,
    EquatableArray<DeclaredType> Devices,
    EquatableArray<DeclaredType> Policies)
{
    /// <summary>The deployments that the matrix stands for, ordered by model, device and policy.</summary>
    public IEnumerable<DeploymentSpec> Deployments()
    {
        foreach (var model in Models)
        {
            foreach (var device in Devices)
            {
                foreach (var policy in Policies)
                {
                    var shape = Shape with { Name = $"{model.Name} × {device.Name} × {policy.Name}" };
                    yield return new DeploymentSpec(shape, Parameters, Type, model, device, policy);
                }
            }
        }
    }
}
