namespace EdgeDsl.Catalog.ClonePaper;

/// <summary>
/// One row of Table 3 of CLONE (Tian et al., USENIX ATC 2025, arXiv 2506.02847), as published: Llama-7B on a Jetson Orin NX and an Orin Nano.
/// The paper states no error.
/// </summary>
/// <param name="Method">What the row is about, in the paper's words.</param>
/// <param name="NxSeconds">Seconds on the Orin NX.</param>
/// <param name="NanoSeconds">Seconds on the Orin Nano.</param>
/// <param name="NxWattHours">Energy in watt-hours on the Orin NX.</param>
/// <param name="NanoWattHours">Energy in watt-hours on the Orin Nano.</param>
public sealed record ClonePublished(string Method, double NxSeconds, double NanoSeconds, double NxWattHours, double NanoWattHours)
{
    /// <summary>The row of weights that stream from storage, which the headline compares with.</summary>
    public const string FlexGen = "FlexGen";

    /// <summary>A row of structured pruning.</summary>
    public const string Pruner = "LLM-Pruner";

    /// <summary>The row of a smaller model in place of a pruned one.</summary>
    public const string SmallerModel = "OpenLLaMA-3B";

    /// <summary>The paper's own row without its accelerator.</summary>
    public const string WithoutAccelerator = "CLONE without its accelerator";

    /// <summary>The paper's own row, whose accelerator was simulated after layout: 28 nm, 1.588 mm².</summary>
    public const string WithAccelerator = "CLONE";

    /// <summary>Times less time that the paper's headline claims.</summary>
    public const double HeadlineSpeedup = 11.92;

    /// <summary>Times less energy that the paper's headline claims.</summary>
    public const double HeadlineEnergySaving = 7.36;

    /// <summary>Table 3 in its order.</summary>
    public static IReadOnlyList<ClonePublished> Table3 { get; } =
    [
        new(FlexGen, 3166.27, 4674.42, 21.12, 26.04),
        new("Random", 842.40, 1145.07, 7.27, 8.26),
        new(Pruner, 622.92, 1023.51, 6.01, 6.91),
        new("SliceGPT", 661.65, 929.39, 5.47, 7.54),
        new("ShortGPT", 555.14, 698.02, 5.67, 8.56),
        new(SmallerModel, 506.73, 662.73, 5.67, 7.70),
        new(WithoutAccelerator, 462.72, 552.18, 4.81, 5.56),
        new(WithAccelerator, 322.76, 392.15, 3.46, 3.54),
    ];
}
