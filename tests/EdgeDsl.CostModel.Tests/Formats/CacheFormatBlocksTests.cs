namespace EdgeDsl.CostModel.Tests.Formats;

public class CacheFormatBlocksTests
{
    [Theory]
    [InlineData(CacheFormat.F32, 1, 4)]
    [InlineData(CacheFormat.F16, 1, 2)]
    [InlineData(CacheFormat.BF16, 1, 2)]
    [InlineData(CacheFormat.FP8, 1, 1)]
    [InlineData(CacheFormat.Q8_0, 32, 34)]
    [InlineData(CacheFormat.Q4_0, 32, 18)]
    public void Blocks_are_those_of_the_runtimes(CacheFormat format, int elements, int bytes)
    {
        var block = CacheFormatBlocks.Of(format);

        Assert.Equal(elements, block.Elements);
        Assert.Equal(bytes, block.Bytes);
    }

    [Fact]
    public void Every_cache_format_has_a_block()
    {
        Assert.All(Enum.GetValues<CacheFormat>(), format => Assert.True(CacheFormatBlocks.Of(format).Bytes > 0));
    }

    [Fact]
    public void Unknown_cache_formats_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CacheFormatBlocks.Of((CacheFormat)99));
    }
}
