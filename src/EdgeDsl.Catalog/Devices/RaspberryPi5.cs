using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Raspberry Pi 5 with 8 GiB: four Cortex-A76 at 2.4 GHz (BCM2712).</summary>
/// <remarks>
/// <list type="bullet">
/// <item>The Raspberry Pi 500 is this board in a keyboard, the 500+ with 16 GiB.</item>
/// <item>Rates: 153.5 GFLOPS FP32, 307.0 GFLOPS FP16, 614.0 GOPS INT8 dot products, measured on four cores (github.com/pigirons/cpufp,
/// BCM2712).</item>
/// <item>Memory bandwidth: 17.07 GB/s, computed from 32-bit LPDDR4X-4267. Runtimes reach about half of it.</item>
/// <item>Power at the wall: 4 W idle and 11 W while a model generates (a published table of ollama on the 8 GiB board); 10.5 to 13.9 W
/// peak under language models (github.com/geerlingguy/ai-benchmarks), of which the largest is taken as the maximum. Prefill: 12 W,
/// measured under HPL, which keeps the cores as busy, not under a prompt (github.com/geerlingguy/sbc-reviews, 16 GiB board).</item>
/// <item>Storage: 90 MB/s, assumed for a microSD card in the SDR104 mode (at most 104 MB/s); NVMe on the PCIe 2.0 lane reads about 450
/// MB/s.</item>
/// <item>Reserved memory: 0.5 GiB for the system, assumed; 7.7 GB of weights still ran on an 8 GiB board.</item>
/// <item>Calibration: boards and builds differ (two fine-tunes of one architecture by 14 %, boards and their cooling by more). Most
/// rows of Q4_K, and of the Q6_K that comes with it in Q4_K_M, are of a 2026 build with OpenBLAS, which the fit follows; Q4_K prefill was
/// half as fast in 2024.</item>
/// </list>
/// </remarks>
[KnownAs("Raspberry Pi 5", "Pi 5", "RPi 5", "Raspberry Pi 500", "BCM2712", Runtimes = [Runtime.ExecuTorch])]
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 8 * GiB, ReservedMemory = 0.5 * GiB, MemoryBandwidth = 17.07 * GBPerSecond,
            StorageBandwidth = 90 * MBPerSecond, IdlePower = 4 * Watts, MaxPower = 13.9 * Watts, PrefillPower = 12 * Watts,
            DecodePower = 11 * Watts)]
[ComputeRate(NumberFormat.Float32, 153.5 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 306.98 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 614 * GigaOps)]
public sealed partial record RaspberryPi5;
