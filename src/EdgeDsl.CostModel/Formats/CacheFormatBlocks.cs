namespace EdgeDsl.CostModel;

/// <summary>
/// The blocks in which runtimes keep keys and values. Source of the quantized ones: <c>GGML_QUANT_SIZES</c> of llama.cpp,
/// gguf-py/gguf/constants.py.
/// </summary>
public static class CacheFormatBlocks
{
    /// <summary>The block of <paramref name="format"/>: 1 to 4 bytes for one element, or one of 32 elements.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The format is not a member of <see cref="CacheFormat"/>.</exception>
    public static BlockFormat Of(CacheFormat format) => format switch
    {
        CacheFormat.F32 => new(1, 4),
        CacheFormat.F16 => new(1, 2),
        CacheFormat.BF16 => new(1, 2),
        CacheFormat.FP8 => new(1, 1),
        CacheFormat.Q8_0 => new(32, 34),
        CacheFormat.Q4_0 => new(32, 18),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format of the KV cache."),
    };
}
