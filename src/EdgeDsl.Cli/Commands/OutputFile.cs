using System.CommandLine;

namespace EdgeDsl.Cli.Commands;

/// <summary>The option <c>--out</c>: where an answer is written that does not go to standard output.</summary>
internal static class OutputFile
{
    public static Option<string> Option() => new("--out") { Description = "Write the answer to a file; standard output where not given", HelpName = "FILE" };

    /// <summary>Writes an answer where it is wanted.</summary>
    /// <param name="streams">The streams of the run.</param>
    /// <param name="path">The file; null for standard output.</param>
    /// <param name="write">Writes it; is given streams whose output is the file.</param>
    public static void Write(StandardStreams streams, string? path, Action<StandardStreams> write)
    {
        if (path is null)
        {
            write(streams);
            streams.Output.Flush();
            return;
        }

        try
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16);
            write(streams with { Output = file, IsTerminal = false });
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"--out \"{path}\" could not be written: {problem.Message}");
        }
    }
}
