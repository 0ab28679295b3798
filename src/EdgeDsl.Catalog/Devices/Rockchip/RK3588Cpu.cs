using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Rockchip RK3588 (Orange Pi 5 and others), by its four Cortex-A76 at up to 2.4 GHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 150.15 GFLOPS FP32, 300.97 GFLOPS FP16, 602.2 GOPS INT8 dot products, measured on the four big cores
/// (github.com/pigirons/cpufp, RK3588). The four Cortex-A55 would add 58.26, 116.54 and 233.1; runtimes leave them out.</item>
/// <item>Memory bandwidth: 34.1 GB/s, computed from 64-bit LPDDR4X-4267; boards with a 32-bit bus have half. One thread copies 10.1 GB/s
/// (github.com/ggml-org/whisper.cpp/issues/89).</item>
/// <item>Clocks, voltages and the time to switch of the big cores are those of the Linux device tree (rk3588-opp.dtsi). The capacitance is
/// four times its dynamic-power-coefficient of a core (rk3588-base.dtsi), 416 µW per MHz and V²: 4 W at 2.4 GHz, of the four cores
/// alone.</item>
/// <item>Reserved memory: 0.5 GiB, assumed.</item>
/// <item>Idle and maximum power and storage bandwidth of the boards differ: not set.</item>
/// </list>
/// </remarks>
[KnownAs("RK3588 CPU", "RK3588", "Rockchip RK3588", "Orange Pi 5", "Orange Pi 5 Plus", "Orange Pi 5 (RK3588) CPU", "Rock 5B",
         Runtimes = [Runtime.ExecuTorch])]
[EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 8 * GiB, ReservedMemory = 0.5 * GiB, MemoryBandwidth = 34.1 * GBPerSecond,
            SwitchedCapacitance = 4 * 0.416 * Nanofarads)]
[ComputeRate(NumberFormat.Float32, 150.15 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 300.97 * GigaFlops)]
[ComputeRate(NumberFormat.Int8, 602.2 * GigaOps)]
[OperatingPoint("1200 MHz", ComputeFrequency = 1200 * MHz, Voltage = 0.675 * Volts, RateScale = 1200.0 / 2400,
                SwitchingTime = 40 * Microseconds)]
[OperatingPoint("1416 MHz", ComputeFrequency = 1416 * MHz, Voltage = 0.725 * Volts, RateScale = 1416.0 / 2400,
                SwitchingTime = 40 * Microseconds)]
[OperatingPoint("1608 MHz", ComputeFrequency = 1608 * MHz, Voltage = 0.7625 * Volts, RateScale = 1608.0 / 2400,
                SwitchingTime = 40 * Microseconds)]
[OperatingPoint("1800 MHz", ComputeFrequency = 1800 * MHz, Voltage = 0.85 * Volts, RateScale = 1800.0 / 2400,
                SwitchingTime = 40 * Microseconds)]
[OperatingPoint("2016 MHz", ComputeFrequency = 2016 * MHz, Voltage = 0.925 * Volts, RateScale = 2016.0 / 2400,
                SwitchingTime = 40 * Microseconds)]
[OperatingPoint("2208 MHz", ComputeFrequency = 2208 * MHz, Voltage = 0.9875 * Volts, RateScale = 2208.0 / 2400,
                SwitchingTime = 40 * Microseconds)]
[OperatingPoint("2400 MHz", ComputeFrequency = 2400 * MHz, Voltage = 1 * Volts, RateScale = 1, SwitchingTime = 40 * Microseconds)]
public sealed partial record RK3588Cpu;
