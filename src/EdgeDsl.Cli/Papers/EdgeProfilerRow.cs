using EdgeDsl.Catalog.EdgeProfilerPaper;
using EdgeDsl.Cli.Requests;

namespace EdgeDsl.Cli.Papers;

/// <summary>A row of EdgeProfiler's table beside what EdgeDsl says of the same model on the same device.</summary>
/// <param name="Paper">The row, to the last bit.</param>
/// <param name="Here">EdgeDsl's figures: the step at a context of as many tokens as the paper's.</param>
internal sealed record EdgeProfilerRow(EdgeProfilerEstimate Paper, Estimate Here)
{
    /// <summary>The tokens before the step that the paper's rows are about.</summary>
    public const int PromptTokens = EdgeProfilerFormulas.SequenceLength - 1;

    private static readonly Dictionary<string, string> Models = new()
    {
        ["TinyLlama-1B"] = "TinyLlama",
        ["Gemma3-1B"] = "Gemma3_1B",
        ["Llama3.2-1B"] = "Llama32_1B",
        ["DeepSeek-r1-1.5B"] = "DeepSeekR1_Qwen_1_5B",
    };

    private static readonly Dictionary<string, string> Devices = new()
    {
        ["Raspberry Pi 4"] = "RaspberryPi4",
        ["Raspberry Pi 5"] = "RaspberryPi5",
        ["Jetson Nano Super"] = "JetsonOrinNanoSuper",
    };

    /// <summary>The 36 rows in the table's order.</summary>
    public static IReadOnlyList<EdgeProfilerRow> All()
    {
        var estimator = new Estimator();
        return [.. EdgeProfilerTable.Rows().Select(row => new EdgeProfilerRow(row, Of(estimator, row.Model, row.Device, row.Precision)))];
    }

    /// <summary>What EdgeDsl says of a model of the paper on a device of the paper.</summary>
    public static Estimate Of(Estimator estimator, string model, string device, string policy) => estimator.Answer(new EstimateRequest
    {
        Names = FieldNames.OfOptions,
        Model = Models[model],
        Device = Devices[device],
        Policy = policy,
        PromptTokens = PromptTokens,
        OutputTokens = 1,
    });
}
