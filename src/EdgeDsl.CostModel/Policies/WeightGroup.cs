namespace EdgeDsl.CostModel;

/// <summary>The matmuls of one weight format: operators whose FLOPs and bytes are summed before they become time (cost-model §3).</summary>
public sealed class WeightGroup
{
    private readonly List<Count> flopsOfLayers = [];

    internal WeightGroup(WeightFormat format)
    {
        Format = format;
        Name = format + " matmuls";
    }

    /// <summary>The format.</summary>
    public WeightFormat Format { get; }

    /// <summary>What the group is called.</summary>
    public string Name { get; }

    /// <summary>FLOPs of the layers' matrices per token.</summary>
    public Count LayerFlopsPerToken { get; private set; } = 0;

    /// <summary>FLOPs of the output head per token; 0 where it has another format.</summary>
    public Count HeadFlopsPerToken { get; private set; } = 0;

    /// <summary>Bytes of the layers' matrices that every token uses.</summary>
    public Count LayerBytes { get; private set; } = 0;

    /// <summary>Bytes of one routed expert, summed over the layers; 0 for dense models.</summary>
    public Count ExpertBytes { get; private set; } = 0;

    /// <summary>Bytes of the output head; 0 where it has another format.</summary>
    public Count HeadBytes { get; private set; } = 0;

    /// <summary>FLOPs of one layer's matrices per token.</summary>
    /// <param name="layer">The layer from 0.</param>
    public Count FlopsOfLayer(int layer) => layer < flopsOfLayers.Count ? flopsOfLayers[layer] : 0;

    internal void AddLayerMatrix(in TransformerMatrix matrix, Count bytes, int expertsPerToken)
    {
        var flops = (matrix.RoutedExperts > 0 ? expertsPerToken : matrix.Copies) * matrix.FlopsPerToken;
        LayerFlopsPerToken += flops;
        while (flopsOfLayers.Count <= matrix.Layer)
            flopsOfLayers.Add(0);
        flopsOfLayers[matrix.Layer] += flops;
        if (matrix.RoutedExperts > 0)
            ExpertBytes += bytes;
        else
            LayerBytes += matrix.Copies * bytes;
    }

    internal WeightGroup Copy() => (WeightGroup)MemberwiseClone();

    internal Count Amount(WeightQuantity quantity) => quantity switch
    {
        WeightQuantity.LayerFlops => LayerFlopsPerToken,
        WeightQuantity.LayerBytes => LayerBytes,
        _ => ExpertBytes,
    };

    internal void Add(WeightQuantity quantity, long amount)
    {
        if (quantity == WeightQuantity.LayerFlops)
            LayerFlopsPerToken += amount;
        else if (quantity == WeightQuantity.LayerBytes)
            LayerBytes += amount;
        else
            ExpertBytes += amount;
    }

    internal void AddHead(in TransformerMatrix matrix, Count bytes)
    {
        HeadFlopsPerToken = matrix.FlopsPerToken;
        HeadBytes = bytes;
    }
}
