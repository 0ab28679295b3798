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

    /// <summary>The groups that a deployment's runtime computes and moves: the model's, but llama.cpp's without a window that all layers have.</summary>
    /// <param name="deployment">The deployment.</param>
    public static IReadOnlyList<AttentionGroup> Of(Deployment deployment)
    {
        var model = deployment.Model;
        return deployment.EffectiveRuntime == Runtime.LlamaCpp && IgnoresWindow(model)
            ? [new AttentionGroup(model.Layers, Unlimited, model)]
            : Of(model);
    }

    /// <summary>
    /// Whether llama.cpp attends to the whole context although the model declares a window. It does where every layer has one: its Llama
    /// architecture, which Mistral's files are of, reads no window, and Phi-3's is switched off (llama.cpp pull request 13676); only models
    /// that mix windowed and global layers keep theirs.
    /// </summary>
    /// <param name="model">The model.</param>
    public static bool IgnoresWindow(Transformer model) => model.LocalLayers > 0 && model.GlobalLayers == 0;

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
