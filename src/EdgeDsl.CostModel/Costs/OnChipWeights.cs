namespace EdgeDsl.CostModel;

/// <summary>
/// The weights that a device's on-chip memory keeps from step to step, so that only their first reading moves them from memory: the layers'
/// matrices format after format, then the head's, as much as fits. Experts are left out, as their router has not chosen yet; caches of a
/// processor, which keep nothing over a step that reads more than they hold, are no such memory.
/// </summary>
internal sealed class OnChipWeights
{
    private readonly List<(Count Layers, Count Head)> ofGroups = [];

    /// <summary>What of the weights stays on chip.</summary>
    /// <param name="weights">The stored weights.</param>
    /// <param name="capacity">Bytes on chip.</param>
    public OnChipWeights(StoredWeights weights, double capacity)
    {
        Count rest = capacity < long.MaxValue ? (long)capacity : long.MaxValue;
        foreach (var group in weights.Groups)
        {
            var layers = Count.Min(group.LayerBytes, rest);
            rest -= layers;
            ofGroups.Add((layers, 0));
        }

        for (var i = 0; i < ofGroups.Count; i++)
        {
            var head = Count.Min(weights.Groups[i].HeadBytes, rest);
            rest -= head;
            ofGroups[i] = (ofGroups[i].Layers, head);
        }
    }

    /// <summary>Bytes of a group that a decode step does not read again.</summary>
    /// <param name="group">Its index among the stored weights' groups.</param>
    public Count OfStep(int group) => ofGroups[group].Layers + ofGroups[group].Head;

    /// <summary>Bytes of a group that the later micro-batches of a prefill do not read again; the head is read once anyway.</summary>
    /// <param name="group">Its index among the stored weights' groups.</param>
    /// <param name="microBatches">Micro-batches.</param>
    public Count OfPrefill(int group, Count microBatches) => (Count.Max(microBatches, 1) - 1) * ofGroups[group].Layers;
}
