using System.Globalization;
using System.Reflection;
using CsvHelper;

namespace EdgeDsl.Catalog.Tests;

public sealed class ModelDimensionsTests
{
    private static readonly string[] Columns =
    [
        "layers", "hidden", "intermediate", "heads", "kv_heads", "head_dim", "vocab", "max_position", "tie_word_embeddings", "gated_mlp",
        "attn_bias(qkv)", "qk_norm", "extra_norms", "sliding_window", "sliding_pattern", "params_computed_total",
    ];

    private static readonly Dictionary<string, Dictionary<string, string>> Published = ReadModels();

    [Theory]
    [InlineData(typeof(TinyLlama), "TinyLlama-1.1B-Chat-v1.0")]
    [InlineData(typeof(Llama32_1B), "Llama-3.2-1B")]
    [InlineData(typeof(Gemma3_1B), "Gemma-3-1B")]
    [InlineData(typeof(DeepSeekR1_Qwen_1_5B), "DeepSeek-R1-Distill-Qwen-1.5B")]
    public void Dimensions_equal_the_published_ones(Type record, string name)
    {
        var model = record.GetCustomAttribute<TransformerModelAttribute>()!;
        var row = Published[name];
        Assert.Equal(Number(row["layers"]), model.Layers);
        Assert.Equal(Number(row["hidden"]), model.HiddenSize);
        Assert.Equal(Number(row["intermediate"]), model.IntermediateSize);
        Assert.Equal(Number(row["heads"]), model.AttentionHeads);
        Assert.Equal(Number(row["kv_heads"]), model.KeyValueHeads);
        Assert.Equal(Number(row["head_dim"]), model.HeadDimension);
        Assert.Equal(Number(row["vocab"]), model.VocabularySize);
        Assert.Equal(Number(row["max_position"]), model.MaxPositionEmbeddings);
        Assert.Equal(bool.Parse(row["tie_word_embeddings"]), model.TieWordEmbeddings);
        Assert.Equal(bool.Parse(row["gated_mlp"]), model.GatedMlp);
        Assert.Equal(row["attn_bias(qkv)"] == "q,k,v", model.AttentionBias);
        Assert.Equal(bool.Parse(row["qk_norm"]), model.QueryKeyNorm);
        Assert.Equal(row["extra_norms"], FormattableString.Invariant($"{model.NormsPerLayer}rms"));
        Assert.Equal(row["sliding_window"].Length == 0 ? 0 : Number(row["sliding_window"]), model.SlidingWindow);
        Assert.Equal(row["sliding_pattern"].Contains("pattern 6", StringComparison.Ordinal) ? 6 : 0, model.SlidingWindowPattern);
    }

    [Theory]
    [InlineData(typeof(TinyLlama), "TinyLlama-1.1B-Chat-v1.0")]
    [InlineData(typeof(Llama32_1B), "Llama-3.2-1B")]
    [InlineData(typeof(Gemma3_1B), "Gemma-3-1B")]
    [InlineData(typeof(DeepSeekR1_Qwen_1_5B), "DeepSeek-R1-Distill-Qwen-1.5B")]
    public void The_parameter_count_follows_to_the_last_parameter(Type record, string name)
    {
        var expected = long.Parse(Published[name]["params_computed_total"], CultureInfo.InvariantCulture);
        Assert.Equal((CostModel.Count)expected, CostModel.ParameterCount.Total(Declared.Model(record)));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static Dictionary<string, Dictionary<string, string>> ReadModels()
    {
        using var csv = CsvReader.FromFile(
            Path.Combine(AppContext.BaseDirectory, "Data", "models.csv"),
            CsvReaderOptions.Default with { Separator = ',', FormatProvider = CultureInfo.InvariantCulture });
        var models = new Dictionary<string, Dictionary<string, string>>();
        while (csv.Read())
            models.Add(csv.GetString("model"), Columns.ToDictionary(column => column, column => csv.GetString(column)));
        return models;
    }
}
