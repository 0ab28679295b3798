using System.CommandLine;
using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Html;
using EdgeDsl.Cli.Requests;
using EdgeDsl.Cli.Tables;

namespace EdgeDsl.Cli.Commands;

/// <summary><c>estimate</c>: what one request costs, or a file of them.</summary>
internal sealed class EstimateCommand
{
    private const string Lesson = """
        Examples:
          edgedsl estimate --model Llama-3.2-1B --device "Raspberry Pi 5" --policy Q4_K_M
          edgedsl estimate --model my-model/config.json --device my-board.json --policy Q8_0 --prompt 1024 --output 256
          edgedsl estimate --model tinyllama.Q4_K_M.gguf --device "Raspberry Pi 5"
          edgedsl estimate --model TinyLlama --device RaspberryPi5 --policy '{"bits":4,"groupSize":64}' --format json
          edgedsl estimate --model TinyLlama --device RaspberryPi5 --policy Q4_0 --format html --out estimate.html
          edgedsl estimate --input requests.jsonl > answers.jsonl
          tail -f requests.jsonl | edgedsl estimate --input -

        Of a GGUF file only what stands before its tensors is read: the model's sizes, and the format and bytes of each tensor.

        A request line: {"id":1,"model":"Llama-3.2-1B","device":"Raspberry Pi 5","policy":"Q4_K_M","promptTokens":512,"outputTokens":128}
        with runtime, batch, contextLength and operatingPoint where wanted. One answer a line, in the order of the requests; a line that
        cannot be answered gets {"id","error"}, and the exit code is then 2. JSON is in base units: bytes, seconds, joules, watts, FLOPs.
        """;

    private readonly StandardStreams streams;

    private readonly Option<string> model = Text(RequestField.Model, "A catalog name or alias, the path of a config.json or a GGUF file, or the fields of a config.json as a JSON object");
    private readonly Option<string> device = Text(RequestField.Device, "A catalog name or alias, the path of a device file, or a JSON object");
    private readonly Option<string> policy = Text(RequestField.Policy, "A GGUF type (Q4_K_M, Q8_0, F16, …), a catalog policy, or a JSON object such as {\"bits\":4,\"groupSize\":64}; a GGUF file's own formats where not given");
    private readonly Option<string> runtime = Text(RequestField.Runtime, $"{string.Join(", ", RuntimeNames.Known)}; the device's own where not given");
    private readonly Option<string> prompt = Text(RequestField.PromptTokens, "Prompt tokens of one sequence, 0 or more [default: 512]");
    private readonly Option<string> output = Text(RequestField.OutputTokens, "Output tokens of one sequence, 0 or more [default: 128]");
    private readonly Option<string> batch = Text(RequestField.Batch, "Sequences at once [default: 1]");
    private readonly Option<string> context = Text(RequestField.ContextLength, "Positions that the KV cache is made for [default: prompt + output]");
    private readonly Option<string> operatingPoint = Text(RequestField.OperatingPoint, "Name of one of the device's operating points; the fastest where not given");
    private readonly Option<string> input = new("--input") { Description = "A file with one JSON request a line, - for standard input; answers are JSON lines", HelpName = "FILE.jsonl" };
    private readonly Option<string> format = OutputFormat.Option(OutputFormat.Html);
    private readonly Option<string> target = OutputFile.Option();

    private EstimateCommand(StandardStreams streams) => this.streams = streams;

    public static Command Create(StandardStreams streams)
    {
        var estimate = new EstimateCommand(streams);
        var command = new Verb("estimate", "What a request costs: does it fit, tokens per second, time to first token, energy", Lesson)
        {
            estimate.model, estimate.device, estimate.policy, estimate.runtime, estimate.prompt, estimate.output, estimate.batch,
            estimate.context, estimate.operatingPoint, estimate.input, estimate.format, estimate.target,
        };
        command.SetAction((parsed, _) => estimate.RunAsync(parsed));
        return command;
    }

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

    private async Task<int> RunAsync(ParseResult parsed)
    {
        if (parsed.GetValue(input) is { } file)
            return await AnswerLinesAsync(parsed, file);
        var estimate = new Estimator().Answer(RequestOf(parsed));
        OutputFile.Write(streams, parsed.GetValue(target), to => Write(to, estimate, parsed.GetValue(format)!));
        return ExitCodes.Done;
    }

    private static void Write(StandardStreams to, Estimate estimate, string format)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(to.Output, json => EstimateJson.Write(json, estimate));
                break;
            case OutputFormat.Html:
                EstimatePage.Write(to.Output, estimate);
                break;
            default:
                EstimateTable.Write(Terminal.Open(to), estimate);
                break;
        }
    }

    private async Task<int> AnswerLinesAsync(ParseResult parsed, string file)
    {
        var others = new[] { model, device, policy, runtime, prompt, output, batch, context, operatingPoint, target };
        if (Array.Find(others, option => parsed.GetResult(option) is not null) is { } other)
            throw new BadInputException($"--input and {other.Name} exclude each other; the lines of the file say what is asked");
        await using var requests = file == "-" ? streams.Input : Open(file);
        var (lines, bad) = await new AnswerStream().AnswerAsync(requests, streams.Output);
        if (bad == 0)
            return ExitCodes.Done;
        throw new BadInputException(FormattableString.Invariant($"{bad} of {lines} lines could not be answered; their answers say why"));
    }

    private static FileStream Open(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"--input \"{file}\" could not be read: {problem.Message}");
        }
    }

    private EstimateRequest RequestOf(ParseResult parsed) => new()
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

    private static string Required(ParseResult parsed, Option<string> option, RequestField field) =>
        parsed.GetValue(option) ?? throw EstimateRequest.Missing(field, FieldNames.OfOptions);

    private static int Number(ParseResult parsed, Option<string> option, RequestField field, int otherwise) =>
        parsed.GetValue(option) is { } text ? WholeNumber.Read(text, option.Name, EstimateRequest.LeastOf(field)) : otherwise;
}
