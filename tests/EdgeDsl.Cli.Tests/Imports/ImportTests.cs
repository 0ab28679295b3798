namespace EdgeDsl.Cli.Tests.Imports;

public sealed class ImportTests : IDisposable
{
    private const string Phi = """
        {"model_type":"phi","num_hidden_layers":32,"hidden_size":2560,"intermediate_size":10240,"num_attention_heads":32,"vocab_size":51200,
         "max_position_embeddings":2048
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("phi-2 & co").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_configuration_becomes_the_record_that_declares_it()
    {
        var run = Tool.Run("import", Write("config.json", Phi + ",\"_name_or_path\":\"microsoft/phi-2\"}"));
        Assert.Equal("", run.Error);
        Assert.Equal(
            """
            using EdgeDsl;

            /// <summary>microsoft/phi-2, from its config.json.</summary>
            [TransformerModel(Layers = 32, HiddenSize = 2560, IntermediateSize = 10_240, AttentionHeads = 32,
                              VocabularySize = 51_200, MaxPositionEmbeddings = 2048, TieWordEmbeddings = false, GatedMlp = false,
                              AttentionBias = true, AttentionOutputBias = true, MlpBias = true, HeadBias = true,
                              NormsPerLayer = 1, NormBias = true)]
            public sealed partial record Phi_2;

            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("tiny-llama.v2.json", "Tiny_llama_v2")]
    [InlineData("7b.json", "Model7b")]
    public void Without_a_name_inside_the_file_names_the_record(string file, string record)
    {
        Assert.Contains($"record {record};", Tool.Run("import", Write(file, Phi + "}")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_config_json_is_named_after_its_folder()
    {
        var run = Tool.Run("import", Write("config.json", Phi + "}"));
        Assert.Contains("record Phi_2___co", run.Output, StringComparison.Ordinal);
        Assert.Contains("/// <summary>phi-2 &amp; co", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_huggingfaces_cache_the_model_names_the_record()
    {
        var snapshot = Directory.CreateDirectory(Path.Combine(folder, "models--microsoft--phi-2", "snapshots", "ef382358ec9e382308935a992d908de099b64c23"));
        var file = Path.Combine(snapshot.FullName, "config.json");
        File.WriteAllText(file, Phi + "}");
        var run = Tool.Run("import", file);
        Assert.Contains("/// <summary>microsoft/phi-2, from its config.json.</summary>", run.Output, StringComparison.Ordinal);
        Assert.Contains("record Phi_2;", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_is_called_as_asked()
    {
        Assert.Contains("record Mine;", Tool.Run("import", Write("config.json", Phi + "}"), "--name", "Mine").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_imported_is_said()
    {
        var path = Write("config.json", "{\n \"model_type\": \"llama\", \"hidden_size\": \"big\"}");
        Assert.Equal($"edgedsl: {path}(1,1): num_hidden_layers is missing; add it, a whole number of at least 1\n", Tool.Run("import", path).Error);
        Assert.Equal("edgedsl: --name is class; it has to be a C# name that starts with a capital letter, such as Class\n", Tool.Run("import", path, "--name", "class").Error);
        Assert.StartsWith("edgedsl: \"x.gguf\" could not be read: ", Tool.Run("import", "x.gguf").Error, StringComparison.Ordinal);
        Assert.StartsWith("edgedsl: \"no.json\" could not be read: ", Tool.Run("import", "no.json").Error, StringComparison.Ordinal);
        Assert.Equal(2, Tool.Run("import", "no.json").ExitCode);
        Assert.Equal(2, Tool.Run("import").ExitCode);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
