using System.Globalization;
using CsvHelper;

namespace EdgeDsl.CostModel.Tests;

/// <summary>The models of Data/models.csv: dimensions from their config.json, with published parameter counts.</summary>
internal static class PublishedModels
{
    public static IReadOnlyDictionary<string, Transformer> All { get; } =
        DataFile.Read("models.csv", ToModel).ToDictionary(model => model.Name, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, (long Tied, long WithOutputMatrix)> Parameters { get; } =
        DataFile.Read("models.csv", csv => (
            Name: csv.GetString("model"),
            Tied: csv.Parse<long>("params_computed_total"),
            WithOutputMatrix: csv.Parse<long>("params_computed_if_gguf_untied_output")))
        .ToDictionary(row => row.Name, row => (row.Tied, row.WithOutputMatrix), StringComparer.Ordinal);

    public static Transformer Find(string name) => All[name];

    private static Transformer ToModel(CsvReader csv)
    {
        var bias = csv.GetString("attn_bias(qkv)");
        var norms = csv.GetString("extra_norms");
        var window = csv.GetString("sliding_window");
        var pattern = csv.GetString("sliding_pattern");
        var headDimension = csv.Parse<int>("head_dim");
        return new Transformer
        {
            Name = csv.GetString("model"),
            Layers = csv.Parse<int>("layers"),
            HiddenSize = csv.Parse<int>("hidden"),
            IntermediateSize = csv.Parse<int>("intermediate"),
            AttentionHeads = csv.Parse<int>("heads"),
            KeyValueHeads = csv.Parse<int>("kv_heads"),
            HeadDimension = headDimension,
            VocabularySize = csv.Parse<int>("vocab"),
            TieWordEmbeddings = csv.Parse<bool>("tie_word_embeddings"),
            MaxPositionEmbeddings = int.Parse(csv.GetString("max_position").Split(' ')[0], CultureInfo.InvariantCulture),
            GatedMlp = csv.Parse<bool>("gated_mlp"),
            AttentionBias = bias.StartsWith("q,k,v", StringComparison.Ordinal),
            AttentionOutputBias = bias.Contains(",o", StringComparison.Ordinal),
            MlpBias = bias.Contains("mlp", StringComparison.Ordinal),
            HeadBias = bias.Contains("lm_head", StringComparison.Ordinal),
            NormsPerLayer = norms[0] - '0',
            NormBias = norms.EndsWith("ln", StringComparison.Ordinal),
            QueryKeyNorm = csv.Parse<bool>("qk_norm"),
            SlidingWindow = window.Length == 0 ? 0 : csv.Parse<int>("sliding_window"),
            SlidingWindowPattern = pattern.StartsWith("alternating", StringComparison.Ordinal) ? 2
                : pattern.Contains("pattern 6", StringComparison.Ordinal) ? 6 : 0,
            RopeFactors = csv.GetString("rope_scaling").StartsWith("llama3", StringComparison.Ordinal) ? headDimension / 2 : 0,
        };
    }
}
