namespace EdgeDsl.Catalog.EdgeProfilerPaper;

/// <summary>
/// One row of EdgeProfiler's table, in the tool's own units. Every figure is at a sequence length of 1024 tokens and for one token; the
/// paper states no error.
/// </summary>
/// <param name="Device">Name of the device.</param>
/// <param name="Model">Name of the model.</param>
/// <param name="Precision">Name of the precision.</param>
/// <param name="MegaParameters">Parameters in millions.</param>
/// <param name="GigaFlopsPerToken">FLOPs per token in 10^9.</param>
/// <param name="MemoryMebibytes">Memory footprint in 2^20 bytes (the tool's column says MB).</param>
/// <param name="ComputeMilliseconds">Time of the FLOPs in milliseconds.</param>
/// <param name="MemoryMilliseconds">Time of one pass over the memory footprint in milliseconds.</param>
/// <param name="StorageMilliseconds">Time to read the weights from storage in milliseconds.</param>
/// <param name="HostToDeviceMilliseconds">Time to copy the weights to the device in milliseconds.</param>
/// <param name="NetworkMilliseconds">Time to send the activations over the network in milliseconds.</param>
/// <param name="EndToEndMilliseconds">The larger of compute and memory time, and storage, host-to-device and network time, in
/// milliseconds.</param>
/// <param name="ArithmeticIntensity">FLOPs per byte of the memory footprint.</param>
/// <param name="EnergyJoules">Energy of one token in joules.</param>
/// <param name="AttentionProjectionMilliseconds">Share of the compute time for the attention's projections, in milliseconds.</param>
/// <param name="AttentionMilliseconds">Share of the compute time for the attention over keys and values, in milliseconds.</param>
/// <param name="FeedForwardMilliseconds">Share of the compute time for the MLP, in milliseconds.</param>
/// <param name="LayerNormMilliseconds">Share of the compute time for the layer norms, in milliseconds.</param>
/// <param name="SoftmaxMilliseconds">Share of the compute time for the softmax, in milliseconds.</param>
public sealed record EdgeProfilerEstimate(
    string Device,
    string Model,
    string Precision,
    double MegaParameters,
    double GigaFlopsPerToken,
    double MemoryMebibytes,
    double ComputeMilliseconds,
    double MemoryMilliseconds,
    double StorageMilliseconds,
    double HostToDeviceMilliseconds,
    double NetworkMilliseconds,
    double EndToEndMilliseconds,
    double ArithmeticIntensity,
    double EnergyJoules,
    double AttentionProjectionMilliseconds,
    double AttentionMilliseconds,
    double FeedForwardMilliseconds,
    double LayerNormMilliseconds,
    double SoftmaxMilliseconds);
