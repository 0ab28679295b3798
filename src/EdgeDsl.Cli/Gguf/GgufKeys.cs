namespace EdgeDsl.Cli.Gguf;

/// <summary>The metadata of one model by what its keys mean; what is wrong is said with the key.</summary>
/// <param name="file">The file.</param>
internal sealed class GgufKeys(GgufFile file)
{
    /// <summary>A text; null where there is none.</summary>
    public string? Text(string key) => file.Metadata.GetValueOrDefault(key) switch
    {
        null => null,
        { Text: { } text } => text,
        var other => throw file.Error($"{key} is {other.Shown}; it has to be a text"),
    };

    /// <summary>A size that has to be there.</summary>
    public int Require(string key) => Find(key) ?? throw file.Error($"{key} is missing; the file has to say it");

    /// <summary>A size of at least 1, the same for every layer; null where there is none.</summary>
    public int? Find(string key) => FindOrZero(key) switch
    {
        0 => throw file.Error($"{key} is 0; it has to be at least 1"),
        var size => size,
    };

    /// <summary>A size of at least 0, the same for every layer; null where there is none.</summary>
    public int? FindOrZero(string key)
    {
        if (!file.Metadata.TryGetValue(key, out var value))
            return null;
        if (value.Type is GgufValueType.String or GgufValueType.Bool || value.Bytes is null || value.Count == 0 || value.Integer(0) is not (>= 0 and <= int.MaxValue and var size))
            throw file.Error($"{key} is {value.Shown}; it has to be a whole number of at most 31 bits");
        for (var layer = 1; layer < value.Count; layer++)
        {
            if (value.Integer(layer) != size)
                throw file.Error(FormattableString.Invariant($"{key} is {size} for the first layer and another for layer {layer + 1}; layers of different sizes cannot be described"));
        }

        return (int)size;
    }

    /// <summary>Elements of an array; null where there is none.</summary>
    public long? Count(string key) => file.Metadata.TryGetValue(key, out var value) && value.IsArray ? value.Count : null;

    /// <summary>
    /// Every how many layers one is global, where a key says it: as a number, or with a flag per layer that is true for those with the
    /// window; 1 where all are, 0 where none is.
    /// </summary>
    public int? WindowPattern(string key)
    {
        if (!file.Metadata.TryGetValue(key, out var value) || value is not { IsArray: true, Type: GgufValueType.Bool, Bytes: { } flags })
            return FindOrZero(key);
        var pattern = Array.IndexOf(flags, (byte)0) + 1;
        for (var layer = 0; layer < flags.Length; layer++)
        {
            var isGlobal = pattern > 0 && (layer + 1) % pattern == 0;
            if (isGlobal != (flags[layer] == 0))
                throw file.Error(FormattableString.Invariant($"{key} breaks its pattern at layer {layer + 1}; only patterns in which every n-th layer is global can be described"));
        }

        return pattern;
    }
}
