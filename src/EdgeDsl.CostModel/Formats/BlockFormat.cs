namespace EdgeDsl.CostModel;

/// <summary>
/// How numbers are laid out in memory: consecutive elements of a row share one block of fixed size, scales included.
/// A format without scales is a block of one element. Source: <c>GGML_QUANT_SIZES</c> of llama.cpp, gguf-py/gguf/constants.py.
/// </summary>
public readonly struct BlockFormat
{
    /// <summary>A block of <paramref name="elements"/> elements in <paramref name="bytes"/> bytes, both at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of them is less than 1.</exception>
    public BlockFormat(int elements, int bytes)
    {
        if (elements < 1)
            throw new ArgumentOutOfRangeException(nameof(elements), elements, "A block holds at least one element.");
        if (bytes < 1)
            throw new ArgumentOutOfRangeException(nameof(bytes), bytes, "A block takes at least one byte.");

        Elements = elements;
        Bytes = bytes;
    }

    /// <summary>Elements per block, 1 to 256 in the formats known here.</summary>
    public int Elements { get; }

    /// <summary>Bytes per block, scales and minima included; 1 to 210 in the formats known here.</summary>
    public int Bytes { get; }

    /// <summary>
    /// Bits per element with the block's share of scales, 1.5625 to 32 in the formats known here and exact in them: their blocks hold
    /// powers of two.
    /// </summary>
    public double BitsPerElement => 8.0 * Bytes / Elements;

    /// <summary>Whether rows of <paramref name="columns"/> elements (at least 0) fill their blocks, which llama.cpp demands.</summary>
    public bool Divides(long columns) => columns % Elements == 0;

    /// <summary>Bytes of one row of <paramref name="columns"/> elements (at least 0); a row never shares a block with the next.</summary>
    /// <exception cref="OverflowException">The bytes do not fit 64 bits.</exception>
    public long RowBytes(long columns)
    {
        var blocks = columns / Elements + (Divides(columns) ? 0 : 1);
        return checked(blocks * Bytes);
    }

    /// <summary>
    /// Bytes of a matrix of <paramref name="rows"/> × <paramref name="columns"/> elements (each at least 0), stored row by row.
    /// </summary>
    public Count MatrixBytes(long rows, long columns) => (Count)rows * RowBytes(columns);
}
