namespace EdgeDsl.CostModel;

/// <summary>
/// The layers whose weights are read over the device's link in every step, as FlexGen does (Sheng et al., ICML 2023): the next streamed
/// layer is read while the present ones compute, so that two of them are in memory at a time. They are spread evenly over the model, so
/// that the link is busy all the time. Norms, embedding and head stay; of a mixture of experts all experts stream, as a layer is read before
/// its router has chosen.
/// </summary>
public sealed class StreamedWeights
{
    private const int Buffers = 2;

    /// <summary>The streamed layers of a deployment.</summary>
    /// <param name="weights">Its stored weights.</param>
    /// <param name="layers">How many of them stream.</param>
    /// <param name="link">What they stream over.</param>
    public StreamedWeights(StoredWeights weights, int layers, DeviceLink link)
    {
        Link = link;
        long all = weights.LayerBytes.Count, largest = 0;
        for (var layer = 0; layer < all; layer++)
        {
            if ((layer + 1L) * layers / all == layer * (long)layers / all)
                continue;
            Bytes += weights.LayerBytes[layer];
            largest = Math.Max(largest, weights.LayerBytes[layer].High);
        }

        BufferBytes = Count.Min(Bytes, Buffers * (Count)largest);
    }

    /// <summary>What they stream over.</summary>
    public DeviceLink Link { get; }

    /// <summary>Bytes that a step reads over the link.</summary>
    public Count Bytes { get; } = 0;

    /// <summary>Bytes of memory that they are read into.</summary>
    public Count BufferBytes { get; }
}
