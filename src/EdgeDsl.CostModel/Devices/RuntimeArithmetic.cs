namespace EdgeDsl.CostModel;

/// <summary>Which arithmetic a runtime's kernels use for a weight format.</summary>
public static class RuntimeArithmetic
{
    /// <summary>The number format of the multiply-adds.</summary>
    /// <param name="runtime">The runtime.</param>
    /// <param name="deviceClass">The processor.</param>
    /// <param name="format">Format of the weights.</param>
    public static NumberFormat Of(Runtime runtime, DeviceClass deviceClass, WeightFormat format) => format switch
    {
        WeightFormat.F32 => NumberFormat.Float32,
        // llama.cpp's x86 kernels widen half precision to single; the other processors here multiply it as it is.
        WeightFormat.F16 => deviceClass == DeviceClass.X86Cpu ? NumberFormat.Float32 : NumberFormat.Float16,
        WeightFormat.BF16 => deviceClass is DeviceClass.X86Cpu or DeviceClass.ArmCpu ? NumberFormat.Float32 : NumberFormat.Float16,
        _ => OfQuantized(runtime, deviceClass),
    };

    /// <summary>The number format of attention over the KV cache.</summary>
    /// <param name="deviceClass">The processor.</param>
    public static NumberFormat OfAttention(DeviceClass deviceClass) =>
        deviceClass == DeviceClass.X86Cpu ? NumberFormat.Float32 : NumberFormat.Float16;

    private static NumberFormat OfQuantized(Runtime runtime, DeviceClass deviceClass) => runtime switch
    {
        // Weights are multiplied with activations quantized to 8 bits (CPU dot products, CUDA's MMQ); Metal and OpenCL kernels dequantize.
        Runtime.LlamaCpp or Runtime.DeviceDefault =>
            deviceClass is DeviceClass.AppleGpu or DeviceClass.MobileGpu ? NumberFormat.Float16 : NumberFormat.Int8,
        Runtime.ExecuTorch or Runtime.Rkllm or Runtime.Qnn => NumberFormat.Int8,
        // Weight-only quantization: dequantized to half precision.
        _ => NumberFormat.Float16,
    };
}
