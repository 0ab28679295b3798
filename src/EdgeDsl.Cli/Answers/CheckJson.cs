using System.Text.Json;
using EdgeDsl.Cli.Checks;

namespace EdgeDsl.Cli.Answers;

/// <summary>The budgets of a project as JSON, in base units.</summary>
internal static class CheckJson
{
    public static void Write(Utf8JsonWriter json, string project, IReadOnlyList<BudgetCheck> budgets)
    {
        json.WriteStartObject();
        json.WriteString("project", project);
        json.WriteNumber("breached", budgets.Count(check => check.Verdict == BudgetVerdict.Over));
        json.WriteNumber("atRisk", budgets.Count(check => check.Verdict == BudgetVerdict.AtRisk));
        json.WriteStartArray("budgets");
        foreach (var check in budgets)
            Write(json, check);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One budget.</summary>
    public static void Write(Utf8JsonWriter json, BudgetCheck check)
    {
        json.WriteStartObject();
        json.WriteString("deployment", check.Deployment);
        json.WriteString("type", check.Type);
        json.WriteString("budget", check.Budget);
        json.WriteString("verdict", check.Verdict switch
        {
            BudgetVerdict.Within => "within",
            BudgetVerdict.AtRisk => "atRisk",
            BudgetVerdict.Accepted => "accepted",
            _ => "over",
        });
        json.WriteString("unit", check.Unit);
        Number(json, "need", check.Need);
        Number(json, "needHigh", check.NeedHigh);
        Number(json, "limit", check.Limit);
        Number(json, "margin", check.Margin);
        json.WriteString("workload", check.Workload);
        json.WriteString("rule", check.Rule);
        json.WriteString("message", check.Message);
        json.WriteString("file", check.File);
        if (check.File is null)
            json.WriteNull("line");
        else
            json.WriteNumber("line", check.Line);
        json.WriteEndObject();
    }

    /// <summary>A figure; null where it is unknown or unbounded.</summary>
    public static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
