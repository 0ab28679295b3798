using System.CommandLine;
using System.Globalization;
using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Requests;
using EdgeDsl.Cli.Tables;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Commands;

/// <summary><c>schedule</c>: the plan of least energy over a device's operating points under a latency budget.</summary>
internal sealed class ScheduleCommand
{
    private const string Lesson = """
        Examples:
          edgedsl schedule --model Llama-3.2-1B --device "Jetson Orin Nano Super" --policy Q4_K_M --tpot 30ms
          edgedsl schedule --model my-model/config.json --device my-board.json --policy Q4_0 --end-to-end 20s --slowdown 1.44 --layers

        Limits without a unit are in seconds; they hold for a co-running load that slows everything down --slowdown times; energies are those without load.
        The plan goes layer by layer with --layers, unless switching is slower than a layer; else each phase has one operating point.
        """;

    private readonly StandardStreams streams;
    private readonly Option<string> model = new("--model") { Description = "A catalog name or alias, the path of a config.json, or its fields as a JSON object", HelpName = "M" };
    private readonly Option<string> device = new("--device") { Description = "A catalog name or alias, the path of a device file, or a JSON object", HelpName = "D" };
    private readonly Option<string> policy = new("--policy") { Description = "A GGUF type, a catalog policy, or a JSON object", HelpName = "P" };
    private readonly Option<string> runtime = new("--runtime") { Description = "The device's own where not given", HelpName = "R" };
    private readonly Option<string> prompt = new("--prompt") { Description = "Prompt tokens of one sequence [default: 512]", HelpName = "N" };
    private readonly Option<string> output = new("--output") { Description = "Output tokens of one sequence [default: 128]", HelpName = "N" };
    private readonly Option<string> firstToken = Time("--ttft", "Limit of the time to first token", "2s");
    private readonly Option<string> step = Time("--tpot", "Limit of the time per output token", "30ms");
    private readonly Option<string> endToEnd = Time("--end-to-end", "Limit of the whole request's time", "20s");
    private readonly Option<string> slowdown = new("--slowdown") { Description = "Largest slowdown by a co-running load, 1 or more [default: 1]", HelpName = "X" };
    private readonly Option<string> switching = Time("--switching-time", "Time of a switch [default: what the operating points declare]", "5ms");
    private readonly Option<bool> layers = new("--layers") { Description = "Plan layer by layer" };
    private readonly Option<string> format = OutputFormat.Option();

    private ScheduleCommand(StandardStreams streams) => this.streams = streams;

    public static Command Create(StandardStreams streams)
    {
        var schedule = new ScheduleCommand(streams);
        var command = new Verb("schedule", "The plan of least energy over a device's operating points, beside its baselines", Lesson)
        {
            schedule.model, schedule.device, schedule.policy, schedule.runtime, schedule.prompt, schedule.output, schedule.firstToken, schedule.step,
            schedule.endToEnd, schedule.slowdown, schedule.switching, schedule.layers, schedule.format,
        };
        command.SetAction((parsed, _) => Task.FromResult(schedule.Run(parsed)));
        return command;
    }

    private static Option<string> Time(string name, string description, string example) => new(name) { Description = description, HelpName = example };

    private int Run(ParseResult parsed)
    {
        var estimate = new Estimator().Answer(new EstimateRequest
        {
            Names = FieldNames.OfOptions,
            Model = Required(parsed, model, RequestField.Model),
            Device = Required(parsed, device, RequestField.Device),
            Policy = Required(parsed, policy, RequestField.Policy),
            Runtime = parsed.GetValue(runtime),
            PromptTokens = parsed.GetValue(prompt) is { } n ? WholeNumber.Read(n, prompt.Name, 0) : Workload.DefaultPromptTokens,
            OutputTokens = parsed.GetValue(output) is { } m ? WholeNumber.Read(m, output.Name, 0) : Workload.DefaultOutputTokens,
        });
        var load = Number(parsed, slowdown);
        var scaling = new FrequencyScaling { MaxSlowdown = double.IsNaN(load) ? 1 : load, SwitchingTime = Seconds(parsed, switching, mayBeZero: true) };
        if (scaling.MaxSlowdown < 1)
            throw new BadInputException($"{slowdown.Name} is {parsed.GetValue(slowdown)}; it has to be 1 or more");
        var budgets = new DeploymentBudgets
        {
            TimeToFirstToken = Seconds(parsed, firstToken),
            TimePerOutputToken = Seconds(parsed, step),
            EndToEnd = Seconds(parsed, endToEnd),
        };
        var levels = new OperatingLevels(estimate.Model, estimate.Point, scaling);
        if (levels.MissingFigure is { } missing)
            throw new BadInputException($"{estimate.Model.Deployment.Device.Name} declares {missing}, so there is no plan to be made{(missing.StartsWith("no SwitchingTime", StringComparison.Ordinal) ? $"; give {switching.Name}" : "")}");
        var plan = FrequencyPlan.Make(levels, budgets, scaling, parsed.GetValue(layers));
        if (OutputFormat.IsJson(parsed, format))
            JsonOutput.Write(streams.Output, json => ScheduleJson.Write(json, plan, budgets, scaling));
        else
            ScheduleTable.Write(Terminal.Open(streams), plan, budgets, scaling);
        return plan.Best is null ? ExitCodes.BudgetBreached : ExitCodes.Done;
    }

    private static string Required(ParseResult parsed, Option<string> option, RequestField field) =>
        parsed.GetValue(option) ?? throw new BadInputException($"{option.Name} is missing; {EstimateRequest.AdviceFor(field)}");

    private static double Seconds(ParseResult parsed, Option<string> option, bool mayBeZero = false) =>
        parsed.GetValue(option) is { } text ? MeasuredNumber.Read(text, option.Name, Dimension.Time, mayBeZero) : double.NaN;

    private static double Number(ParseResult parsed, Option<string> option)
    {
        if (parsed.GetValue(option) is not { } text)
            return double.NaN;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && value >= 0)
            return value;
        throw new BadInputException($"{option.Name} is \"{text}\"; it has to be a number of at least 0, such as 1.2");
    }
}
