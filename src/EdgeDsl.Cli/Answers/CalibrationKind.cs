using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Answers;

/// <summary>Where the times of an estimate come from.</summary>
internal enum CalibrationKind
{
    /// <summary>The device is calibrated for the runtime and every weight format in use.</summary>
    Measured,

    /// <summary>Typical values of the device's class stand in.</summary>
    Class,

    /// <summary>Neither: the device is known by its figures alone.</summary>
    Specification,
}

/// <summary>Finds out where the times of an estimate come from.</summary>
internal static class CalibrationKinds
{
    public static CalibrationKind Of(Estimate estimate) =>
        IsMeasured(estimate.Model, Phase.Prefill) && IsMeasured(estimate.Model, Phase.Decode) ? CalibrationKind.Measured
        : estimate.HasClass ? CalibrationKind.Class
        : CalibrationKind.Specification;

    private static bool IsMeasured(DeploymentCostModel model, Phase phase)
    {
        foreach (var group in model.Weights.Groups)
        {
            if (Find(model.Deployment, phase, group.Format) is null && Find(model.Deployment, phase, WeightFormat.Unspecified) is null)
                return false;
        }

        return true;
    }

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
