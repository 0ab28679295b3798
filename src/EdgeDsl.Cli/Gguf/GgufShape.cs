namespace EdgeDsl.Cli.Gguf;

/// <summary>The dimensions of a tensor, the length of a row first. Trailing ones say nothing: 2048 and 2048 × 1 are equal.</summary>
internal readonly record struct GgufShape
{
    /// <summary>A shape.</summary>
    /// <param name="columns">Length of a row, at least 1.</param>
    /// <param name="rows">Rows, at least 1.</param>
    /// <param name="third">The third dimension, at least 1: experts.</param>
    /// <param name="fourth">The fourth dimension, at least 1.</param>
    public GgufShape(long columns, long rows = 1, long third = 1, long fourth = 1)
    {
        Columns = columns;
        Rows = rows;
        Third = third;
        Fourth = fourth;
    }

    /// <summary>Length of a row.</summary>
    public long Columns { get; }

    /// <summary>Rows.</summary>
    public long Rows { get; }

    /// <summary>The third dimension.</summary>
    public long Third { get; }

    /// <summary>The fourth dimension.</summary>
    public long Fourth { get; }

    /// <inheritdoc />
    public override string ToString()
    {
        var shown = FormattableString.Invariant($"{Columns}");
        if (Rows > 1 || Third > 1 || Fourth > 1)
            shown += FormattableString.Invariant($" × {Rows}");
        if (Third > 1 || Fourth > 1)
            shown += FormattableString.Invariant($" × {Third}");
        return Fourth > 1 ? shown + FormattableString.Invariant($" × {Fourth}") : shown;
    }
}
