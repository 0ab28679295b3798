using System.Diagnostics;
using System.Globalization;

namespace EdgeDsl.Benchmarks;

/// <summary>What the just-in-time compiler made of a method in the end.</summary>
/// <param name="Method">Name of the method.</param>
/// <param name="Instructions">Number of instructions.</param>
/// <param name="Bytes">Bytes of code.</param>
/// <param name="ConditionalJumps">Jumps that depend on a condition.</param>
/// <param name="BackwardJumps">Those of them that close a loop.</param>
/// <param name="Calls">Calls of other methods.</param>
internal sealed record Disassembly(string Method, int Instructions, int Bytes, int ConditionalJumps, int BackwardJumps, int Calls)
{
    private const string Listing = "; Assembly listing for method ";
    private const string Total = "; Total bytes of code ";

    /// <summary>Runs this program in another process with a verb, and reads the last listing of each method.</summary>
    public static IEnumerable<Disassembly> Of(string verb, params string[] methods)
    {
        var file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!);
            if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
                start.ArgumentList.Add(typeof(Disassembly).Assembly.Location);
            start.ArgumentList.Add(verb);
            start.Environment["DOTNET_JitDisasm"] = string.Join(' ', methods);
            start.Environment["DOTNET_JitStdOutFile"] = file;
            using (var process = Process.Start(start)!)
                process.WaitForExit();
            var listings = File.ReadAllText(file).Split(Listing);
            return [.. methods.Select(method => Read(method, listings.Last(listing => listing.Split('(')[0].EndsWith(":" + method, StringComparison.Ordinal))))];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Disassembly Read(string method, string listing)
    {
        int instructions = 0, conditional = 0, backward = 0, calls = 0, bytes = 0;
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in listing.Split('\n'))
        {
            if (line.StartsWith(Total, StringComparison.Ordinal))
                bytes = int.Parse(line[Total.Length..].Split(',')[0], CultureInfo.InvariantCulture);
            if (line.Length > 0 && char.IsLetter(line[0]) && line.Contains(':', StringComparison.Ordinal))
                labels.Add(line.Split(':')[0]);
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!line.StartsWith("   ", StringComparison.Ordinal) || words.Length == 0 || words[0].StartsWith(';'))
                continue;
            instructions++;
            if (words[0] == "call")
                calls++;
            if (words[0][0] != 'j' || words[0] == "jmp")
                continue;
            conditional++;
            if (labels.Contains(words[^1]))
                backward++;
        }

        return new Disassembly(method, instructions, bytes, conditional, backward, calls);
    }
}
