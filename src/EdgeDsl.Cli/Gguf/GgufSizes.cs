using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Gguf;

/// <summary>
/// What <c>[TransformerModel]</c> says of a file's model. Sizes are those of the metadata; which optional parts there are, the tensors say.
/// Keys: "LLM" in ggml's docs/gguf.md, and <c>Keys</c> of llama.cpp's gguf-py/gguf/constants.py.
/// </summary>
internal sealed class GgufSizes
{
    private readonly GgufFile file;
    private readonly GgufKeys keys;
    private readonly GgufTensors tensors;
    private readonly GgufArchitecture architecture;
    private readonly List<AttributeArgument> arguments = [];
    private readonly Dictionary<string, string> sources = new(StringComparer.Ordinal);

    /// <summary>The sizes of a file.</summary>
    public GgufSizes(GgufFile file, GgufKeys keys, GgufArchitecture architecture, GgufTensors tensors)
    {
        this.file = file;
        this.keys = keys;
        this.architecture = architecture;
        this.tensors = tensors;
        ReadSizes();
        ReadOptionalParts();
        ReadWindow();
        if (tensors.RotaryFactors is > 0 and var factors)
            Set("RopeFactors", factors);
        Arguments = new AttributeValues(TransformerDeclaration.Attribute, new EquatableArray<AttributeArgument>([.. arguments]));
    }

    /// <summary>The arguments.</summary>
    public AttributeValues Arguments { get; }

    /// <summary>The model.</summary>
    /// <exception cref="BadInputException">The sizes make none.</exception>
    public Transformer ToModel(string name)
    {
        var errors = new List<DeclarationError>();
        var model = TransformerDeclaration.Read(new DeclaredType(name, new EquatableArray<AttributeValues>([Arguments])), errors);
        if (model is not null)
            return model;
        var error = errors[0];
        throw file.Error(error.Argument is { } argument && sources.TryGetValue(argument, out var key) ? $"{key}: {error.Message}" : error.Message);
    }

    private void ReadSizes()
    {
        Require("Layers", "block_count");
        Require("HiddenSize", "embedding_length");
        if (keys.FindOrZero(Key("expert_count")) is { } experts and > 0)
            ReadExperts(experts);
        else
            Require("IntermediateSize", "feed_forward_length");
        Require("AttentionHeads", "attention.head_count");
        Read("KeyValueHeads", "attention.head_count_kv");
        Read("HeadDimension", "attention.key_length");
        var (keyWidth, valueWidth) = (keys.Find(Key("attention.key_length")), keys.Find(Key("attention.value_length")));
        if (valueWidth is not null && valueWidth != keyWidth)
            throw file.Error(FormattableString.Invariant($"{Key("attention.value_length")} is {valueWidth}; heads whose values are not as wide as their keys cannot be described"));
        ReadVocabulary();
        Require("MaxPositionEmbeddings", "context_length");
    }

    private void ReadVocabulary()
    {
        const string tokens = "tokenizer.ggml.tokens";
        var key = keys.Count(tokens) is not null ? tokens : Key("vocab_size");
        var size = keys.Count(tokens) ?? keys.Find(key) ?? tensors.TokenEmbedding?.Shape.Rows
            ?? throw file.Error($"{tokens} and tensor \"token_embd.weight\" are missing; one of them has to say how many tokens there are");
        Set("VocabularySize", size, key);
        Set("TieWordEmbeddings", !tensors.HasOutputMatrix);
    }

    private void ReadOptionalParts()
    {
        Set("GatedMlp", tensors.HasGate || architecture.FusesGate);
        Set("AttentionBias", tensors.HasAttentionBias);
        Set("AttentionOutputBias", tensors.HasAttentionOutputBias);
        Set("FusedQueryKeyValue", tensors.FusesQueryKeyValue);
        Set("MlpBias", tensors.HasMlpBias);
        Set("HeadBias", tensors.HasHeadBias);
        Set("NormsPerLayer", tensors.NormsPerLayer);
        Set("NormBias", tensors.HasNormBias);
        if (!tensors.HasQueryKeyNorm)
            return;
        Set("QueryKeyNorm", true);
        Set("QueryKeyNormAllHeads", tensors.HasQueryKeyNormOfAllHeads(HeadDimension));
    }

    private void ReadWindow()
    {
        var pattern = keys.WindowPattern(Key("attention.sliding_window_pattern")) ?? architecture.WindowPattern;
        if (keys.FindOrZero(Key("attention.sliding_window")) is not (> 0 and var window) || pattern == 1)
            return;
        Set("SlidingWindow", window, Key("attention.sliding_window"));
        if (pattern > 0)
            Set("SlidingWindowPattern", pattern, Key("attention.sliding_window_pattern"));
    }

    private void ReadExperts(int experts)
    {
        Require("ExpertsPerToken", "expert_used_count");
        Set("Experts", experts, Key("expert_count"));
        var width = keys.Find(Key("expert_feed_forward_length")) ?? WidthWhereLeftOut();
        Set("IntermediateSize", width, Key("expert_feed_forward_length"));
        if (!tensors.HasSharedExperts)
            return;
        var key = Key("expert_shared_feed_forward_length");
        var shared = keys.Find(key) ?? keys.Require(Key("feed_forward_length"));
        if (shared % width != 0)
            throw file.Error(FormattableString.Invariant($"{key} is {shared}; only multiples of the routed experts' {width} can be described"));
        Set("SharedExperts", shared / width, key);
        Set("SharedExpertGate", tensors.HasSharedExpertGate);
    }

    /// <summary>As llama.cpp does: Qwen's experts share the width, Mixtral's have all of it each.</summary>
    private int WidthWhereLeftOut()
    {
        var width = keys.Require(Key("feed_forward_length"));
        return architecture.Name is "qwen2moe" or "qwen3moe" ? Math.Max(1, width / keys.Require(Key("expert_used_count"))) : width;
    }

    private long HeadDimension => Written("HeadDimension") is var head and > 0 ? head : Written("HiddenSize") / Written("AttentionHeads");

    private string Key(string name) => architecture.Name + "." + name;

    private long Written(string argument) => arguments.Find(given => given.Name == argument)?.Value.Integer ?? 0;

    private void Require(string argument, string key) => Set(argument, keys.Require(Key(key)), Key(key));

    private void Read(string argument, string key)
    {
        if (keys.Find(Key(key)) is { } size)
            Set(argument, size, Key(key));
    }

    private void Set(string argument, bool value)
    {
        // The attribute's own default needs no word.
        if (value != (argument == "GatedMlp"))
            arguments.Add(new AttributeArgument(argument, ArgumentValue.Of(value)));
    }

    private void Set(string argument, long value, string? key = null)
    {
        arguments.Add(new AttributeArgument(argument, ArgumentValue.Of(value)));
        if (key is not null)
            sources[argument] = key;
    }
}
