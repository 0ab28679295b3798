namespace EdgeDsl.CostModel;

/// <summary>Decides how each matrix of a model is stored under a policy, and counts its bytes.</summary>
public sealed class WeightStorage
{
    private readonly Transformer model;
    private readonly QuantizationPolicy policy;
    private readonly GgufMixContext mixContext;

    /// <summary>The storage of a model under a policy.</summary>
    /// <param name="model">The model.</param>
    /// <param name="policy">The policy.</param>
    public WeightStorage(Transformer model, QuantizationPolicy policy)
    {
        this.model = model;
        this.policy = policy;
        mixContext = new GgufMixContext
        {
            Layers = model.Layers,
            AttentionHeads = model.AttentionHeads,
            KeyValueHeads = model.KeyValueHeads,
            Experts = model.Experts,
            SharedExperts = model.SharedExperts,
            StoresOutputMatrix = HasOutputMatrix,
            ImportanceMatrix = policy.ImportanceMatrix,
        };
    }

    /// <summary>Whether the file holds an output matrix of its own, so that the head is not read from the embedding.</summary>
    public bool HasOutputMatrix => !model.TieWordEmbeddings || policy.StoresOutputMatrix;

    /// <summary>The format of a matrix.</summary>
    /// <param name="matrix">The matrix.</param>
    public WeightFormat FormatOf(in TransformerMatrix matrix)
    {
        if (policy.LayerFormats.Count > 0 && matrix.Layer >= 0 && matrix.Kind != MatrixKind.Router
            && policy.LayerFormats[matrix.Layer] is var ofLayer and not WeightFormat.Unspecified)
        {
            return WithFallback(ofLayer, matrix.Columns);
        }

        if (policy.Tensors is { } tensors)
            return tensors.FormatOf(matrix.Kind, matrix.Layer);
        if (policy.Mix != GgufMix.None)
        {
            return BesideMix(matrix.Kind) is var declared and not WeightFormat.Unspecified
                ? WithFallback(declared, matrix.Columns)
                : GgufMixRules.FormatOf(policy.Mix, matrix.Kind, matrix.Layer, matrix.Columns, mixContext);
        }

        var format = matrix.Kind switch
        {
            MatrixKind.Router => WeightFormat.F32,
            MatrixKind.TokenEmbedding => First(policy.TokenEmbedding, Main),
            MatrixKind.Output => First(policy.OutputHead, First(policy.TokenEmbedding, Main)),
            _ => Main,
        };
        return WithFallback(format, matrix.Columns);
    }

    /// <summary>Bytes of one copy of a matrix.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="format">Its format.</param>
    public Count BytesOf(in TransformerMatrix matrix, WeightFormat format)
    {
        var bits = UniformGroups.BitsOf(format);
        return bits > 0
            ? UniformGroups.MatrixBytes(policy, bits, matrix.Rows, matrix.Columns)
            : WeightFormatBlocks.Of(format).MatrixBytes(matrix.Rows, matrix.Columns);
    }

    /// <summary>What <c>llama-quantize</c> was told for a tensor by name: <c>--token-embedding-type</c>, <c>--output-tensor-type</c>.</summary>
    private WeightFormat BesideMix(MatrixKind kind) => kind switch
    {
        MatrixKind.TokenEmbedding => policy.TokenEmbedding,
        MatrixKind.Output => policy.OutputHead,
        _ => WeightFormat.Unspecified,
    };

    private static WeightFormat WithFallback(WeightFormat format, long columns) =>
        UniformGroups.BitsOf(format) > 0 ? format : GgufRowLengthFallback.Of(format, columns);

    private WeightFormat Main => policy.Bits > 0 ? UniformGroups.FormatOf(policy.Bits) : policy.Weights;

    private static WeightFormat First(WeightFormat declared, WeightFormat otherwise) =>
        declared != WeightFormat.Unspecified ? declared : otherwise;
}
