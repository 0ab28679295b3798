namespace EdgeDsl.CostModel;

/// <summary>
/// What a runtime reaches of a device's peak rates in one phase. The most specific calibration wins: the device's for the weight format,
/// then the device's for all formats, then the typical values of the device's class for the format, then the class's for all formats.
/// </summary>
public sealed class PhaseEfficiency
{
    private readonly PhaseCalibrations own;
    private readonly PhaseCalibrations typical;

    /// <summary>The efficiency of a runtime on a device in one phase.</summary>
    /// <param name="device">The device.</param>
    /// <param name="runtime">The runtime.</param>
    /// <param name="phase">The phase.</param>
    public PhaseEfficiency(Device device, Runtime runtime, Phase phase)
    {
        own = new PhaseCalibrations(device.Calibrations, runtime, phase);
        var ofClass = ClassCalibrations.Of(device.Class);
        typical = new PhaseCalibrations(ofClass, runtime, phase);
        if (typical.AllFormats is null)
            typical = new PhaseCalibrations(ofClass, Runtime.DeviceDefault, phase);
    }

    /// <summary>Fixed time in seconds of a step.</summary>
    public double StepTime => Known(own.AllFormats?.StepTime, typical.AllFormats?.StepTime);

    /// <summary>Fixed time in seconds that every layer adds to a step. A step time that was declared alone holds all of it.</summary>
    public double LayerTime => Known(
        own.AllFormats?.LayerTime,
        double.IsNaN(own.AllFormats?.StepTime ?? double.NaN) ? Known(typical.AllFormats?.LayerTime, 0) : 0);

    /// <summary>Reached share of the peak compute rate by attention.</summary>
    public double AttentionComputeShare => Known(own.Attention?.ComputeShare, typical.Attention?.ComputeShare);

    /// <summary>Reached share of the peak bandwidth by attention.</summary>
    public double AttentionBandwidthShare => Known(own.Attention?.BandwidthShare, typical.Attention?.BandwidthShare);

    /// <summary>Reached share of the peak compute rate by the matmuls of a format.</summary>
    /// <param name="format">The weight format.</param>
    public double ComputeShare(WeightFormat format) => Known(
        Known(own.OfFormat(format)?.ComputeShare, own.AllFormats?.ComputeShare),
        Known(typical.OfFormat(format)?.ComputeShare, typical.AllFormats?.ComputeShare));

    /// <summary>Reached share of the peak bandwidth by the matmuls of a format.</summary>
    /// <param name="format">The weight format.</param>
    public double BandwidthShare(WeightFormat format) => Known(
        Known(own.OfFormat(format)?.BandwidthShare, own.AllFormats?.BandwidthShare),
        Known(typical.OfFormat(format)?.BandwidthShare, typical.AllFormats?.BandwidthShare));

    /// <summary>Whether the device itself is calibrated for these formats; where not, values of its class stand in for some.</summary>
    /// <param name="groups">The matmuls.</param>
    public bool IsOwn(IReadOnlyList<WeightGroup> groups)
    {
        if (own.AllFormats is not null)
            return true;
        foreach (var group in groups)
        {
            if (own.OfFormat(group.Format) is null)
                return false;
        }

        return groups.Count > 0;
    }

    /// <summary>Relative error of the time of a format's matmuls.</summary>
    /// <param name="format">The weight format.</param>
    public double RelativeError(WeightFormat format) => Known(
        Known(own.OfFormat(format)?.RelativeError, own.AllFormats?.RelativeError),
        typical.AllFormats?.RelativeError);

    private static double Known(double? value, double? otherwise) =>
        value is { } known && !double.IsNaN(known) ? known : otherwise ?? double.NaN;
}
