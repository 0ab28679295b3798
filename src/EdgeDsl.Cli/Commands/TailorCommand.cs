using System.CommandLine;
using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Requests;
using EdgeDsl.Cli.Tables;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Commands;

/// <summary><c>tailor</c>: how much of each layer to prune, and in how many bits, so that budgets hold.</summary>
internal sealed class TailorCommand
{
    private const string Lesson = """
        Examples:
          edgedsl tailor --model Llama-3.1-8B --device "Jetson Orin Nano" --policy Q4_K_M --memory-budget 4GiB
          edgedsl tailor --model Llama-2-7B --device "Raspberry Pi 5" --policy Q8_0 --memory-budget 4GiB --tpot 600ms --bits 4,5,6,8
          edgedsl tailor --model Llama-3.2-1B --device "Raspberry Pi 5" --policy Q4_0 --tpot 45ms --max-pruning 0.4 --protect 0,1,-1 --format json

        The plan with the least predicted increase of perplexity that keeps every budget, with its distance from a lower bound. The device's
        memory is always a budget; bytes need their unit. Exit code 1 where no plan keeps them. Where a policy of the catalog keeps the budgets
        as it is and is predicted to lose less, that is said: token embedding and output head stay in the policy's own formats, so a plan
        of a big policy is not always the best. JSON is in base units: bytes, seconds, joules; "plainPolicy" is that policy, or null.
        """;

    private readonly RequestOptions request = new();
    private readonly Option<string> memory = Limit("--memory-budget", "Limit of peak memory", "2GiB");
    private readonly Option<string> storage = Limit("--storage-budget", "Limit of the weights' file", "1GB");
    private readonly Option<string> timeToFirstToken = Limit("--ttft", "Limit of the time to first token", "2s");
    private readonly Option<string> timePerOutputToken = Limit("--tpot", "Limit of the time per output token", "150ms");
    private readonly Option<string> endToEnd = Limit("--end-to-end", "Limit of the whole request's time", "20s");
    private readonly Option<string> energyPerToken = Limit("--energy-per-token", "Limit of the energy per output token", "0.5J");
    private readonly Option<string> energyPerRequest = Limit("--energy-per-request", "Limit of the request's energy", "100J");
    private readonly Option<string> maxPruning = Limit("--max-pruning", "Largest share of a layer that may be pruned [default: 0.5]", "0.4");
    private readonly Option<string> bits = Limit("--bits", "Bits per weight that a layer may have; the policy's own format where not given", "4,5,6,8");
    private readonly Option<string> protect = Limit("--protect", "Layers that stay as they are, from 0, or from -1 backwards", "0,1,-1");
    private readonly Option<string> format = OutputFormat.Option();

    public static Command Create(StandardStreams streams)
    {
        var tailor = new TailorCommand();
        var command = new Verb("tailor", "How much of each layer to prune, and in how many bits, so that budgets hold", Lesson);
        foreach (var option in tailor.request.All)
            command.Add(option);
        foreach (var option in new[]
        {
            tailor.memory, tailor.storage, tailor.timeToFirstToken, tailor.timePerOutputToken, tailor.endToEnd, tailor.energyPerToken,
            tailor.energyPerRequest, tailor.maxPruning, tailor.bits, tailor.protect, tailor.format,
        })
        {
            command.Add(option);
        }

        command.SetAction(parsed => tailor.Run(parsed, streams));
        return command;
    }

    private static Option<string> Limit(string name, string description, string example) => new(name) { Description = description, HelpName = example };

    private int Run(ParseResult parsed, StandardStreams streams)
    {
        var estimate = new Estimator().Answer(request.Read(parsed));
        var declared = estimate.Model.Deployment;
        var point = estimate.Point;
        var tailored = TailoredDeployment.Of(
            declared with { Tailoring = TailoringOptions.Read(declared, parsed.GetValue(maxPruning), parsed.GetValue(bits), parsed.GetValue(protect)) },
            BudgetsOf(parsed),
            new WorkloadRanges(new(point.PromptTokens, point.PromptTokens), new(point.OutputTokens, point.OutputTokens), new(point.Batch, point.Batch)))!;
        var plain = PlainPolicy.BetterThan(tailored);
        if (tailored.Infeasible is { } infeasible)
        {
            streams.Error.WriteLine("edgedsl: " + TailoringTable.Explain(infeasible) + (plain is null ? "" : $"; {plain.Name} keeps every budget as it is"));
            return ExitCodes.BudgetBreached;
        }

        if (OutputFormat.IsJson(parsed, format))
            JsonOutput.Write(streams.Output, json => TailoringJson.Write(json, tailored, plain, point));
        else
            TailoringTable.Write(Terminal.Open(streams), tailored, plain, point);
        return ExitCodes.Done;
    }

    private DeploymentBudgets BudgetsOf(ParseResult parsed)
    {
        return new DeploymentBudgets
        {
            Memory = Read(memory, Dimension.Bytes),
            Storage = Read(storage, Dimension.Bytes),
            TimeToFirstToken = Read(timeToFirstToken, Dimension.Time),
            TimePerOutputToken = Read(timePerOutputToken, Dimension.Time),
            EndToEnd = Read(endToEnd, Dimension.Time),
            EnergyPerToken = Read(energyPerToken, Dimension.Energy),
            EnergyPerRequest = Read(energyPerRequest, Dimension.Energy),
        };

        double Read(Option<string> option, Dimension dimension) =>
            parsed.GetValue(option) is { } text ? MeasuredNumber.Read(text, option.Name, dimension) : double.NaN;
    }
}
