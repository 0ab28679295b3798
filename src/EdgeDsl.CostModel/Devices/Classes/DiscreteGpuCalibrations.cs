namespace EdgeDsl.CostModel;

/// <summary>Typical values of the class.</summary>
internal static class DiscreteGpuCalibrations
{
    public static IReadOnlyList<Calibration> All { get; } =
    [
        new() { Phase = Phase.Prefill, ComputeShare = 0.5, BandwidthShare = 0.7, StepTime = 0.001, RelativeError = ErrorBand.NothingKnown },
        new() { Phase = Phase.Prefill, Attention = true, ComputeShare = 0.3, BandwidthShare = 0.7 },
        new() { Phase = Phase.Decode, ComputeShare = 0.5, BandwidthShare = 0.7, StepTime = 0.001, RelativeError = ErrorBand.NothingKnown },
        new() { Phase = Phase.Decode, Attention = true, ComputeShare = 0.3, BandwidthShare = 0.6 },
    ];
}
