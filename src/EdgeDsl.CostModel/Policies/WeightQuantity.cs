namespace EdgeDsl.CostModel;

/// <summary>What of stored layers costs depend on: the first three of each weight format, the last of all formats together.</summary>
internal enum WeightQuantity
{
    /// <summary>FLOPs per token.</summary>
    LayerFlops,

    /// <summary>Bytes that every token uses.</summary>
    LayerBytes,

    /// <summary>Bytes of one routed expert.</summary>
    ExpertBytes,

    /// <summary>Bytes in the file.</summary>
    StoredBytes,
}
