namespace EdgeDsl.CostModel;

/// <summary>Typical values of the class.</summary>
internal static class MobileGpuCalibrations
{
    public static IReadOnlyList<Calibration> All { get; } =
    [
        new() { Phase = Phase.Prefill, ComputeShare = 0.15, BandwidthShare = 0.56, StepTime = 0.001, RelativeError = 0.8 },
        new() { Phase = Phase.Prefill, Attention = true, ComputeShare = 0.1, BandwidthShare = 0.56 },
        new() { Phase = Phase.Decode, ComputeShare = 0.15, BandwidthShare = 0.56, StepTime = 0.001, RelativeError = 0.66 },
        new() { Phase = Phase.Decode, Attention = true, ComputeShare = 0.1, BandwidthShare = 0.3 },
    ];
}
