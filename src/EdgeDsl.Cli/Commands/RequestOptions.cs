using System.CommandLine;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Requests;

namespace EdgeDsl.Cli.Commands;

/// <summary>The options that say which model runs where, and on what workload.</summary>
internal sealed class RequestOptions
{
    private readonly Option<string> model = Text(RequestField.Model, "A catalog name or alias, the path of a config.json or a GGUF file, or the fields of a config.json as a JSON object");
    private readonly Option<string> device = Text(RequestField.Device, "A catalog name or alias, the path of a device file, or a JSON object");
    private readonly Option<string> policy = Text(RequestField.Policy, "A GGUF type (Q4_K_M, Q8_0, F16, …), a catalog policy, or a JSON object such as {\"bits\":4,\"groupSize\":64}; a GGUF file's own formats where not given");
    private readonly Option<string> runtime = Text(RequestField.Runtime, $"{string.Join(", ", RuntimeNames.Known)}; the device's own where not given");
    private readonly Option<string> prompt = Text(RequestField.PromptTokens, "Prompt tokens of one sequence, 0 or more [default: 512]");
    private readonly Option<string> output = Text(RequestField.OutputTokens, "Output tokens of one sequence, 0 or more [default: 128]");
    private readonly Option<string> batch = Text(RequestField.Batch, "Sequences at once [default: 1]");
    private readonly Option<string> context = Text(RequestField.ContextLength, "Positions that the KV cache is made for [default: prompt + output]");
    private readonly Option<string> operatingPoint = Text(RequestField.OperatingPoint, "Name of one of the device's operating points; the fastest where not given");

    /// <summary>All of them, in the order of help.</summary>
    public IReadOnlyList<Option<string>> All => [model, device, policy, runtime, prompt, output, batch, context, operatingPoint];

    /// <summary>The request that was typed.</summary>
    public EstimateRequest Read(ParseResult parsed) => new()
    {
        Names = FieldNames.OfOptions,
        Model = Required(parsed, model, RequestField.Model),
        Device = Required(parsed, device, RequestField.Device),
        Policy = parsed.GetValue(policy),
        Runtime = parsed.GetValue(runtime),
        OperatingPoint = parsed.GetValue(operatingPoint),
        PromptTokens = Number(parsed, prompt, RequestField.PromptTokens, CostModel.Workload.DefaultPromptTokens),
        OutputTokens = Number(parsed, output, RequestField.OutputTokens, CostModel.Workload.DefaultOutputTokens),
        Batch = Number(parsed, batch, RequestField.Batch, CostModel.Workload.DefaultBatch),
        ContextLength = Number(parsed, context, RequestField.ContextLength, 0),
    };

    private static Option<string> Text(RequestField field, string description) =>
        new(FieldNames.OfOptions[field]) { Description = description, HelpName = HelpNameOf(field) };

    private static string HelpNameOf(RequestField field) => field switch
    {
        RequestField.Model => "M",
        RequestField.Device => "D",
        RequestField.Policy => "P",
        RequestField.Runtime => "R",
        RequestField.OperatingPoint => "NAME",
        _ => "N",
    };

    private static string Required(ParseResult parsed, Option<string> option, RequestField field) =>
        parsed.GetValue(option) ?? throw EstimateRequest.Missing(field, FieldNames.OfOptions);

    private static int Number(ParseResult parsed, Option<string> option, RequestField field, int otherwise) =>
        parsed.GetValue(option) is { } text ? WholeNumber.Read(text, option.Name, EstimateRequest.LeastOf(field)) : otherwise;
}
