namespace EdgeDsl;

/// <summary>
/// Declares low-rank adapters (LoRA) beside a deployment's model: a matrix of d_in inputs and d_out outputs gets r·(d_in + d_out)
/// parameters. The deployment's costs are those with the adapters. All of them stay in memory; each request uses a mix of some.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class AdaptersAttribute : Attribute
{
    /// <summary>Adapters that are stored, 1 to 65536.</summary>
    public int Count { get; set; }

    /// <summary>Rank r of each, 1 to 65536.</summary>
    public int Rank { get; set; }

    /// <summary>The matrices that have an adapter, in every layer. Default: all that the model has.</summary>
    public AdapterTargets Targets { get; set; } = AdapterTargets.All;

    /// <summary>Adapters that a request mixes: the k nearest, at most <see cref="Count"/>; 0, the default, mixes all of them.</summary>
    public int ActiveAdapters { get; set; }

    /// <summary>
    /// Whether a request's mix is added to the weights before its prefill. That reads and writes the targeted matrices once, and no step
    /// pays for adapters; every sequence of a batch then has the same mix. Otherwise each token pays for each adapter it uses. Default
    /// false.
    /// </summary>
    public bool Merged { get; set; }

    /// <summary>Format of the adapters' weights: F32, F16 or BF16. Default F16.</summary>
    public WeightFormat Format { get; set; } = WeightFormat.F16;

    /// <summary>
    /// Width of the prompts' embeddings, 1 to 65536, for a router that is generated beside the costs; 0, the default, generates none.
    /// What embedding and routing cost is not in the deployment's costs.
    /// </summary>
    public int EmbeddingDimension { get; set; }
}
