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

    /// <summary>Mean power in watts that the published figures imply.</summary>
    public double ImpliedWatts => WattHours * SecondsPerHour / Seconds;

    /// <summary>Seconds of the request here.</summary>
    public double HereSeconds => Here.Costs.EndToEndLatency.Constant;

    /// <summary>Energy of the request here in watt-hours.</summary>
    public double HereWattHours => Here.Costs.EnergyPerRequest.Constant / SecondsPerHour;

    /// <summary>What cannot be reproduced, and why.</summary>
    public static IReadOnlyList<string> NotReproduced { get; } =
    [
        "Seconds and watt-hours as such: the requests and tokens they are for are not stated, so only ratios are compared, here for one request of 512 + 128 tokens.",
        "Powers: watt-hours by seconds give more than the module's largest power mode wherever \"over\" stands in the table; either the board is in them or another mode.",
        "Frequency scaling: the table has no row with it alone, and no voltages or powers per mode are published for these two modules, so no schedule is in the figures here.",
        "The accelerator: its time and energy are simulated after layout (28 nm, 1.588 mm²); rates, energies, link and on-chip memory are not published, so nothing follows for it.",
        "Random, LLM-Pruner, SliceGPT, ShortGPT and CLONE without its accelerator: pruned by a fifth all of them, they are one deployment to a cost model; what differs is quality and overhead.",
        "F16 weights are assumed; pruned by a fifth they do not fit into 8 GB, which the paper does not speak of. Here the layers that do not fit stream.",
        "The drive: not named; assumed NVMe at 3.5 GB/s and 5 W. The Orin NX's idle power is not published, so its energy is unknown here.",
        "FlexGen's own schedule with large batches: here every step reads the streamed layers once, for one sequence.",
    ];

    /// <summary>Table 3, row by row, the Orin NX before the Orin Nano.</summary>
    public static IReadOnlyList<CloneRow> All()
    {
        Device nx = Find("Jetson Orin NX"), nano = Find("Jetson Orin Nano");
        return
        [
            .. ClonePublished.Table3.Select(row => new CloneRow(row.Method, nx, row.NxSeconds, row.NxWattHours, CloneSetting.Of(row.Method, nx))),
            .. ClonePublished.Table3.Select(row => new CloneRow(row.Method, nano, row.NanoSeconds, row.NanoWattHours, CloneSetting.Of(row.Method, nano))),
        ];

        static Device Find(string name) => KnownEntries.Devices.Find(name).First().Described;
    }
}
