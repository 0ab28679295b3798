namespace EdgeDsl.CostModel;

/// <summary>Bytes of the KV cache: cost-model §2.</summary>
public static class KeyValueCache
{
    private const int LlamaCppPadding = 256;

    /// <summary>Bytes of one position of one layer: a key and a value per key-value head.</summary>
    /// <param name="model">The model.</param>
    /// <param name="format">Format of the cache.</param>
    public static Count BytesPerPosition(Transformer model, CacheFormat format) =>
        2 * (Count)CacheFormatBlocks.Of(format).RowBytes(model.KeyValueWidth);

    /// <summary>Bytes of one position of all layers.</summary>
    /// <param name="model">The model.</param>
    /// <param name="format">Format of the cache.</param>
    public static Count BytesPerToken(Transformer model, CacheFormat format) => model.Layers * BytesPerPosition(model, format);

    /// <summary>Bytes that are allocated for one sequence.</summary>
    /// <param name="model">The model.</param>
    /// <param name="format">Format of the cache.</param>
    /// <param name="allocation">How many positions a sliding-window layer keeps.</param>
    /// <param name="context">Context length.</param>
    /// <param name="microBatch">Prompt tokens that are processed at once.</param>
    public static Count AllocatedBytes(Transformer model, CacheFormat format, KeyValueAllocation allocation, Count context, long microBatch)
    {
        var perPosition = BytesPerPosition(model, format);
        var holding = allocation == KeyValueAllocation.LlamaCpp && AttentionGroup.IgnoresWindow(model) ? KeyValueAllocation.Full : allocation;
        Count bytes = 0;
        foreach (var attention in AttentionGroup.Of(model))
            bytes += attention.Layers * perPosition * Positions(attention, holding, context, microBatch);
        return bytes;
    }

    private static Count Positions(in AttentionGroup attention, KeyValueAllocation allocation, Count context, long microBatch) =>
        !attention.HasWindow ? context
        : allocation switch
        {
            KeyValueAllocation.Full => context,
            KeyValueAllocation.LlamaCpp =>
                LlamaCppPadding * Count.CeilingDivide(Count.Min(context, attention.Window + microBatch), LlamaCppPadding),
            _ => Count.Min(context, attention.Window),
        };
}
