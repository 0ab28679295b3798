namespace EdgeDsl.CostModel.Tests.Configurations;

public class ConfigurationErrorTests
{
    private const string Known =
        "gemma, gemma2, gemma3, gemma3_text, gpt_neox, granite, internlm2, llama, mistral, mixtral, olmo2, phi, phi3, qwen2, qwen2_moe, qwen3, qwen3_moe, smollm3, stablelm";

    [Theory]
    [InlineData("[]", 1, 1, "found an array; a model's configuration is an object")]
    [InlineData("""{ "hidden_size": 64 }""", 1, 1, "model_type is missing; add it, one of " + Known)]
    [InlineData("""{ "model_type": "bert" }""", 1, 17, "model_type \"bert\" is not known; known are " + Known)]
    [InlineData("""{ "model_type": 3 }""", 1, 17, "model_type is 3; it has to be a string, one of " + Known)]
    [InlineData("""{ "architectures": ["BertModel"] }""", 1, 21, "architecture \"BertModel\" is not known, and model_type is missing; add it, one of " + Known)]
    [InlineData("""{ "model_type": "gemma3" }""", 1, 1, "text_config is missing; it is an object with the sizes of the language model")]
    [InlineData("""{ "model_type": "gemma3", "text_config": [] }""", 1, 42, "text_config is an array; it has to be an object")]
    public void What_is_no_known_model_is_named(string text, int line, int column, string message) => Check(text, line, column, message);

    [Fact]
    public void Every_missing_size_is_named()
    {
        List<JsonError> errors = [];
        Assert.Null(ModelConfiguration.Read("""{ "model_type": "llama" }""", "Model", errors));
        Assert.Equal(
            [
                "num_hidden_layers is missing; add it, a whole number of at least 1",
                "hidden_size is missing; add it, a whole number of at least 1",
                "intermediate_size is missing; add it, a whole number of at least 1",
                "num_attention_heads is missing; add it, a whole number of at least 1",
                "vocab_size is missing; add it, a whole number of at least 1",
            ],
            errors.Select(error => error.Message));
        Assert.All(errors, error => Assert.Equal(new JsonPlace(0, 1, 1, 1), error.Place));
    }

    [Theory]
    [InlineData("\"64\"", "hidden_size is \"64\"; it has to be a whole number, written without quotes, fraction and exponent")]
    [InlineData("64.5", "hidden_size is 64.5; it has to be a whole number, written without quotes, fraction and exponent")]
    [InlineData("64.0", "hidden_size is 64.0; it has to be a whole number, written without quotes, fraction and exponent")]
    [InlineData("1e400", "hidden_size is 1e400; it has to be a whole number, written without quotes, fraction and exponent")]
    [InlineData("99999999999999999999", "hidden_size is 99999999999999999999; it has to be a whole number, written without quotes, fraction and exponent")]
    [InlineData("true", "hidden_size is true; it has to be a whole number, written without quotes, fraction and exponent")]
    [InlineData("[64]", "hidden_size is an array; it has to be a whole number, written without quotes, fraction and exponent")]
    [InlineData("null", "hidden_size is null; it has to be a whole number of at least 1")]
    [InlineData("0", "hidden_size: HiddenSize is 0; it has to be a whole number from 1 to 16777216")]
    [InlineData("-64", "hidden_size: HiddenSize is -64; it has to be a whole number from 1 to 16777216")]
    [InlineData("16777217", "hidden_size: HiddenSize is 16777217; it has to be a whole number from 1 to 16777216")]
    [InlineData("4294967360", "hidden_size: HiddenSize is 4294967360; it has to be a whole number from 1 to 16777216")]
    public void A_size_of_the_wrong_kind_is_named_with_its_place(string value, string message) =>
        Check(Llama("64,", value + ","), 4, 18, message);

