namespace EdgeDsl.CostModel;

/// <summary>
/// The cost model of one deployment: what does not depend on the workload is worked out once, everything else is asked with a workload.
/// </summary>
public sealed class DeploymentCostModel
{
    /// <summary>The cost model of a deployment.</summary>
    /// <param name="deployment">The deployment. An operating point of an unknown name counts as none.</param>
    public DeploymentCostModel(Deployment deployment)
        : this(deployment, new StoredWeights(deployment.Model, deployment.Policy))
    {
    }

    /// <summary>The cost model of a deployment whose tensors are laid out already.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="weights">The tensors of its model under its policy.</param>
    public DeploymentCostModel(Deployment deployment, StoredWeights weights)
    {
        Deployment = deployment;
        OperatingPoint = deployment.Device.FindOperatingPoint(deployment.OperatingPoint) ?? new OperatingPoint();
        Weights = weights;
        Adapters = deployment.Adapters is { } adapters ? new AdapterWeights(deployment.Model, adapters, weights) : null;
        Streamed = deployment is { StreamedLayers: > 0, Device.Link: { } link } ? new StreamedWeights(weights, deployment.StreamedLayers, link) : null;
        OnChip = deployment.Device.OnChipMemory > 0 ? new OnChipWeights(weights, deployment.Device.OnChipMemory) : null;
        PrefillRates = new OperatorRates(deployment, OperatingPoint, Phase.Prefill, weights.Groups);
        DecodeRates = new OperatorRates(deployment, OperatingPoint, Phase.Decode, weights.Groups);
        // One sequence, and in prefill a whole micro-batch: what parts weigh in an error band is no matter of the workload.
        var step = new Workload(deployment.MicroBatch, 1, 1);
        PrefillRelativeError = PrefillRates.RelativeError(Weights.Groups, deployment.Adapters, () => PrefillCosts.Of(this, step));
        DecodeRelativeError = DecodeRates.RelativeError(
            Weights.Groups, deployment.Adapters is { Merged: false } unmerged ? unmerged : null, () => DecodeCosts.MeanStep(this, step, 1));
        PrefillPower = new PhasePower(deployment, OperatingPoint, Phase.Prefill);
        DecodePower = new PhasePower(deployment, OperatingPoint, Phase.Decode);
    }

    /// <summary>The deployment.</summary>
    public Deployment Deployment { get; }

    /// <summary>The operating point that the costs are for.</summary>
    public OperatingPoint OperatingPoint { get; }

    /// <summary>The stored weights.</summary>
    public StoredWeights Weights { get; }

    /// <summary>The adapters; null where there are none.</summary>
    public AdapterWeights? Adapters { get; }

    /// <summary>The layers whose weights stream; null where none do.</summary>
    public StreamedWeights? Streamed { get; }

    /// <summary>Relative error of times in prefill.</summary>
    public double PrefillRelativeError { get; }

    /// <summary>Relative error of times in decode.</summary>
    public double DecodeRelativeError { get; }

    /// <summary>Whether anything is claimed of how far times in prefill are off.</summary>
    public bool IsPrefillErrorKnown => new ErrorBand(PrefillRelativeError).IsClaim;

    /// <summary>Whether anything is claimed of how far times in decode are off.</summary>
    public bool IsDecodeErrorKnown => new ErrorBand(DecodeRelativeError).IsClaim;

    /// <summary>Whether the relative error of prefill is the device's own: it is calibrated for the runtime, and something is claimed.</summary>
    public bool HasOwnPrefillError => IsPrefillCalibrated && IsPrefillErrorKnown;

    /// <summary>Whether the relative error of decode is the device's own: it is calibrated for the runtime, and something is claimed.</summary>
    public bool HasOwnDecodeError => IsDecodeCalibrated && IsDecodeErrorKnown;

    /// <summary>Whether the device is calibrated for the runtime and these formats in both phases.</summary>
    public bool IsCalibrated => IsPrefillCalibrated && IsDecodeCalibrated;

    /// <summary>Whether the device is calibrated for the runtime and these formats in prefill.</summary>
    public bool IsPrefillCalibrated => PrefillRates.IsCalibrated(Weights.Groups);

    /// <summary>Whether the device is calibrated for the runtime and these formats in decode.</summary>
    public bool IsDecodeCalibrated => DecodeRates.IsCalibrated(Weights.Groups);

    /// <summary>Parameters of the model.</summary>
    public Count Parameters => ParameterCount.Total(Deployment.Model);

    /// <summary>Bytes of one position in the KV cache of all layers.</summary>
    public Count KeyValueBytesPerToken => KeyValueCache.BytesPerToken(Deployment.Model, Deployment.Policy.KeyValueCache);

    /// <summary>The weights that stay on chip; null where the device declares no memory for them.</summary>
    internal OnChipWeights? OnChip { get; }

    internal OperatorRates PrefillRates { get; }

    internal OperatorRates DecodeRates { get; }

    internal PhasePower PrefillPower { get; }

    internal PhasePower DecodePower { get; }

    /// <summary>The costs of a workload: numbers where it is known, expressions where it is free.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="terms">The product's own costs; null for none.</param>
    public DeploymentCosts At(in Workload workload, ProductTerms? terms = null) => new(this, workload, terms ?? ProductTerms.None);
}
