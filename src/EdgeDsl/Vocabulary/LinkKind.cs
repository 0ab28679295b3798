#if EDGEDSL_COST_MODEL
namespace EdgeDsl.CostModel;
#else
namespace EdgeDsl;
#endif

/// <summary>What a device's link leads to.</summary>
public enum LinkKind
{
    /// <summary>Storage of the device's own: NVMe, UFS, SD card. What streams from it needs no reading before the first request.</summary>
    Storage = 0,

    /// <summary>The memory of another processor, over PCI Express.</summary>
    PciExpress = 1,

    /// <summary>The memory of another processor, over any other bus or network.</summary>
    Host = 2,
}