    [Theory]
    [InlineData("\"num_key_value_heads\": 2", "\"num_key_value_heads\": 3", 8, "num_key_value_heads: AttentionHeads = 4 is no multiple of KeyValueHeads = 3; every key-value head serves the same number of query heads")]
    [InlineData("\"num_key_value_heads\": 2", "\"num_key_value_heads\": 0", 8, "num_key_value_heads is 0; it has to be at least 1, or be left out")]
    [InlineData("\"num_key_value_heads\": 2", "\"head_dim\": 0", 8, "head_dim is 0; it has to be at least 1, or be left out")]
    [InlineData("\"num_key_value_heads\": 2", "\"mlp_bias\": \"no\"", 8, "mlp_bias is \"no\"; it has to be true or false")]
    [InlineData("\"num_key_value_heads\": 2", "\"rope_scaling\": 8", 8, "rope_scaling is 8; it has to be an object")]
    [InlineData("\"num_attention_heads\": 4", "\"num_attention_heads\": 3", 7, "num_attention_heads: HiddenSize = 64 is no multiple of AttentionHeads = 3; set HeadDimension")]
    public void Other_fields_are_judged_at_their_place(string part, string wrong, int line, string message)
    {
        var text = Llama(part, wrong);
        if (message.Contains("is no multiple of AttentionHeads", StringComparison.Ordinal))
            text = text.Replace("\"num_key_value_heads\": 2", "\"num_key_value_heads\": 3", StringComparison.Ordinal);
        Check(text, line, wrong.IndexOf(':', StringComparison.Ordinal) + 5, message);
    }

    [Fact]
    public void A_default_that_does_not_fit_is_named_as_one() => Check(
        Llama("\"num_key_value_heads\": 2,", "").Replace("llama", "mistral", StringComparison.Ordinal),
        1, 1, "num_key_value_heads is left out, which means 8: AttentionHeads = 4 is no multiple of KeyValueHeads = 8; every key-value head serves the same number of query heads");

    [Theory]
    [InlineData("\"layer_types\": \"all\"", "layer_types is \"all\"; it has to be an array with the type of each layer")]
    [InlineData("\"layer_types\": [\"full_attention\"]", "layer_types has 1 entries, and num_hidden_layers is 3; give each layer one")]
    [InlineData("\"layer_types\": [1, 2, 3]", "layer_types has 1; known are \"full_attention\" and \"sliding_attention\"")]
    [InlineData("\"layer_types\": [\"sliding_attention\", \"full_attention\", \"full_attention\"]", "layer_types has \"full_attention\" for layer 3, and only patterns in which every n-th layer is global can be described; declare the sizes as arguments instead of the file")]
    [InlineData("\"sliding_window\": -1", "sliding_window: SlidingWindow is -1; it has to be a whole number from 0 to 2147483647")]
    [InlineData("\"sliding_window\": 0.5", "sliding_window is 0.5; it has to be a whole number, written without quotes, fraction and exponent")]
    public void Windows_are_judged(string field, string message) =>
        Check(Llama("\"num_key_value_heads\": 2", field).Replace("llama", "gemma2", StringComparison.Ordinal), 8, null, message);

