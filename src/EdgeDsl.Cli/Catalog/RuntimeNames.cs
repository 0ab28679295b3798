using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Catalog;

/// <summary>What the runtimes are called.</summary>
internal static class RuntimeNames
{
    private static readonly (Runtime Runtime, string Name, string[] Aliases)[] All =
    [
        (Runtime.LlamaCpp, "llama.cpp", ["ollama", "llamafile"]),
        (Runtime.Mlc, "mlc", ["mlc-llm"]),
        (Runtime.Vllm, "vllm", []),
        (Runtime.ExecuTorch, "executorch", []),
        (Runtime.Rkllm, "rkllm", []),
        (Runtime.Qnn, "qnn", ["genie"]),
        (Runtime.Mlx, "mlx", []),
    ];

    public static IEnumerable<string> Known => All.Select(known => known.Name);

    public static string Of(Runtime runtime) => All.First(known => known.Runtime == runtime).Name;

    /// <summary>The runtime of a name or alias; null where there is none.</summary>
    public static Runtime? Find(string name)
    {
        var key = NameKey.Of(name);
        foreach (var known in All)
        {
            if (NameKey.Of(known.Name) == key || known.Aliases.Any(alias => NameKey.Of(alias) == key))
                return known.Runtime;
        }

        return null;
    }
}
