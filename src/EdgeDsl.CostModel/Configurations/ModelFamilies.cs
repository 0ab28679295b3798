namespace EdgeDsl.CostModel;

/// <summary>The families of models whose <c>config.json</c> is understood, by <c>model_type</c> and by architecture.</summary>
internal static class ModelFamilies
{
    private static readonly IReadOnlyDictionary<string, Action<ConfigurationReader>> ByType = new SortedDictionary<string, Action<ConfigurationReader>>(StringComparer.Ordinal)
    {
        ["gemma"] = GemmaFamily.ReadGemma,
        ["gemma2"] = GemmaFamily.ReadGemma2,
        ["gemma3"] = GemmaFamily.ReadGemma3,
        ["gemma3_text"] = GemmaFamily.ReadGemma3Text,
        ["gpt_neox"] = GptNeoXFamily.Read,
        ["granite"] = GraniteFamily.Read,
        ["internlm2"] = InternLm2Family.Read,
        ["llama"] = LlamaFamily.Read,
        ["mistral"] = MistralFamily.ReadMistral,
        ["mixtral"] = MistralFamily.ReadMixtral,
        ["olmo2"] = Olmo2Family.Read,
        ["phi"] = PhiFamily.ReadPhi,
        ["phi3"] = PhiFamily.ReadPhi3,
        ["qwen2"] = QwenFamily.ReadQwen2,
        ["qwen2_moe"] = QwenFamily.ReadQwen2Moe,
        ["qwen3"] = QwenFamily.ReadQwen3,
        ["qwen3_moe"] = QwenFamily.ReadQwen3Moe,
        ["smollm3"] = SmolLm3Family.Read,
        ["stablelm"] = StableLmFamily.Read,
    };

    private static readonly IReadOnlyDictionary<string, string> ByArchitecture = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GemmaForCausalLM"] = "gemma",
        ["Gemma2ForCausalLM"] = "gemma2",
        ["Gemma3ForConditionalGeneration"] = "gemma3",
        ["Gemma3ForCausalLM"] = "gemma3_text",
        ["GPTNeoXForCausalLM"] = "gpt_neox",
        ["GraniteForCausalLM"] = "granite",
        ["InternLM2ForCausalLM"] = "internlm2",
        ["LlamaForCausalLM"] = "llama",
        ["MistralForCausalLM"] = "mistral",
        ["MixtralForCausalLM"] = "mixtral",
        ["Olmo2ForCausalLM"] = "olmo2",
        ["PhiForCausalLM"] = "phi",
        ["Phi3ForCausalLM"] = "phi3",
        ["Qwen2ForCausalLM"] = "qwen2",
        ["Qwen2MoeForCausalLM"] = "qwen2_moe",
        ["Qwen3ForCausalLM"] = "qwen3",
        ["Qwen3MoeForCausalLM"] = "qwen3_moe",
        ["SmolLM3ForCausalLM"] = "smollm3",
        ["StableLmForCausalLM"] = "stablelm",
    };

    /// <summary>The known values of <c>model_type</c>, in order.</summary>
    public static IEnumerable<string> Known => ByType.Keys;

    /// <summary>How the configuration is read; null, with an error, where its family is not known.</summary>
    public static Action<ConfigurationReader>? Find(JsonObject config, List<JsonError> errors)
    {
        switch (config.Find("model_type"))
        {
            case JsonString type:
                if (ByType.TryGetValue(type.Value, out var family))
                    return family;
                errors.Add(new JsonError(type.Place, $"model_type {type.Shown} is not known; known are {string.Join(", ", Known)}"));
                return null;
            case null or JsonNull:
                return FindByArchitecture(config, errors);
            case var other:
                errors.Add(new JsonError(other.Place, $"model_type is {other.Shown}; it has to be a string, one of {string.Join(", ", Known)}"));
                return null;
        }
    }

    private static Action<ConfigurationReader>? FindByArchitecture(JsonObject config, List<JsonError> errors)
    {
        var architecture = config.Find("architectures") is JsonArray { Items: { Count: > 0 } names } ? names[0] as JsonString : null;
        if (architecture is not null && ByArchitecture.TryGetValue(architecture.Value, out var type))
            return ByType[type];
        errors.Add(architecture is null
            ? new JsonError(config.Place, $"model_type is missing; add it, one of {string.Join(", ", Known)}")
            : new JsonError(architecture.Place, $"architecture {architecture.Shown} is not known, and model_type is missing; add it, one of {string.Join(", ", Known)}"));
        return null;
    }
}
