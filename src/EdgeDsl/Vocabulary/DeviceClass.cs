#if EDGEDSL_COST_MODEL
namespace EdgeDsl.CostModel;
#else
namespace EdgeDsl;
#endif

/// <summary>
/// What kind of processor runs the model. The class decides which arithmetic a runtime uses for a weight format, and supplies
/// typical efficiencies where the device has no calibration of its own.
/// </summary>
public enum DeviceClass
{
    /// <summary>x86-64 processor with AVX2 or AVX-512.</summary>
    X86Cpu = 0,

    /// <summary>ARMv8 or ARMv9 processor (Raspberry Pi, RK3588 big cores, Snapdragon CPU).</summary>
    ArmCpu = 1,

    /// <summary>Graphics unit of a phone or board (Adreno, Mali).</summary>
    MobileGpu = 2,

    /// <summary>Graphics unit that shares the memory of a computer module (NVIDIA Jetson).</summary>
    IntegratedGpu = 3,

    /// <summary>Graphics card with memory of its own.</summary>
    DiscreteGpu = 4,

    /// <summary>Graphics unit of Apple's M series and of its phones (A series).</summary>
    AppleGpu = 5,

    /// <summary>Neural processing unit of a system on chip (RK3588, Hexagon).</summary>
    Npu = 6,

    /// <summary>Custom accelerator behind a link of its own.</summary>
    Accelerator = 7,
}
