using System.Globalization;
using System.Text.Json;

namespace EdgeDsl.Cli.Tests.Gguf;

/// <summary>
/// Writes the GGUF file that llama.cpp's convert_hf_to_gguf.py makes of a published <c>config.json</c>: the keys of each architecture, and
/// its tensors by <c>MODEL_TENSORS</c> in gguf-py/gguf/constants.py.
/// </summary>
internal sealed class ConvertedModel
{
    private static readonly Dictionary<string, string> Architectures = new(StringComparer.Ordinal)
    {
        ["mistral"] = "llama",
        ["mixtral"] = "llama",
        ["qwen2_moe"] = "qwen2moe",
        ["qwen3_moe"] = "qwen3moe",
        ["gemma3_text"] = "gemma3",
        ["phi"] = "phi2",
        ["gpt_neox"] = "gptneox",
    };

    private readonly JsonElement config;
    private readonly Func<string, int, string> typeOf;
    private readonly string family;
    private readonly string architecture;
    private readonly ulong hidden, layers, heads, keyHeads, head, width, vocabulary;

    private ConvertedModel(JsonElement config, GgufWriter file, Func<string, int, string> typeOf)
    {
        family = config.GetProperty("model_type").GetString()!;
        this.config = config.TryGetProperty("text_config", out var text) ? text : config;
        this.typeOf = typeOf;
        File = file;
        architecture = Architectures.GetValueOrDefault(family, family);
        hidden = Size("hidden_size");
        layers = Size("num_hidden_layers");
        heads = Size("num_attention_heads", 8);
        keyHeads = Size("num_key_value_heads", IsGemma3 ? 4 : heads);
        head = Size("head_dim", IsGemma3 ? 256 : hidden / heads);
        width = Size("intermediate_size");
        vocabulary = Size("vocab_size", 262_208);
    }

    private GgufWriter File { get; }

    private bool IsGemma3 => architecture == "gemma3";

    private bool IsMixture => family is "mixtral" or "qwen2_moe" or "qwen3_moe";

    /// <summary>The configurations under Data/configs.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Data", "configs");

    public static string Configuration(string name) => System.IO.File.ReadAllText(Path.Combine(Folder, name + ".json"));

    /// <summary>The file of a model; vectors are F32.</summary>
    /// <param name="name">Which configuration.</param>
    /// <param name="typeOf">The type of a matrix, by its name without layer and its layer.</param>
    /// <param name="withTokenizer">Whether it has a vocabulary, as files have.</param>
    /// <param name="title">What the file calls the model.</param>
    /// <param name="withOutput">Whether it has the output matrix; null where the configuration decides.</param>
    public static GgufWriter Write(string name, Func<string, int, string> typeOf, bool withTokenizer = false, string? title = null, bool? withOutput = null)
    {
        using var config = JsonDocument.Parse(Configuration(name));
        var model = new ConvertedModel(config.RootElement, new GgufWriter(), typeOf);
        model.WriteKeys(title ?? name);
        if (withTokenizer)
            model.WriteTokenizer();
        model.WriteTensors(withOutput ?? !model.IsTied);
        return model.File;
    }

    private bool IsTied => config.TryGetProperty("tie_word_embeddings", out var tied) ? tied.GetBoolean() : family.StartsWith("gemma", StringComparison.Ordinal) || family == "smollm3";

    private void WriteKeys(string title)
    {
        File.Add("general.architecture", architecture);
        File.Add("general.name", title);
        File.Add("general.file_type", 15);
        Key("block_count", layers);
        Key("context_length", Size("max_position_embeddings", 131_072));
        Key("embedding_length", hidden);
        Key("feed_forward_length", width);
        Key("attention.head_count", heads);
        if (family != "gpt_neox")
            Key("attention.head_count_kv", keyHeads);
        File.Add(architecture + ".attention.layer_norm_rms_epsilon", 1e-5f);
        File.Add(architecture + ".rope.freq_base", 10_000f);
        if (config.TryGetProperty("head_dim", out _) || IsGemma3)
        {
            Key("attention.key_length", head);
            Key("attention.value_length", head);
        }

        if (family is "phi3" or "gemma2" || IsGemma3)
            Key("attention.sliding_window", Size("sliding_window", 4096));
        if (!IsMixture)
            return;
        Key("expert_count", Size("num_local_experts", Size("num_experts", 0)));
        Key("expert_used_count", Size("num_experts_per_tok"));
        if (family == "mixtral")
            return;
        Key("expert_feed_forward_length", Size("moe_intermediate_size"));
        if (family == "qwen2_moe")
            Key("expert_shared_feed_forward_length", Size("shared_expert_intermediate_size"));
    }

    private void WriteTokenizer()
    {
        File.Add("tokenizer.ggml.model", "gpt2");
        string[] tokens = [.. Enumerable.Range(0, (int)vocabulary).Select(token => "▁" + token.ToString(CultureInfo.InvariantCulture))];
        File.Add("tokenizer.ggml.tokens", tokens);
        File.Add("tokenizer.ggml.scores", new float[tokens.Length]);
        File.Add("tokenizer.ggml.merges", tokens[..(tokens.Length / 2)]);
        File.Add("tokenizer.ggml.bos_token_id", 1);
        File.Add("tokenizer.ggml.add_bos_token", true);
        File.Add("tokenizer.chat_template", new string('x', 100_000));
    }

