namespace EdgeDsl.Cli.Gguf;

/// <summary>
/// An architecture of llama.cpp, of a family whose <c>config.json</c> is read too. What else tells families apart is seen in a file's
/// tensors. Mistral and Mixtral files say "llama", as llama.cpp's converter writes them.
/// </summary>
/// <param name="Name">What <c>general.architecture</c> says; keys of sizes start with it.</param>
/// <param name="WindowPattern">
/// Every n-th layer is global where the file declares a window; 0 where none is. Source: llama.cpp src/llama-model.cpp, which fixes it.
/// </param>
/// <param name="FusesGate">Whether <c>ffn_up</c> holds the gate as well.</param>
internal sealed record GgufArchitecture(string Name, int WindowPattern = 0, bool FusesGate = false)
{
    private static readonly GgufArchitecture[] Known =
    [
        new("gemma"),
        new("gemma2", WindowPattern: 2),
        new("gemma3", WindowPattern: 6),
        new("gptneox"),
        new("granite"),
        new("internlm2"),
        new("llama"),
        new("olmo2", WindowPattern: 4), // OLMo 3; OLMo 2 declares no window
        new("phi2"),
        new("phi3", FusesGate: true),
        new("qwen2"),
        new("qwen2moe"),
        new("qwen3"),
        new("qwen3moe"),
        new("smollm3"),
        new("stablelm"),
    ];

    /// <summary>The known names, in order.</summary>
    public static IEnumerable<string> Names => Known.Select(known => known.Name);

    /// <summary>The architecture of a name; null where it is not known.</summary>
    public static GgufArchitecture? Find(string name) => Array.Find(Known, known => known.Name == name);
}
