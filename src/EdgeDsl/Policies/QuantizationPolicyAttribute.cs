namespace EdgeDsl;

/// <summary>
/// Declares how a model is stored: by a file type of llama.cpp (<see cref="Mix"/>), by formats for its matrices (<see cref="Weights"/>,
/// <see cref="TokenEmbedding"/>, <see cref="OutputHead"/>), or in uniform groups (<see cref="Bits"/>, <see cref="GroupSize"/>).
/// Norms and biases are F32, as in every GGUF file.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class QuantizationPolicyAttribute : Attribute
{
    /// <summary>A file type of llama.cpp; it decides the format of every matrix but those that <see cref="TokenEmbedding"/> and
    /// <see cref="OutputHead"/> name.</summary>
    public GgufMix Mix { get; set; }

    /// <summary>Format of the layers' matrices. Rows that are no multiple of its block fall back as in llama.cpp.</summary>
    public WeightFormat Weights { get; set; }

    /// <summary>Format of the token embedding; unset, that of the weights, or of the file type (<c>llama-quantize --token-embedding-type</c>).</summary>
    public WeightFormat TokenEmbedding { get; set; }

    /// <summary>Format of the output head; unset, that of the token embedding, or of the file type (<c>llama-quantize --output-tensor-type</c>). A tied
    /// head is the embedding itself.</summary>
    public WeightFormat OutputHead { get; set; }

    /// <summary>Bits per weight of a uniform group quantization (2, 3, 4, 5, 6 or 8), as AWQ, GPTQ, MLC and ExecuTorch use it.</summary>
    public int Bits { get; set; }

    /// <summary>Weights along a row that share one scale, at least 1; 0, the default, means one scale for the row.</summary>
    public int GroupSize { get; set; }

    /// <summary>Bits of a group's scale. Default 16.</summary>
    public int ScaleBits { get; set; } = 16;

    /// <summary>Bits of a group's zero point; 0, the default, for symmetric groups.</summary>
    public int ZeroPointBits { get; set; }

    /// <summary>Format of the KV cache. Default <see cref="CacheFormat.F16"/>.</summary>
    public CacheFormat KeyValueCache { get; set; }

    /// <summary>Whether the file stores the output matrix although the model ties it to the embedding. Default false.</summary>
    public bool StoresOutputMatrix { get; set; }

    /// <summary>Whether llama.cpp's quantizer had an importance matrix, which changes some mixes. Default false.</summary>
    public bool ImportanceMatrix { get; set; }
}
