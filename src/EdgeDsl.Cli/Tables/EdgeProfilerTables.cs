using System.Globalization;
using EdgeDsl.Catalog.EdgeProfilerPaper;
using EdgeDsl.Cli.Papers;
using EdgeDsl.CostModel;
using Spectre.Console;

namespace EdgeDsl.Cli.Tables;

/// <summary>EdgeProfiler's table, what EdgeDsl says of the same, what the paper publishes and claims, and what cannot be reproduced.</summary>
internal static class EdgeProfilerTables
{
    public static void Write(IAnsiConsole console, IReadOnlyList<EdgeProfilerRow> rows)
    {
        Title(console, "the 36 rows of its tool, for one token at a sequence of 1024");
        WriteRows(console, rows);
        Title(console, "what its compute time is made of, ms");
        WriteComputeTerms(console, rows);
        Title(console, "its figures beside EdgeDsl's, for one token at a context of 1024");
        WriteComparison(console, rows);
        Title(console, "Table II as published");
        WritePublished(console);
        Title(console, "its claims for 4 bits against FP16");
        WriteClaims(console);
        Title(console, "what cannot be reproduced");
        foreach (var reason in EdgeProfilerClaim.NotReproduced)
            console.WriteLine("- " + reason);
    }

    private static void Title(IAnsiConsole console, string what)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]EdgeProfiler[/] (arXiv 2506.09061): {what}");
    }

    private static void WriteRows(IAnsiConsole console, IReadOnlyList<EdgeProfilerRow> rows)
    {
        var table = Sheet.New(3, "device", "model", "", "params M", "GFLOP", "MiB", "compute ms", "memory ms", "I/O ms", "h2d ms", "net ms", "total ms", "FLOP/B", "J");
        foreach (var (paper, _) in rows)
        {
            table.AddRow(
            [
                paper.Device, paper.Model, paper.Precision,
                .. Figures(
                    paper.MegaParameters, paper.GigaFlopsPerToken, paper.MemoryMebibytes, paper.ComputeMilliseconds, paper.MemoryMilliseconds,
                    paper.StorageMilliseconds, paper.HostToDeviceMilliseconds, paper.NetworkMilliseconds, paper.EndToEndMilliseconds,
                    paper.ArithmeticIntensity, paper.EnergyJoules),
            ]);
        }

        console.Write(table);
    }

    private static void WriteComputeTerms(IAnsiConsole console, IReadOnlyList<EdgeProfilerRow> rows)
    {
        var table = Sheet.New(2, "device", "model", "projections", "attention", "MLP", "layer norm", "softmax");
        // It is the same in every precision.
        foreach (var (paper, _) in rows.DistinctBy(row => (row.Paper.Device, row.Paper.Model)))
        {
            table.AddRow(
            [
                paper.Device, paper.Model,
                .. Figures(
                    paper.AttentionProjectionMilliseconds, paper.AttentionMilliseconds, paper.FeedForwardMilliseconds,
                    paper.LayerNormMilliseconds, paper.SoftmaxMilliseconds),
            ]);
        }

        console.Write(table);
    }

    private static void WriteComparison(IAnsiConsole console, IReadOnlyList<EdgeProfilerRow> rows)
    {
        var table = Sheet.New(3, "device", "model", "", "params M", "here", "GFLOP", "here", "MiB", "here", "ms", "without loading", "here", "J", "here");
        foreach (var (paper, here) in rows)
        {
            var costs = here.Costs;
            table.AddRow(
            [
                paper.Device, paper.Model, paper.Precision,
                .. Figures(
                    paper.MegaParameters, here.Model.Parameters.Constant / 1e6,
                    paper.GigaFlopsPerToken, costs.DecodeFlopsPerToken.Constant / 1e9,
                    paper.MemoryMebibytes, costs.PeakMemoryBytes.Constant / 1048576.0,
                    paper.EndToEndMilliseconds, Math.Max(paper.ComputeMilliseconds, paper.MemoryMilliseconds),
                    costs.TimePerOutputToken.Constant * 1e3,
                    paper.EnergyJoules, costs.EnergyPerToken.Constant),
            ]);
        }

        console.Write(table);
    }

    private static void WritePublished(IAnsiConsole console)
    {
        var table = Sheet.New(2, "model", "", "disk GB", "run time GB", "speed against FP16");
        foreach (var row in EdgeProfilerPublished.TableII)
            table.AddRow([row.Model, row.Precision, .. Figures(row.DiskGigabytes, row.RuntimeGigabytes, row.Speedup)]);
        console.Write(table);
    }

    private static void WriteClaims(IAnsiConsole console)
    {
        var table = Sheet.New(1, "claim", "Table II", "its formulas", "EdgeDsl, Q4_K_M");
        foreach (var claim in EdgeProfilerClaim.All())
            table.AddRow(claim.Claim, Range(claim.Published, claim.IsShare), Range(claim.Formulas, claim.IsShare), Range(claim.Here, claim.IsShare));
        console.Write(table);
    }

    private static string Range(Extent extent, bool isShare)
    {
        if (double.IsNaN(extent.Least))
            return "–";
        var (least, most) = (Text(extent.Least), Text(extent.Most));
        return (least == most ? least : least + "–" + most) + (isShare ? " %" : " times");

        string Text(double value) => isShare
            ? (value * 100).ToString("0.#", CultureInfo.InvariantCulture)
            : value.ToString("0.00", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Figures(params double[] figures) => figures.Select(Quantity.Number);
}
