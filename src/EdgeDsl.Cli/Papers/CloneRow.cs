using EdgeDsl.Catalog.ClonePaper;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Papers;

/// <summary>A method of CLONE's Table 3 on one module, beside what EdgeDsl gives for it.</summary>
/// <param name="Method">The method, in the paper's words.</param>
/// <param name="Device">The module.</param>
/// <param name="Seconds">Published seconds.</param>
/// <param name="WattHours">Published energy in watt-hours.</param>
/// <param name="Here">EdgeDsl's figures for one request.</param>
internal sealed record CloneRow(string Method, Device Device, double Seconds, double WattHours, CloneSetting Here)
{
    private const double SecondsPerHour = 3600;

    /// <summary>Whether the paper has figures for it.</summary>
    public bool IsPublished => !double.IsNaN(Seconds);

    /// <summary>Mean power in watts that the published figures imply.</summary>
    public double ImpliedWatts => WattHours * SecondsPerHour / Seconds;

    /// <summary>Seconds of the request here.</summary>
    public double HereSeconds => Here.Seconds;

    /// <summary>Energy of the request here in watt-hours.</summary>
    public double HereWattHours => Here.Joules / SecondsPerHour;

    /// <summary>What cannot be reproduced, and why.</summary>
    public static IReadOnlyList<string> NotReproduced { get; } =
    [
        "Seconds and watt-hours as such: the requests and tokens they are for are not stated, so only ratios are compared, here for one request of 512 + 128 tokens.",
        "Powers: watt-hours by seconds give more than the module's largest power mode wherever \"over\" stands in the table; either the board is in them or another mode.",
        "Frequency scaling: the table has no row with it alone, and no voltages or powers per mode are published for these two modules, so a schedule is made for the Jetson Orin Nano Super only, the Orin Nano with later clocks, whose modes were measured; of it the paper has no figures.",
        FormattableString.Invariant($"The accelerator: its time and energy are simulated after layout ({CloneAccelerator.Nanometres} nm, {CloneAccelerator.SquareMillimetres} mm²); rates, energies, link and on-chip memory are not published, so nothing follows for it."),
        "Random, LLM-Pruner, SliceGPT and ShortGPT: pruned by a fifth all of them, they are one deployment to a cost model; what differs is quality and overhead.",
        "CLONE without its accelerator: here [Tailoring]'s plan of pruning and of 4, 5, 6 or 8 bits per layer in place of the paper's learned pruning, whose ratios per module are not published; request-wise adapters are not in it.",
        "F16 weights are assumed of the rows that are pruned by a fifth; they do not fit into 8 GB, which the paper does not speak of. Here the layers that do not fit stream.",
        "The drive: not named; assumed NVMe at 3.5 GB/s and 5 W. The Orin NX's idle power is not published, so its energy is unknown here.",
        "FlexGen's own schedule with large batches: here every step reads the streamed layers once, for one sequence.",
    ];

    /// <summary>
    /// Table 3, row by row, the Orin NX before the Orin Nano; and after them, without published figures, the same comparison on the Orin Nano
    /// Super: offloaded, pruned, tailored and scheduled.
    /// </summary>
    public static IReadOnlyList<CloneRow> All()
    {
        Device nx = Find("Jetson Orin NX"), nano = Find("Jetson Orin Nano"), later = Find("Jetson Orin Nano Super");
        return
        [
            .. ClonePublished.Table3.Select(row => new CloneRow(row.Method, nx, row.NxSeconds, row.NxWattHours, CloneSetting.Of(row.Method, nx))),
            .. ClonePublished.Table3.Select(row => new CloneRow(row.Method, nano, row.NanoSeconds, row.NanoWattHours, CloneSetting.Of(row.Method, nano))),
            .. new[] { ClonePublished.FlexGen, ClonePublished.Pruner, ClonePublished.SmallerModel, ClonePublished.WithoutAccelerator }
                .Select(method => new CloneRow(method, later, double.NaN, double.NaN, CloneSetting.Of(method, later))),
        ];

        static Device Find(string name) => KnownEntries.Devices.Find(name).First().Described;
    }
}
