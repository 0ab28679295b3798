using EdgeDsl.Cli.Fitting;
using EdgeDsl.CostModel;

namespace EdgeDsl.Validation.Measurements;

/// <summary>What a row's figure is.</summary>
internal enum Figure
{
    Prefill,
    Decode,
    Request,
    Memory,
    Power,
    Energy,
}

/// <summary>A measurement that the cost model can predict.</summary>
/// <param name="Measurement">The measurement.</param>
/// <param name="Engine">What stands for its engine.</param>
/// <param name="Figure">What it is.</param>
/// <param name="Observation">Its deployment and time.</param>
internal sealed record Row(Measurement Measurement, Engine Engine, Figure Figure, Observation Observation)
{
    // ollama's figures are of a chat whose lengths are not stated.
    private const int ChatPrompt = 32;
    private const int ChatOutput = 256;
    private const int BenchOutput = 128;
    private const int ShortChatPrompt = 15;

    // What the tool assumes where a prompt's length is not stated.
    private const int UnstatedPrompt = 512;

    // Its text model has the sizes of Qwen2.5-3B; a step reads one head, tied or not.
    private const string OmniThinker = "Qwen2.5-Omni-3B";

    /// <summary>The metrics that are times, or rates made of them.</summary>
    public static IReadOnlyList<string> Times { get; } =
        ["prefill_tps", "ttft", "prefill_latency", "decode_tps", "decode_latency", "combined_pg_tps", "output_throughput_tps"];

    private static readonly string[] Doubts = ["integers as published", "\"around ", "approximate (", "quant not stated", "lower confidence"];

    /// <summary>Whether the row stands in <c>Data/measurements.csv</c>; the others are fitted on and scored apart.</summary>
    public bool IsInFile { get; init; }

    /// <summary>
    /// Whether the row tells enough to be fitted on: the runtime itself, a stated quantization and prompt, more than one digit, a source that does
    /// not itself doubt it; not the cores beside a GPU, whose bus is more than they can use, so that their share of it says nothing of
    /// processors that have one of their own. The others are scored apart.
    /// </summary>
    public bool IsFitted => Engine.IsItself && !IsDoubtful(Measurement) && !Processor.IsBesideGpu(Measurement) && (Figure != Figure.Prefill || (Measurement.PromptTokens is not null || IsLongContext(Measurement)));

    private static bool IsDoubtful(Measurement row) => IsApproximated(row) || Doubts.Any(doubt => row.Notes.Contains(doubt, StringComparison.Ordinal));

    // What the nearest entry of the catalog stands for.
    private static bool IsApproximated(Measurement row) => row.Model == OmniThinker || row.Backend == "Vulkan" || row.Quantization is "QAT+LoRA 4-bit" || row.Quantization.StartsWith("UD-", StringComparison.Ordinal);

    private static bool IsLongContext(Measurement row) => row.Notes.StartsWith("long-context", StringComparison.Ordinal);

    public static Row Read(Measurement row, Catalog catalog)
    {
        var engine = Engine.Of(row);
        var device = catalog.Device(Processor.NameOf(row), engine.Runtime);
        var model = catalog.Model(row.Model == OmniThinker ? "Qwen2.5-3B" : row.Model);
        var policy = catalog.Policy(Quantization.NameOf(row, engine));
        var (figure, workload, prefills, steps, seconds) = Time(row);
        var observation = new Observation
        {
            Id = row.Id,
            Processor = Chip.Of(device.Name),
            Deployment = new Deployment { Model = model, Device = device, Policy = policy, Runtime = (CostModel.Runtime)(int)engine.Runtime },
            Weights = catalog.WeightsOf(model, policy),
            Workload = workload,
            Prefills = prefills,
            Steps = steps,
            Seconds = seconds,
        };
        BoardMemory.Check(row, observation);
        return new Row(row, engine, figure, observation) { IsInFile = true };
    }

    private static (Figure Figure, Workload Workload, int Prefills, int Steps, double Seconds) Time(Measurement row)
    {
        var isBench = row.PromptTokens is not null || row.OutputTokens is not null;
        var prompt = row.PromptTokens;
        var output = row.OutputTokens ?? (isBench ? BenchOutput : ChatOutput);
        if (row.Notes.StartsWith("10-min energy task", StringComparison.Ordinal))
            throw new Unmodelled("throttled ten-minute run of many requests");
        if (row.Notes.Contains("cached history", StringComparison.Ordinal))
            throw new Unmodelled("a prompt that follows cached history");
        if (row.Notes.StartsWith("short-chat", StringComparison.Ordinal))
            prompt = ShortChatPrompt;
        if (IsLongContext(row))
            prompt = LongContext(row);
        var decodePrompt = prompt ?? (isBench ? 0 : ChatPrompt);
        return row.Metric switch
        {
            "prefill_tps" => Prefill(row, prompt, tokens => tokens / row.Value),
            "ttft" => Prefill(row, prompt, _ => row.Value * (row.Unit == "s" ? 1 : 1e-3)),
            "prefill_latency" => Prefill(row, prompt, _ => row.Value * 1e-3),
            "decode_tps" => (Figure.Decode, new Workload(decodePrompt, output, row.Batch), 0, 1, row.Batch / row.Value),
            "decode_latency" => (Figure.Decode, new Workload(decodePrompt, output, row.Batch), 0, 1, row.Value * 1e-3),
            "combined_pg_tps" => (Figure.Request, new Workload(prompt!.Value, output, row.Batch), 1, output, (prompt.Value + output) / row.Value),
            "output_throughput_tps" => (Figure.Request, new Workload(prompt!.Value, output, row.Batch), 1, output - 1, row.Batch * output / row.Value),
            _ => throw new Unmodelled("metric " + row.Metric),
        };
    }

    private static (Figure Figure, Workload Workload, int Prefills, int Steps, double Seconds) Prefill(
        Measurement row, int? prompt, Func<int, double> seconds)
    {
        var tokens = prompt ?? UnstatedPrompt;
        return (Figure.Prefill, new Workload(tokens, 1, row.Batch), 1, 0, seconds(tokens));
    }

    // The source gives time to first token and prefill rate; the prompt is their product.
    private static int LongContext(Measurement row) => (row.Model, row.Notes.Contains("8k", StringComparison.Ordinal)) switch
    {
        ("Qwen3-0.6B", false) => 2785,
        ("Qwen3-4B", false) => 2704,
        ("Qwen3-8B", false) => 2694,
        ("Qwen3-0.6B", true) => 10978,
        ("Qwen3-4B", true) => 10776,
        _ => 10754,
    };
}
