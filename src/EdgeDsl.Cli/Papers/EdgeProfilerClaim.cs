using EdgeDsl.Catalog.EdgeProfilerPaper;
using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Papers;

/// <summary>What the paper claims of 4-bit weights against FP16, what its table and its formulas give, and what EdgeDsl gives.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Published">What the published Table II gives.</param>
/// <param name="Formulas">What the formulas give; not a number where they say nothing.</param>
/// <param name="Here">What EdgeDsl gives over the four models and three devices.</param>
/// <param name="IsShare">Whether the figures are shares; factors otherwise.</param>
internal sealed record EdgeProfilerClaim(string Claim, Extent Published, Extent Formulas, Extent Here, bool IsShare)
{
    private const string Full = "FP16";
    private const string Quarter = "INT4";

    /// <summary>What cannot be reproduced, and why.</summary>
    public static IReadOnlyList<string> NotReproduced { get; } =
    [
        "FLOPs as printed: the paper prints L(6H² + 4HS + 8HI + 9H), its tool computes L(8H² + 4HS + 4HI + 9H); the rows follow the tool.",
        "Table II's run-time memory and speed: measured by the authors; they do not follow from the formulas.",
        "4-bit rows: the tool's table has none; the formulas are taken here with half a byte per weight.",
        "Energy −35…50 %: not derivable; the formulas give the same joules per operation and byte on every device, and so 75 %.",
        "Accuracy within 2–5 %: the paper has no model of accuracy; EdgeDsl's perplexity ratios stand beside it.",
        "Three of the four models share one set of sizes in the tool (24 layers, 2048, 8192), so their rows are equal; EdgeDsl counts each as it is.",
        "Loading all weights from storage for every token, as the tool's end-to-end time has it, is no run that can be measured; EdgeDsl loads once.",
    ];

    /// <summary>The claims in the paper's order.</summary>
    public static IReadOnlyList<EdgeProfilerClaim> All()
    {
        var estimator = new Estimator();
        var models = EdgeProfilerTable.Models.Select(model => model.Name).ToList();
        var devices = EdgeProfilerTable.Devices.Select(device => device.Name).ToList();
        var halves = EdgeProfilerTable.Rows().Where(row => row.Precision == Full).ToList();
        var here = (
            from model in models
            from device in devices
            select (Full: Of(model, device, Full), Quarter: Of(model, device, "Q4_K_M"))).ToList();
        return
        [
            new(
                "memory: 60–70 % less",
                Published(row => row.DiskGigabytes, (full, quarter) => 1 - (quarter / full)),
                new Extent(0.75, 0.75),
                Extent.Of(here.Select(pair => 1 - ((double)pair.Quarter.Costs.WeightBytes.Constant / pair.Full.Costs.WeightBytes.Constant))),
                IsShare: true),
            new(
                "speed: 2–3 times that of FP16",
                Published(row => row.Speedup, (full, quarter) => quarter / full),
                Extent.Of(halves.Select(row => Math.Max(row.ComputeMilliseconds, row.MemoryMilliseconds) / Math.Max(row.ComputeMilliseconds, row.MemoryMilliseconds / 4))),
                Extent.Of(here.Select(pair => pair.Full.Costs.TimePerOutputToken.Constant / pair.Quarter.Costs.TimePerOutputToken.Constant)),
                IsShare: false),
            new(
                "energy: 35–50 % less",
                new Extent(double.NaN, double.NaN),
                Extent.Of(halves.Select(EnergySaved)),
                Extent.Of(here.Select(pair => 1 - (pair.Quarter.Costs.EnergyPerToken.Constant / pair.Full.Costs.EnergyPerToken.Constant))),
                IsShare: true),
            new(
                "accuracy: 2–5 % lost (here: rise in perplexity)",
                new Extent(double.NaN, double.NaN),
                new Extent(double.NaN, double.NaN),
                Extent.Of(here.Select(pair => PerplexityRatio.Of(pair.Quarter.Model) - 1)),
                IsShare: true),
        ];

        Estimate Of(string model, string device, string policy) => EdgeProfilerRow.Of(estimator, model, device, policy);

        Extent Published(Func<EdgeProfilerPublished, double> figure, Func<double, double, double> compare) =>
            Extent.Of(models.Select(model => compare(figure(Row(model, Full)), figure(Row(model, Quarter)))));
    }

    private static EdgeProfilerPublished Row(string model, string precision) =>
        EdgeProfilerPublished.TableII.First(row => row.Model == model && row.Precision == precision);

    /// <summary>The energy formula with a quarter of the bytes.</summary>
    private static double EnergySaved(EdgeProfilerEstimate row)
    {
        var operations = row.GigaFlopsPerToken * 1e9 * EdgeProfilerFormulas.EnergyPerFlop;
        return 1 - ((operations + ((row.EnergyJoules - operations) / 4)) / row.EnergyJoules);
    }
}
