namespace EdgeDsl.CostModel.Tests.Formats;

public class BlockFormatTests
{
    [Fact]
    public void A_row_takes_whole_blocks()
    {
        var q4K = WeightFormatBlocks.Of(WeightFormat.Q4_K);

        Assert.Equal(0, q4K.RowBytes(0));
        Assert.Equal(144, q4K.RowBytes(1));
        Assert.Equal(144, q4K.RowBytes(256));
        Assert.Equal(288, q4K.RowBytes(257));
    }

    [Fact]
    public void Rows_do_not_share_blocks()
    {
        Assert.Equal(3 * 2 * 34, new BlockFormat(32, 34).MatrixBytes(rows: 3, columns: 33).Constant);
    }

    [Fact]
    public void Bytes_beyond_64_bits_are_refused_rather_than_wrapped()
    {
        var f32 = WeightFormatBlocks.Of(WeightFormat.F32);

        Assert.True(f32.MatrixBytes(int.MaxValue, 1L << 32).IsOverflow);
        Assert.Throws<OverflowException>(() => f32.RowBytes(long.MaxValue));
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(32, 0)]
    public void A_block_is_never_empty(int elements, int bytes)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BlockFormat(elements, bytes));
    }
}
