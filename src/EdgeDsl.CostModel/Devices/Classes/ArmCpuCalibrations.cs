namespace EdgeDsl.CostModel;

/// <summary>Typical values of the class.</summary>
internal static class ArmCpuCalibrations
{
    public static IReadOnlyList<Calibration> All { get; } =
    [
        new() { Phase = Phase.Prefill, ComputeShare = 0.29, BandwidthShare = 0.41, StepTime = 0.002, RelativeError = 0.61 },
        new() { Phase = Phase.Prefill, Attention = true, ComputeShare = 0.06, BandwidthShare = 0.41 },
        new() { Phase = Phase.Decode, ComputeShare = 0.29, BandwidthShare = 0.41, StepTime = 0.002, RelativeError = 0.77 },
        new() { Phase = Phase.Decode, Attention = true, ComputeShare = 0.07, BandwidthShare = 0.41 },
    ];
}
