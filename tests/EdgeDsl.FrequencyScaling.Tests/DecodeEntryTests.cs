namespace EdgeDsl.FrequencyScaling.Tests;

/// <summary>What the generator packs is what the governor reads.</summary>
public class DecodeEntryTests
{
    [Theory]
    [InlineData(0, 1, 0x0000_0001_0000_0000)]
    [InlineData(3, 1.5, 0x0300_0001_8000_0000)]
    [InlineData(127, 16_777_215, 0x7FFF_FFFF_0000_0000)]
    public void A_point_and_its_ratio_are_one_number(int point, double ratio, long entry)
    {
        Assert.Equal(entry, CostModel.DecodeEntry.Pack(point, ratio));
        Assert.Equal((point, ratio), (EdgeDsl.DecodeEntry.PointOf(entry), EdgeDsl.DecodeEntry.RatioOf(entry)));
    }

    [Theory]
    [InlineData(16_777_216)]
    [InlineData(1e300)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void A_ratio_without_room_leaves_the_point_as_it_is(double ratio)
    {
        var entry = CostModel.DecodeEntry.Pack(5, ratio);
        Assert.Equal((5, 16_777_215.0), (EdgeDsl.DecodeEntry.PointOf(entry), EdgeDsl.DecodeEntry.RatioOf(entry)));
    }
}
