namespace EdgeDsl.Cli.Tests.Estimates;

/// <summary>Models and policies by name, from files and as objects.</summary>
public sealed class SourcesTests : IDisposable
{
    private const string Llama = """
        {"model_type":"llama","num_hidden_layers":16,"hidden_size":2048,"intermediate_size":8192,"num_attention_heads":32,
         "num_key_value_heads":8,"head_dim":64,"vocab_size":128256,"tie_word_embeddings":true,"max_position_embeddings":131072,
         "rope_scaling":{"factor":32.0,"high_freq_factor":4.0,"low_freq_factor":1.0,"original_max_position_embeddings":8192,"rope_type":"llama3"}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("edgedsl-model-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_configuration_is_the_model_of_the_catalog_whether_inline_or_in_a_file()
    {
        var path = Path.Combine(folder, "config.json");
        File.WriteAllText(path, Llama + "}");
        var known = Tool.Run("estimate", "--model", "Llama-3.2-1B", "--device", "pi5", "--policy", "Q4_K_M", "--format", "json");
        var named = Llama + ",\"_name_or_path\":\"Llama-3.2-1B\"}";

        Assert.Equal(known, Tool.Run("estimate", "--model", named, "--device", "pi5", "--policy", "Q4_K_M", "--format", "json"));
        Assert.Equal(
            known.Json.GetProperty("memory").GetRawText(),
            Tool.Run("estimate", "--model", path, "--device", "pi5", "--policy", "Q4_K_M", "--format", "json").Json.GetProperty("memory").GetRawText());
        var line = Tool.Answer($$"""{"model":{{named.ReplaceLineEndings("")}},"device":"pi5","policy":"Q4_K_M"}""");
        Assert.True(System.Text.Json.JsonElement.DeepEquals(known.Json, line));
    }

    [Fact]
    public void A_policy_object_is_the_policy_of_the_catalog()
    {
        var known = Tool.Answer("""{"model":"TinyLlama","device":"pi5","policy":"INT4"}""");
        var inline = Tool.Answer("""{"model":"TinyLlama","device":"pi5","policy":{"name":"INT4","bits":4,"groupSize":32,"scaleBits":16,"zeroPointBits":0}}""");
        Assert.True(System.Text.Json.JsonElement.DeepEquals(known, inline));
    }

    [Theory]
    [InlineData("""{"bits":4,"groupSize":64}""", "int4-g64")]
    [InlineData("""{"bits":8}""", "int8")]
    [InlineData("""{"weights":"Q4_K","tokenEmbedding":"Q6_K"}""", "Q4_K")]
    [InlineData("""{"mix":"q4_k_m"}""", "Q4_K_M")]
    public void A_policy_object_without_a_name_is_called_after_what_it_says(string policy, string name)
    {
        Assert.Equal(name, Tool.Answer($$"""{"model":"TinyLlama","device":"pi5","policy":{{policy}}}""").GetProperty("policy").GetString());
    }

    [Fact]
    public void An_inline_device_is_called_and_judged_as_it_says()
    {
        var json = Tool.Answer("""
            {"model":"TinyLlama","policy":"Q8_0","device":{"name":"Türbox","class":"arm cpu","memoryCapacity":8589934592,"reservedMemory":0,"memoryBandwidth":17.07e9,"storageBandwidth":9e7,"idlePower":2.7,"maxPower":12,"rates":{"float32":153.5e9,"float16":null,"int8":614e9}}}
            """);
        Assert.Equal("Türbox", json.GetProperty("device").GetString());
        Assert.Equal("class", json.GetProperty("calibration").GetProperty("kind").GetString());
        Assert.True(json.GetProperty("energy").GetProperty("perTokenJoules").GetDouble() > 0);
    }

    [Fact]
    public void An_operating_point_is_named_in_the_answer()
    {
        var low = Tool.Answer("""{"model":"Gemma-3-1B","device":"Jetson Orin Nano Super","policy":"Q4_K_M","operatingPoint":"7w"}""");
        var high = Tool.Answer("""{"model":"Gemma-3-1B","device":"Jetson Orin Nano Super","policy":"Q4_K_M"}""");
        Assert.Equal(("7W", "MAXN"), (low.GetProperty("operatingPoint").GetString(), high.GetProperty("operatingPoint").GetString()));
        Assert.True(Speed(low) < Speed(high) / 2);

        static double Speed(System.Text.Json.JsonElement json) => json.GetProperty("latency").GetProperty("decodeTokensPerSecond").GetDouble();
    }
}
