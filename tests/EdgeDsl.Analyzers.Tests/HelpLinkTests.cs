using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers.Tests;

/// <summary>Every rule has a page, and its help link leads there.</summary>
public sealed class HelpLinkTests
{
    public static TheoryData<string> Rules => [.. new DeploymentAnalyzer().SupportedDiagnostics.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Its_help_link_is_its_page(string id) => Assert.Equal(
        $"https://github.com/edgedsl/edgedsl/blob/main/docs/rules/{id}.md",
        new DeploymentAnalyzer().SupportedDiagnostics.Single(rule => rule.Id == id).HelpLinkUri);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Its_page_exists(string id) => Assert.True(File.Exists(Path.Combine(Repository(), "docs", "rules", id + ".md")), $"docs/rules/{id}.md");

    [Fact]
    public void Every_rule_id_is_used_once_and_tracked()
    {
        var ids = new DeploymentAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        var tracked = File.ReadAllText(Path.Combine(Repository(), "analyzers", "EdgeDsl.Analyzers", "AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Path.Combine(Repository(), "analyzers", "EdgeDsl.Analyzers", "AnalyzerReleases.Shipped.md"));
        Assert.All(ids, id => Assert.Contains(id + " | ", tracked, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_informations_are_off_and_only_the_band_and_slow_switching_are_warnings() => Assert.All(
        new DeploymentAnalyzer().SupportedDiagnostics,
        rule => Assert.Equal(
            rule.Id switch
            {
                "EDGE301" or "EDGE302" => (DiagnosticSeverity.Info, false),
                "EDGE109" or "EDGE202" => (DiagnosticSeverity.Warning, true),
                _ => (DiagnosticSeverity.Error, true),
            },
            (rule.DefaultSeverity, rule.IsEnabledByDefault)));

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "EdgeDsl.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder;
    }
}
