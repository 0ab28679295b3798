namespace EdgeDsl.Catalog.Tests;

public sealed class ClassEfficiencyTests
{
    [Fact]
    public void Every_class_has_typical_values_in_their_ranges()
    {
        foreach (var deviceClass in Enum.GetValues<CostModel.DeviceClass>())
        {
            foreach (var phase in Enum.GetValues<CostModel.Phase>())
            {
                var typical = CostModel.ClassEfficiency.Of(deviceClass, phase);
                Assert.InRange(typical.ComputeShare, 0.01, 1);
                Assert.InRange(typical.BandwidthShare, 0.01, 1);
                Assert.InRange(typical.AttentionComputeShare, 0.01, 1);
                Assert.InRange(typical.AttentionBandwidthShare, 0.01, 1);
                Assert.InRange(typical.StepTime, 0, 0.1);
                Assert.InRange(typical.RelativeError, 0.01, 0.99);
            }
        }
    }
}
