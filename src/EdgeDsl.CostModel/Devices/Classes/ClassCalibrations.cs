namespace EdgeDsl.CostModel;

/// <summary>
/// What runtimes typically reach on a class of processors, for devices without a calibration of their own. The shares are those of the data
/// sheet's peak rate (in the arithmetic that the runtime uses) and peak memory bandwidth.
/// </summary>
/// <remarks>
/// Where a class was measured, its values are the common part of a joint fit over all its devices, and the relative error is the 90th
/// percentile of what is left on devices that the fit did not see, widened where they are few; the rows are those of the validation report. A runtime of its own is
/// listed where it was measured; <see cref="Runtime.DeviceDefault"/> stands for every other one. Where a class has no rows, the values are
/// assumed and the error says so by its size.
/// </remarks>
public static class ClassCalibrations
{
    /// <summary>The typical values of a class.</summary>
    /// <param name="deviceClass">The class.</param>
    public static IReadOnlyList<Calibration> Of(DeviceClass deviceClass) => deviceClass switch
    {
        DeviceClass.X86Cpu => X86CpuCalibrations.All,
        DeviceClass.ArmCpu => ArmCpuCalibrations.All,
        DeviceClass.MobileGpu => MobileGpuCalibrations.All,
        DeviceClass.IntegratedGpu => IntegratedGpuCalibrations.All,
        DeviceClass.DiscreteGpu => DiscreteGpuCalibrations.All,
        DeviceClass.AppleGpu => AppleGpuCalibrations.All,
        DeviceClass.Npu => NpuCalibrations.All,
        _ => AcceleratorCalibrations.All,
    };
}
