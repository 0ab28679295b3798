using System.Globalization;
using EdgeDsl.Analyzers;
using EdgeDsl.Docs.Tests.Pages;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Docs.Tests;

/// <summary>Pages, index, release file and analyzer name the same rules in the same words.</summary>
public sealed class RulePageTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> Rules =
        [.. new DeploymentAnalyzer().SupportedDiagnostics.OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    public static TheoryData<string> Pages => RulePage.All;

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() => Assert.Equal(Rules.Select(rule => rule.Id), RulePage.Ids);

    [Theory, MemberData(nameof(Pages))]
    public void The_heading_is_the_rule_with_its_title(string id) => Assert.Equal($"{id}: {Title(Rule(id))}", RulePage.Of(id).Title);

    [Theory, MemberData(nameof(Pages))]
    public void The_table_below_the_heading_gives_category_severity_and_default(string id)
    {
        var rule = Rule(id);
        Assert.Equal(
            [rule.Category, RulePage.Words(rule.DefaultSeverity), rule.IsEnabledByDefault ? "yes" : "no"],
            RulePage.Of(id).Properties.Take(3));
    }

    [Theory, MemberData(nameof(Pages))]
    public void Every_page_has_the_same_sections(string id)
    {
        string[] always = ["What it means", "Why it matters", "How to fix", "How to suppress", "Options", "Fires", "Does not fire"];
        string[] switchedOn = ["What it means", "How to switch it on", .. always[1..]];
        Assert.Equal(Rule(id).IsEnabledByDefault ? always : switchedOn, RulePage.Of(id).Headings.Skip(1));
    }

    [Theory, MemberData(nameof(Pages))]
    public void The_help_link_leads_to_the_page(string id) =>
        Assert.Equal($"https://github.com/edgedsl/edgedsl/blob/main/docs/rules/{id}.md", Rule(id).HelpLinkUri);

    [Theory, MemberData(nameof(Pages))]
    public void The_page_suppresses_under_the_category_of_the_rule(string id) =>
        Assert.Contains(RulePage.Of(id).Suppressions, text =>
            text.StartsWith($"[SuppressMessage(\"{Rule(id).Category}\", \"{id}\"", StringComparison.Ordinal));

    [Fact]
    public void The_release_file_lists_the_rules_with_category_severity_and_title()
    {
        var listed = new MarkdownPage(Repository.Read("analyzers/EdgeDsl.Analyzers/AnalyzerReleases.Unshipped.md")).Lines
            .Select(line => line.Text)
            .Where(line => line.StartsWith("EDGE", StringComparison.Ordinal));
        Assert.Equal(
            Rules.Select(rule => $"{rule.Id} | {rule.Category} | {Severity(rule)} | {Title(rule)}"),
            listed);

        static string Severity(DiagnosticDescriptor rule) => rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled";
    }

    internal static string Title(DiagnosticDescriptor rule) => rule.Title.ToString(CultureInfo.InvariantCulture);

    private static DiagnosticDescriptor Rule(string id) => Rules.Single(rule => rule.Id == id);
}
