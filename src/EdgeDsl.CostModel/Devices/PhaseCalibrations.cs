namespace EdgeDsl.CostModel;

/// <summary>The calibrations of one runtime in one phase, of a device or of a class.</summary>
internal readonly struct PhaseCalibrations
{
    private readonly IReadOnlyList<Calibration> calibrations;
    private readonly Runtime runtime;
    private readonly Phase phase;

    public PhaseCalibrations(IReadOnlyList<Calibration> calibrations, Runtime runtime, Phase phase)
    {
        this.calibrations = calibrations;
        this.runtime = runtime;
        this.phase = phase;
    }

    /// <summary>Of the matmuls of every format without a calibration of its own.</summary>
    public Calibration? AllFormats => Find(WeightFormat.Unspecified, false);

    /// <summary>Of attention.</summary>
    public Calibration? Attention => Find(WeightFormat.Unspecified, true);

    /// <summary>Of the matmuls of a format.</summary>
    public Calibration? OfFormat(WeightFormat format) => Find(format, false);

    private Calibration? Find(WeightFormat format, bool attention)
    {
        foreach (var calibration in calibrations)
        {
            if (calibration.Runtime == runtime && calibration.Phase == phase
                && calibration.Format == format && calibration.Attention == attention)
            {
                return calibration;
            }
        }

        return null;
    }
}
