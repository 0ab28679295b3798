using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>
/// One question, as it was asked. Model, device and policy are a name, the path of a file or a JSON object; which of them is found out
/// where they are looked up.
/// </summary>
internal sealed record EstimateRequest
{
    /// <summary>What the fields are called where the request was written.</summary>
    public required FieldNames Names { get; init; }

    public required string Model { get; init; }

    public required string Device { get; init; }

    /// <summary>Null where the model's file says how it is stored.</summary>
    public string? Policy { get; init; }

    /// <summary>Name of the runtime; null for the device's own.</summary>
    public string? Runtime { get; init; }

    /// <summary>Name of the operating point; null for the fastest.</summary>
    public string? OperatingPoint { get; init; }

    public int PromptTokens { get; init; } = Workload.DefaultPromptTokens;

    public int OutputTokens { get; init; } = Workload.DefaultOutputTokens;

    public int Batch { get; init; } = Workload.DefaultBatch;

    /// <summary>Positions that the KV cache is made for; 0 for prompt and output.</summary>
    public int ContextLength { get; init; }

    /// <summary>The least value of a field that is a number.</summary>
    public static int LeastOf(RequestField field) => field is RequestField.PromptTokens or RequestField.OutputTokens ? 0 : 1;

    /// <summary>That a field is missing, and what to give.</summary>
    public static BadInputException Missing(RequestField field, FieldNames names) => new(
        $"{names[field]} is missing; {AdviceFor(field)}" + (field == RequestField.Policy ? "; only a model from a GGUF file needs none" : ""));

    /// <summary>What to give where a field is missing.</summary>
    public static string AdviceFor(RequestField field) => field switch
    {
        RequestField.Model => "give a name (edgedsl catalog models lists them), the path of a config.json or a GGUF file, or an object with the fields of a config.json",
        RequestField.Device => "give a name (edgedsl catalog devices lists them), the path of a device file, or an object with its fields",
        _ => "give a GGUF type such as Q4_K_M, a name (edgedsl catalog policies lists them), or an object with bits and groupSize",
    };
}
