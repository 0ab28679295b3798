using System.CommandLine;
using EdgeDsl.Cli.Answers;
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

    private readonly RequestOptions request = new();
    private readonly Option<string> input = new("--input") { Description = "A file with one JSON request a line, - for standard input; answers are JSON lines", HelpName = "FILE.jsonl" };
    private readonly Option<string> format = OutputFormat.Option(OutputFormat.Html);
    private readonly Option<string> target = OutputFile.Option();

    private EstimateCommand(StandardStreams streams) => this.streams = streams;

    public static Command Create(StandardStreams streams)
    {
        var estimate = new EstimateCommand(streams);
        var command = new Verb("estimate", "What a request costs: does it fit, tokens per second, time to first token, energy", Lesson)
        {
            estimate.input, estimate.format, estimate.target,
        };
        foreach (var option in estimate.request.All)
            command.Add(option);
        command.SetAction((parsed, _) => estimate.RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        if (parsed.GetValue(input) is { } file)
            return await AnswerLinesAsync(parsed, file);
        var estimate = new Estimator().Answer(request.Read(parsed));
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
        if (request.All.Append(target).FirstOrDefault(option => parsed.GetResult(option) is not null) is { } other)
            throw new BadInputException($"--input and {other.Name} exclude each other; the lines of the file say what is asked");
        if (parsed.GetResult(format) is { Implicit: false } && !OutputFormat.IsJson(parsed, format))
            throw new BadInputException($"--input and --format {parsed.GetValue(format)} exclude each other; answers to lines are JSON lines");
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
            throw BadInputException.Unreadable($"--input \"{file}\"", file, problem);
        }
    }
}
