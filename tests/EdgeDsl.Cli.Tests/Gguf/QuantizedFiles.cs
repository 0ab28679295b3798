using System.Globalization;
using EdgeDsl.CostModel.Tests;

namespace EdgeDsl.Cli.Tests.Gguf;

/// <summary>The files that llama.cpp's quantizer was asked for: the type of every matrix and the bytes of all (build 10573, 4 models × 32 types).</summary>
internal static class QuantizedFiles
{
    private static readonly ILookup<(string Model, string Type), (string Tensor, int Layer, string Format)> Formats = DataFile
        .Read("gguf_mixes.csv", csv => (
            Key: (csv.GetString("model"), csv.GetString("type")), Tensor: csv.GetString("tensor"), Format: csv.GetString("format"), Layers: LayersOf(csv.GetString("layers"))))
        .SelectMany(row => row.Layers, (row, layer) => (row.Key, Tensor: (row.Tensor, layer, row.Format)))
        .ToLookup(row => row.Key, row => row.Tensor);

    public static IReadOnlyDictionary<(string Model, string Type), long> Bytes { get; } = DataFile
        .Read("gguf_bytes_exact.csv", csv => (Key: (csv.GetString("model"), csv.GetString("type")), Bytes: csv.Parse<long>("tensor_bytes")))
        .ToDictionary(row => row.Key, row => row.Bytes);

    /// <summary>The configuration of a model; the tables leave variants such as "-Chat-v1.0" out.</summary>
    public static string ConfigurationOf(string model) => ConvertedModel.Names.Single(name => name == model || name == model + "-Chat-v1.0");

    /// <summary>The type of every matrix in a file.</summary>
    public static Func<string, int, string> TypesOf(string model, string type)
    {
        var formats = Formats[(model, type)].ToDictionary(tensor => (tensor.Tensor, tensor.Layer), tensor => tensor.Format);
        return (tensor, layer) => formats[(tensor, layer)];
    }

    // "0-1 4" is the layers 0, 1 and 4; nothing stands for a tensor outside the layers.
    private static int[] LayersOf(string layers) => layers.Length == 0 ? [-1] :
        [.. layers.Split(' ').Select(range => range.Split('-')).SelectMany(ends =>
            Enumerable.Range(Number(ends[0]), Number(ends[^1]) - Number(ends[0]) + 1))];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
