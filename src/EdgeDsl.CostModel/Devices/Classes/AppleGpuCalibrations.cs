namespace EdgeDsl.CostModel;

/// <summary>Typical values of the class.</summary>
internal static class AppleGpuCalibrations
{
    public static IReadOnlyList<Calibration> All { get; } =
    [
        new() { Phase = Phase.Prefill, ComputeShare = 0.68, BandwidthShare = 0.81, StepTime = 0.001, RelativeError = 0.12 },
        new() { Phase = Phase.Prefill, Attention = true, ComputeShare = 0.3, BandwidthShare = 0.81 },
        new() { Phase = Phase.Decode, ComputeShare = 0.68, BandwidthShare = 0.81, StepTime = 0.001, RelativeError = 0.23 },
        new() { Phase = Phase.Decode, Attention = true, ComputeShare = 0.3, BandwidthShare = 0.8 },
    ];
}
