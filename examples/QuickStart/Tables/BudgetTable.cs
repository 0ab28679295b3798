namespace QuickStart.Tables;

/// <summary>The budgets of a deployment at their worst points, and the longest prompt that keeps them.</summary>
internal static class BudgetTable
{
    private const int OutputTokens = 128;

    public static void Write<T>(IAnsiConsole console, Func<T, string> workload)
        where T : struct, IDeployment<T>
    {
        var table = Sheet.New(1, "\nBudget", "\nLimit", "Worst\ncase", "at prompt\n+ output", "Longest\nprompt");
        foreach (var budget in Enum.GetValues<Budget>())
        {
            var limit = T.Limit(budget);
            if (double.IsPositiveInfinity(limit))
                continue;

            var worst = T.WorstCase(budget);
            var need = worst.Evaluate().Need(budget);
            var text = Figure.Of(budget, need);
            table.AddRow(
                budget.ToString(),
                Figure.Of(budget, limit),
                need <= limit ? $"[green]{text}[/]" : $"[red]! {text}[/]",
                workload(worst),
                Figure.Of(T.LongestPrompt(budget, OutputTokens)));
        }

        var title = $"[bold]{T.Name}[/]: budgets at their worst points; longest prompt for {Figure.Of(OutputTokens)} outputs";
        Sheet.Write(console, title, table);
    }
}
