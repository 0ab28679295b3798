using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Jetson Orin Nano Super 8 GB: 1024 CUDA cores (Ampere) at up to 1020 MHz, four power modes.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates at 1020 MHz: 2089 GFLOPS FP32, computed from cores and clock; 33 TOPS INT8, the data sheet's dense figure; 16.5 TFLOPS FP16,
/// half of that, as tensor cores have it.</item>
/// <item>Memory bandwidth: 102 GB/s, data sheet.</item>
/// <item>Power modes: GPU clocks. Their bandwidth and the most that the CPU_GPU_CV rail draws are not published: <c>BandwidthScale</c> and
/// <c>MaxPower</c> are fitted on Llama-3.2-1B Q4_K_M with llama.cpp (12.1, 32.3, 47.1 and 51.9 tokens/s at 2.24, 6.05, 8.59 and 10.61 W; a
/// published series whose page is not verified), so that rates scale from mode to mode as measured and watts come out, by
/// <c>dotnet run --project tests/EdgeDsl.Validation -- modes</c>. The rail is not the module, which adds 1.5 to 3 W, and <c>MaxPower</c> is no
/// budget: it is what compute units and memory would draw together.</item>
/// <item>Idle power of that rail: 0.37 W, measured on an Orin Nano at the lowest clocks (forums.developer.nvidia.com/t/348662), so a lower
/// end.</item>
/// <item>Time to switch: 8 ms, the slowest of the clocks that a mode moves (memory 8 ms, GPU 5 ms, CPU 1 ms; no page is verified).</item>
/// <item>Reserved memory: 1.5 GiB, assumed; 5.4 GiB of weights ran and 6.45 GiB did not.</item>
/// <item>Storage bandwidth is not known: microSD or NVMe, as the product chooses.</item>
/// </list>
/// </remarks>
[KnownAs("Jetson Orin Nano Super", "Jetson Orin Nano 8GB Super", "Orin Nano Super", Runtimes = [Runtime.Mlc, Runtime.Vllm])]
[EdgeDevice(Class = DeviceClass.IntegratedGpu, MemoryCapacity = 8 * GiB, ReservedMemory = 1.5 * GiB, MemoryBandwidth = 102 * GBPerSecond,
            IdlePower = 0.37 * Watts, MaxPower = 25 * Watts)]
[ComputeRate(NumberFormat.Float32, 2089 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 16.5 * TeraFlops)]
[ComputeRate(NumberFormat.Int8, 33 * TeraOps)]
[OperatingPoint("7W", ComputeFrequency = 408 * MHz, RateScale = 408.0 / 1020, BandwidthScale = 0.2,
                MaxPower = 4.8 * Watts,
                SwitchingTime = 8 * Milliseconds)]
[OperatingPoint("15W", ComputeFrequency = 612 * MHz, RateScale = 612.0 / 1020, BandwidthScale = 0.632,
                MaxPower = 16.2 * Watts,
                SwitchingTime = 8 * Milliseconds)]
[OperatingPoint("25W", ComputeFrequency = 820 * MHz, RateScale = 820.0 / 1020, BandwidthScale = 0.957,
                MaxPower = 24.1 * Watts,
                SwitchingTime = 8 * Milliseconds)]
[OperatingPoint("MAXN", ComputeFrequency = 1020 * MHz, RateScale = 1, BandwidthScale = 1,
                MaxPower = 28.5 * Watts,
                SwitchingTime = 8 * Milliseconds)]
public sealed partial record JetsonOrinNanoSuper;
