namespace EdgeDsl.CostModel;

/// <summary>Every cost of a workload, staged: what a <c>CostReport</c> holds, under the same names.</summary>
public sealed class DeploymentCosts
{
    internal DeploymentCosts(DeploymentCostModel model, in Workload workload, ProductTerms terms)
    {
        var deployment = model.Deployment;
        var transformer = deployment.Model;
        var batch = workload.Batch;
        var context = deployment.ContextLength > 0 ? deployment.ContextLength : workload.PromptTokens + workload.OutputTokens;
        // The mean of a step is taken over one step where no output is asked for.
        var steps = Count.Max(workload.OutputTokens, 1);
        var stepsAfterFirst = steps - 1;

        var adapters = model.Adapters;
        var adapterFlops = adapters is { Set.Merged: false } ? adapters.FlopsPerToken : 0;
        PrefillFlops = (batch * (Flops.Prefill(transformer, workload.PromptTokens) + (workload.PromptTokens * adapterFlops)))
            + (adapters is { Set.Merged: true } ? adapters.MergeFlops : 0);
        DecodeFlopsPerToken = Flops.DecodeStep(transformer, workload.PromptTokens + workload.OutputTokens) + adapterFlops;
        TotalFlops = PrefillFlops
            + (batch * (Flops.DecodeSteps(transformer, workload.PromptTokens, stepsAfterFirst) + (stepsAfterFirst * adapterFlops)));

        var adapterBytes = adapters?.StoredBytes ?? 0;
        var streamed = model.Streamed;
        WeightBytes = model.Weights.TotalBytes + adapterBytes;
        FileBytes = WeightBytes + (deployment.EffectiveRuntime == Runtime.LlamaCpp ? GgufMetadata.Bytes(transformer.VocabularySize) : 0);
        KeyValueCacheBytes = batch * KeyValueCache.AllocatedBytes(
            transformer, deployment.Policy.KeyValueCache, deployment.EffectiveKeyValueAllocation, context, deployment.MicroBatch);
        ActivationBytes = ActivationMemory.Bytes(transformer, deployment.EffectiveRuntime, context, batch, deployment.MicroBatch);
        var resident = ResidentWeights.Bytes(model.Weights, deployment.EffectiveRuntime, streamed) + adapterBytes;
        PeakMemoryBytes = resident + KeyValueCacheBytes + ActivationBytes
            + RuntimeOverhead.BytesOf(deployment.EffectiveRuntime)
            + BytesOf(deployment.BaseLoad.Memory)
            + terms.PeakMemory;

        var prefill = PrefillCosts.Of(model, workload);
        var decode = DecodeCosts.MeanStep(model, workload, steps);
        var prefillBand = new ErrorBand(model.PrefillRelativeError);
        var decodeBand = new ErrorBand(model.DecodeRelativeError);
        // What streams from storage is never loaded.
        var loaded = streamed is { Link.Kind: LinkKind.Storage } ? WeightBytes - streamed.Bytes : WeightBytes;
        Real load = deployment.ColdStart ? (Real)loaded * (1 / deployment.Device.StorageBandwidth) : 0;
        Real laterSteps = stepsAfterFirst;

        // The product's own costs are its own figures: they have no error band.
        var firstToken = prefill.Elapsed + load;
        TimeToFirstToken = firstToken + terms.TimeToFirstToken;
        TimeToFirstTokenLow = prefillBand.Low(firstToken) + terms.TimeToFirstToken;
        TimeToFirstTokenHigh = prefillBand.High(firstToken) + terms.TimeToFirstToken;
        TimePerOutputToken = decode.Elapsed + terms.TimePerOutputToken;
        TimePerOutputTokenLow = decodeBand.Low(decode.Elapsed) + terms.TimePerOutputToken;
        TimePerOutputTokenHigh = decodeBand.High(decode.Elapsed) + terms.TimePerOutputToken;
        DecodeTime = laterSteps * decode.Elapsed;
        var ownDecodeTime = laterSteps * terms.TimePerOutputToken;
        EndToEndLatency = TimeToFirstToken + DecodeTime + ownDecodeTime;
        EndToEndLatencyLow = TimeToFirstTokenLow + decodeBand.Low(DecodeTime) + ownDecodeTime;
        EndToEndLatencyHigh = TimeToFirstTokenHigh + decodeBand.High(DecodeTime) + ownDecodeTime;
        PrefillTokensPerSecond = (Real)(batch * workload.PromptTokens) / prefill.Elapsed;
        DecodeTokensPerSecond = (Real)batch / TimePerOutputToken;

        PrefillEnergy = model.PrefillPower.Energy(prefill);
        var stepEnergy = model.DecodePower.Energy(decode);
        DecodeEnergy = laterSteps * stepEnergy;
        var tokenEnergy = stepEnergy / batch;
        EnergyPerToken = tokenEnergy + terms.EnergyPerToken;
        EnergyPerTokenLow = decodeBand.Low(tokenEnergy) + terms.EnergyPerToken;
        EnergyPerTokenHigh = decodeBand.High(tokenEnergy) + terms.EnergyPerToken;
        var ownEnergy = terms.EnergyPerRequest + ((Real)(batch * stepsAfterFirst) * terms.EnergyPerToken);
        EnergyPerRequest = PrefillEnergy + DecodeEnergy + ownEnergy;
        EnergyPerRequestLow = prefillBand.Low(PrefillEnergy) + decodeBand.Low(DecodeEnergy) + ownEnergy;
        EnergyPerRequestHigh = prefillBand.High(PrefillEnergy) + decodeBand.High(DecodeEnergy) + ownEnergy;
        AveragePower = EnergyPerRequest / (prefill.Elapsed + DecodeTime + terms.TimeToFirstToken + ownDecodeTime);
        PrefillPower = model.PrefillPower.Power(prefill);
        DecodePower = model.DecodePower.Power(decode);
        PeakPower = Real.Max(PrefillPower, DecodePower);

        Prefill = prefill;
        DecodeStep = decode;
    }

