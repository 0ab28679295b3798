using EdgeDsl.Catalog.EdgeProfilerPaper;

namespace QuickStart.Tables;

/// <summary>EdgeProfiler's figures (arXiv 2506.09061), by its own formulas, 1024 tokens, beside EdgeDsl's for the same deployment.</summary>
internal static class PaperTables
{
    private static readonly Dictionary<string, Type> Records = new()
    {
        ["Raspberry Pi 4"] = typeof(RaspberryPi4),
        ["Raspberry Pi 5"] = typeof(RaspberryPi5),
        ["Jetson Nano Super"] = typeof(JetsonOrinNanoSuper),
        ["TinyLlama-1B"] = typeof(TinyLlama),
        ["Gemma3-1B"] = typeof(Gemma3_1B),
        ["Llama3.2-1B"] = typeof(Llama32_1B),
        ["DeepSeek-r1-1.5B"] = typeof(DeepSeekR1_Qwen_1_5B),
        ["FP32"] = typeof(Fp32),
        ["FP16"] = typeof(Fp16),
        ["INT8"] = typeof(Int8),
    };

    /// <summary>One sentence about the comparison.</summary>
    public const string WhyTheyDiffer =
        "They differ because the paper loads all weights from storage again for every token, stores keys and values of every attention "
        + "head, gives three of the models the same sizes and every device the same joules per operation and byte, while EdgeDsl loads "
        + "once, counts each model as it is, and takes speeds and powers from measurements where there are any.";

    /// <summary>The tool's memory, time and energy in one precision, beside those of EdgeDsl.</summary>
    public static void WriteComparison(IAnsiConsole console, string precision)
    {
        var table = Sheet.New(
            1,
            $"\n{precision}", "Memory\npaper", "GiB\nhere", "Time per\npaper", "token,\nloading", "s\nhere", "Energy\npaper",
            "J/token\nhere");
        AddByDevice(table, row => row.Precision == precision, paper =>
        {
            var here = Estimate.Find(Records[paper.Model], Records[paper.Device], Records[precision])?.Report;
            return
            [
                Figure.Gibi(paper.MemoryMebibytes * Units.MiB),
                Here(Figure.Gibi(here?.PeakMemoryBytes ?? double.NaN)),
                Figure.Of(paper.EndToEndMilliseconds / 1e3),
                Figure.Of((paper.StorageMilliseconds + paper.HostToDeviceMilliseconds) / 1e3),
                Here(Figure.Of(here?.TimePerOutputToken ?? double.NaN)),
                Figure.Of(paper.EnergyJoules),
                Here(Figure.Of(here?.EnergyPerToken ?? double.NaN)),
            ];
        });
        Sheet.Write(console, Title("its own formulas, 1024 tokens, beside EdgeDsl"), table);
    }

    /// <summary>The 36 rows of the tool's own table.</summary>
    public static void WriteRows(IAnsiConsole console)
    {
        var table = Sheet.New(
            2,
            "\nModel", "\nFormat", "Param.\nM", "GFLOP\n/token", "Memory\nMiB", "FLOP\n/byte", "Compute\nms", "Memory\nms", "Storage\nms",
            "Host\nms", "Net\nms", "Total\nms", "Energy\nJ");
        AddByDevice(table, _ => true, row =>
        [
            row.Precision,
            .. Figures(
                row.MegaParameters, row.GigaFlopsPerToken, row.MemoryMebibytes, row.ArithmeticIntensity, row.ComputeMilliseconds,
                row.MemoryMilliseconds, row.StorageMilliseconds, row.HostToDeviceMilliseconds, row.NetworkMilliseconds,
                row.EndToEndMilliseconds, row.EnergyJoules),
        ]);
        Sheet.Write(console, Title("all rows of its table, for one token"), table);
    }

    /// <summary>What the tool's compute time is made of; it is the same in every precision.</summary>
    public static void WriteComputeTerms(IAnsiConsole console)
    {
        var table = Sheet.New(1, "\nModel", "Compute\nms", "Projections\nms", "Attention\nms", "MLP\nms", "Layer norm\nms", "Softmax\nms");
        AddByDevice(table, row => row.Precision == "FP32", row =>
        [
            .. Figures(
                row.ComputeMilliseconds, row.AttentionProjectionMilliseconds, row.AttentionMilliseconds, row.FeedForwardMilliseconds,
                row.LayerNormMilliseconds, row.SoftmaxMilliseconds),
        ]);
        Sheet.Write(console, Title("its compute time, the same in every precision"), table);
    }

    private static void AddByDevice(Table table, Func<EdgeProfilerEstimate, bool> wanted, Func<EdgeProfilerEstimate, string[]> cells)
    {
        foreach (var device in EdgeProfilerTable.Rows().Where(wanted).GroupBy(row => row.Device))
        {
            table.AddRow($"[bold]{device.Key}[/]");
            foreach (var row in device)
                table.AddRow([row.Model, .. cells(row)]);
        }
    }

    private static IEnumerable<string> Figures(params double[] figures) => figures.Select(Figure.Of);

    private static string Title(string what) => $"[bold]EdgeProfiler[/] (arXiv 2506.09061): {what}";

    private static string Here(string figure) => $"[green]{figure}[/]";
}
