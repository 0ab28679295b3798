namespace EdgeDsl.Cli;

/// <summary>What a run reads from and writes to.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output, UTF-8.</param>
/// <param name="Error">Standard error: one line when something is wrong.</param>
/// <param name="IsTerminal">Whether somebody looks at the output; only then it is laid out to the width of a window.</param>
internal sealed record StandardStreams(Stream Input, Stream Output, TextWriter Error, bool IsTerminal)
{
    /// <summary>Whether somebody looks at standard error; only then progress is shown there.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Whether a terminal may be coloured: not where NO_COLOR is set (no-color.org), nor on one that calls itself dumb.</summary>
    public bool AllowsColor { get; init; } = true;
}