    /// <summary>FLOPs of the prefill of all sequences.</summary>
    public Count PrefillFlops { get; }

    /// <summary>FLOPs of the last output token of one sequence.</summary>
    public Count DecodeFlopsPerToken { get; }

    /// <summary>FLOPs of the prefill and output − 1 decode steps of all sequences.</summary>
    public Count TotalFlops { get; }

    /// <summary>Bytes of all tensors, the adapters' included.</summary>
    public Count WeightBytes { get; }

    /// <summary>Bytes of the weights' file: <see cref="WeightBytes"/> and, in the GGUF files of llama.cpp, the tokenizer; other runtimes keep that
    /// in files of its own.</summary>
    public Count FileBytes { get; }

    /// <summary>Bytes of the KV cache of all sequences.</summary>
    public Count KeyValueCacheBytes { get; }

    /// <summary>Bytes of the compute buffer.</summary>
    public Count ActivationBytes { get; }

    /// <summary>Bytes of weights, KV cache, compute buffer, runtime overhead and base load.</summary>
    public Count PeakMemoryBytes { get; }

    /// <summary>Seconds until the first output token.</summary>
    public Real TimeToFirstToken { get; }

    /// <summary>Low end of <see cref="TimeToFirstToken"/>; unknown where nothing is claimed of the error.</summary>
    public Real TimeToFirstTokenLow { get; }

    /// <summary>High end of <see cref="TimeToFirstToken"/>; unknown where nothing is claimed of the error.</summary>
    public Real TimeToFirstTokenHigh { get; }

    /// <summary>Mean seconds of a decode step.</summary>
    public Real TimePerOutputToken { get; }

    /// <summary>Low end of <see cref="TimePerOutputToken"/>; unknown where nothing is claimed of the error.</summary>
    public Real TimePerOutputTokenLow { get; }

    /// <summary>High end of <see cref="TimePerOutputToken"/>; unknown where nothing is claimed of the error.</summary>
    public Real TimePerOutputTokenHigh { get; }

    /// <summary>Seconds of the request.</summary>
    public Real EndToEndLatency { get; }

    /// <summary>Low end of <see cref="EndToEndLatency"/>; unknown where nothing is claimed of the error.</summary>
    public Real EndToEndLatencyLow { get; }

    /// <summary>High end of <see cref="EndToEndLatency"/>; unknown where nothing is claimed of the error.</summary>
    public Real EndToEndLatencyHigh { get; }

    /// <summary>Prompt tokens per second of prefill.</summary>
    public Real PrefillTokensPerSecond { get; }

    /// <summary>Output tokens per second of decode.</summary>
    public Real DecodeTokensPerSecond { get; }

    /// <summary>Mean joules of one output token of one sequence.</summary>
    public Real EnergyPerToken { get; }

    /// <summary>Low end of <see cref="EnergyPerToken"/>; unknown where nothing is claimed of the error.</summary>
    public Real EnergyPerTokenLow { get; }

    /// <summary>High end of <see cref="EnergyPerToken"/>; unknown where nothing is claimed of the error.</summary>
    public Real EnergyPerTokenHigh { get; }

    /// <summary>Joules of the request of all sequences.</summary>
    public Real EnergyPerRequest { get; }

    /// <summary>Low end of <see cref="EnergyPerRequest"/>; unknown where nothing is claimed of the error.</summary>
    public Real EnergyPerRequestLow { get; }

    /// <summary>High end of <see cref="EnergyPerRequest"/>; unknown where nothing is claimed of the error.</summary>
    public Real EnergyPerRequestHigh { get; }

    /// <summary>Watts averaged over the request.</summary>
    public Real AveragePower { get; }

    /// <summary>Watts of the phase that draws more.</summary>
    public Real PeakPower { get; }

    /// <summary>Whether a cost is beyond the numbers that hold it somewhere in the declared ranges.</summary>
    public bool HasOverflow => HasCountOverflow || IsEndless;

    /// <summary>Whether a time or an energy is beyond doubles somewhere in the declared ranges.</summary>
    public bool IsEndless => double.IsInfinity(EndToEndLatency.High) || double.IsInfinity(EnergyPerRequest.High);

    /// <summary>Whether a count, reported or moved in time, does not fit in 64 bits somewhere in the declared ranges.</summary>
    public bool HasCountOverflow => TotalFlops.IsOverflow || DecodeFlopsPerToken.IsOverflow || PeakMemoryBytes.IsOverflow
        || Prefill.HasOverflow || DecodeStep.HasOverflow;

    /// <summary>Watts of the prefill.</summary>
    public Real PrefillPower { get; }

    /// <summary>Watts of decoding.</summary>
    public Real DecodePower { get; }

    /// <summary>Seconds of the decode steps after the first output token.</summary>
    public Real DecodeTime { get; }

    /// <summary>Joules of the prefill.</summary>
    public Real PrefillEnergy { get; }

    /// <summary>Joules of the decode steps after the first output token.</summary>
    public Real DecodeEnergy { get; }

    /// <summary>Times of the prefill, operator group by operator group.</summary>
    public PhaseCosts Prefill { get; }

    /// <summary>Times of a mean decode step, operator group by operator group.</summary>
    public PhaseCosts DecodeStep { get; }

    private static Count BytesOf(double bytes) => bytes < long.MaxValue ? (long)Math.Ceiling(bytes) : Count.Overflow;
}
