namespace EdgeDsl.CostModel;

/// <summary>One matrix of a transformer, or all experts' of one kind in one layer.</summary>
public readonly struct TransformerMatrix
{
    /// <summary>A matrix.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="layer">Its layer from 0; −1 outside the layers.</param>
    /// <param name="rows">Outputs.</param>
    /// <param name="columns">Inputs, the length of a stored row.</param>
    /// <param name="routedExperts">Copies that the router chooses from; 0 where every token uses the matrix.</param>
    public TransformerMatrix(MatrixKind kind, int layer, long rows, long columns, int routedExperts = 0)
    {
        Kind = kind;
        Layer = layer;
        Rows = rows;
        Columns = columns;
        RoutedExperts = routedExperts;
        Copies = routedExperts > 0 ? 0 : 1;
    }

    /// <summary>What the matrix is for.</summary>
    public MatrixKind Kind { get; }

    /// <summary>Its layer from 0; −1 outside the layers.</summary>
    public int Layer { get; }

    /// <summary>Outputs.</summary>
    public long Rows { get; }

    /// <summary>Inputs, the length of a stored row.</summary>
    public long Columns { get; }

    /// <summary>Copies that the router chooses from; 0 where every token uses the matrix.</summary>
    public int RoutedExperts { get; }

    /// <summary>Copies that every token uses: 1, and 0 for routed experts.</summary>
    public int Copies { get; }

    /// <summary>Parameters of one copy.</summary>
    public Count Parameters => (Count)Rows * Columns;

    /// <summary>FLOPs of one copy for one token: a multiply and an add per parameter.</summary>
    public Count FlopsPerToken => 2 * Parameters;
}
