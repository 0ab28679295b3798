namespace EdgeDsl.CostModel;

/// <summary>Low-rank adapters beside a model, as <c>[Adapters]</c> declares them.</summary>
public sealed record AdapterSet
{
    /// <summary>Adapters that are stored.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Rank of each.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>The matrices that have an adapter.</summary>
    public AdapterTargets Targets { get; init; } = AdapterTargets.All;

    /// <summary>Adapters that a request mixes; 0 for all.</summary>
    public int ActiveAdapters { get; init; }

    /// <summary>Whether a request's mix is added to the weights before its prefill.</summary>
    public bool Merged { get; init; }

    /// <summary>Format of the adapters' weights.</summary>
    public WeightFormat Format { get; init; } = WeightFormat.F16;

    /// <summary>Width of the prompts' embeddings; 0 where no router is generated.</summary>
    public int EmbeddingDimension { get; init; }

    /// <summary>Adapters that a request mixes.</summary>
    public int Active => ActiveAdapters == 0 ? Count : ActiveAdapters;
}
