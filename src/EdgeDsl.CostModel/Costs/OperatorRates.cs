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
        FixedTime = efficiency.StepTime + (deployment.Model.Layers * efficiency.LayerTime);
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

    /// <summary>Fixed seconds of a step.</summary>
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

    /// <summary>Relative error of the phase's time: the largest that any of its weight formats is known with.</summary>
    /// <param name="groups">The matmuls.</param>
    /// <param name="adapters">The adapters; null where there are none.</param>
    public double RelativeError(IReadOnlyList<WeightGroup> groups, AdapterSet? adapters)
    {
        var error = adapters is null ? 0 : efficiency.RelativeError(adapters.Format);
        foreach (var group in groups)
            error = Math.Max(error, efficiency.RelativeError(group.Format));
        return error;
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
