namespace EdgeDsl.CostModel;

/// <summary>How a model is stored, as <c>[QuantizationPolicy]</c> declares it.</summary>
public sealed record QuantizationPolicy
{
    /// <summary>Name for people.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tensors of a file that is there; they stand before everything else. Null where the policy decides.</summary>
    public StoredTensors? Tensors { get; init; }

    /// <summary>A file type of llama.cpp; it decides the format of every matrix but those that are named beside it.</summary>
    public GgufMix Mix { get; init; }

    /// <summary>Format of the layers' matrices.</summary>
    public WeightFormat Weights { get; init; }

    /// <summary>
    /// Format of each layer's matrices in place of what the policy says; unspecified for a layer that keeps that, empty where all do. A
    /// router is F32 all the same.
    /// </summary>
    public EquatableArray<WeightFormat> LayerFormats { get; init; }

    /// <summary>Format of the token embedding; unspecified, that of the weights, or of the file type.</summary>
    public WeightFormat TokenEmbedding { get; init; }

    /// <summary>Format of the output head; unspecified, that of the token embedding, or of the file type.</summary>
    public WeightFormat OutputHead { get; init; }

    /// <summary>Bits per weight of uniform groups; 0 where there are none.</summary>
    public int Bits { get; init; }

    /// <summary>Weights along a row that share a scale; 0 for the whole row.</summary>
    public int GroupSize { get; init; }

    /// <summary>Bits of a group's scale.</summary>
    public int ScaleBits { get; init; } = 16;

    /// <summary>Bits of a group's zero point; 0 for symmetric groups.</summary>
    public int ZeroPointBits { get; init; }

    /// <summary>Format of the KV cache.</summary>
    public CacheFormat KeyValueCache { get; init; }

    /// <summary>Whether the file stores the output matrix although the model ties it to the embedding.</summary>
    public bool StoresOutputMatrix { get; init; }

    /// <summary>Whether llama.cpp's quantizer had an importance matrix.</summary>
    public bool ImportanceMatrix { get; init; }
}