    private void WriteTensors(bool hasOutput)
    {
        Matrix("token_embd", -1, hidden, vocabulary);
        if (hasOutput)
            Matrix("output", -1, hidden, vocabulary);
        if (family == "phi")
            Vector("output.bias", vocabulary);
        Norm("output_norm", hasBias: HasLayerNorm);
        if (config.TryGetProperty("rope_scaling", out var scaling) && scaling.ValueKind == JsonValueKind.Object)
        {
            if (scaling.TryGetProperty("rope_type", out var type) && type.GetString() == "llama3")
                Vector("rope_freqs.weight", head / 2);
            if (scaling.TryGetProperty("long_factor", out var factors))
            {
                Vector("rope_factors_long.weight", (ulong)factors.GetArrayLength());
                Vector("rope_factors_short.weight", (ulong)factors.GetArrayLength());
            }
        }

        for (var layer = 0; layer < (int)layers; layer++)
            WriteLayer(layer);
    }

    private bool HasLayerNorm => family is "phi" or "gpt_neox" or "stablelm";

    private void WriteLayer(int layer)
    {
        string[] norms = family switch
        {
            "phi" => ["attn_norm"],
            "olmo2" => ["post_attention_norm", "post_ffw_norm"],
            "gemma2" or "gemma3" or "gemma3_text" => ["attn_norm", "post_attention_norm", "ffn_norm", "post_ffw_norm"],
            _ => ["attn_norm", "ffn_norm"],
        };
        foreach (var norm in norms)
            Norm(In(layer, norm), HasLayerNorm);
        WriteAttention(layer);
        if (IsMixture)
        {
            WriteExperts(layer);
            return;
        }

        var hasBias = family is "phi" or "gpt_neox";
        if (family is not ("phi" or "gpt_neox" or "phi3"))
            Matrix("ffn_gate", layer, hidden, width);
        Matrix("ffn_up", layer, hidden, family == "phi3" ? 2 * width : width);
        Matrix("ffn_down", layer, width, hidden);
        if (!hasBias)
            return;
        Vector(In(layer, "ffn_up.bias"), width);
        Vector(In(layer, "ffn_down.bias"), hidden);
    }

    private void WriteAttention(int layer)
    {
        var hasBias = family is "qwen2" or "qwen2_moe" or "phi" or "gpt_neox";
        (string Name, ulong Rows)[] parts = family is "phi3" or "gpt_neox"
            ? [("attn_qkv", (heads + (2 * keyHeads)) * head)]
            : [("attn_q", heads * head), ("attn_k", keyHeads * head), ("attn_v", keyHeads * head)];
        foreach (var (name, rows) in parts)
        {
            Matrix(name, layer, hidden, rows);
            if (hasBias)
                Vector(In(layer, name + ".bias"), rows);
        }

        Matrix("attn_output", layer, heads * head, hidden);
        if (family is "phi" or "gpt_neox")
            Vector(In(layer, "attn_output.bias"), hidden);
        if (family is "qwen3" or "qwen3_moe" or "gemma3" or "gemma3_text" or "olmo2")
        {
            Vector(In(layer, "attn_q_norm.weight"), family == "olmo2" ? heads * head : head);
            Vector(In(layer, "attn_k_norm.weight"), family == "olmo2" ? keyHeads * head : head);
        }
    }

    private void WriteExperts(int layer)
    {
        var experts = Size("num_local_experts", Size("num_experts", 0));
        var expertWidth = Size("moe_intermediate_size", width);
        File.AddTensor(In(layer, "ffn_gate_inp.weight"), "F32", hidden, experts);
        Matrix("ffn_gate_exps", layer, hidden, expertWidth, experts);
        Matrix("ffn_up_exps", layer, hidden, expertWidth, experts);
        Matrix("ffn_down_exps", layer, expertWidth, hidden, experts);
        if (family != "qwen2_moe")
            return;
        var shared = Size("shared_expert_intermediate_size");
        Vector(In(layer, "ffn_gate_inp_shexp.weight"), hidden);
        Matrix("ffn_gate_shexp", layer, hidden, shared);
        Matrix("ffn_up_shexp", layer, hidden, shared);
        Matrix("ffn_down_shexp", layer, shared, hidden);
    }

    private void Matrix(string name, int layer, params ulong[] dimensions) =>
        File.AddTensor((layer < 0 ? name : In(layer, name)) + ".weight", typeOf(name, layer), dimensions);

    private void Norm(string name, bool hasBias)
    {
        Vector(name + ".weight", hidden);
        if (hasBias)
            Vector(name + ".bias", hidden);
    }

    private void Vector(string name, ulong elements) => File.AddTensor(name, "F32", elements);

    private static string In(int layer, string name) => FormattableString.Invariant($"blk.{layer}.{name}");

    private void Key(string key, ulong value) => File.Add(architecture + "." + key, (uint)value);

    private ulong Size(string field, ulong? otherwise = null) =>
        config.TryGetProperty(field, out var size) && size.ValueKind == JsonValueKind.Number ? size.GetUInt64() : otherwise ?? throw new KeyNotFoundException(field);
}
