namespace EdgeDsl.CostModel.Tests.Devices;

/// <summary>What kernels multiply in: llama.cpp's dot products of 8 bits, half precision of what dequantizes, single precision where there is no other.</summary>
public sealed class RuntimeArithmeticTests
{
    [Theory]
    [InlineData(Runtime.LlamaCpp, DeviceClass.ArmCpu, NumberFormat.Int8)]
    [InlineData(Runtime.LlamaCpp, DeviceClass.X86Cpu, NumberFormat.Int8)]
    [InlineData(Runtime.LlamaCpp, DeviceClass.IntegratedGpu, NumberFormat.Int8)]
    [InlineData(Runtime.LlamaCpp, DeviceClass.AppleGpu, NumberFormat.Float16)]
    [InlineData(Runtime.LlamaCpp, DeviceClass.MobileGpu, NumberFormat.Float16)]
    [InlineData(Runtime.DeviceDefault, DeviceClass.AppleGpu, NumberFormat.Float16)]
    [InlineData(Runtime.ExecuTorch, DeviceClass.AppleGpu, NumberFormat.Int8)]
    [InlineData(Runtime.Rkllm, DeviceClass.Npu, NumberFormat.Int8)]
    [InlineData(Runtime.Qnn, DeviceClass.Npu, NumberFormat.Int8)]
    [InlineData(Runtime.Mlc, DeviceClass.IntegratedGpu, NumberFormat.Float16)]
    [InlineData(Runtime.Mlx, DeviceClass.AppleGpu, NumberFormat.Float16)]
    [InlineData(Runtime.Vllm, DeviceClass.DiscreteGpu, NumberFormat.Float16)]
    public void Quantized_weights_are_multiplied_as_the_runtime_does(Runtime runtime, DeviceClass device, NumberFormat expected) =>
        Assert.Equal(expected, RuntimeArithmetic.Of(runtime, device, WeightFormat.Q4_K));

    [Theory]
    [InlineData(DeviceClass.X86Cpu, NumberFormat.Float32, NumberFormat.Float32, NumberFormat.Float32)]
    [InlineData(DeviceClass.ArmCpu, NumberFormat.Float16, NumberFormat.Float32, NumberFormat.Float16)]
    [InlineData(DeviceClass.DiscreteGpu, NumberFormat.Float16, NumberFormat.Float16, NumberFormat.Float16)]
    public void Half_precision_is_widened_where_there_is_no_arithmetic_for_it(DeviceClass device, NumberFormat half, NumberFormat brain, NumberFormat attention)
    {
        Assert.Equal(half, RuntimeArithmetic.Of(Runtime.LlamaCpp, device, WeightFormat.F16));
        Assert.Equal(brain, RuntimeArithmetic.Of(Runtime.LlamaCpp, device, WeightFormat.BF16));
        Assert.Equal(attention, RuntimeArithmetic.OfAttention(device));
        Assert.Equal(NumberFormat.Float32, RuntimeArithmetic.Of(Runtime.LlamaCpp, device, WeightFormat.F32));
    }
}
