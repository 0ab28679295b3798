using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Raspberry Pi 4 Model B with 8 GiB: four Cortex-A72 at 1.8 GHz (BCM2711).</summary>
/// <remarks>
/// <list type="bullet">
/// <item>The Raspberry Pi 400 is this board with 4 GiB, in a keyboard.</item>
/// <item>FP32 rate: 47.88 GFLOPS measured on four cores at 1.5 GHz (github.com/pigirons/cpufp, BCM2711), scaled to the 1.8 GHz of the 8
/// GiB board. The cores have neither FP16 arithmetic nor integer dot products, so every format runs at this rate.</item>
/// <item>Memory bandwidth: 12.8 GB/s, computed from 32-bit LPDDR4-3200. Runtimes reach 28 % of it, whatever the format.</item>
/// <item>Power at the wall: 6 W while llama3.2:3b generates, measured on a Pi 400 (github.com/geerlingguy/ai-benchmarks); idle 2.9 W and
/// 6.4 W with all cores busy (575 mA and 1280 mA at 5 V, linuxhint.com/power-consumption-raspberry-pi).</item>
/// <item>Storage: 90 MB/s, assumed for a microSD card in the SDR104 mode (at most 104 MB/s).</item>
/// <item>Reserved memory: 0.5 GiB for the system, assumed.</item>
/// </list>
/// </remarks>
[KnownAs("Raspberry Pi 4", "Raspberry Pi 4B", "Raspberry Pi 4 Model B", "Pi 4", "RPi 4", "Raspberry Pi 400", "BCM2711",
         Runtimes = [Runtime.ExecuTorch])]
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 8 * GiB, ReservedMemory = 0.5 * GiB, MemoryBandwidth = 12.8 * GBPerSecond,
            StorageBandwidth = 90 * MBPerSecond, IdlePower = 2.9 * Watts, MaxPower = 6.4 * Watts, PrefillPower = 6.4 * Watts,
            DecodePower = 6 * Watts)]
[ComputeRate(NumberFormat.Float32, 57.5 * GigaFlops)]
public sealed partial record RaspberryPi4;