    [Theory]
    [InlineData("qwen2", "\"use_sliding_window\": true, \"max_window_layers\": 2", "use_sliding_window is true; it gives the window to the layers after the first 2, and only windows of all layers or of all but every n-th can be described; declare the sizes as arguments instead of the file")]
    [InlineData("phi", "\"qk_layernorm\": true", "qk_layernorm is true; norms of queries and keys with a bias cannot be described; declare the nearest sizes as arguments")]
    [InlineData("smollm3", "\"use_sliding_window\": true, \"sliding_window\": 5", "use_sliding_window is true; windows are not described for this family; declare the sizes as arguments instead of the file")]
    [InlineData("qwen3_moe", "\"moe_intermediate_size\": 8, \"num_experts\": 4, \"num_experts_per_tok\": 2, \"mlp_only_layers\": [0]", "mlp_only_layers is an array; models that are dense in some layers and sparse in others cannot be described; declare the nearest sizes as arguments")]
    [InlineData("qwen2_moe", "\"moe_intermediate_size\": 8, \"num_experts\": 4, \"num_experts_per_tok\": 2, \"shared_expert_intermediate_size\": 9", "shared_expert_intermediate_size is 9; only multiples of moe_intermediate_size = 8 can be described; declare the sizes as arguments instead of the file")]
    [InlineData("qwen2_moe", "\"moe_intermediate_size\": 8, \"num_experts\": 4, \"num_experts_per_tok\": 2, \"shared_expert_intermediate_size\": 8, \"mlp_only_layers\": [0]", "mlp_only_layers is an array; models that are dense in some layers and sparse in others cannot be described; declare the nearest sizes as arguments")]
    [InlineData("qwen3_moe", "\"moe_intermediate_size\": 8, \"num_experts\": 4, \"num_experts_per_tok\": 2, \"decoder_sparse_step\": 2", "decoder_sparse_step is 2; models that are dense in some layers and sparse in others cannot be described; declare the nearest sizes as arguments")]
    [InlineData("mixtral", "\"num_local_experts\": 4, \"num_experts_per_tok\": 5", "num_experts_per_tok: ExpertsPerToken is 5; it has to be a whole number from 1 to 4")]
    [InlineData("phi3", "\"rope_scaling\": { \"type\": \"longrope\", \"short_factor\": [1] }", "short_factor has 1 factors; it has to have 8, half of what is rotated of a head")]
    [InlineData("phi3", "\"partial_rotary_factor\": 2, \"rope_scaling\": { \"type\": \"longrope\" }", "partial_rotary_factor is 2; it has to be above 0 and at most 1")]
    public void What_a_family_has_and_the_cost_model_has_not_is_refused(string family, string fields, string message) =>
        Check(Llama("\"num_key_value_heads\": 2", "\"num_key_value_heads\": 2, " + fields).Replace("llama", family, StringComparison.Ordinal), 8, null, message);

    [Theory]
    [InlineData("\"layer_types\": [\"sliding_attention\", \"full_attention\", \"sliding_attention\"]", 4096, 2)]
    [InlineData("\"layer_types\": [\"sliding_attention\", \"sliding_attention\", \"sliding_attention\"]", 4096, 0)]
    [InlineData("\"layer_types\": [\"full_attention\", \"full_attention\", \"full_attention\"]", 0, 0)]
    [InlineData("\"sliding_window\": 9", 9, 2)]
    [InlineData("\"sliding_window\": null", 0, 0)]
    [InlineData("\"sliding_window\": 0", 0, 0)]
    public void Windows_are_read(string field, int window, int pattern)
    {
        var model = PublishedConfigurations.Read("Model", Llama("\"num_key_value_heads\": 2", field).Replace("llama", "gemma2", StringComparison.Ordinal));
        Assert.Equal((window, pattern), (model.SlidingWindow, model.SlidingWindowPattern));
    }

    [Theory]
    [InlineData("\"use_sliding_window\": true, \"max_window_layers\": 0", 4096)]
    [InlineData("\"use_sliding_window\": true, \"max_window_layers\": 3", 0)]
    [InlineData("\"use_sliding_window\": true, \"sliding_window\": null, \"max_window_layers\": 0", 0)]
    [InlineData("\"use_sliding_window\": false, \"sliding_window\": 64", 0)]
    [InlineData("\"sliding_window\": 64", 0)]
    public void Windows_of_qwen_count_where_they_are_used(string fields, int window) => Assert.Equal(
        window,
        PublishedConfigurations.Read("Model", Llama("\"num_key_value_heads\": 2", "\"num_key_value_heads\": 2, " + fields).Replace("llama", "qwen2", StringComparison.Ordinal)).SlidingWindow);

    [Theory]
    [InlineData("llama", "\"attention_bias\": true", true, true)]
    [InlineData("llama", "\"attention_bias\": null", false, false)]
    [InlineData("llama", "\"mlp_bias\": true", false, false)]
    [InlineData("granite", "\"attention_bias\": true", true, true)]
    [InlineData("granite", "\"attention_bias\": false", false, false)]
    [InlineData("smollm3", "\"attention_bias\": true", true, true)]
    [InlineData("gemma", "\"attention_bias\": true", true, true)]
    [InlineData("olmo2", "\"attention_bias\": true", true, true)]
    [InlineData("qwen3", "\"attention_bias\": true", true, true)]
    [InlineData("qwen2", "\"attention_bias\": false", true, false)]
    [InlineData("stablelm", "\"use_qkv_bias\": true", true, false)]
    [InlineData("stablelm", "\"use_qkv_bias\": false", false, false)]
    public void Biases_are_those_of_the_family(string family, string field, bool attention, bool output)
    {
        var model = Family(family, field);
        Assert.Equal((attention, output), (model.AttentionBias, model.AttentionOutputBias));
        Assert.Equal(family is "llama" or "granite" or "smollm3" && field.StartsWith("\"mlp", StringComparison.Ordinal), model.MlpBias);
    }

