using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>Policies by name, by llama.cpp's file type, and from objects.</summary>
internal static class PolicySource
{
    /// <summary>llama.cpp's quantizer takes these short names for its medium mixes.</summary>
    private static readonly Dictionary<string, string> ShortNames = new()
    {
        ["q3k"] = "Q3_K_M",
        ["q4k"] = "Q4_K_M",
        ["q5k"] = "Q5_K_M",
    };

    /// <summary>MLX's own short names, which say nothing to the other runtimes.</summary>
    private static readonly Dictionary<string, string> NamesOfMlx = new()
    {
        ["q4"] = "MLX 4-bit",
        ["q8"] = "MLX 8-bit",
    };

    /// <summary>The policy of a name or an object.</summary>
    /// <param name="text">The name or the object.</param>
    /// <param name="runtime">The runtime that reads it.</param>
    public static QuantizationPolicy Find(string text, Runtime runtime)
    {
        if (JsonFile.IsObject(text))
            return PolicyObject.Read(JsonFile.Parse(text, "policy"));
        var shortNames = runtime == Runtime.Mlx ? NamesOfMlx : ShortNames;
        var name = shortNames.GetValueOrDefault(NameKey.Of(text), text);
        return KnownEntries.Policies.Find(name).FirstOrDefault()?.Described ?? throw new BadInputException(
            $"policy {JsonText.Quote(text)} is not known; nearest: {NearestNames.Of(text, KnownEntries.Policies.Entries)}; edgedsl catalog policies lists all");
    }
}
