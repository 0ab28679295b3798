using System.Globalization;
using EdgeDsl.Cli.Checks;
using Spectre.Console;

namespace EdgeDsl.Cli.Tables;

/// <summary>The budgets of a project for people: needs, limits and margins at the worst points, and what a rule had to say.</summary>
internal static class CheckTable
{
    public static void Write(IAnsiConsole console, IReadOnlyList<BudgetCheck> budgets)
    {
        var table = Sheet.New(3, "deployment", "budget", "", "need", "high end", "limit", "margin (limit left)", "at");
        table.Columns[^1].Alignment = Justify.Left;
        foreach (var check in budgets)
        {
            table.AddRow(
                check.Deployment.EscapeMarkup(),
                check.Budget.EscapeMarkup(),
                Verdict(check.Verdict),
                CheckFigures.Of(check.Need, check.Unit),
                check.NeedHigh.Equals(check.Need) ? "" : CheckFigures.Of(check.NeedHigh, check.Unit),
                CheckFigures.Of(check.Limit, check.Unit),
                Margin(check),
                check.Workload.EscapeMarkup());
        }

        console.Write(table);
        foreach (var check in budgets.Where(check => check.Message is not null))
            console.WriteLine($"{check.File}({check.Line.ToString(CultureInfo.InvariantCulture)}): {check.Rule}: {check.Message}");
        console.WriteLine(FormattableString.Invariant($"{budgets.Count} budgets: ") + string.Join(", ", budgets
            .GroupBy(check => check.Verdict)
            .OrderByDescending(group => group.Key)
            .Select(group => FormattableString.Invariant($"{group.Count()} ") + (group.Key == BudgetVerdict.Within ? "hold" : Word(group.Key)))));
    }

    private static string Verdict(BudgetVerdict verdict) => verdict switch
    {
        BudgetVerdict.Within => $"[green]{Word(verdict)}[/]",
        BudgetVerdict.AtRisk => $"[yellow]{Word(verdict)}[/]",
        BudgetVerdict.Accepted => Word(verdict),
        _ => $"[red]{Word(verdict)}[/]",
    };

    /// <summary>A verdict in a word or two.</summary>
    public static string Word(BudgetVerdict verdict) => verdict switch
    {
        BudgetVerdict.Within => "holds",
        BudgetVerdict.AtRisk => "at risk",
        BudgetVerdict.Accepted => "over, accepted",
        _ => "breached",
    };

    private static string Margin(BudgetCheck check) =>
        double.IsNaN(check.Margin) ? "" : FormattableString.Invariant($"{check.Margin / check.Limit * 100:0.0} %");
}
