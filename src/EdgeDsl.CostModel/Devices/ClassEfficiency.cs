namespace EdgeDsl.CostModel;

/// <summary>
/// What runtimes typically reach on a class of processors in one phase, for devices without a calibration of their own. The shares are
/// those of the data sheet's peak rate (in the arithmetic that the runtime uses) and peak memory bandwidth.
/// </summary>
/// <remarks>
/// A value is the median over the devices of a class of each device's median over its measured rows, so that a device with many rows
/// counts as much as one with few. The relative error is the 90th percentile over the rows, weighted in the same way, of what that single
/// value leaves. Rows are published tokens per second (llama-bench and similar); where a class has none, the values are assumed and the
/// error says so by its size.
/// </remarks>
/// <param name="ComputeShare">Reached share of the peak compute rate by the matmuls, above 0 and at most 1.</param>
/// <param name="BandwidthShare">Reached share of the peak memory bandwidth by the matmuls, above 0 and at most 1.</param>
/// <param name="AttentionComputeShare">Reached share of the peak compute rate by attention over the KV cache, above 0 and at most 1.</param>
/// <param name="AttentionBandwidthShare">Reached share of the peak memory bandwidth by attention, above 0 and at most 1.</param>
/// <param name="StepTime">Fixed time in seconds of a step (a decode step or a micro-batch of the prompt), at least 0.</param>
/// <param name="RelativeError">Relative error of tokens per second, above 0 and below 1.</param>
public readonly record struct ClassEfficiency(
    double ComputeShare,
    double BandwidthShare,
    double AttentionComputeShare,
    double AttentionBandwidthShare,
    double StepTime,
    double RelativeError)
{
    /// <summary>The typical values of a class in one phase.</summary>
    /// <param name="deviceClass">The class.</param>
    /// <param name="phase">The phase.</param>
    public static ClassEfficiency Of(DeviceClass deviceClass, Phase phase) =>
        phase == Phase.Prefill ? OfPrefill(deviceClass) : OfDecode(deviceClass);

    private static ClassEfficiency OfPrefill(DeviceClass deviceClass) => deviceClass switch
    {
        // 46 rows, 1 device (2-core Zen 5, llama.cpp): 0.14 (Q5_K) to 0.74 (F16 of the FP32 rate). Attention from prompts of 512 and 2048.
        // What is left is 0.97, so wide that the low end of a prediction says little.
        DeviceClass.X86Cpu => new(0.35, 0.56, 0.22, 0.56, 0, 0.95),

        // 70 rows, 2 devices: Pi 4 0.36 (0.18 … 0.49, of the FP32 rate), Pi 5 0.22 (0.10 … 0.52, of the INT8 rate). Attention from the
        // Pi 4, whose FP16 rate is its FP32 rate.
        DeviceClass.ArmCpu => new(0.29, 0.41, 0.06, 0.41, 0.002, 0.61),

        // 7 rows, 2 devices: Orin Nano Super 0.18 (0.16 … 0.19), Orin NX 0.06 (one row, with lower confidence), of the dense INT8 rate.
        // Attention is assumed.
        DeviceClass.IntegratedGpu => new(0.12, 0.62, 0.1, 0.62, 0.001, 0.48),

        // 28 rows, 5 devices (M1, M1 Max, M2, M2 Max, M4 Pro; Metal): 0.59 … 0.79 of cores · 128 · 2 · clock. Attention is assumed.
        DeviceClass.AppleGpu => new(0.68, 0.81, 0.3, 0.81, 0.001, 0.12),

        // 6 rows, 1 device (RK3588, w8a8, prompts of 128): 0.10 … 0.17 of 6 TOPS. Attention is assumed.
        DeviceClass.Npu => new(0.15, 0.57, 0.1, 0.57, 0, 0.33),

        // No row with a published peak rate: assumed.
        DeviceClass.MobileGpu => new(0.15, 0.56, 0.1, 0.56, 0.001, 0.8),

        // No row: assumed, near the Apple GPUs of the same kernels.
        DeviceClass.DiscreteGpu => new(0.5, 0.7, 0.3, 0.7, 0.001, 0.8),

        // No row: assumed; a simulated accelerator reaches most of what it is built for.
        _ => new(0.6, 0.7, 0.3, 0.7, 0, 0.8),
    };

    // In decode, attention over the KV cache has an efficiency of its own. On CPUs it takes 7 to 12 times what the stream bandwidth
    // suggests, because its small dot products are bound by instructions: that is held in its compute share. On GPUs it streams.
    private static ClassEfficiency OfDecode(DeviceClass deviceClass) => deviceClass switch
    {
        // 35 rows, 3 devices: Zen 5 server 0.78 (0.50 … 1.11; its bandwidth is a measured one that turbo exceeds), Ryzen AI 340 0.56,
        // N150 0.48 (the last two with 89.6 and 38.4 GB/s, computed from their usual memory). Attention: 18 … 36 GFLOP/s of 534 at depth.
        DeviceClass.X86Cpu => new(0.35, 0.56, 0.047, 0.56, 0, 0.41),

        // 81 rows, 4 devices: Pi 4 0.28 (0.19 … 0.29), Pi 5 0.55 (0.42 … 0.74), Snapdragon 8 Gen 3 0.54 (0.50 … 0.65, ExecuTorch), AGX Orin's
        // CPU 0.11 (two rows). Attention: Pi 4, 4.0 … 7.3 GFLOP/s of 57.5 at depth 512.
        DeviceClass.ArmCpu => new(0.29, 0.41, 0.07, 0.41, 0.002, 0.77),

        // 30 rows, 4 devices: Orin Nano 0.69 (MLC), Orin Nano Super 0.49 (llama.cpp, MLC), AGX Orin 0.72 (MLC, vLLM, TinyChat, llama.cpp),
        // Orin NX 0.55; together 0.42 … 0.84. Attention is assumed to stream like the weights, as it does on Apple's GPUs.
        DeviceClass.IntegratedGpu => new(0.12, 0.62, 0.3, 0.62, 0.001, 0.31),

        // 29 rows, 5 devices: M1 0.81, M1 Max 0.65, M2 0.87, M2 Max 0.75, M4 Pro 0.82; together 0.44 … 0.90. Attention: M4 Max (MLX) reads
        // the cache at 446 … 477 GB/s between contexts of 2700 and about 11000.
        DeviceClass.AppleGpu => new(0.68, 0.81, 0.3, 0.8, 0.001, 0.23),

        // 13 rows, 4 devices: RK3588 0.77, Snapdragon 8 Elite Gen 5 0.68, 8 Elite 0.46, X Elite 0.28; together 0.25 … 0.84. Attention is
        // assumed.
        DeviceClass.Npu => new(0.15, 0.57, 0.3, 0.5, 0, 0.51),

        // 8 rows, 3 devices: Adreno 840 0.56 (with the 84.8 GB/s of the generation before), X Elite's Adreno 0.18, iPhone 17 Pro 0.63 (MLX;
        // its bandwidth is unverified). Attention is assumed.
        DeviceClass.MobileGpu => new(0.15, 0.56, 0.1, 0.3, 0.001, 0.66),

        // No row: assumed.
        DeviceClass.DiscreteGpu => new(0.5, 0.7, 0.3, 0.6, 0.001, 0.8),

        // No row: assumed.
        _ => new(0.6, 0.7, 0.3, 0.7, 0, 0.8),
    };
}
