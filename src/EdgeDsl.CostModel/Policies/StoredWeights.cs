namespace EdgeDsl.CostModel;

/// <summary>A model's tensors as a policy stores them: total bytes, and the matmuls grouped by format.</summary>
public sealed class StoredWeights
{
    private const int VectorBytes = 4; // norms, biases and rotary factors are F32 in the files of llama.cpp's converter

    private readonly List<WeightGroup> groups = [];
    private readonly List<Count> layerBytes = [];
    private readonly Dictionary<MatrixKind, Count> layerBytesByKind = [];

    /// <summary>Lays a model out under a policy.</summary>
    /// <param name="model">The model.</param>
    /// <param name="policy">The policy.</param>
    public StoredWeights(Transformer model, QuantizationPolicy policy)
    {
        var storage = new WeightStorage(model, policy);
        for (var layer = 0; layer < model.Layers; layer++)
            AddLayer(model, storage, layer);

        var embedding = TransformerMatrices.TokenEmbedding(model);
        var embeddingFormat = storage.FormatOf(embedding);
        var embeddingBytes = storage.BytesOf(embedding, embeddingFormat);
        TotalBytes += embeddingBytes;
        EmbeddingRowBytes = Count.CeilingDivide(embeddingBytes, embedding.Rows);

        var head = TransformerMatrices.OutputHead(model);
        var headFormat = storage.HasOutputMatrix ? storage.FormatOf(head) : embeddingFormat;
        var headBytes = storage.BytesOf(head, headFormat);
        GroupOf(headFormat).AddHead(head, headBytes);
        if (storage.HasOutputMatrix)
        {
            TotalBytes += headBytes;
            SeparateEmbeddingBytes = embeddingBytes;
        }

        OtherBytes = policy.Tensors?.VectorBytes ?? (VectorBytes * (ParameterCount.Vectors(model) + model.RopeFactors));
        TotalBytes += OtherBytes;
    }

    private StoredWeights()
    {
    }

    private StoredWeights(StoredWeights other)
    {
        foreach (var group in other.groups)
            groups.Add(group.Copy());
        layerBytes.AddRange(other.layerBytes);
        foreach (var stored in other.layerBytesByKind)
            layerBytesByKind.Add(stored.Key, stored.Value);
        (TotalBytes, SeparateEmbeddingBytes, OtherBytes, EmbeddingRowBytes) =
            (other.TotalBytes, other.SeparateEmbeddingBytes, other.OtherBytes, other.EmbeddingRowBytes);
    }

    /// <summary>Bytes of all tensors.</summary>
    public Count TotalBytes { get; private set; } = 0;

    /// <summary>Bytes of the token embedding where the output head is another matrix; 0 where it is the same.</summary>
    public Count SeparateEmbeddingBytes { get; } = 0;

    /// <summary>Bytes of norms, biases and rotary factors, which every step reads.</summary>
    public Count OtherBytes { get; }

    /// <summary>Bytes of one row of the token embedding, which every token reads.</summary>
    public Count EmbeddingRowBytes { get; }

    /// <summary>Bytes of each layer's matrices, every expert's included.</summary>
    public IReadOnlyList<Count> LayerBytes => layerBytes;

    /// <summary>Bytes of the layers' matrices of each kind, every expert's included.</summary>
    public IReadOnlyDictionary<MatrixKind, Count> LayerBytesByKind => layerBytesByKind;

    /// <summary>The matmuls, one group per format.</summary>
    public IReadOnlyList<WeightGroup> Groups => groups;

    /// <summary>One layer alone, as a plan that is weighed against others needs it.</summary>
    internal static StoredWeights OfLayer(Transformer model, QuantizationPolicy policy, int layer)
    {
        var weights = new StoredWeights();
        weights.AddLayer(model, new WeightStorage(model, policy), layer);
        return weights;
    }

    /// <summary>The same with more or less of a quantity, as derivatives of costs need it.</summary>
    internal StoredWeights Plus(WeightFormat format, WeightQuantity quantity, long amount)
    {
        var weights = new StoredWeights(this);
        if (quantity == WeightQuantity.StoredBytes)
            weights.TotalBytes += amount;
        else
            weights.GroupOf(format).Add(quantity, amount);
        return weights;
    }

    private void AddLayer(Transformer model, WeightStorage storage, int layer)
    {
        var before = TotalBytes;
        foreach (var matrix in TransformerMatrices.OfLayer(model, layer))
        {
            var format = storage.FormatOf(matrix);
            var bytes = storage.BytesOf(matrix, format);
            GroupOf(format).AddLayerMatrix(matrix, bytes, model.ExpertsPerToken);
            var allBytes = (matrix.Copies + matrix.RoutedExperts) * bytes;
            TotalBytes += allBytes;
            layerBytesByKind[matrix.Kind] = (layerBytesByKind.TryGetValue(matrix.Kind, out var others) ? others : 0) + allBytes;
        }

        layerBytes.Add(TotalBytes - before);
    }

    private WeightGroup GroupOf(WeightFormat format)
    {
        foreach (var group in groups)
        {
            if (group.Format == format)
                return group;
        }

        var added = new WeightGroup(format);
        groups.Add(added);
        return added;
    }
}
