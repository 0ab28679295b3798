namespace EdgeDsl.CostModel;

/// <summary>
/// What a model's low-rank adapters count: cost-model §6.3. An adapter of rank r on a matrix of d_in inputs and d_out outputs is two
/// matrices, r × d_in and d_out × r.
/// </summary>
public sealed class AdapterWeights
{
    private readonly int parameterBytes;
    private readonly int expertsPerToken;
    private Count flopsPerToken = 0;
    private Count mergeFlops = 0;
    private Count parametersOfEveryToken = 0;
    private Count parametersOfAnExpert = 0;

    /// <summary>The adapters of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="adapters">Their declaration.</param>
    /// <param name="weights">The model's own weights, which a merge reads and writes.</param>
    public AdapterWeights(Transformer model, AdapterSet adapters, StoredWeights weights)
    {
        Set = adapters;
        parameterBytes = WeightFormatBlocks.Of(adapters.Format).Bytes;
        expertsPerToken = model.ExpertsPerToken;
        // Pruned matrices keep adapters of their full size, the most that they can have.
        model = model with { PrunedThirtySeconds = default };
        for (var layer = 0; layer < model.Layers; layer++)
        {
            foreach (var matrix in TransformerMatrices.OfLayer(model, layer))
            {
                if (Targets(matrix.Kind))
                    Add(matrix);
            }
        }

        foreach (var stored in weights.LayerBytesByKind)
        {
            if (Targets(stored.Key))
                TargetBytes += stored.Value;
        }
    }

    /// <summary>Their declaration.</summary>
    public AdapterSet Set { get; }

    /// <summary>Parameters of one adapter.</summary>
    public Count Parameters { get; private set; } = 0;

    /// <summary>Bytes of one adapter.</summary>
    public Count Bytes => parameterBytes * Parameters;

    /// <summary>Bytes of all adapters, which stay in memory.</summary>
    public Count StoredBytes => Set.Count * Bytes;

    /// <summary>FLOPs that an unmerged mix adds to a token: 2·r·(d_in + d_out) for each matrix that the token passes.</summary>
    public Count FlopsPerToken => Set.Active * flopsPerToken;

    /// <summary>Bytes that a token of one sequence reads of an unmerged mix.</summary>
    public Count BytesPerToken => BytesRead(1, expertsPerToken);

    /// <summary>FLOPs of adding a mix to the weights: 2·r·d_in·d_out for each matrix and adapter.</summary>
    public Count MergeFlops => Set.Active * mergeFlops;

    /// <summary>Bytes of the model's matrices that have an adapter.</summary>
    public Count TargetBytes { get; private set; } = 0;

    /// <summary>Bytes of adding a mix to the weights: each targeted matrix read and written, the mix read.</summary>
    public Count MergeBytes => (2 * TargetBytes) + (Set.Active * Bytes);

    /// <summary>
    /// Tokens after the first beyond which merging moves fewer bytes than reading the mix for every token. Either way the mix is read
    /// once, which is why the first token does not count.
    /// </summary>
    public double BreakEvenTokens => 2.0 * TargetBytes.Constant / BytesPerToken.Constant;

    /// <summary>Whether one of a model's matrices has an adapter.</summary>
    /// <param name="model">The model.</param>
    /// <param name="targets">The targets.</param>
    public static bool AnyTarget(Transformer model, AdapterTargets targets)
    {
        foreach (var matrix in TransformerMatrices.OfLayer(model, 0))
        {
            if ((targets & TargetOf(matrix.Kind)) != 0)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Bytes that a step, or a micro-batch, reads of unmerged mixes. Sequences choose their mixes independently; that all choose different
    /// adapters is the most that can be read.
    /// </summary>
    /// <param name="sequences">Sequences at once.</param>
    /// <param name="experts">Experts of a layer that are used, each with its own adapters.</param>
    public Count BytesRead(Count sequences, Count experts) => BytesOf(sequences, AdaptersRead(sequences) * experts);

    /// <summary>Bytes that a decode step reads of unmerged mixes: each sequence has one token, which passes its own experts only.</summary>
    /// <param name="sequences">Sequences at once.</param>
    /// <param name="experts">Experts of a layer that are used by all of them.</param>
    public Count BytesReadByStep(Count sequences, Count experts) =>
        BytesOf(sequences, Count.Min(AdaptersRead(sequences) * experts, sequences * Set.Active * expertsPerToken));

    private Count AdaptersRead(Count sequences) => Count.Min(Set.Count, sequences * Set.Active);

    private Count BytesOf(Count sequences, Count expertAdapters) =>
        parameterBytes * ((AdaptersRead(sequences) * parametersOfEveryToken) + (expertAdapters * parametersOfAnExpert));

    private bool Targets(MatrixKind kind) => (Set.Targets & TargetOf(kind)) != 0;

    private void Add(in TransformerMatrix matrix)
    {
        var copies = matrix.RoutedExperts > 0 ? matrix.RoutedExperts : matrix.Copies;
        var parameters = Set.Rank * ((Count)matrix.Columns + matrix.Rows);
        Parameters += copies * parameters;
        mergeFlops += copies * (Set.Rank * matrix.FlopsPerToken);
        if (matrix.RoutedExperts > 0)
        {
            parametersOfAnExpert += parameters;
            flopsPerToken += expertsPerToken * (2 * parameters);
        }
        else
        {
            parametersOfEveryToken += copies * parameters;
            flopsPerToken += copies * (2 * parameters);
        }
    }

    private static AdapterTargets TargetOf(MatrixKind kind) => kind switch
    {
        MatrixKind.AttentionQuery => AdapterTargets.Query,
        MatrixKind.AttentionKey => AdapterTargets.Key,
        MatrixKind.AttentionValue => AdapterTargets.Value,
        MatrixKind.AttentionQueryKeyValue => AdapterTargets.Query | AdapterTargets.Key | AdapterTargets.Value,
        MatrixKind.AttentionOutput => AdapterTargets.Output,
        MatrixKind.FfnGate or MatrixKind.SharedExpertGate => AdapterTargets.Gate,
        MatrixKind.FfnUp or MatrixKind.SharedExpertUp => AdapterTargets.Up,
        MatrixKind.FfnDown or MatrixKind.SharedExpertDown => AdapterTargets.Down,
        _ => AdapterTargets.None,
    };
}
