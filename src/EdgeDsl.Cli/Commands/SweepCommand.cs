using System.CommandLine;
using System.Text;
using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Html;
using EdgeDsl.Cli.Requests;
using EdgeDsl.Cli.Sweeps;
using EdgeDsl.Cli.Tables;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Commands;

/// <summary><c>sweep</c>: a grid of models, devices, policies and workloads, and which of its points are worth a look.</summary>
internal sealed class SweepCommand
{
    private const long MostPoints = 20_000_000;

    private const string Lesson = """
        Examples:
          edgedsl sweep --models Llama-3.2-1B --devices "Raspberry Pi 5" --policies all
          edgedsl sweep --models Llama-3.2-1B,Qwen2.5-1.5B --devices "Raspberry Pi 5,Jetson Orin Nano Super" --policies Q4_K_M,Q8_0
          edgedsl sweep --models TinyLlama --devices all --policies all --objectives memory,tpot,energy-per-token --pareto
          edgedsl sweep --models TinyLlama --devices board.json --policies Q4_0 --prompts 1..2048/64 --outputs 1..512/8 --format csv > grid.csv
          edgedsl sweep --models all --devices all --policies Q4_K_M,Q8_0 --format html --out sweep.html

        Names are separated by commas; a file or a JSON object stands where a name does, and "all" for the whole catalog. Numbers: 128,512,2048
        or 1..4096 or 1..4096/64 (from 1 in steps of 64).

        A point is on the Pareto front if no other is as small in every objective and smaller in one. Points of one workload are compared, since
        a shorter prompt always costs less; --within model,workload keeps each model's own front, --within nothing compares everything. Points
        that cannot run (memory, positions, formats that the runtime does not read) are counted with the reason, and so are those of which an
        objective is not known. quality is the predicted perplexity relative to the model's own 16-bit weights: it compares policies, not models.

        Processors of one product share its name; --devices all gives them the names of their records, such as Snapdragon8Gen3Npu, which
        --device takes too.

        A row of JSON is the answer of estimate with quality, cannotRun and pareto; a column of CSV is the path of that field. Base units:
        bytes, seconds, joules, watts, FLOPs.
        """;

    private readonly StandardStreams streams;

    private readonly Option<string> models = new("--models", "--model") { Description = "Models: names, config.json and GGUF files, objects, or all", HelpName = "M,…" };
    private readonly Option<string> devices = new("--devices", "--device") { Description = "Devices: names, device files, objects, or all", HelpName = "D,…" };
    private readonly Option<string> policies = new("--policies", "--policy") { Description = "Policies: GGUF types, names, objects, or all", HelpName = "P,…" };
    private readonly Option<string> prompts = new("--prompts", "--prompt") { Description = "Prompt tokens of one sequence [default: 512]", HelpName = "N,…|A..B/STEP" };
    private readonly Option<string> outputs = new("--outputs", "--output") { Description = "Output tokens of one sequence [default: 128]", HelpName = "N,…|A..B/STEP" };
    private readonly Option<string> batches = new("--batches", "--batch") { Description = "Sequences at once [default: 1]", HelpName = "N,…|A..B/STEP" };
    private readonly Option<string> runtime = new("--runtime") { Description = $"{string.Join(", ", RuntimeNames.Known)}; each device's own where not given", HelpName = "R" };
    private readonly Option<bool> everyPoint = new("--operating-points") { Description = "Sweep every operating point of the devices; the fastest alone where not given" };
    private readonly Option<string> objectives = new("--objectives")
    {
        Description = $"What is to be small, of {string.Join(", ", Objectives.Names)} [default: {string.Join(',', Objectives.Default.Select(Objectives.NameOf))}]",
        HelpName = "NAME,…",
    };

    private readonly Option<string> within = new("--within") { Description = "Compare points that share these: model, device, workload; or nothing [default: workload]", HelpName = "NAME,…" };
    private readonly Option<bool> pareto = new("--pareto") { Description = "Only the points of the Pareto front" };
    private readonly Option<string> format = OutputFormat.Option(OutputFormat.JsonLines, OutputFormat.Csv, OutputFormat.Html);
    private readonly Option<string> file = OutputFile.Option();

    private SweepCommand(StandardStreams streams) => this.streams = streams;

