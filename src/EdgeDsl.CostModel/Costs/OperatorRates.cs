namespace EdgeDsl.CostModel;

/// <summary>Seconds and joules per operation and per byte that a deployment reaches in one phase.</summary>
public sealed class OperatorRates
{
    private readonly Deployment deployment;
    private readonly OperatingPoint point;
    private readonly PhaseEfficiency efficiency;
    private readonly double bandwidth;
    private readonly OperatorRate attention;
    private readonly OperatorRate[] matmuls;
    private readonly IReadOnlyList<WeightGroup> groups;

    /// <summary>The rates of a deployment in one phase.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="point">Its operating point.</param>
    /// <param name="phase">The phase.</param>
    /// <param name="groups">Its matmuls, whose rates every workload asks for.</param>
    public OperatorRates(Deployment deployment, OperatingPoint point, Phase phase, IReadOnlyList<WeightGroup> groups)
    {
        this.deployment = deployment;
        this.point = point;
        efficiency = new PhaseEfficiency(deployment.Device, deployment.EffectiveRuntime, phase);
        bandwidth = deployment.Device.MemoryBandwidth * point.BandwidthScale * (1 - deployment.BaseLoad.BandwidthShare);
        FixedTime = (efficiency.StepTime + (deployment.Model.Layers * efficiency.LayerTime)) / point.RateScale;
        attention = Rate(
            RuntimeArithmetic.OfAttention(deployment.Device.Class),
            efficiency.AttentionComputeShare * AttentionSoftmax.MatmulShare(deployment.Model.HeadDimension),
            efficiency.AttentionBandwidthShare);
        this.groups = groups;
        matmuls = new OperatorRate[groups.Count + 1];
        for (var i = 0; i < groups.Count; i++)
            matmuls[i] = RateOf(groups[i].Format);
        matmuls[groups.Count] = RateOf(WeightFormat.Unspecified);
    }

    /// <summary>Fixed seconds of a step: what kernels take to start and end, however little they do, so it passes at the compute units' clock.</summary>
    public double FixedTime { get; }

    /// <summary>Rates of the matmuls of a weight format.</summary>
    /// <param name="format">The format.</param>
    public OperatorRate OfMatmuls(WeightFormat format)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].Format == format)
                return matmuls[i];
        }

        return RateOf(format);
    }

    /// <summary>Rates of attention over the KV cache.</summary>
    public OperatorRate OfAttention() => attention;

    /// <summary>Rates of what is only read: norms, biases, embedding rows.</summary>
    public OperatorRate OfReads() => matmuls[matmuls.Length - 1];

    /// <summary>
    /// Relative error of the phase's time: the errors that the weight formats are known with, each weighted with the time that its matmuls take,
    /// as errors of one sign add up. Rounded up to per cent, as calibrations state theirs.
    /// </summary>
    /// <param name="groups">The matmuls.</param>
    /// <param name="adapters">The adapters; null where there are none.</param>
    /// <param name="step">A step of the phase to weigh them by; asked only where they differ. Where its times are not known, the largest error counts.</param>
    public double RelativeError(IReadOnlyList<WeightGroup> groups, AdapterSet? adapters, Func<PhaseCosts> step)
    {
        double least = double.PositiveInfinity, most = 0;
        foreach (var group in groups)
            Include(efficiency.RelativeError(group.Format));
        if (adapters is not null)
            Include(efficiency.RelativeError(adapters.Format));
        if (!(least < most))
            return most;

        double time = 0, sum = 0;
        foreach (var part in step().Groups)
        {
            foreach (var group in groups)
            {
                if (part.Name == group.Name)
                    Weigh(part, group.Format);
            }

            if (adapters is not null && part.Name.EndsWith("adapters", StringComparison.Ordinal))
                Weigh(part, adapters.Format);
        }

        return time > 0 ? Math.Min(most, Math.Ceiling((sum / time * 100) - 1e-9) / 100) : most;

        void Include(double error)
        {
            least = Math.Min(least, error);
            most = Math.Max(most, error);
        }

        void Weigh(OperatorGroup part, WeightFormat format)
        {
            time += part.Elapsed.Constant;
            sum += part.Elapsed.Constant * efficiency.RelativeError(format);
        }
    }

    /// <summary>Whether the device itself is calibrated for these formats.</summary>
    /// <param name="groups">The matmuls.</param>
    public bool IsCalibrated(IReadOnlyList<WeightGroup> groups) => efficiency.IsOwn(groups);

    private OperatorRate RateOf(WeightFormat format) => Rate(
        RuntimeArithmetic.Of(deployment.EffectiveRuntime, deployment.Device.Class, format),
        efficiency.ComputeShare(format),
        efficiency.BandwidthShare(format));

    private OperatorRate Rate(NumberFormat arithmetic, double computeShare, double bandwidthShare)
    {
        var rate = deployment.Device.FindRate(arithmetic);
        return new OperatorRate(
            1 / ((rate?.OperationsPerSecond ?? double.NaN) * point.RateScale * computeShare),
            1 / (bandwidth * bandwidthShare),
            rate?.EnergyPerOperation ?? double.NaN,
            deployment.Device.EnergyPerByte);
    }
}
