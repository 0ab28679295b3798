namespace EdgeDsl.CostModel;

/// <summary>What may be changed in a model to keep the budgets, as <c>[Tailoring]</c> declares it.</summary>
public sealed record Tailoring
{
    /// <summary>Parts that a layer is pruned in.</summary>
    public const int Steps = 32;

    /// <summary>Largest share of a layer that may be pruned, at least 0 and below 1.</summary>
    public double MaxPruning { get; init; } = 0.5;

    /// <summary>Layers that stay as they are, from 0, or from −1 for the last one backwards.</summary>
    public EquatableArray<int> ProtectedLayers { get; init; }

    /// <summary>Bits per weight that a layer may have; empty where every layer keeps the policy's format.</summary>
    public EquatableArray<int> BitWidths { get; init; }

    /// <summary>The most thirty-seconds that may be pruned.</summary>
    public int MostPruned => (int)(MaxPruning * Steps);

    /// <summary>Whether a layer stays as it is.</summary>
    /// <param name="layer">The layer from 0.</param>
    /// <param name="layers">Layers of the model.</param>
    public bool Protects(int layer, int layers)
    {
        foreach (var protectedLayer in ProtectedLayers)
        {
            if (layer == (protectedLayer < 0 ? protectedLayer + layers : protectedLayer))
                return true;
        }

        return false;
    }
}
