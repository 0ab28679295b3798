namespace EdgeDsl.CostModel.Tests.Text;

/// <summary>Three significant digits; what would be rounded to a thousand of a unit is one of the next.</summary>
public sealed class QuantityTests
{
    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1023, "1023 B")]
    [InlineData(1023.5, "1.00 KiB")]
    [InlineData(1536, "1.50 KiB")]
    [InlineData(1023 * 1024, "1023 KiB")]
    [InlineData(1023.5 * 1024, "1.00 MiB")]
    [InlineData(10.5 * 1048576, "10.5 MiB")]
    [InlineData(1023.5 * 1048576, "1.00 GiB")]
    [InlineData(128.0 * 1073741824, "128 GiB")]
    [InlineData(double.NaN, "unknown B")]
    public void Bytes_are_in_binary_units(double bytes, string text) => Assert.Equal(text, Quantity.Bytes(bytes));

    [Theory]
    [InlineData(999, "999 B")]
    [InlineData(999.5, "1.00 kB")]
    [InlineData(999_499, "999 kB")]
    [InlineData(999_500, "1.00 MB")]
    [InlineData(15_500_000, "15.5 MB")]
    [InlineData(999_500_000, "1.00 GB")]
    [InlineData(24e9, "24.0 GB")]
    public void Or_in_decimal_ones(double bytes, string text) => Assert.Equal(text, Quantity.DecimalBytes(bytes));

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(123.4, "123 s")]
    [InlineData(0.9995, "1.00 s")]
    [InlineData(0.9994, "999 ms")]
    [InlineData(0.0123, "12.3 ms")]
    [InlineData(0.99951e-3, "1.00 ms")]
    [InlineData(0.9994e-3, "999 µs")]
    [InlineData(-0.002, "-2.00 ms")]
    [InlineData(double.NaN, "unknown")]
    public void Small_figures_have_a_prefix(double seconds, string text)
    {
        Assert.Equal(text, Quantity.Seconds(seconds));
        Assert.Equal(text.Replace('s', 'J'), Quantity.Joules(seconds));
        Assert.Equal(text.Replace('s', 'W'), Quantity.Watts(seconds));
    }

    [Theory]
    [InlineData(99.95, "100")]
    [InlineData(99.94, "99.9")]
    [InlineData(9.995, "10.0")]
    [InlineData(9.994, "9.99")]
    [InlineData(0.9995, "1.00")]
    [InlineData(0.9994, "0.999")]
    [InlineData(0.000138, "0.000138")]
    [InlineData(-12.34, "-12.3")]
    [InlineData(0, "0")]
    public void Numbers_have_three_significant_digits(double value, string text) => Assert.Equal(text, Quantity.Number(value));

    [Fact]
    public void A_headline_is_one_line()
    {
        var costs = new DeploymentCostModel(new Deployment
        {
            Model = SmallModel.Tied,
            Policy = new QuantizationPolicy { Weights = WeightFormat.F16 },
            Device = new Device { MemoryBandwidth = 1e9, Rates = [new ComputeRate { OperationsPerSecond = 1e9 }] },
        }).At(new Workload(384, 128, 2));
        var memory = costs.PeakMemoryBytes.Constant;
        Assert.StartsWith(Quantity.Bytes(memory) + ", first token after ", CostHeadline.Of(costs, new WorkloadPoint(384, 128, 2)), StringComparison.Ordinal);
        Assert.StartsWith(Quantity.DecimalBytes(memory) + ", first token after ", CostHeadline.Of(costs, new WorkloadPoint(384, 128, 2), true), StringComparison.Ordinal);
        Assert.EndsWith(" tokens/s, unknown per token at PromptTokens = 384, OutputTokens = 128, Batch = 2", CostHeadline.Of(costs, new WorkloadPoint(384, 128, 2)), StringComparison.Ordinal);
        Assert.EndsWith(" at PromptTokens = 384, OutputTokens = 128", CostHeadline.Of(costs, new WorkloadPoint(384, 128, 1)), StringComparison.Ordinal);
    }
}
