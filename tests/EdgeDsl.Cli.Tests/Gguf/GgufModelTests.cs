using System.Text.Json;
using System.Text.Json.Nodes;
using EdgeDsl.Cli.Gguf;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Tests.Gguf;

/// <summary>Files as the converter and the quantizer of llama.cpp make them.</summary>
public sealed class GgufModelTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("edgedsl-gguf-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<string> Configurations => new(ConvertedModel.Names);

    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var (model, type) in QuantizedFiles.Bytes.Keys)
                files.Add(model, type);
            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public void A_file_is_the_model_of_the_configuration_that_it_was_converted_from(string name)
    {
        var writer = ConvertedModel.Write(name, (_, _) => "F16", withTokenizer: name.StartsWith("TinyLlama", StringComparison.Ordinal) || name.StartsWith("Gemma-3-270M", StringComparison.Ordinal));
        var model = GgufModel.Read(Save(writer), "file");
        var expected = ModelConfiguration.Read(ConvertedModel.Configuration(name), name, [])!;

        // The converter does not write the window of Mistral 7B v0.1, and llama.cpp does not use it.
        Assert.Equal(name == "Mistral-7B-v0.1" ? expected with { SlidingWindow = 0 } : expected, model.Model);
        Assert.Equal(ParameterCount.Total(expected).Constant, ParameterCount.Total(model.Model).Constant);
        Assert.Equal((long)writer.TensorBytes, model.TensorBytes);
        Assert.Equal((long)writer.TensorBytes, new StoredWeights(model.Model, GgufPolicy.Of(model).Stored).TotalBytes.Constant);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_quantized_file_has_the_quantizers_bytes_and_the_catalogs_costs(string model, string type)
    {
        string[] rest = ["--device", "pi5", "--format", "json"];
        var known = Tool.Run(["estimate", "--model", QuantizedFiles.ConfigurationOf(model), "--policy", type, .. rest]).Json;
        var writer = ConvertedModel.Write(
            QuantizedFiles.ConfigurationOf(model), QuantizedFiles.TypesOf(model, type), title: known.GetProperty("model").GetString());
        var run = Tool.Run(["estimate", "--model", Save(writer), .. rest]);

        Assert.Equal("", run.Error);
        Assert.Equal(QuantizedFiles.Bytes[(model, type)], run.Json.GetProperty("memory").GetProperty("weightBytes").GetInt64());
        Assert.True(JsonNode.DeepEquals(WithoutPolicy(known), WithoutPolicy(run.Json)), $"{known}\n{run.Json}");
        // Some models give two types the same tensors, and the catalog has names of its own for two types; but it is never another's name.
        var named = Tool.Run(["estimate", "--model", QuantizedFiles.ConfigurationOf(model), "--policy", run.Json.GetProperty("policy").GetString()!, .. rest]).Json;
        Assert.True(JsonNode.DeepEquals(WithoutPolicy(known), WithoutPolicy(named)), $"{known}\n{named}");
    }

    private static JsonNode WithoutPolicy(JsonElement answer)
    {
        var fields = System.Text.Json.Nodes.JsonObject.Create(answer)!;
        fields.Remove("policy");
        return fields;
    }

    [Fact]
    public void A_stored_output_matrix_is_a_model_with_a_head_of_its_own()
    {
        var model = GgufModel.Read(Save(ConvertedModel.Write("Qwen2.5-0.5B", (_, _) => "Q8_0", withOutput: true)), "file").Model;
        Assert.False(model.TieWordEmbeddings);
        Assert.Equal(630_167_424, ParameterCount.Total(model).Constant); // llama.cpp PR 10693
    }

    // As the "dynamic" files of other quantizers are, which give single layers more bits.
    [Fact]
    public void Formats_that_no_type_of_llama_cpp_has_count_to_the_byte()
    {
        var writer = ConvertedModel.Write("TinyLlama-1.1B-Chat-v1.0", (tensor, layer) => (tensor, layer) switch
        {
            ("token_embd", _) => "Q5_K",
            ("output", _) => "Q8_0",
            ("ffn_down", 3) => "F16",
            ("attn_v", > 10) => "Q6_K",
            _ => "IQ4_XS",
        });
        var path = Save(writer);
        var run = Tool.Run("estimate", "--model", path, "--device", "pi5", "--format", "json");
        Assert.Equal((long)writer.TensorBytes, run.Json.GetProperty("memory").GetProperty("weightBytes").GetInt64());
        Assert.Equal("IQ4_XS + Q8_0 + Q5_K + F16", run.Json.GetProperty("policy").GetString());

        var weights = new StoredWeights(GgufModel.Read(path, "file").Model, GgufPolicy.Of(GgufModel.Read(path, "file")).Stored);
        Assert.Equal(
            [CostModel.WeightFormat.F16, CostModel.WeightFormat.IQ4_XS, CostModel.WeightFormat.Q6_K, CostModel.WeightFormat.Q8_0],
            weights.Groups.Select(group => group.Format).OrderBy(format => format.ToString(), StringComparer.Ordinal));
        Assert.Equal(2048 * 5632 * 2, weights.Groups.Single(group => group.Format == CostModel.WeightFormat.F16).LayerBytes.Constant);
    }

    [Fact]
    public void A_policy_beside_the_file_wins()
    {
        var path = Save(ConvertedModel.Write("TinyLlama-1.1B-Chat-v1.0", (_, _) => "F16"));
        var run = Tool.Run("estimate", "--model", path, "--policy", "Q4_K_M", "--device", "pi5", "--format", "json");
        Assert.Equal("Q4_K_M", run.Json.GetProperty("policy").GetString());
        Assert.Equal(QuantizedFiles.Bytes[("TinyLlama-1.1B", "Q4_K_M")], run.Json.GetProperty("memory").GetProperty("weightBytes").GetInt64());
    }

    [Fact]
    public void A_request_line_may_name_a_file_and_leave_the_policy_out()
    {
        var path = JsonSerializer.Serialize(Save(ConvertedModel.Write("TinyLlama-1.1B-Chat-v1.0", QuantizedFiles.TypesOf("TinyLlama-1.1B", "Q4_K_M"))));
        var answer = Tool.Answer($$"""{"id":1,"model":{{path}},"device":"pi5"}""");
        Assert.Equal("Q4_K_M", answer.GetProperty("policy").GetString());
        Assert.Equal(QuantizedFiles.Bytes[("TinyLlama-1.1B", "Q4_K_M")], answer.GetProperty("memory").GetProperty("weightBytes").GetInt64());
    }

    [Fact]
    public void A_file_is_known_by_what_it_starts_with_too()
    {
        var path = Save(ConvertedModel.Write("SmolLM2-135M", (_, _) => "F16"));
        var blob = Path.Combine(folder, "sha256-abc");
        File.Move(path, blob);
        Assert.Contains("record SmolLM2_135M;", Tool.Run("import", blob).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_may_be_given_layer_by_layer_where_they_are_equal()
    {
        var keys = SmallModel.Keys();
        keys["llama.attention.head_count_kv"] = new uint[] { 2, 2 };
        keys["llama.feed_forward_length"] = new uint[] { 512, 512 };
        Assert.Equal(2, GgufModel.Read(Save(SmallModel.Write(keys)), "small").Model.KeyValueHeads);
    }

    [Fact]
    public void A_window_may_be_given_layer_by_layer()
    {
        var keys = SmallModel.Keys();
        keys["llama.attention.sliding_window"] = 128u;
        keys["llama.attention.sliding_window_pattern"] = new[] { true, false };
        var model = GgufModel.Read(Save(SmallModel.Write(keys)), "small").Model;
        Assert.Equal((128, 2), (model.SlidingWindow, model.SlidingWindowPattern));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Versions_2_and_3_are_read(uint version) =>
        Assert.Equal("small", GgufModel.Read(Save(SmallModel.Write(SmallModel.Keys(), new GgufWriter { Version = version })), "small").Model.Name);

    [Fact]
    public void Another_alignment_is_followed()
    {
        var keys = SmallModel.Keys();
        keys["general.alignment"] = 4096u;
        Assert.Equal("small", GgufModel.Read(Save(SmallModel.Write(keys, new GgufWriter { Alignment = 4096 })), "small").Model.Name);
    }

    private string Save(GgufWriter writer) => writer.Save(Path.Combine(folder, "model.gguf"));
}
