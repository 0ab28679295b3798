using System.Runtime.CompilerServices;
using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>
/// What declarations describe, for all deployments that share them: each model, device and policy is read once, and a model is laid out once
/// per policy. They are kept as long as their declarations are, and nothing but time depends on it.
/// </summary>
internal sealed class SharedDescriptions
{
    private readonly ConditionalWeakTable<DeclaredType, Described<Transformer>> models = new();
    private readonly ConditionalWeakTable<DeclaredType, Described<Device>> devices = new();
    private readonly ConditionalWeakTable<DeclaredType, Described<QuantizationPolicy>> policies = new();
    private readonly ConditionalWeakTable<Transformer, ConditionalWeakTable<QuantizationPolicy, StoredWeights>> weights = new();

    /// <summary>The model that a declaration describes; null where it is impossible.</summary>
    public Transformer? Model(DeclaredType declared) => models.GetValue(declared, static type => new(TransformerDeclaration.Read(type, []))).Description;

    /// <summary>The device that a declaration describes; null where it is impossible.</summary>
    public Device? Device(DeclaredType declared) => devices.GetValue(declared, static type => new(DeviceDeclaration.Read(type, []))).Description;

    /// <summary>The policy that a declaration describes; null where it is impossible.</summary>
    public QuantizationPolicy? Policy(DeclaredType declared) => policies.GetValue(declared, static type => new(PolicyDeclaration.Read(type, []))).Description;

    /// <summary>A model laid out under a policy.</summary>
    public StoredWeights Weights(Transformer model, QuantizationPolicy policy) => weights
        .GetValue(model, static _ => new ConditionalWeakTable<QuantizationPolicy, StoredWeights>())
        .GetValue(policy, layout => new StoredWeights(model, layout));

    private sealed class Described<T>(T? description)
        where T : class
    {
        public T? Description { get; } = description;
    }
}
