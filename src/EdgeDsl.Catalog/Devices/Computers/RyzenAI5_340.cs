using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>
/// AMD Ryzen AI 5 340 (Framework Laptop 13), by its CPU: three Zen 5 cores at up to 4.8 GHz and three Zen 5c at up to 3.4 GHz.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 787 GFLOPS FP32 and 3149 GOPS INT8 dot products (VNNI), computed from cores, boost clocks and two 256-bit pipes per core;
/// all six cores together do not keep the boost.</item>
/// <item>Memory bandwidth: 89.6 GB/s, computed from two channels of DDR5-5600, which the laptop takes.</item>
/// <item>Power at the wall: 51.7 W while llama3.1:8b generates (peak of the run, github.com/geerlingguy/ai-benchmarks/issues/33), taken as
/// the maximum too. Idle power is not set.</item>
/// <item>Reserved memory: 2 GiB, assumed.</item>
/// </list>
/// </remarks>
[KnownAs("Ryzen AI 5 340", "AMD Ryzen AI 5 340", "Ryzen AI 5 340 (Framework 13)")]
[EdgeDevice(Class = DeviceClass.X86Cpu, MemoryCapacity = 16 * GiB, ReservedMemory = 2 * GiB, MemoryBandwidth = 89.6 * GBPerSecond,
            MaxPower = 51.7 * Watts, DecodePower = 51.7 * Watts)]
[ComputeRate(NumberFormat.Float32, 787.2 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 3148.8 * GigaOps)]
public sealed partial record RyzenAI5_340;
