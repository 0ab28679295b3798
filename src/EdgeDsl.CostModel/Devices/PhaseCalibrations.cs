namespace EdgeDsl.CostModel;

/// <summary>The calibrations of one runtime in one phase, of a device or of a class.</summary>
internal sealed class PhaseCalibrations
{
    private readonly List<Calibration> ofFormats = [];

    public PhaseCalibrations(IReadOnlyList<Calibration> calibrations, Runtime runtime, Phase phase)
    {
        for (var i = 0; i < calibrations.Count; i++)
        {
            var calibration = calibrations[i];
            if (calibration.Runtime != runtime || calibration.Phase != phase)
                continue;
            // Of two for the same the first counts.
            if (!calibration.Attention)
                ofFormats.Add(calibration);
            else if (calibration.Format == WeightFormat.Unspecified)
                Attention ??= calibration;
        }

        AllFormats = OfFormat(WeightFormat.Unspecified);
    }

    /// <summary>Of the matmuls of every format without a calibration of its own.</summary>
    public Calibration? AllFormats { get; }

    /// <summary>Of attention.</summary>
    public Calibration? Attention { get; }

    /// <summary>Of the matmuls of a format.</summary>
    public Calibration? OfFormat(WeightFormat format)
    {
        foreach (var calibration in ofFormats)
        {
            if (calibration.Format == format)
                return calibration;
        }

        return null;
    }
}
