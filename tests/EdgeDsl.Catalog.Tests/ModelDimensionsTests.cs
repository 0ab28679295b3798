using System.Globalization;
using System.Reflection;

namespace EdgeDsl.Catalog.Tests;

/// <summary>The models of models.csv, dimension by dimension.</summary>
public sealed class ModelDimensionsTests
{
    internal static readonly List<Dictionary<string, string>> Published = Csv.Rows(
        "models.csv",
        "model", "layers", "hidden", "intermediate", "heads", "kv_heads", "head_dim", "vocab", "max_position", "tie_word_embeddings", "gated_mlp",
        "attn_bias(qkv)", "qk_norm", "extra_norms", "sliding_window", "sliding_pattern", "params_computed_total");

    public static TheoryData<string> Models => [.. Published.Select(row => row["model"])];

    [Theory]
    [MemberData(nameof(Models))]
    public void Dimensions_equal_the_published_ones(string name)
    {
        var row = Row(name);
        var model = Entry(name).GetCustomAttribute<TransformerModelAttribute>()!;
        Assert.Equal(Number(row["layers"]), model.Layers);
        Assert.Equal(Number(row["hidden"]), model.HiddenSize);
        Assert.Equal(Number(row["intermediate"]), model.IntermediateSize);
        Assert.Equal(Number(row["heads"]), model.AttentionHeads);
        Assert.Equal(Number(row["kv_heads"]), model.KeyValueHeads);
        Assert.Equal(Number(row["head_dim"]), model.HeadDimension);
        Assert.Equal(Number(row["vocab"]), model.VocabularySize);
        Assert.Equal(Number(row["max_position"].Split(' ')[0]), model.MaxPositionEmbeddings);
        Assert.Equal(bool.Parse(row["tie_word_embeddings"]), model.TieWordEmbeddings);
        Assert.Equal(bool.Parse(row["gated_mlp"]), model.GatedMlp);
        Assert.Equal(row["attn_bias(qkv)"].StartsWith("q,k,v", StringComparison.Ordinal), model.AttentionBias);
        Assert.Equal(row["attn_bias(qkv)"] == "q,k,v,o + mlp + lm_head", model.AttentionOutputBias && model.MlpBias && model.HeadBias);
        Assert.Equal(bool.Parse(row["qk_norm"]), model.QueryKeyNorm);
        Assert.Equal(row["extra_norms"], FormattableString.Invariant($"{model.NormsPerLayer}{(model.NormBias ? "ln" : "rms")}"));
        Assert.Equal(Window(row), model.SlidingWindow);
        Assert.Equal(
            row["sliding_pattern"].Contains("pattern 6", StringComparison.Ordinal) ? 6
            : row["sliding_pattern"].StartsWith("alternating", StringComparison.Ordinal) ? 2 : 0,
            model.SlidingWindowPattern);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void The_parameter_count_follows_to_the_last_parameter(string name)
    {
        var expected = long.Parse(Row(name)["params_computed_total"], CultureInfo.InvariantCulture);
        Assert.Equal((CostModel.Count)expected, CostModel.ParameterCount.Total(Declared.Model(Entry(name))));
    }

    private static Type Entry(string name) => Names.Find(CatalogEntries.Models, name)!;

    private static Dictionary<string, string> Row(string name) => Published.Single(row => row["model"] == name);

    /// <summary>A window that is wider than the positions is none.</summary>
    private static int Window(Dictionary<string, string> row) =>
        row["sliding_window"].Length == 0 || row["sliding_pattern"] == "effectively full" ? 0 : Number(row["sliding_window"]);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
