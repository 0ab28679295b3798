using System.Globalization;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>What the values of the cost model's enums are called in JSON; case and punctuation do not count where they are read.</summary>
internal static class Vocabulary
{
    public static IReadOnlyList<(string Word, int Value)> DeviceClasses { get; } = OfEnum<DeviceClass>();

    public static IReadOnlyList<(string Word, int Value)> NumberFormats { get; } = Small(OfEnum<NumberFormat>());

    public static IReadOnlyList<(string Word, int Value)> LinkKinds { get; } = Small(OfEnum<LinkKind>());

    public static IReadOnlyList<(string Word, int Value)> Phases { get; } = Small(OfEnum<Phase>());

    public static IReadOnlyList<(string Word, int Value)> Runtimes { get; } =
        [.. RuntimeNames.Known.Select(name => (name, (int)RuntimeNames.Find(name)!.Value))];

    /// <summary>Tensor formats, by llama.cpp's own names.</summary>
    public static IReadOnlyList<(string Word, int Value)> WeightFormats { get; } =
        [.. OfEnum<WeightFormat>().Where(format => format.Value != (int)WeightFormat.Unspecified)];

    /// <summary>Formats of the KV cache, by llama.cpp's own names.</summary>
    public static IReadOnlyList<(string Word, int Value)> CacheFormats { get; } = OfEnum<CacheFormat>();

    /// <summary>File types, by llama.cpp's own names.</summary>
    public static IReadOnlyList<(string Word, int Value)> GgufMixes { get; } = [.. OfEnum<GgufMix>().Where(mix => mix.Value != (int)GgufMix.None)];

    /// <summary>The word of a value.</summary>
    public static string WordOf(IReadOnlyList<(string Word, int Value)> words, int value) => words.First(known => known.Value == value).Word;

    private static IReadOnlyList<(string Word, int Value)> OfEnum<TEnum>()
        where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(value => (value.ToString(), Convert.ToInt32(value, CultureInfo.InvariantCulture)))];

    private static IReadOnlyList<(string Word, int Value)> Small(IReadOnlyList<(string Word, int Value)> words) =>
        [.. words.Select(known => (char.ToLowerInvariant(known.Word[0]) + known.Word[1..], known.Value))];
}
