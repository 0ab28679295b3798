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

    // Attributes take constants, so its share of the bandwidth alone is its own, and the rest is written out.
    [Fact]
    public void What_the_AGX_Orins_cores_take_from_their_class_is_the_classs()
    {
        var typical = new CostModel.PhaseEfficiency(new CostModel.Device { Class = CostModel.DeviceClass.ArmCpu }, CostModel.Runtime.LlamaCpp, CostModel.Phase.Decode);
        var own = Assert.Single(Declared.Device(typeof(JetsonAgxOrinCpu)).Calibrations);
        Assert.Equal(typical.ComputeShare(CostModel.WeightFormat.Unspecified), own.ComputeShare);
        Assert.Equal(typical.StepTime, own.StepTime, 1e-12);
        Assert.Equal(typical.LayerTime, own.LayerTime, 1e-12);
    }
}
