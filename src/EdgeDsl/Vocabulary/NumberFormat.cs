#if EDGEDSL_COST_MODEL
namespace EdgeDsl.CostModel;
#else
namespace EdgeDsl;
#endif

/// <summary>Number format in which a device computes; a <c>ComputeRate</c> gives its peak rate.</summary>
public enum NumberFormat
{
    /// <summary>IEEE binary32.</summary>
    Float32 = 0,

    /// <summary>IEEE binary16; where a device declares no rate for it, its <see cref="Float32"/> rate is used.</summary>
    Float16 = 1,

    /// <summary>8-bit integer dot products; where a device declares no rate for it, its <see cref="Float16"/> rate is used.</summary>
    Int8 = 2,
}
