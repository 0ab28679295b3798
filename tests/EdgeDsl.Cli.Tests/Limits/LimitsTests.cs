using System.Globalization;
using System.Reflection;
using EdgeDsl.Cli.Fitting;
using EdgeDsl.Cli.Tests.Gguf;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Tests.Limits;

/// <summary>
/// docs/limits.md: the figures are those of the code, and those that no other test is about hold. The others: JsonReaderTests and
/// BadInputTests (JSON and lines), HostileFileTests (GGUF), ListTests and SweepCommandTests (sweeps), Edge010Tests
/// (matrices), Edge203Tests (adapters).
/// </summary>
public sealed class LimitsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("edgedsl-limits-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_figure_of_the_page_is_that_of_the_code()
    {
        var types = new[] { typeof(CommandLine), typeof(JsonReader) }.SelectMany(type => type.Assembly.GetTypes()).ToList();
        var rows = Repository("docs", "limits.md").Split('\n').Where(line => line.EndsWith("` |", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.Equal(20, rows.Count);
        foreach (var row in rows.Where(row => row[3] != "`MatrixReader.MostCombinations`")) // of the generator, which the tool is without
        {
            var source = row[3].Trim('`').Split('.');
            var field = types.Single(type => type.Name == source[0]).GetField(source[1], BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
            Assert.True(field is not null, row[3]);
            Assert.Equal(Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture), long.Parse(row[2], NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("\"num_hidden_layers\":2", "\"num_hidden_layers\":10001", "num_hidden_layers: Layers is 10001; it has to be a whole number from 1 to 10000")]
    [InlineData("\"vocab_size\":1000", "\"vocab_size\":16777217", "vocab_size: VocabularySize is 16777217; it has to be a whole number from 1 to 16777216")]
    [InlineData("\"num_local_experts\":4", "\"num_local_experts\":65537", "num_local_experts: Experts is 65537; it has to be a whole number from 0 to 65536")]
    public void Models_are_as_large_as_they_may_be(string given, string over, string message)
    {
        const string Config = """
            {"model_type":"mixtral","num_hidden_layers":2,"hidden_size":64,"intermediate_size":128,"num_attention_heads":4,"num_key_value_heads":4,"vocab_size":1000,"max_position_embeddings":2048,"num_local_experts":4,"num_experts_per_tok":2}
            """;
        var path = Path.Combine(folder, "config.json");
        File.WriteAllText(path, Config);
        Assert.Equal((0, ""), (Tool.Run("import", path).ExitCode, Tool.Run("import", path).Error));
        File.WriteAllText(path, Config.Replace(given, over, StringComparison.Ordinal));
        var run = Tool.Run("import", path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_llama_bench_wrote_is_read_as_far_as_it_may_go()
    {
        var path = Path.Combine(folder, "bench.json");
        File.WriteAllText(path, new string(' ', LlamaBenchFile.MostCharacters + 1));
        var run = Tool.Run("calibrate", "--llama-bench", path, "--device", "pi5");
        Assert.Equal(new Tool(2, "", $"edgedsl: {path} has more than 16777216 characters, and no more are read; is it a JSON file?\n"), run);
    }

    [Fact]
    public void A_text_of_a_GGUF_file_is_kept_up_to_its_limit()
    {
        var keys = SmallModel.Keys();
        keys["general.name"] = new string('n', 1024);
        keys["tokenizer.chat_template"] = new string('n', 1025);
        Assert.Contains("public sealed partial record Nnnn", Import(keys), StringComparison.Ordinal);
        keys["general.name"] = new string('n', 1025);
        SmallModel.Write(keys).Save(Path.Combine(folder, "small.gguf"));
        Assert.Contains("general.name is a long text", Tool.Run("import", Path.Combine(folder, "small.gguf")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_array_of_a_GGUF_file_the_length_is_kept()
    {
        var keys = SmallModel.Keys();
        keys["other.values"] = Enumerable.Range(0, 16_385).Select(value => (uint)value).ToArray();
        keys["llama.attention.head_count_kv"] = Enumerable.Repeat(2u, 16_385).ToArray();
        SmallModel.Write(keys).Save(Path.Combine(folder, "small.gguf"));
        Assert.Contains("llama.attention.head_count_kv is an array of 16385 UInt32", Tool.Run("import", Path.Combine(folder, "small.gguf")).Error, StringComparison.Ordinal);
        keys["llama.attention.head_count_kv"] = 2u;
        Assert.Contains("Layers = 2", Import(keys), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1u << 20, true)]
    [InlineData(1u << 21, false)]
    public void Tensors_of_a_GGUF_file_are_aligned_up_to_the_limit(uint alignment, bool isRead)
    {
        var keys = SmallModel.Keys();
        keys["general.alignment"] = alignment;
        var path = Path.Combine(folder, "small.gguf");
        SmallModel.Write(keys, new GgufWriter { Alignment = alignment }).Save(path);
        Assert.Equal(isRead ? 0 : 2, Tool.Run("import", path).ExitCode);
    }

    private string Import(Dictionary<string, object> keys)
    {
        var path = Path.Combine(folder, "small.gguf");
        SmallModel.Write(keys).Save(path);
        var run = Tool.Run("import", path);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output;
    }

    private static string Repository(params string[] path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "EdgeDsl.sln")))
            root = root.Parent!;
        return File.ReadAllText(Path.Combine([root.FullName, .. path])).ReplaceLineEndings("\n");
    }
}
