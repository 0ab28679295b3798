namespace EdgeDsl.Catalog.EdgeProfilerPaper;

/// <summary>One row of Table II of EdgeProfiler (arXiv 2506.09061), as published. The paper states no error.</summary>
/// <param name="Model">Name of the model as in <see cref="EdgeProfilerTable.Models"/>.</param>
/// <param name="Precision">FP16, INT8 or INT4.</param>
/// <param name="DiskGigabytes">Size of the model's file in GB, rounded as published.</param>
/// <param name="RuntimeGigabytes">Memory while running in GB, rounded as published.</param>
/// <param name="Speedup">Speed relative to FP16.</param>
public sealed record EdgeProfilerPublished(string Model, string Precision, double DiskGigabytes, double RuntimeGigabytes, double Speedup)
{
    /// <summary>Table II in its order. It does not follow from the formulas of <see cref="EdgeProfilerFormulas"/>.</summary>
    public static IReadOnlyList<EdgeProfilerPublished> TableII { get; } =
    [
        new("TinyLlama-1B", "FP16", 2.2, 3.13, 1),
        new("TinyLlama-1B", "INT8", 1.2, 2.25, 1.86),
        new("TinyLlama-1B", "INT4", 0.644, 1.78, 2.45),
        new("Gemma3-1B", "FP16", 2.0, 2.44, 1),
        new("Gemma3-1B", "INT8", 1.1, 1.60, 1.26),
        new("Gemma3-1B", "INT4", 0.815, 1.35, 1.52),
        new("Llama3.2-1B", "FP16", 2.5, 3.58, 1),
        new("Llama3.2-1B", "INT8", 1.3, 2.53, 2.7),
        new("Llama3.2-1B", "INT4", 0.776, 2.01, 3.33),
        new("DeepSeek-r1-1.5B", "FP16", 3.6, 3.91, 1),
        new("DeepSeek-r1-1.5B", "INT8", 1.9, 2.55, 2.19),
        new("DeepSeek-r1-1.5B", "INT4", 1.1, 1.84, 2.97),
    ];
}
