namespace EdgeDsl.Catalog.EdgeProfilerPaper;

/// <summary>
/// The formulas of EdgeProfiler (arXiv 2506.09061) as its tool computes them, to the last bit. They are kept for comparison; EdgeDsl's
/// own cost model shares none of them.
/// </summary>
/// <remarks>
/// The paper prints <c>L(6H² + 4HS + 8HI + 9H)</c> FLOPs per token; the tool computes <c>L(8H² + 4HS + 4HI + 9H)</c>, and so does this.
/// Left out are grouped-query attention (the KV cache is 6 to 9 times too big), gated MLPs, tied embeddings, the FLOPs of the output
/// head, the difference between prefill and decode, batches and capacity.
/// </remarks>
public static class EdgeProfilerFormulas
{
    /// <summary>Tokens of the sequence in every row.</summary>
    public const int SequenceLength = 1024;

    /// <summary>Rows of the embedding table in every row: GPT-2's vocabulary, for all models.</summary>
    public const int VocabularySize = 50257;

    /// <summary>Reached share of the peak rate.</summary>
    public const double ComputeShare = 0.7;

    /// <summary>Reached share of the memory bandwidth.</summary>
    public const double MemoryShare = 0.6;

    /// <summary>Reached share of the storage bandwidth.</summary>
    public const double StorageShare = 0.8;

    /// <summary>Reached share of the host-to-device bandwidth.</summary>
    public const double HostToDeviceShare = 0.7;

    /// <summary>Reached share of the network bandwidth.</summary>
    public const double NetworkShare = 0.8;

    /// <summary>Energy of one FLOP in joules, for every device.</summary>
    public const double EnergyPerFlop = 1e-12;

    /// <summary>Energy of one byte in joules, for every device.</summary>
    public const double EnergyPerByte = 1e-9;

    /// <summary>The row of the tool's table for a model on a device in a precision.</summary>
    /// <param name="model">The model.</param>
    /// <param name="device">The device.</param>
    /// <param name="precision">The precision.</param>
    public static EdgeProfilerEstimate Estimate(EdgeProfilerModel model, EdgeProfilerDevice device, EdgeProfilerPrecision precision)
    {
        const long S = SequenceLength;
        long L = model.Layers, H = model.HiddenSize, I = model.IntermediateSize, b = precision.BytesPerElement;

        var parameters = L * 4 * H * H + L * 2 * H * I + 2L * VocabularySize * H;
        var projections = 8 * H * H * L;
        var attention = 4 * H * S * L;
        var feedForward = 4 * H * I * L;
        var layerNorms = 4 * H * L;
        var softmax = 5 * H * L;
        var flops = projections + attention + feedForward + layerNorms + softmax;
        var weightBytes = parameters * b;
        var activationBytes = S * H * b;
        var memory = weightBytes + activationBytes + 2 * L * S * H * b;

        var rate = device.PeakRate * ComputeShare;
        var compute = flops / rate;
        var stream = memory / (device.MemoryBandwidth * MemoryShare);
        var storage = weightBytes / (device.StorageBandwidth * StorageShare);
        var hostToDevice = weightBytes / (device.HostToDeviceBandwidth * HostToDeviceShare);
        var network = activationBytes / (device.NetworkBandwidth * NetworkShare);

        return new EdgeProfilerEstimate(
            device.Name,
            model.Name,
            precision.Name,
            MegaParameters: parameters / 1e6,
            GigaFlopsPerToken: flops / 1e9,
            MemoryMebibytes: memory / (1024.0 * 1024.0),
            ComputeMilliseconds: compute * 1e3,
            MemoryMilliseconds: stream * 1e3,
            StorageMilliseconds: storage * 1e3,
            HostToDeviceMilliseconds: hostToDevice * 1e3,
            NetworkMilliseconds: network * 1e3,
            // Summed in seconds, then scaled: adding the milliseconds above would change the last bits of 15 rows.
            EndToEndMilliseconds: (Math.Max(compute, stream) + storage + hostToDevice + network) * 1e3,
            ArithmeticIntensity: (double)flops / memory,
            EnergyJoules: flops * EnergyPerFlop + memory * EnergyPerByte,
            AttentionProjectionMilliseconds: projections / rate * 1e3,
            AttentionMilliseconds: attention / rate * 1e3,
            FeedForwardMilliseconds: feedForward / rate * 1e3,
            LayerNormMilliseconds: layerNorms / rate * 1e3,
            SoftmaxMilliseconds: softmax / rate * 1e3);
    }
}
