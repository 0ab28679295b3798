using System.Globalization;
using EdgeDsl.Cli.Papers;
using EdgeDsl.CostModel;
using Spectre.Console;

namespace EdgeDsl.Cli.Tables;

/// <summary>CLONE's Table 3 with the powers it implies, what EdgeDsl gives for the same, the ratios of both, and what cannot be reproduced.</summary>
internal static class CloneTables
{
    public static void Write(IAnsiConsole console, IReadOnlyList<CloneRow> rows)
    {
        Title(console, "Table 3 as published, and the power that it implies");
        WritePublished(console, rows);
        Title(console, "the same here, for one request of 512 + 128 tokens");
        WriteHere(console, rows);
        Title(console, "how many times the time and energy");
        WriteRatios(console, rows);
        Title(console, "what cannot be reproduced");
        foreach (var reason in CloneRow.NotReproduced)
            console.WriteLine("- " + reason);
    }

    private static void Title(IAnsiConsole console, string what)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]CLONE[/] (arXiv 2506.02847): {what}");
    }

    private static void WritePublished(IAnsiConsole console, IReadOnlyList<CloneRow> rows)
    {
        var table = Sheet.New(2, "device", "method", "s", "Wh", "implied W", "module's largest mode");
        foreach (var row in rows.Where(row => row.IsPublished))
        {
            var most = row.Device.MaxPower;
            table.AddRow(
                row.Device.Name, row.Method, Fixed(row.Seconds), Fixed(row.WattHours), Fixed(row.ImpliedWatts),
                Quantity.Watts(most) + (row.ImpliedWatts > most ? ", over" : ""));
        }

        console.Write(table);
    }

    private static void WriteHere(IAnsiConsole console, IReadOnlyList<CloneRow> rows)
    {
        var table = Sheet.New(3, "device", "method", "setting", "memory", "first token", "per token", "request", "J per request", "perplexity");
        foreach (var row in rows)
        {
            var costs = row.Here.Costs;
            table.AddRow(
                row.Device.Name, row.Method, row.Here.Words, Quantity.Bytes(costs.PeakMemoryBytes.Constant),
                Seconds(costs.TimeToFirstToken), Seconds(costs.TimePerOutputToken), Seconds(row.HereSeconds),
                double.IsNaN(row.Here.Joules) ? "–" : Quantity.Number(row.Here.Joules), "× " + Fixed(row.Here.PerplexityRatio));
        }

        console.Write(table);
    }

    private static void WriteRatios(IAnsiConsole console, IReadOnlyList<CloneRow> rows)
    {
        var table = Sheet.New(2, "device", "ratio", "time", "here", "energy", "here");
        foreach (var ratio in CloneRatio.All(rows))
            table.AddRow(ratio.Device, ratio.Words, Fixed(ratio.Seconds), Fixed(ratio.HereSeconds), Fixed(ratio.WattHours), Fixed(ratio.HereWattHours));
        console.Write(table);
    }

    private static string Seconds(Real seconds) => Seconds(seconds.Constant);

    private static string Seconds(double seconds) => double.IsNaN(seconds) ? "–" : Quantity.Seconds(seconds);

    private static string Fixed(double value) => double.IsNaN(value) ? "–" : value.ToString("0.00", CultureInfo.InvariantCulture);
}
