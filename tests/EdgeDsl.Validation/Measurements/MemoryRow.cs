using EdgeDsl.CostModel;

namespace EdgeDsl.Validation.Measurements;

/// <summary>A measured memory and what is predicted for it.</summary>
/// <param name="Measurement">The measurement.</param>
/// <param name="Measured">Bytes.</param>
/// <param name="Predicted">Bytes.</param>
internal sealed record MemoryRow(Measurement Measurement, double Measured, double Predicted)
{
    // What ollama reserved when these were taken: four sequences of 2048 positions, or 8192 where its environment says so.
    private const int OllamaContext = 8192;

    public double Error => (Predicted / Measured) - 1;

    /// <summary>The row of a measurement; null where it is no memory of a process.</summary>
    public static MemoryRow? Read(Measurement row, Catalog catalog)
    {
        if (row.Metric is not ("peak_mem" or "peak_mem_rss" or "memory_ollama_ps" or "model_memory"))
            return null;
        var engine = Engine.Of(row);
        if (!engine.IsItself)
            throw new Unmodelled("engine " + row.Engine.Split(' ')[0]);
        if (row.Notes.StartsWith("10-min energy task", StringComparison.Ordinal))
            throw new Unmodelled("throttled ten-minute run of many requests");
        if (row.Notes.StartsWith("long-context", StringComparison.Ordinal))
            throw new Unmodelled("memory that MLX keeps for reuse");
        if (row.Metric == "model_memory")
            throw new Unmodelled("context length and KV cache format not stated");
        var model = catalog.Model(row.Model);
        var policy = catalog.Policy(Quantization.NameOf(row, engine));
        var device = catalog.Device(Processor.NameOf(row), engine.Runtime);
        var context = row.Engine.StartsWith("ollama", StringComparison.Ordinal) ? OllamaContext
            : (row.PromptTokens ?? 0) + (row.OutputTokens ?? 0);
        var costs = new DeploymentCostModel(
            new Deployment { Model = model, Device = device, Policy = policy, Runtime = (CostModel.Runtime)(int)engine.Runtime, ContextLength = context },
            catalog.WeightsOf(model, policy)).At(new Workload(row.PromptTokens ?? 0, row.OutputTokens ?? 1, row.Batch));
        return new MemoryRow(row, row.Value * BytesPer(row.Unit), costs.PeakMemoryBytes.Constant);
    }

    private static double BytesPer(string unit) => unit switch
    {
        "GB" => Units.GB,
        "MiB" => Units.MiB,
        _ => Units.MB,
    };
}
