namespace EdgeDsl.CostModel;

/// <summary>Typical values of the class.</summary>
internal static class AcceleratorCalibrations
{
    public static IReadOnlyList<Calibration> All { get; } =
    [
        new() { Phase = Phase.Prefill, ComputeShare = 0.6, BandwidthShare = 0.7, StepTime = 0, RelativeError = ErrorBand.NothingKnown },
        new() { Phase = Phase.Prefill, Attention = true, ComputeShare = 0.3, BandwidthShare = 0.7 },
        new() { Phase = Phase.Decode, ComputeShare = 0.6, BandwidthShare = 0.7, StepTime = 0, RelativeError = ErrorBand.NothingKnown },
        new() { Phase = Phase.Decode, Attention = true, ComputeShare = 0.3, BandwidthShare = 0.7 },
    ];
}
