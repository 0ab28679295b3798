using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Answers;

/// <summary>Where the times of an estimate come from.</summary>
internal enum CalibrationKind
{
    /// <summary>The device has a calibration of its own for the runtime in both phases; formats that it was not measured with are derived.</summary>
    Measured,

    /// <summary>Typical values of the device's class stand in.</summary>
    Class,

    /// <summary>Neither: the device is known by its figures alone.</summary>
    Specification,
}

/// <summary>Finds out where the times of an estimate come from.</summary>
internal static class CalibrationKinds
{
    public static CalibrationKind Of(Estimate estimate) => Of(estimate.Model, estimate.HasClass);

    /// <summary>Where the times of a deployment come from.</summary>
    /// <param name="model">Its cost model.</param>
    /// <param name="hasClass">Whether the device's class is known.</param>
    public static CalibrationKind Of(DeploymentCostModel model, bool hasClass) =>
        model.IsCalibrated ? CalibrationKind.Measured
        : hasClass ? CalibrationKind.Class
        : CalibrationKind.Specification;

    /// <summary>The only phase with a calibration of the device's own; null where both have one, or neither.</summary>
    /// <param name="model">The cost model.</param>
    public static string? MeasuredAlone(DeploymentCostModel model) =>
        model.IsPrefillCalibrated == model.IsDecodeCalibrated ? null : model.IsPrefillCalibrated ? "prefill" : "decode";

    /// <summary>Name in JSON.</summary>
    public static string NameOf(CalibrationKind kind) => kind switch
    {
        CalibrationKind.Measured => "measured",
        CalibrationKind.Class => "class",
        _ => "specification",
    };

    /// <summary>The calibration of a weight format, or the one for all formats where the format is unspecified.</summary>
    public static Calibration? Find(Deployment deployment, Phase phase, WeightFormat format)
    {
        foreach (var calibration in deployment.Device.Calibrations)
        {
            if (calibration.Runtime == deployment.EffectiveRuntime && calibration.Phase == phase
                && calibration.Format == format && !calibration.Attention)
            {
                return calibration;
            }
        }

        return null;
    }
}
