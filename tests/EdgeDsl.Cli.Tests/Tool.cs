using System.Text;
using System.Text.Json;

namespace EdgeDsl.Cli.Tests;

/// <summary>Runs the tool in this process, with what it reads and writes in memory.</summary>
internal sealed record Tool(int ExitCode, string Output, string Error)
{
    /// <summary>The output, read as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The lines of the output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Tool Run(params string[] arguments) => RunWith("", arguments);

    public static Tool RunWith(string input, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var exitCode = CommandLine.Run(
            arguments, new StandardStreams(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, IsTerminal: false));
        return new Tool(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>The answer to one request line.</summary>
    public static JsonElement Answer(string line) => RunWith(line, "estimate", "--input", "-").Json;
}
