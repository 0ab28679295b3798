namespace EdgeDsl.CostModel;

/// <summary>
/// How the tensors of a file are stored, one by one: mixes of other quantizers are of no type that llama.cpp names. The bytes of a matrix
/// follow from its format and its shape.
/// </summary>
public sealed class StoredTensors
{
    private readonly IReadOnlyDictionary<(MatrixKind Kind, int Layer), WeightFormat> formats;

    /// <summary>The tensors of a file.</summary>
    /// <param name="formats">
    /// The block format of every matrix of the model, by its kind and its layer from 0, −1 outside the layers; the output matrix is absent
    /// where the file has none.
    /// </param>
    /// <param name="vectorBytes">Bytes of norms, biases and rotary factors together, at least 0.</param>
    public StoredTensors(IReadOnlyDictionary<(MatrixKind Kind, int Layer), WeightFormat> formats, long vectorBytes)
    {
        this.formats = formats;
        VectorBytes = vectorBytes;
    }

    /// <summary>Bytes of norms, biases and rotary factors.</summary>
    public Count VectorBytes { get; }

    /// <summary>The format of a matrix.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="layer">Its layer from 0; −1 outside the layers.</param>
    /// <exception cref="KeyNotFoundException">The file has no such matrix: it is another model's.</exception>
    public WeightFormat FormatOf(MatrixKind kind, int layer) => formats[(kind, layer)];
}
