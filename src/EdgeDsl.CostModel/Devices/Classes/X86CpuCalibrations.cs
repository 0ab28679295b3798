namespace EdgeDsl.CostModel;

/// <summary>Typical values of the class.</summary>
internal static class X86CpuCalibrations
{
    public static IReadOnlyList<Calibration> All { get; } =
    [
        new() { Phase = Phase.Prefill, ComputeShare = 0.35, BandwidthShare = 0.56, StepTime = 0, RelativeError = 0.95 },
        new() { Phase = Phase.Prefill, Attention = true, ComputeShare = 0.22, BandwidthShare = 0.56 },
        new() { Phase = Phase.Decode, ComputeShare = 0.35, BandwidthShare = 0.56, StepTime = 0, RelativeError = 0.41 },
        new() { Phase = Phase.Decode, Attention = true, ComputeShare = 0.047, BandwidthShare = 0.56 },
    ];
}
