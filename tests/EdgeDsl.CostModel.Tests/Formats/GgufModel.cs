namespace EdgeDsl.CostModel.Tests.Formats;

/// <summary>A dense model as its GGUF file holds it: the matrices, and what stays F32 beside them.</summary>
internal sealed record GgufModel(
    string Name, int Layers, int Hidden, int Intermediate, int Heads, int KeyValueHeads, int HeadDimension, int Vocabulary,
    bool TiedEmbedding, bool AttentionBias, bool RopeFactors)
{
    public GgufMixContext Context => new()
    {
        Layers = Layers,
        AttentionHeads = Heads,
        KeyValueHeads = KeyValueHeads,
        StoresOutputMatrix = !TiedEmbedding,
    };

    private int QueryRows => Heads * HeadDimension;

    private int KeyRows => KeyValueHeads * HeadDimension;

    public long ColumnsOf(MatrixKind kind) => kind switch
    {
        MatrixKind.AttentionOutput => QueryRows,
        MatrixKind.FfnDown => Intermediate,
        _ => Hidden,
    };

    public IEnumerable<(MatrixKind Kind, int Layer, long Rows)> Matrices()
    {
        yield return (MatrixKind.TokenEmbedding, 0, Vocabulary);
        if (!TiedEmbedding)
            yield return (MatrixKind.Output, 0, Vocabulary);

        for (var layer = 0; layer < Layers; layer++)
        {
            yield return (MatrixKind.AttentionQuery, layer, QueryRows);
            yield return (MatrixKind.AttentionKey, layer, KeyRows);
            yield return (MatrixKind.AttentionValue, layer, KeyRows);
            yield return (MatrixKind.AttentionOutput, layer, Hidden);
            yield return (MatrixKind.FfnGate, layer, Intermediate);
            yield return (MatrixKind.FfnUp, layer, Intermediate);
            yield return (MatrixKind.FfnDown, layer, Hidden);
        }
    }

    /// <summary>Lengths of the tensors of one row: norms, biases, and the factors of Llama 3's rotary scaling.</summary>
    public IEnumerable<int> Vectors()
    {
        yield return Hidden;
        if (RopeFactors)
            yield return HeadDimension / 2;

        for (var layer = 0; layer < Layers; layer++)
        {
            yield return Hidden;
            yield return Hidden;
            if (!AttentionBias)
                continue;
            yield return QueryRows;
            yield return KeyRows;
            yield return KeyRows;
        }
    }
}
