using EdgeDsl.Catalog.ClonePaper;

namespace EdgeDsl.Cli.Papers;

/// <summary>How many times the time or energy of one row of CLONE's Table 3 another one has.</summary>
/// <param name="Words">What is compared.</param>
/// <param name="Device">The module.</param>
/// <param name="Seconds">Ratio of the published seconds.</param>
/// <param name="WattHours">Ratio of the published energies.</param>
/// <param name="HereSeconds">Ratio of EdgeDsl's seconds; not a number where one is unknown.</param>
/// <param name="HereWattHours">Ratio of EdgeDsl's energies; not a number where one is unknown.</param>
internal sealed record CloneRatio(string Words, string Device, double Seconds, double WattHours, double HereSeconds, double HereWattHours)
{
    /// <summary>The ratios of the headline, and against the best row that is not the paper's own, with and without the accelerator.</summary>
    /// <param name="rows">The table.</param>
    public static IReadOnlyList<CloneRatio> All(IReadOnlyList<CloneRow> rows)
    {
        var ratios = new List<CloneRatio>();
        foreach (var module in rows.GroupBy(row => row.Device.Name))
        {
            foreach (var own in module.Where(IsOwn))
            {
                var others = module.Where(row => !IsOwn(row)).ToList();
                ratios.Add(New($"FlexGen ÷ {own.Method}", others.First(row => row.Method == ClonePublished.FlexGen), others.First(row => row.Method == ClonePublished.FlexGen)));
                ratios.Add(New($"{ClonePublished.Pruner} ÷ {own.Method}", others.First(row => row.Method == ClonePublished.Pruner), others.First(row => row.Method == ClonePublished.Pruner)));
                if (!own.IsPublished)
                    continue;
                CloneRow fastest = others.MinBy(row => row.Seconds)!, thriftiest = others.MinBy(row => row.WattHours)!;
                ratios.Add(New(
                    fastest == thriftiest
                        ? $"best other row ({fastest.Method}) ÷ {own.Method}"
                        : $"best other row ({fastest.Method}; energy: {thriftiest.Method}) ÷ {own.Method}",
                    fastest,
                    thriftiest));

                CloneRatio New(string words, CloneRow time, CloneRow energy) => new(
                    words, module.Key, time.Seconds / own.Seconds, energy.WattHours / own.WattHours,
                    time.HereSeconds / own.HereSeconds, energy.HereWattHours / own.HereWattHours);
            }
        }

        return ratios;
    }

    private static bool IsOwn(CloneRow row) => row.Method is ClonePublished.WithAccelerator or ClonePublished.WithoutAccelerator;
}
