namespace EdgeDsl.Catalog.EdgeProfilerPaper;

/// <summary>The inputs of EdgeProfiler's table (arXiv 2506.09061) and its 36 rows.</summary>
/// <remarks>
/// The devices' figures are the tool's own and differ from data sheets and measurements: compare the records of <c>EdgeDsl.Catalog</c>.
/// </remarks>
public static class EdgeProfilerTable
{
    /// <summary>The tool's models. Three of the four have the same sizes, so their rows are equal.</summary>
    public static IReadOnlyList<EdgeProfilerModel> Models { get; } =
    [
        new("TinyLlama-1B", 24, 2048, 8192),
        new("Gemma3-1B", 24, 2048, 8192),
        new("Llama3.2-1B", 24, 2048, 8192),
        new("DeepSeek-r1-1.5B", 26, 2304, 9216),
    ];

    /// <summary>The tool's devices.</summary>
    public static IReadOnlyList<EdgeProfilerDevice> Devices { get; } =
    [
        new("Raspberry Pi 4", 50e9, 19e9, 5e8, 12e9, 1e8),
        new("Raspberry Pi 5", 64e9, 34e9, 5e8, 16e9, 1e8),
        new("Jetson Nano Super", 0.5e12, 25.6e9, 2e9, 30e9, 5e8),
    ];

    /// <summary>The tool's precisions.</summary>
    public static IReadOnlyList<EdgeProfilerPrecision> Precisions { get; } = [new("FP32", 4), new("FP16", 2), new("INT8", 1)];

    /// <summary>The 36 rows in the tool's order: by device, then by model, then by precision.</summary>
    public static IEnumerable<EdgeProfilerEstimate> Rows()
    {
        foreach (var device in Devices)
        {
            foreach (var model in Models)
            {
                foreach (var precision in Precisions)
                    yield return EdgeProfilerFormulas.Estimate(model, device, precision);
            }
        }
    }
}
