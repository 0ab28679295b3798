namespace EdgeDsl.Cli;

/// <summary>What a run reads from and writes to.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output, UTF-8.</param>
/// <param name="Error">Standard error: one line when something is wrong.</param>
/// <param name="IsTerminal">Whether somebody looks at the output; only then it is coloured.</param>
internal sealed record StandardStreams(Stream Input, Stream Output, TextWriter Error, bool IsTerminal);
