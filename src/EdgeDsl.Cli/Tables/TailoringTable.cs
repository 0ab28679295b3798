using System.Globalization;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;
using Spectre.Console;

namespace EdgeDsl.Cli.Tables;

/// <summary>A tailoring plan for people: what it is predicted to lose, the layers, and the costs before and after beside their budgets.</summary>
internal static class TailoringTable
{
    public static void Write(IAnsiConsole console, TailoredDeployment tailored, PlainPolicy? plain, WorkloadPoint point)
    {
        var deployment = tailored.Untailored.Deployment;
        console.MarkupLineInterpolated($"[bold]{deployment.Model.Name}[/] on [bold]{deployment.Device.Name}[/], {deployment.Policy.Name}, {RuntimeNames.Of(deployment.EffectiveRuntime)}");
        console.WriteLine(FormattableString.Invariant($"{point.PromptTokens} prompt + {point.OutputTokens} output tokens") + (point.Batch == 1 ? "" : FormattableString.Invariant($", {point.Batch} sequences at once")));
        console.WriteLine();
        WriteLayers(console, tailored);
        console.WriteLine();
        WriteCosts(console, tailored, point);
        console.WriteLine();
        WriteQuality(console, tailored);
        if (plain is not null)
            console.MarkupLineInterpolated($"[yellow]note[/]: {plain.Name} keeps the same budgets with nothing pruned and is predicted to lose less: perplexity ratio {TailoringHeadline.Ratio(plain.PerplexityRatio)}, {Quantity.Bytes(plain.Model.At(point.ToWorkload()).PeakMemoryBytes.Constant)}");
    }

    /// <summary>Why there is no plan, in one line.</summary>
    public static string Explain(InfeasibleBudget infeasible)
    {
        var (need, limit) = (infeasible.Need, infeasible.Limit.Limit);
        var over = ((need - limit) / limit * 100).ToString("0.0", CultureInfo.InvariantCulture);
        return $"no plan {(infeasible.IsProven ? "keeps" : "was found that keeps")} the {NameOf(infeasible.Limit.Budget)} of {Text(infeasible.Limit.Budget, limit)}{(infeasible.IsAlone ? "" : " beside the other budgets")}: "
            + $"the {(infeasible.IsAlone ? "cheapest" : "nearest")} one needs {Text(infeasible.Limit.Budget, need)}, {Text(infeasible.Limit.Budget, need - limit)} ({over} %) over it; raise it, or allow more by --max-pruning, --bits or fewer protected layers";
    }

    private static void WriteLayers(IAnsiConsole console, TailoredDeployment tailored)
    {
        var sensitivities = LayerSensitivities.Of(tailored.Untailored.Deployment.Model);
        var table = Sheet.New(0, "layer", "pruned", "ratio", "format", "sensitivity");
        for (var layer = 0; layer < tailored.Plan.Count; layer++)
        {
            var plan = tailored.Plan[layer];
            table.AddRow(
                layer.ToString(CultureInfo.InvariantCulture),
                plan.PrunedThirtySeconds == 0 ? "" : FormattableString.Invariant($"{plan.PrunedThirtySeconds}/32"),
                plan.PrunedThirtySeconds == 0 ? "" : Percent(plan.PrunedShare),
                plan.Format == WeightFormat.Unspecified ? "" : plan.Format.ToString(),
                sensitivities[layer].ToString("0.000", CultureInfo.InvariantCulture));
        }

        console.Write(table);
    }

    private static void WriteCosts(IAnsiConsole console, TailoredDeployment tailored, WorkloadPoint point)
    {
        var (before, after) = (tailored.Untailored.At(point.ToWorkload()), tailored.Model.At(point.ToWorkload()));
        var table = Sheet.New(1, "", "before", "after", "budget");
        foreach (var budget in new[]
        {
            Budget.Memory, Budget.Storage, Budget.TimeToFirstToken, Budget.TimePerOutputToken, Budget.EndToEnd, Budget.EnergyPerToken, Budget.EnergyPerRequest,
        })
        {
            var limit = tailored.Limits.FirstOrDefault(limit => limit.Budget == budget || (budget == Budget.Memory && limit.Budget == Budget.DeviceMemory));
            table.AddRow(
                CostNameOf(budget), Text(budget, before.Need(budget).Constant), Text(budget, after.Need(budget).Constant),
                limit is null ? "" : Text(budget, limit.Limit) + (limit.Budget == Budget.DeviceMemory ? " (device)" : ""));
        }

        console.Write(table);
    }

    private static void WriteQuality(IAnsiConsole console, TailoredDeployment tailored)
    {
        var table = Sheet.New(2, "", "");
        table.HideHeaders();
        table.AddRow("ln perplexity", $"+{Digits(tailored.Loss)} predicted; no plan that keeps the budgets has less than +{Digits(tailored.Bound)} (gap {TailoringHeadline.Gap(tailored)})");
        table.AddRow("perplexity ratio", $"{TailoringHeadline.Ratio(tailored.PerplexityRatio)} predicted, {TailoringHeadline.Ratio(PerplexityRatio.Of(tailored.Untailored))} untailored");
        table.AddRow("CLONE's score", $"{Digits(CloneScore.Of(tailored.Model, tailored.Limits))}, {Digits(CloneScore.Of(tailored.Untailored, tailored.Limits))} untailored");
        console.Write(table);
        var source = tailored.Untailored.Deployment.Model.SensitivitySource;
        console.WriteLine(tailored.HasDefaultSensitivities ? LayerSensitivities.DefaultCaution : "sensitivities are the model's own" + (source is null ? "" : ": " + source));
    }

    private static string NameOf(Budget budget) => budget == Budget.DeviceMemory ? "device's usable memory" : CostNameOf(budget) + " budget";

    private static string CostNameOf(Budget budget) => budget switch
    {
        Budget.Memory or Budget.DeviceMemory => "peak memory",
        Budget.Storage => "weights",
        Budget.TimeToFirstToken => "time to first token",
        Budget.TimePerOutputToken => "time per output token",
        Budget.EndToEnd => "end to end",
        Budget.EnergyPerToken => "energy per token",
        _ => "energy per request",
    };

    private static string Text(Budget budget, double value) => budget switch
    {
        Budget.Memory or Budget.DeviceMemory or Budget.Storage => Quantity.Bytes(value),
        Budget.TimeToFirstToken or Budget.TimePerOutputToken or Budget.EndToEnd => Quantity.Seconds(value),
        _ => Quantity.Joules(value),
    };

    private static string Digits(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
