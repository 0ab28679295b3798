using EdgeDsl.CostModel;

namespace EdgeDsl.Validation.Calibrations;

/// <summary>What was found for one runtime on one device, or on a class.</summary>
/// <param name="Runtime">The runtime.</param>
/// <param name="Calibrations">The efficiencies.</param>
/// <param name="MeasuredFormats">The formats that rows tell about; the others are derived.</param>
/// <param name="PrefillError">Relative error left in prefill.</param>
/// <param name="DecodeError">Relative error left in decode.</param>
/// <param name="Source">What it was fitted on.</param>
internal sealed record RuntimeCalibration(
    Runtime Runtime,
    IReadOnlyList<Calibration> Calibrations,
    IReadOnlySet<CostModel.WeightFormat> MeasuredFormats,
    double PrefillError,
    double DecodeError,
    string Source)
{
    /// <summary>Formats without a row are known with half as much error again; that is assumed.</summary>
    public const double WideningOfDerived = 1.5;

    public double ErrorOf(Phase phase) => phase == Phase.Prefill ? PrefillError : DecodeError;
}