    public static Command Create(StandardStreams streams)
    {
        var sweep = new SweepCommand(streams);
        var command = new Verb("sweep", "A grid of models, devices, policies and lengths, and its Pareto front", Lesson)
        {
            sweep.models, sweep.devices, sweep.policies, sweep.prompts, sweep.outputs, sweep.batches, sweep.runtime, sweep.everyPoint,
            sweep.objectives, sweep.within, sweep.pareto, sweep.format, sweep.file,
        };
        command.SetAction(sweep.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var grid = GridOf(parsed);
        if (grid.Points > MostPoints)
        {
            throw new BadInputException(FormattableString.Invariant(
                $"the grid has {grid.Points} points, of which {MostPoints} are possible; widen a step, as in --prompts 1..4096/64, or sweep in parts"));
        }

        var chosen = parsed.GetValue(objectives) is { } names ? Objectives.Read(names) : Objectives.Default;
        var comparison = parsed.GetValue(within) is { } shared ? Comparisons.Read(shared) : Comparison.Workload;
        var target = parsed.GetValue(file);
        var form = parsed.GetValue(format)!;
        var frontOnly = parsed.GetValue(pareto);
        // Progress would be mixed with rows that go to the same window.
        var showsProgress = ProgressBar.IsSeen(streams) && (target is not null || !streams.IsTerminal || form == OutputFormat.Text);
        var writesRows = form is OutputFormat.Json or OutputFormat.JsonLines or OutputFormat.Csv;
        OutputFile.Write(streams, target, to =>
        {
            Sweep? sweep = null;
            ProgressBar.Show(streams, showsProgress, "points", writesRows ? 2 * grid.Points : grid.Points, done =>
            {
                sweep = Sweep.Run(grid, chosen, comparison, done);
                if (writesRows)
                    WriteRows(sweep, form, frontOnly, to.Output, done);
            });
            if (form == OutputFormat.Html)
                SweepPage.Write(to.Output, sweep!, frontOnly);
            else if (!writesRows)
                SweepTable.Write(Terminal.Open(to), sweep!, frontOnly);
        });
        return ExitCodes.Done;
    }

    private static void WriteRows(Sweep sweep, string form, bool frontOnly, Stream output, Action<int> done)
    {
        switch (form)
        {
            case OutputFormat.Json:
                SweepJson.WriteDocument(sweep, frontOnly, output, done);
                break;
            case OutputFormat.JsonLines:
                SweepRows.Write(sweep, frontOnly, rows => output.Write(rows.Span), static (deployment, rows) => new SweepJson(deployment, rows, afterComma: false), done);
                break;
            default:
                output.Write(Encoding.UTF8.GetBytes(SweepCsv.Head + "\n"));
                SweepRows.Write(sweep, frontOnly, rows => output.Write(rows.Span), static (deployment, rows) => new SweepCsv(deployment, rows), done);
                break;
        }
    }

    private SweepGrid GridOf(ParseResult parsed)
    {
        var asked = RuntimeOf(parsed.GetValue(runtime));
        return new SweepGrid(
            Each(parsed, models, RequestField.Model, () => KnownEntries.Models.Entries.Select(entry => entry.Described), name => ModelSource.Find(name).Model),
            Each(parsed, devices, RequestField.Device, () => KnownEntries.Devices.Entries.Select(entry => new DescribedDevice(entry.Described with { Name = entry.OwnName }, HasClass: true)), name => DeviceSource.Find(name, asked)),
            Each(parsed, policies, RequestField.Policy, () => KnownEntries.Policies.Entries.Select(entry => entry.Described), name => PolicySource.Find(name, asked)),
            asked,
            parsed.GetValue(everyPoint),
            Numbers(parsed, prompts, RequestField.PromptTokens, Workload.DefaultPromptTokens),
            Numbers(parsed, outputs, RequestField.OutputTokens, Workload.DefaultOutputTokens),
            Numbers(parsed, batches, RequestField.Batch, Workload.DefaultBatch));
    }

    private static Runtime RuntimeOf(string? name)
    {
        if (name is null)
            return Runtime.DeviceDefault;
        return RuntimeNames.Find(name) ?? throw new BadInputException($"--runtime is \"{name}\"; it has to be one of {string.Join(", ", RuntimeNames.Known)}");
    }

    private static List<T> Each<T>(ParseResult parsed, Option<string> option, RequestField field, Func<IEnumerable<T>> all, Func<string, T> find)
    {
        var text = parsed.GetValue(option) ?? throw new BadInputException(
            $"{option.Name} is missing; {EstimateRequest.AdviceFor(field)}, several with commas between them, or {NameList.All}");
        return NameKey.Of(text) == NameList.All ? [.. all()] : NameList.Read(text, option.Name).ConvertAll(name => find(name));
    }

    private static int[] Numbers(ParseResult parsed, Option<string> option, RequestField field, int otherwise) =>
        parsed.GetValue(option) is { } text ? NumberList.Read(text, option.Name, EstimateRequest.LeastOf(field)) : [otherwise];
}
