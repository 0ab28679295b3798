using System.Globalization;
using EdgeDsl.Cli.Checks;
using EdgeDsl.Cli.Profiles;
using EdgeDsl.CostModel;
using Spectre.Console;

namespace EdgeDsl.Cli.Tables;

/// <summary>A product's deployments for people: costs at the far corner of the ranges, and the budget that is worst off, with the share of its limit that is used.</summary>
internal static class ProfileTable
{
    public static void Write(IAnsiConsole console, ProductProfile product)
    {
        foreach (var profiler in product.Profilers)
            Write(console, profiler.Name, [.. product.Of(profiler)]);
        Write(console, "In no profiler", [.. product.Unlisted]);
    }

    private static void Write(IAnsiConsole console, string title, IReadOnlyList<DeploymentProfile> deployments)
    {
        if (deployments.Count == 0)
            return;
        console.WriteLine(title);
        var table = Sheet.New(4, "deployment", "model", "device", "policy", "workload", "memory", "1st token", "per token", "J/token", "tightest budget (limit used)");
        foreach (var deployment in deployments)
        {
            table.AddRow(
                deployment.Name.EscapeMarkup(),
                deployment.Model.EscapeMarkup(),
                deployment.Device.EscapeMarkup(),
                deployment.Policy.EscapeMarkup(),
                FormattableString.Invariant($"{deployment.PromptTokens} + {deployment.OutputTokens}") + (deployment.Batch == 1 ? "" : FormattableString.Invariant($" × {deployment.Batch}")),
                Quantity.Bytes(Cost(deployment, "peakMemoryBytes")),
                Quantity.Seconds(Cost(deployment, "timeToFirstToken")),
                Quantity.Seconds(Cost(deployment, "timePerOutputToken")),
                Quantity.Joules(Cost(deployment, "energyPerToken")),
                Tightest(deployment.Budgets));
        }

        console.Write(table);
        console.WriteLine();
    }

    private static double Cost(DeploymentProfile deployment, string name) => deployment.Costs.TryGetValue(name, out var value) ? value : double.NaN;

    private static string Tightest(IReadOnlyList<BudgetCheck> budgets)
    {
        var tightest = budgets.Where(check => check.Limit > 0).OrderByDescending(check => check.Verdict).ThenByDescending(check => check.Need / check.Limit).FirstOrDefault();
        if (tightest is null)
            return "";
        var text = $"{tightest.Budget} {(tightest.Need / tightest.Limit * 100).ToString("0.0", CultureInfo.InvariantCulture)} %"
            + (tightest.Verdict == BudgetVerdict.Within ? "" : ", " + CheckTable.Word(tightest.Verdict));
        text = text.EscapeMarkup();
        return tightest.Verdict switch
        {
            BudgetVerdict.Over => $"[red]{text}[/]",
            BudgetVerdict.AtRisk => $"[yellow]{text}[/]",
            _ => text,
        };
    }
}
