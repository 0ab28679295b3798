namespace EdgeDsl.CostModel;

/// <summary>Typical values of the class.</summary>
internal static class IntegratedGpuCalibrations
{
    public static IReadOnlyList<Calibration> All { get; } =
    [
        new() { Phase = Phase.Prefill, ComputeShare = 0.12, BandwidthShare = 0.62, StepTime = 0.001, RelativeError = 0.48 },
        new() { Phase = Phase.Prefill, Attention = true, ComputeShare = 0.1, BandwidthShare = 0.62 },
        new() { Phase = Phase.Decode, ComputeShare = 0.12, BandwidthShare = 0.62, StepTime = 0.001, RelativeError = 0.31 },
        new() { Phase = Phase.Decode, Attention = true, ComputeShare = 0.3, BandwidthShare = 0.62 },
    ];
}
