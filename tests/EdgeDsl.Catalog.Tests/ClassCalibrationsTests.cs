namespace EdgeDsl.Catalog.Tests;

public sealed class ClassCalibrationsTests
{
    [Fact]
    public void Every_class_has_typical_values_in_their_ranges_for_every_runtime()
    {
        foreach (var deviceClass in Enum.GetValues<CostModel.DeviceClass>())
        {
            foreach (var runtime in Enum.GetValues<CostModel.Runtime>())
            {
                foreach (var phase in Enum.GetValues<CostModel.Phase>())
                {
                    var typical = new CostModel.PhaseEfficiency(new CostModel.Device { Class = deviceClass }, runtime, phase);
                    foreach (var format in Enum.GetValues<CostModel.WeightFormat>())
                    {
                        Assert.InRange(typical.ComputeShare(format), 0.001, 1);
                        Assert.InRange(typical.BandwidthShare(format), 0.01, 1);
                    }

                    Assert.InRange(typical.AttentionComputeShare, 0.001, 1);
                    Assert.InRange(typical.AttentionBandwidthShare, 0.01, 1);
                    Assert.InRange(typical.StepTime, 0, 0.1);
                    Assert.InRange(typical.RelativeError(CostModel.WeightFormat.F16), 0.01, 0.99);
                }
            }
        }
    }
}
