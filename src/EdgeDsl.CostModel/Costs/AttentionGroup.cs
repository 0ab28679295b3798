namespace EdgeDsl.CostModel;

/// <summary>The layers whose attention sees the same window: one operator group in time.</summary>
public readonly struct AttentionGroup
{
    // Longer than any context: layers without a window.
    private const long Unlimited = int.MaxValue;

    private AttentionGroup(int layers, long window, Transformer model)
    {
        Window = window;
        Layers = layers;
        FlopsPerPosition = (4 * (Count)model.QueryWidth) * layers;
    }

    /// <summary>Positions that a token sees at most.</summary>
    public long Window { get; }

    /// <summary>What the group is called.</summary>
    public string Name => HasWindow ? FormattableString.Invariant($"attention, window {Window}") : "attention";

    /// <summary>Whether the window is shorter than any context.</summary>
    public bool HasWindow => Window != Unlimited;

    /// <summary>Layers of the group.</summary>
    public int Layers { get; }

    /// <summary>FLOPs of all layers for one token and one position it sees: 4·A·d each.</summary>
    public Count FlopsPerPosition { get; }

    /// <summary>The groups of a model: layers without and layers with a window.</summary>
    /// <param name="model">The model.</param>
    public static IReadOnlyList<AttentionGroup> Of(Transformer model)
    {
        var groups = new List<AttentionGroup>(2);
        if (model.GlobalLayers > 0)
            groups.Add(new AttentionGroup(model.GlobalLayers, Unlimited, model));
        if (model.LocalLayers > 0)
            groups.Add(new AttentionGroup(model.LocalLayers, model.SlidingWindow, model));
        return groups;
    }

    /// <summary>Positions that the tokens of a prompt see: Σ min(i, window), i = 1 … n.</summary>
    /// <param name="tokens">Tokens n from the start of the context.</param>
    public Count PositionsSeenBy(Count tokens) => Count.SumOfMin(tokens, Window);
}
