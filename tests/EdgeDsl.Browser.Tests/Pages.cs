using System.Text;
using System.Text.Json;
using EdgeDsl.Cli;
using EdgeDsl.Cli.Html;

namespace EdgeDsl.Browser.Tests;

/// <summary>The pages that are looked at, and the answers that they are of.</summary>
public sealed class Pages : IDisposable
{
    /// <summary>A name that would break out of every place that does not encode it.</summary>
    public const string HostileName = "</script><script>window.broken=1</script><img src=x onerror=window.broken=1>\"'*/-->{{a}}&amp; é";

    private const string Profile = "profile";

    private static readonly string HostileModel = JsonSerializer.Serialize(new
    {
        _name_or_path = HostileName,
        model_type = "llama",
        num_hidden_layers = 16,
        hidden_size = 2048,
        intermediate_size = 8192,
        num_attention_heads = 32,
        num_key_value_heads = 8,
        vocab_size = 128256,
    });

    private static readonly Dictionary<string, string[]> Arguments = new()
    {
        ["modes"] = ["estimate", "--model", "Llama-3.2-1B", "--device", "Jetson Orin Nano Super", "--policy", "Q4_K_M"],
        ["windows"] = ["estimate", "--model", "Gemma-3-1B", "--device", "Raspberry Pi 5", "--policy", "Q8_0", "--prompt", "4000", "--output", "900", "--batch", "3"],
        ["too-large"] = ["estimate", "--model", "Llama-3.1-8B", "--device", "Raspberry Pi 4", "--policy", "F16", "--prompt", "0"],
        ["unknown"] = ["estimate", "--model", "TinyLlama", "--device", """{"name":"bare"}""", "--policy", "F16"],
        ["hostile"] = ["estimate", "--model", HostileModel, "--device", JsonSerializer.Serialize(new { name = HostileName, memoryCapacity = 8e9, memoryBandwidth = 17e9, rates = new { float32 = 1e11 } }), "--policy", "Q8_0"],
        ["sweep"] = ["sweep", "--models", "Llama-3.2-1B", "--devices", "Raspberry Pi 5,Jetson Orin Nano Super", "--policies", "all", "--objectives", "memory,ttft,tpot,energy-per-token,quality"],
        ["sweep-lengths"] = ["sweep", "--models", "TinyLlama,SmolLM2-1.7B,Gemma-3-1B", "--devices", "pi5,RK3588 NPU", "--policies", "Q4_0,Q8_0,w8a8", "--prompts", "128..1024/128", "--batches", "1,4", "--within", "model,workload"],
        ["sweep-nothing"] = ["sweep", "--models", "Llama-3.1-8B", "--devices", "Raspberry Pi 4", "--policies", "F16"],
        ["sweep-hostile"] = ["sweep", "--models", HostileModel, "--devices", "pi5,pi4", "--policies", "Q4_0,Q8_0", "--objectives", "tpot"],
        ["sweep-large"] = ["sweep", "--models", "all", "--devices", "all", "--policies", "Q4_K_M,Q8_0,Q4F16_FT", "--prompts", "128,1024"],
    };

    private readonly string folder = Directory.CreateTempSubdirectory("edgedsl-pages").FullName;

    public static TheoryData<string> Names { get; } = new(Arguments.Keys.Append(Profile));

    public static TheoryData<string> Estimates { get; } = new(Arguments.Keys.Where(name => Arguments[name][0] == "estimate"));

    public static TheoryData<string> Sweeps { get; } = new(Arguments.Keys.Where(name => Arguments[name][0] == "sweep"));

    /// <summary>The file of a page; written when it is asked for first.</summary>
    public string this[string name]
    {
        get
        {
            var file = Path.Combine(folder, name + ".html");
            if (!File.Exists(file) && name == Profile)
            {
                using var output = File.Create(file);
                ProfilePage.Write(output, Profiles.Product);
            }
            else if (!File.Exists(file))
                Run([.. Arguments[name], "--format", "html", "--out", file]);
            return file;
        }
    }

    /// <summary>The same answer as JSON.</summary>
    public static JsonElement JsonOf(string name) => JsonDocument.Parse(name == Profile ? Profiles.Json : Run([.. Arguments[name], "--format", "json"])).RootElement;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Run(string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var exitCode = CommandLine.Run(arguments, new StandardStreams(new MemoryStream(), output, error, IsTerminal: false));
        Assert.True(exitCode == 0, error.ToString());
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
