namespace EdgeDsl.CostModel.Tests.Formats;

public class WeightFormatBlocksTests
{
    // Q8_1 and Q8_K are formats of activations only.
    private static readonly IReadOnlyList<BlockRow> Published =
        [.. FormatData.Blocks.Where(row => !row.Format.Contains("activations", StringComparison.Ordinal))];

    public static TheoryData<WeightFormat> PublishedFormats => [.. Published.Select(row => Enum.Parse<WeightFormat>(row.Format))];

    [Theory]
    [MemberData(nameof(PublishedFormats))]
    public void Blocks_are_those_of_ggml(WeightFormat format)
    {
        var published = Published.Single(row => row.Format == format.ToString());

        var block = WeightFormatBlocks.Of(format);

        Assert.Equal(published.Elements, block.Elements);
        Assert.Equal(published.Bytes, block.Bytes);
        Assert.Equal(published.BitsPerElement, block.BitsPerElement);
    }

    [Fact]
    public void Every_format_of_ggml_is_published()
    {
        Assert.Equal(
            Enum.GetValues<WeightFormat>().Where(format => format is > WeightFormat.Unspecified and < WeightFormat.Int2),
            Published.Select(row => Enum.Parse<WeightFormat>(row.Format)).Order());
    }

    [Theory]
    [InlineData(WeightFormat.Unspecified)]
    [InlineData(WeightFormat.Int4)]
    public void Formats_whose_scales_the_policy_declares_have_no_block(WeightFormat format)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WeightFormatBlocks.Of(format));
    }
}
