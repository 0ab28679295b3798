using static EdgeDsl.Units;

namespace EdgeDsl.Catalog;

/// <summary>Rockchip RK3588 (Orange Pi 5 and others), by its Mali-G610 of four cores at up to 1 GHz.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Rates: 512 GFLOPS FP32 and 1024 GFLOPS FP16, computed from 64 multiply-adds per core and cycle, twice as many in FP16.</item>
/// <item>Memory bandwidth: 34.1 GB/s, shared with the CPU, computed from 64-bit LPDDR4X-4267.</item>
/// <item>Clocks and voltages are those of the Linux device tree (rk3588-opp.dtsi). The capacitance is its dynamic-power-coefficient
/// (rk3588-base.dtsi), 2982 µW per MHz and V²: 0.41 W at 300 MHz, 2.15 W at 1 GHz, of the graphics unit alone.</item>
/// <item>Time to switch: 40 µs, what the device tree gives for the CPU clocks; assumed for this one.</item>
/// <item>Reserved memory: 0.5 GiB, assumed.</item>
/// <item>Idle power and power of the boards are not set: they differ.</item>
/// </list>
/// </remarks>
[KnownAs("RK3588 GPU", "RK3588", "Rockchip RK3588", "Orange Pi 5", "Orange Pi 5 Plus", "Orange Pi 5 (RK3588) GPU", "Rock 5B",
         "Mali-G610 MP4")]
[EdgeDevice(Class = DeviceClass.MobileGpu, Runtime = Runtime.Mlc, MemoryCapacity = 8 * GiB, ReservedMemory = 0.5 * GiB,
            MemoryBandwidth = 34.1 * GBPerSecond, SwitchedCapacitance = 2.982 * Nanofarads)]
[ComputeRate(NumberFormat.Float32, 512 * GigaFlops)]
[ComputeRate(NumberFormat.Float16, 1024 * GigaFlops)]
[OperatingPoint("300 MHz", ComputeFrequency = 300 * MHz, Voltage = 0.675 * Volts, RateScale = 300.0 / 1000,
                SwitchingTime = 40 * Microseconds)]
[OperatingPoint("400 MHz", ComputeFrequency = 400 * MHz, Voltage = 0.675 * Volts, RateScale = 400.0 / 1000,
                SwitchingTime = 40 * Microseconds)]
[OperatingPoint("500 MHz", ComputeFrequency = 500 * MHz, Voltage = 0.675 * Volts, RateScale = 500.0 / 1000,
                SwitchingTime = 40 * Microseconds)]
[OperatingPoint("600 MHz", ComputeFrequency = 600 * MHz, Voltage = 0.675 * Volts, RateScale = 600.0 / 1000,
                SwitchingTime = 40 * Microseconds)]
[OperatingPoint("700 MHz", ComputeFrequency = 700 * MHz, Voltage = 0.7 * Volts, RateScale = 700.0 / 1000,
                SwitchingTime = 40 * Microseconds)]
[OperatingPoint("800 MHz", ComputeFrequency = 800 * MHz, Voltage = 0.75 * Volts, RateScale = 800.0 / 1000,
                SwitchingTime = 40 * Microseconds)]
[OperatingPoint("900 MHz", ComputeFrequency = 900 * MHz, Voltage = 0.8 * Volts, RateScale = 900.0 / 1000,
                SwitchingTime = 40 * Microseconds)]
[OperatingPoint("1000 MHz", ComputeFrequency = 1000 * MHz, Voltage = 0.85 * Volts, RateScale = 1, SwitchingTime = 40 * Microseconds)]
public sealed partial record RK3588Gpu;
