using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators.Tests.ConfigFiles;

/// <summary>The model of <see cref="Sources"/> as a config file, and what is declared with it.</summary>
internal static class ConfigSources
{
    public const string Path = "/app/llama/config.json";

    /// <summary>Llama-3.2-1B without the factors that the model of <see cref="Sources"/> does not declare either.</summary>
    public const string Llama = """
        {
          "architectures": ["LlamaForCausalLM"],
          "head_dim": 64,
          "hidden_size": 2048,
          "intermediate_size": 8192,
          "max_position_embeddings": 131072,
          "model_type": "llama",
          "num_attention_heads": 32,
          "num_hidden_layers": 16,
          "num_key_value_heads": 8,
          "rope_scaling": null,
          "tie_word_embeddings": true,
          "torch_dtype": "bfloat16",
          "vocab_size": 128256
        }
        """;

    public const string Model = "[TransformerModel(ConfigFile = \"llama/config.json\")]\npublic sealed partial record Llama;\n";

    public const string Parts = Sources.Usings + Model + Sources.Device + Sources.Policy;

    public static string LlamaFile { get; } = HintNames.Of("Llama");

    /// <summary>The deployment of <see cref="Sources"/> with the config file.</summary>
    public static TestState State(string config = Llama, string parts = Parts)
    {
        var state = new TestState();
        state.Sources.Add(Sources.Kiosk);
        state.Sources.Add(parts);
        state.AdditionalFiles.Add((Path, config));
        return state;
    }

    public static Task<GeneratorRun> Run<TGenerator>(TestState state)
        where TGenerator : IIncrementalGenerator, new() =>
        new CSharpSourceGeneratorTest<TGenerator> { TestState = state, TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck }.RunAsync();
}
