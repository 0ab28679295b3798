using System.Text;
using EdgeDsl.Cli.Checks;
using EdgeDsl.Cli.Profiles;
using EdgeDsl.Cli.Tables;
using Spectre.Console;

namespace EdgeDsl.Cli.Tests.Profiles;

/// <summary>The tables of check and profile say which share of a limit they show, and judge alike.</summary>
public sealed class ReportTableTests
{
    private static readonly BudgetCheck[] Budgets =
    [
        Check("memory budget", 90, 90, BudgetVerdict.Within),
        Check("budget for the time per output token", 60, 120, BudgetVerdict.AtRisk),
    ];

    [Fact]
    public void Check_shows_what_is_left_of_the_limit()
    {
        var text = Written(console => CheckTable.Write(console, Budgets));
        Assert.Contains("margin (limit left)", text, StringComparison.Ordinal);
        Assert.Contains("10.0 %", text, StringComparison.Ordinal);
        Assert.Contains("at risk", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Profile_shows_what_is_used_of_it_and_what_is_at_risk()
    {
        var text = Written(console => ProfileTable.Write(console, new ProductProfile("Acme.csproj", [], [Kiosk])));
        Assert.Contains("tightest budget (limit used)", text, StringComparison.Ordinal);
        Assert.Contains("budget for the time per output token 60.0 %, at risk", text, StringComparison.Ordinal);
    }

    private static DeploymentProfile Kiosk { get; } = new()
    {
        Name = "Kiosk",
        Type = "Acme.Kiosk",
        Model = "M",
        Device = "D",
        Policy = "P",
        Runtime = "LlamaCpp",
        OperatingPoint = "",
        PromptTokens = 1,
        OutputTokens = 1,
        Batch = 1,
        Costs = new Dictionary<string, double>(),
        Budgets = Budgets,
    };

    private static BudgetCheck Check(string budget, double need, double high, BudgetVerdict verdict) => new()
    {
        Deployment = "Kiosk",
        Type = "Acme.Kiosk",
        Budget = budget,
        Verdict = verdict,
        Unit = "ratio",
        Need = need,
        NeedHigh = high,
        Limit = 100,
    };

    private static string Written(Action<IAnsiConsole> write)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        write(Terminal.Open(new StandardStreams(new MemoryStream(), output, error, IsTerminal: false)));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
