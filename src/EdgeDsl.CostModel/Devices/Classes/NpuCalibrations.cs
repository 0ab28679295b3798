namespace EdgeDsl.CostModel;

/// <summary>Typical values of the class.</summary>
internal static class NpuCalibrations
{
    public static IReadOnlyList<Calibration> All { get; } =
    [
        new() { Phase = Phase.Prefill, ComputeShare = 0.15, BandwidthShare = 0.57, StepTime = 0, RelativeError = 0.33 },
        new() { Phase = Phase.Prefill, Attention = true, ComputeShare = 0.1, BandwidthShare = 0.57 },
        new() { Phase = Phase.Decode, ComputeShare = 0.15, BandwidthShare = 0.57, StepTime = 0, RelativeError = 0.51 },
        new() { Phase = Phase.Decode, Attention = true, ComputeShare = 0.3, BandwidthShare = 0.5 },
    ];
}
