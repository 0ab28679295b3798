using System.Text;
using EdgeDsl.Cli.Checks;

namespace EdgeDsl.Cli.Tests.Checks;

public sealed class SarifReportTests
{
    private const string Live = """
        {"ruleId":"EDGE301","level":"note","message":{"text":"live"},"properties":{"customProperties":{
          "figure.deployment.1":"Kiosk","figure.budget.1":"memory budget","figure.unit.1":"bytes","figure.need.1":"100","figure.needHigh.1":"100","figure.limit.1":"150","figure.workload.1":"",
          "figure.deployment.2":"Kiosk","figure.budget.2":"end-to-end budget","figure.unit.2":"seconds","figure.need.2":"2","figure.needHigh.2":"2.5","figure.limit.2":"1","figure.workload.2":"Batch = 4"}}}
        """;

    private const string Breach = """
        {"ruleId":"EDGE105","level":"error","message":{"text":"'Kiosk' needs 2 s"},
         "locations":[{"physicalLocation":{"artifactLocation":{"uri":"file:///src/A%20B.cs"},"region":{"startLine":7}}}],
         "properties":{"customProperties":{"figure.deployment":"Kiosk","figure.budget":"end-to-end budget","figure.unit":"seconds","figure.need":"2","figure.needHigh":"2.5","figure.limit":"1","figure.workload":"Batch = 4"}}
        """;

    [Fact]
    public void A_reported_budget_is_breached_and_the_others_hold()
    {
        var budgets = Report(Live, Breach + "}").Budgets().ToList();
        Assert.Equal(["end-to-end budget", "memory budget"], budgets.Select(check => check.Budget));
        Assert.Equal([BudgetVerdict.Over, BudgetVerdict.Within], budgets.Select(check => check.Verdict));
        Assert.Equal([-1.0, 50], budgets.Select(check => check.Margin));
        Assert.Equal(("EDGE105", "'Kiosk' needs 2 s", "/src/A B.cs", 7), (budgets[0].Rule, budgets[0].Message, budgets[0].File, budgets[0].Line));
    }

    // The rules of tailoring and adapters say which budget they are about, and stand for that budget's own rule.
    [Theory]
    [InlineData("EDGE201")]
    [InlineData("EDGE203")]
    public void Tailoring_and_adapters_breach_the_budget_that_they_name(string rule)
    {
        var budgets = Report(Live, Breach.Replace("EDGE105", rule, StringComparison.Ordinal) + "}").Budgets().ToList();
        Assert.Equal(["end-to-end budget", "memory budget"], budgets.Select(check => check.Budget));
        Assert.Equal((rule, "Kiosk", BudgetVerdict.Over, 2.0, 1.0), (budgets[0].Rule, budgets[0].Deployment, budgets[0].Verdict, budgets[0].Need, budgets[0].Limit));
    }

    [Fact]
    public void What_the_author_suppressed_is_accepted()
    {
        var budgets = Report(Live, Breach + ""","suppressions":[{"kind":"inSource"}]}""").Budgets();
        Assert.Equal([BudgetVerdict.Accepted, BudgetVerdict.Within], budgets.Select(check => check.Verdict));
    }

    [Fact]
    public void Several_target_frameworks_are_one_project()
    {
        var report = Report(Live, Breach + "}");
        report.Add(Sarif(Live, Breach + "}"));
        Assert.Equal(2, report.Budgets().Count());
    }

    [Fact]
    public void An_error_that_is_not_about_a_budget_is_kept()
    {
        var report = Report("""
            {"ruleId":"CS1002","level":"error","message":{"text":"; expected"},
             "locations":[{"physicalLocation":{"artifactLocation":{"uri":"file:///src/A.cs"},"region":{"startLine":3}}}]}
            """);
        Assert.Equal("/src/A.cs(3): error CS1002: ; expected", report.OtherError);
        Assert.False(report.HasDeployments);
    }

    [Fact]
    public void A_budget_at_risk_is_told_from_a_breached_one()
    {
        var budget = Assert.Single(Report(Breach.Replace("EDGE105", "EDGE109", StringComparison.Ordinal) + "}").Budgets());
        Assert.Equal(BudgetVerdict.AtRisk, budget.Verdict);
    }

    [Fact]
    public void Records_of_one_name_in_two_namespaces_are_two_deployments()
    {
        var budgets = Report(Typed("Acme.Door", "Kiosk", "Acme.Door.Kiosk", 100), Typed("Acme.Hall", "Kiosk", "Acme.Hall.Kiosk", 200), Typed("Acme", "Till", "Acme.Till", 10)).Budgets().ToList();
        Assert.Equal(["Acme.Door.Kiosk", "Acme.Hall.Kiosk", "Till"], budgets.Select(check => check.Deployment));
        Assert.Equal([100.0, 200, 10], budgets.Select(check => check.Need));
        Assert.Equal([BudgetVerdict.Within, BudgetVerdict.Accepted, BudgetVerdict.Within], budgets.Select(check => check.Verdict));
    }

    [Fact]
    public void Equal_combinations_of_two_matrices_are_two_deployments()
    {
        var budgets = Report(Typed("", "Tiny × Board × Q4", "Acme.Small[2]", 100), Typed("", "Tiny × Board × Q4", "Acme.Large[7]", 120)).Budgets().ToList();
        Assert.Equal(["Tiny × Board × Q4 of Acme.Large[7]", "Tiny × Board × Q4 of Acme.Small[2]"], budgets.Select(check => check.Deployment));
        Assert.Equal([120.0, 100], budgets.Select(check => check.Need));
    }

    [Fact]
    public void A_report_of_an_analyzer_that_names_no_type_goes_by_name() => Assert.Equal("Kiosk", Report(Live).Budgets().First().Type);

    private static string Typed(string space, string name, string type, int need) => $$$"""
        {"ruleId":"EDGE301","level":"note","message":{"text":"{{{space}}}"},"properties":{"customProperties":{
          "figure.deployment":"{{{name}}}","figure.type":"{{{type}}}","figure.deployment.1":"{{{name}}}","figure.type.1":"{{{type}}}",
          "figure.budget.1":"memory budget","figure.unit.1":"bytes","figure.need.1":"{{{need}}}","figure.needHigh.1":"{{{need}}}","figure.limit.1":"150","figure.workload.1":""} } }
        """;

    private static SarifReport Report(params string[] results)
    {
        var report = new SarifReport();
        report.Add(Sarif(results));
        return report;
    }

    private static MemoryStream Sarif(params string[] results) =>
        new(Encoding.UTF8.GetBytes($$"""{"version":"2.1.0","runs":[{"results":[{{string.Join(',', results)}}]}]}"""));
}
