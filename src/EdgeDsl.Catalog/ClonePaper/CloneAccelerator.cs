namespace EdgeDsl.Catalog.ClonePaper;

/// <summary>
/// What CLONE (Tian et al., USENIX ATC 2025, arXiv 2506.02847) publishes of its accelerator: its area in a process, after simulated layout,
/// and with it the last row of Table 3. Not published, and so not made up here: compute rates, bandwidth and capacity of its memory, bytes on
/// chip, energies per operation and per byte, the link to its host, and how long its regulator and clock take to switch. Who has these figures
/// declares a device of class <see cref="DeviceClass.Accelerator"/> with <c>OnChipMemory</c> and <c>[DeviceLink]</c>.
/// </summary>
public static class CloneAccelerator
{
    /// <summary>Area in square millimetres.</summary>
    public const double SquareMillimetres = 1.588;

    /// <summary>Process in nanometres.</summary>
    public const int Nanometres = 28;
}
