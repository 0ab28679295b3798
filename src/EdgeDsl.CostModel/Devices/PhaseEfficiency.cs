namespace EdgeDsl.CostModel;

/// <summary>
/// What a runtime reaches of a device's peak rates in one phase. The most specific calibration wins: for the weight format, then for all
/// formats, then the typical values of the device's class.
/// </summary>
public sealed class PhaseEfficiency
{
    private readonly Device device;
    private readonly Runtime runtime;
    private readonly Phase phase;
    private readonly ClassEfficiency typical;

    /// <summary>The efficiency of a runtime on a device in one phase.</summary>
    /// <param name="device">The device.</param>
    /// <param name="runtime">The runtime.</param>
    /// <param name="phase">The phase.</param>
    public PhaseEfficiency(Device device, Runtime runtime, Phase phase)
    {
        this.device = device;
        this.runtime = runtime;
        this.phase = phase;
        typical = ClassEfficiency.Of(device.Class, phase);
    }

    /// <summary>Fixed time in seconds of a step.</summary>
    public double StepTime => Known(Find(WeightFormat.Unspecified, false)?.StepTime, typical.StepTime);

    /// <summary>Reached share of the peak compute rate by the matmuls of a format.</summary>
    /// <param name="format">The weight format.</param>
    public double ComputeShare(WeightFormat format) =>
        Known(Find(format, false)?.ComputeShare, Known(Find(WeightFormat.Unspecified, false)?.ComputeShare, typical.ComputeShare));

    /// <summary>Reached share of the peak bandwidth by the matmuls of a format.</summary>
    /// <param name="format">The weight format.</param>
    public double BandwidthShare(WeightFormat format) =>
        Known(Find(format, false)?.BandwidthShare, Known(Find(WeightFormat.Unspecified, false)?.BandwidthShare, typical.BandwidthShare));

    /// <summary>Reached share of the peak compute rate by attention.</summary>
    public double AttentionComputeShare => Known(Find(WeightFormat.Unspecified, true)?.ComputeShare, typical.AttentionComputeShare);

    /// <summary>Reached share of the peak bandwidth by attention.</summary>
    public double AttentionBandwidthShare => Known(Find(WeightFormat.Unspecified, true)?.BandwidthShare, typical.AttentionBandwidthShare);

    /// <summary>Relative error of a time made of the matmuls of these formats: the largest that any of them is known with.</summary>
    /// <param name="groups">The matmuls.</param>
    public double RelativeError(IReadOnlyList<WeightGroup> groups)
    {
        var error = 0.0;
        foreach (var group in groups)
        {
            var ofFormat = Find(group.Format, false)?.RelativeError;
            var ofAllFormats = Find(WeightFormat.Unspecified, false)?.RelativeError;
            error = Math.Max(error, Known(ofFormat, Known(ofAllFormats, typical.RelativeError)));
        }

        return error;
    }

    private Calibration? Find(WeightFormat format, bool attention)
    {
        foreach (var calibration in device.Calibrations)
        {
            if (calibration.Runtime == runtime && calibration.Phase == phase
                && calibration.Format == format && calibration.Attention == attention)
            {
                return calibration;
            }
        }

        return null;
    }

    private static double Known(double? declared, double otherwise) => declared is { } value && !double.IsNaN(value) ? value : otherwise;
}
