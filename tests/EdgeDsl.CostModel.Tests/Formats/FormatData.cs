using System.Globalization;
using CsvHelper;


namespace EdgeDsl.CostModel.Tests.Formats;

/// <summary>The tables under Data that hold llama.cpp's own answers.</summary>
internal static class FormatData
{
    public static IReadOnlyList<BlockRow> Blocks { get; } = DataFile.Read("gguf_quant_types.csv", csv => new BlockRow(
        csv.GetString("tensor_type"), csv.Parse<int>("block_weights"), csv.Parse<int>("block_bytes"),
        csv.Parse<double>("bits_per_weight")));

    public static IReadOnlyList<MixRow> Mixes { get; } = DataFile.Read("gguf_mixes.csv", csv => new MixRow(
        csv.GetString("model"), csv.Parse<GgufMix>("type"), KindOf(csv.GetString("tensor")),
        csv.Parse<WeightFormat>("format"), LayersOf(csv.GetString("layers"))));

    public static IReadOnlyList<BytesRow> Bytes { get; } = DataFile.Read("gguf_bytes_exact.csv", csv => new BytesRow(
        csv.GetString("model"), csv.Parse<GgufMix>("type"), csv.Parse<long>("tensor_bytes"),
        csv.Parse<int>("tensors")));

    /// <summary>The model of that name; gguf_mixes.csv and gguf_bytes_exact.csv leave variants such as "-Chat-v1.0" out.</summary>
    public static Transformer Model(string name) =>
        PublishedModels.All.Values.Single(model => model.Name == name || model.Name == name + "-Chat-v1.0");

    private static MatrixKind? KindOf(string tensor) => tensor switch
    {
        "token_embd" => MatrixKind.TokenEmbedding,
        "output" => MatrixKind.Output,
        "attn_q" => MatrixKind.AttentionQuery,
        "attn_k" => MatrixKind.AttentionKey,
        "attn_v" => MatrixKind.AttentionValue,
        "attn_output" => MatrixKind.AttentionOutput,
        "ffn_gate" => MatrixKind.FfnGate,
        "ffn_up" => MatrixKind.FfnUp,
        "ffn_down" => MatrixKind.FfnDown,
        "rope_freqs" => null,
        _ => throw new ArgumentOutOfRangeException(nameof(tensor), tensor, "Not a tensor of these models."),
    };

    // "0-1 4" is the layers 0, 1 and 4; nothing stands for a tensor outside the layers, whose layer is taken as 0.
    private static int[] LayersOf(string layers) => layers.Length == 0 ? [0] :
        [.. layers.Split(' ').Select(range => range.Split('-')).SelectMany(ends =>
            Enumerable.Range(int.Parse(ends[0], CultureInfo.InvariantCulture),
                int.Parse(ends[^1], CultureInfo.InvariantCulture) - int.Parse(ends[0], CultureInfo.InvariantCulture) + 1))];
}

internal sealed record BlockRow(string Format, int Elements, int Bytes, double BitsPerElement);

/// <summary>One line of gguf_mixes.csv; without a kind it is of a vector, the factors of rotary scaling.</summary>
internal sealed record MixRow(string Model, GgufMix Mix, MatrixKind? Kind, WeightFormat Format, int[] Layers);

internal sealed record BytesRow(string Model, GgufMix Mix, long TensorBytes, int Tensors);
