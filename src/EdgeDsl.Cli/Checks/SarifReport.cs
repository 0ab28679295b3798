using System.Globalization;
using System.Text.Json;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Checks;

/// <summary>What a compiler's SARIF 2.1 file says about budgets, and what else kept the project from building.</summary>
internal sealed class SarifReport
{
    private const string LiveCosts = "EDGE301";
    private const string AtRisk = "EDGE109";

    private static readonly HashSet<string> BudgetRules =
        ["EDGE101", "EDGE102", "EDGE103", "EDGE104", "EDGE105", "EDGE106", "EDGE107", "EDGE108", "EDGE201", "EDGE203", AtRisk];

    private readonly List<BudgetCheck> reported = [];
    private readonly List<BudgetCheck> judged = [];

    /// <summary>Whether the project declares a deployment that could be evaluated.</summary>
    public bool HasDeployments => judged.Count > 0 || reported.Count > 0;

    /// <summary>The first error that is not about a budget; null where there is none.</summary>
    public string? OtherError { get; private set; }

    /// <summary>Every budget: those that a rule reported as it did, and of the others those that hold.</summary>
    public IEnumerable<BudgetCheck> Budgets()
    {
        var found = reported.ToDictionary(check => (check.Type, check.Budget));
        foreach (var check in judged)
            found.TryAdd((check.Type, check.Budget), check.Verdict == BudgetVerdict.Over ? check with { Verdict = BudgetVerdict.Accepted } : check);
        var names = new DeploymentNames(found.Values.Select(check => (check.Type, check.Deployment)));
        return found.Values.Select(check => check with { Deployment = names.Of(check.Type, check.Deployment) }).OrderBy(check => check.Deployment, StringComparer.Ordinal).ThenByDescending(check => check.Verdict).ThenBy(check => check.Budget, StringComparer.Ordinal);
    }

    /// <summary>Adds a file: a project has one for each of its target frameworks.</summary>
    public void Add(Stream sarif)
    {
        using var document = JsonDocument.Parse(sarif);
        foreach (var run in document.RootElement.GetProperty("runs").EnumerateArray())
        {
            foreach (var result in run.GetProperty("results").EnumerateArray())
                Add(result);
        }
    }

    private void Add(JsonElement result)
    {
        var rule = result.GetProperty("ruleId").GetString()!;
        var isError = result.TryGetProperty("level", out var level) && level.GetString() == "error";
        // What the author suppressed was decided on.
        if (result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0)
            return;
        var figures = result.TryGetProperty("properties", out var properties) && properties.TryGetProperty("customProperties", out var custom)
            ? custom
            : default;
        if (BudgetRules.Contains(rule))
            AddReported(rule, result, figures);
        else if (rule == LiveCosts)
            AddJudged(figures);
        else if (isError)
            OtherError ??= $"{Place(result)}: error {rule}: {Message(result)}";
    }

    private void AddReported(string rule, JsonElement result, JsonElement figures)
    {
        var check = FiguresOf(figures, "") ?? new BudgetCheck { Deployment = "", Type = "", Budget = Message(result), Verdict = BudgetVerdict.Over };
        if (reported.Exists(known => (known.Type, known.Budget) == (check.Type, check.Budget)))
            return; // another target framework
        var (file, line) = Location(result);
        reported.Add(check with
        {
            Verdict = rule == AtRisk ? BudgetVerdict.AtRisk : BudgetVerdict.Over,
            Rule = rule,
            Message = Message(result),
            File = file,
            Line = line,
        });
    }

    private void AddJudged(JsonElement figures)
    {
        for (var number = 1; FiguresOf(figures, FormattableString.Invariant($".{number}")) is { } check; number++)
            judged.Add(check);
    }

    private static BudgetCheck? FiguresOf(JsonElement figures, string suffix)
    {
        if (Text("budget") is not { } budget || Text("deployment") is not { } deployment)
            return null;
        var (need, high, limit) = (Number("need"), Number("needHigh"), Number("limit"));
        return new BudgetCheck
        {
            Deployment = deployment,
            Type = Text("type") ?? deployment,
            Budget = budget,
            // A high end that is not known is no promise.
            Verdict = need > limit ? BudgetVerdict.Over : high <= limit ? BudgetVerdict.Within : BudgetVerdict.AtRisk,
            Unit = Text("unit") ?? "",
            Need = need,
            NeedHigh = high,
            Limit = limit,
            Workload = Text("workload") ?? "",
        };

        string? Text(string name) =>
            figures.ValueKind == JsonValueKind.Object && figures.TryGetProperty("figure." + name + suffix, out var value) ? Printable(value) : null;

        double Number(string name) =>
            double.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
    }

    private static string Message(JsonElement result) => Printable(result.GetProperty("message").GetProperty("text"))!;

    private static string? Printable(JsonElement text) => text.GetString() is { } known ? JsonText.Printable(known) : null;

    private static string Place(JsonElement result)
    {
        var (file, line) = Location(result);
        return file is null ? "the project" : FormattableString.Invariant($"{file}({line})");
    }

    private static (string? File, int Line) Location(JsonElement result)
    {
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0
            || !locations[0].TryGetProperty("physicalLocation", out var location))
        {
            return (null, 0);
        }

        var uri = new Uri(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!, UriKind.RelativeOrAbsolute);
        var line = location.TryGetProperty("region", out var region) && region.TryGetProperty("startLine", out var start) ? start.GetInt32() : 0;
        return (JsonText.Printable(uri.IsAbsoluteUri ? uri.LocalPath : uri.OriginalString), line);
    }
}
