namespace EdgeDsl.CostModel;

/// <summary>A model on a device under a policy, as <c>[Deployment]</c> declares it.</summary>
public sealed record Deployment
{
    /// <summary>The model.</summary>
    public Transformer Model { get; init; } = new();

    /// <summary>The device.</summary>
    public Device Device { get; init; } = new();

    /// <summary>The policy.</summary>
    public QuantizationPolicy Policy { get; init; } = new();

    /// <summary>Inference runtime; the device's where none is named.</summary>
    public Runtime Runtime { get; init; }

    /// <summary>Name of an operating point; null for the one with the largest rate.</summary>
    public string? OperatingPoint { get; init; }

    /// <summary>Positions that the KV cache is made for; 0 for prompt + output tokens.</summary>
    public int ContextLength { get; init; }

    /// <summary>How many positions a sliding-window layer keeps.</summary>
    public KeyValueAllocation KeyValueAllocation { get; init; }

    /// <summary>Prompt tokens that are processed at once.</summary>
    public int MicroBatch { get; init; } = 512;

    /// <summary>Whether the time to first token includes reading the weights from storage.</summary>
    public bool ColdStart { get; init; }

    /// <summary>Layers whose weights are read over the device's link in every step.</summary>
    public int StreamedLayers { get; init; }

    /// <summary>Low-rank adapters beside the model; null for none.</summary>
    public AdapterSet? Adapters { get; init; }

    /// <summary>What the product uses besides.</summary>
    public BaseLoad BaseLoad { get; init; } = new();

    /// <summary>
    /// What may be tailored to keep the budgets; null for nothing. Costs are those of <see cref="Model"/> and <see cref="Policy"/> as they
    /// are: a tailored deployment has a pruned model and a policy with formats of layers.
    /// </summary>
    public Tailoring? Tailoring { get; init; }

    /// <summary>The runtime that the costs are for.</summary>
    public Runtime EffectiveRuntime => Runtime == Runtime.DeviceDefault ? Device.Runtime : Runtime;

    /// <summary>The allocation of sliding-window layers that the costs are for.</summary>
    public KeyValueAllocation EffectiveKeyValueAllocation =>
        KeyValueAllocation != KeyValueAllocation.RuntimeDefault ? KeyValueAllocation
        : EffectiveRuntime == Runtime.LlamaCpp ? KeyValueAllocation.LlamaCpp
        : KeyValueAllocation.WindowBound;

    /// <summary>The deployment with its layers pruned and stored as a plan says.</summary>
    /// <param name="plan">What becomes of each layer.</param>
    public Deployment With(EquatableArray<LayerPlan> plan)
    {
        var pruned = new int[plan.Count];
        var formats = new WeightFormat[plan.Count];
        for (var layer = 0; layer < plan.Count; layer++)
            (pruned[layer], formats[layer]) = (plan[layer].PrunedThirtySeconds, plan[layer].Format);
        return this with
        {
            Model = Model with { PrunedThirtySeconds = new EquatableArray<int>(pruned) },
            Policy = Policy with { LayerFormats = new EquatableArray<WeightFormat>(formats) },
        };
    }
}
