namespace EdgeDsl.CostModel.Tests.Devices;

/// <summary>The typical values of the device classes: what a device without a calibration of its own is predicted by.</summary>
public sealed class ClassCalibrationsTests
{
    public static TheoryData<DeviceClass> Classes => [.. Enum.GetValues<DeviceClass>()];

    // Of two rows for the same the first counts, so that a second one would be lost in silence.
    [Theory]
    [MemberData(nameof(Classes))]
    public void No_two_rows_are_for_the_same(DeviceClass deviceClass)
    {
        var rows = ClassCalibrations.Of(deviceClass).Select(row => (row.Runtime, row.Phase, row.Format, row.Attention)).ToList();
        Assert.Equal(rows.Distinct(), rows);
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void A_runtime_has_its_matrices_and_its_attention_in_both_phases(DeviceClass deviceClass)
    {
        var rows = ClassCalibrations.Of(deviceClass);
        var runtimes = rows.Select(row => row.Runtime).Distinct().ToList();
        Assert.Contains(Runtime.DeviceDefault, runtimes);
        foreach (var runtime in runtimes)
        {
            foreach (var phase in new[] { Phase.Prefill, Phase.Decode })
            {
                var common = rows.Where(row => row.Runtime == runtime && row.Phase == phase && row.Format == WeightFormat.Unspecified).ToList();
                Assert.Equal([false, true], common.Select(row => row.Attention));
                Assert.True(common[0].StepTime >= 0);
                Assert.InRange(common[0].RelativeError, double.Epsilon, ErrorBand.NothingKnown);
            }
        }
    }

    // A step and its error are those of the runtime, not of a format or of attention.
    [Theory]
    [MemberData(nameof(Classes))]
    public void Shares_are_of_a_peak_and_times_are_of_the_runtime(DeviceClass deviceClass)
    {
        foreach (var row in ClassCalibrations.Of(deviceClass))
        {
            Assert.True(row.ComputeShare is > 0 and <= 1, row.ToString());
            Assert.True(row.BandwidthShare is > 0 and <= 1, row.ToString());
            if (row.Attention || row.Format != WeightFormat.Unspecified)
                Assert.Equal((double.NaN, double.NaN, double.NaN), (row.StepTime, row.LayerTime, row.RelativeError));
        }
    }

    /// <summary>The values of one measured runtime stand for every runtime that was not measured, with an error at least as large.</summary>
    [Theory]
    [MemberData(nameof(Classes))]
    public void What_was_not_measured_is_as_one_that_was(DeviceClass deviceClass)
    {
        var rows = ClassCalibrations.Of(deviceClass);
        var others = rows.Where(row => row.Runtime == Runtime.DeviceDefault).ToList();
        var measured = rows.Where(row => row.Runtime != Runtime.DeviceDefault && row.Format == WeightFormat.Unspecified).GroupBy(row => row.Runtime).ToList();
        if (measured.Count == 0)
        {
            Assert.All(others.Where(row => !row.Attention), row => Assert.Equal(ErrorBand.NothingKnown, row.RelativeError));
            return;
        }

        var first = measured[0].ToList();
        Assert.Equal(
            first.Select(row => row with { Runtime = Runtime.DeviceDefault, RelativeError = double.NaN }),
            others.Select(row => row with { RelativeError = double.NaN }));
        Assert.All(first.Zip(others).Where(pair => !pair.First.Attention), pair => Assert.True(pair.Second.RelativeError >= pair.First.RelativeError));
    }

    [Fact]
    public void Each_class_has_values_of_its_own()
    {
        var classes = Enum.GetValues<DeviceClass>();
        Assert.Equal(classes.Length, classes.Select(ClassCalibrations.Of).Distinct().Count());
    }
}