    // Heads of 16: llama3 stores 8 factors, longrope two lists of half of what is rotated.
    [Theory]
    [InlineData("llama", "\"rope_scaling\": { \"rope_type\": \"llama3\" }", 8)]
    [InlineData("llama", "\"rope_parameters\": { \"rope_type\": \"llama3\" }", 8)]
    [InlineData("llama", "\"head_dim\": 32, \"rope_scaling\": { \"type\": \"llama3\" }", 16)]
    [InlineData("llama", "\"rope_scaling\": { \"type\": \"linear\" }", 0)]
    [InlineData("llama", "\"rope_scaling\": { \"factor\": 2 }", 0)]
    [InlineData("llama", "\"rope_scaling\": null", 0)]
    [InlineData("qwen2", "\"rope_scaling\": { \"rope_type\": \"llama3\" }", 8)]
    [InlineData("qwen3", "\"rope_scaling\": { \"rope_type\": \"llama3\" }", 64)] // heads of 128 where they are left out
    [InlineData("smollm3", "\"rope_scaling\": { \"rope_type\": \"llama3\" }", 8)]
    [InlineData("phi3", "\"rope_scaling\": { \"type\": \"longrope\", \"short_factor\": [1, 1, 1, 1, 1, 1, 1, 1], \"long_factor\": [1, 1, 1, 1, 1, 1, 1, 1] }", 16)]
    [InlineData("phi3", "\"partial_rotary_factor\": 0.5, \"rope_scaling\": { \"type\": \"su\", \"short_factor\": [1, 1, 1, 1] }", 8)]
    [InlineData("phi3", "\"rope_scaling\": { \"type\": \"longrope\", \"partial_rotary_factor\": 0.25 }", 4)]
    [InlineData("phi3", "\"partial_rotary_factor\": 1, \"rope_scaling\": { \"type\": \"longrope\" }", 16)]
    public void Rotary_factors_are_counted(string family, string field, int factors) => Assert.Equal(factors, Family(family, field).RopeFactors);

    private static Transformer Family(string family, string field) => PublishedConfigurations.Read(
        "Model", Llama("\"num_key_value_heads\": 2", "\"num_key_value_heads\": 2, " + field).Replace("llama\"", family + "\"", StringComparison.Ordinal));

    [Fact]
    public void Unknown_fields_and_quantization_are_ignored() => Assert.Equal(
        PublishedConfigurations.Read("Model", Llama("", "")),
        PublishedConfigurations.Read("Model", Llama("\"vocab_size\"", "\"quantization_config\": { \"bits\": 4 }, \"brand_new\": [{}], \"vocab_size\"")));

    private static string Llama(string part, string replacement)
    {
        const string text = """
            {
              "model_type": "llama",
              "num_hidden_layers": 3,
              "hidden_size": 64,
              "intermediate_size": 128,
              "max_position_embeddings": 512,
              "num_attention_heads": 4,
              "num_key_value_heads": 2,
              "vocab_size": 1000
            }
            """;
        Assert.True(part.Length == 0 || text.Contains(part, StringComparison.Ordinal));
        return part.Length == 0 ? text : text.Replace(part, replacement, StringComparison.Ordinal);
    }

    private static void Check(string text, int line, int? column, string message)
    {
        List<JsonError> errors = [];
        Assert.Null(ModelConfiguration.Read(text, "Model", errors));
        var error = Assert.Single(errors);
        Assert.Equal((message, line, column ?? error.Place.Column), (error.Message, error.Place.Line, error.Place.Column));
    }
}
