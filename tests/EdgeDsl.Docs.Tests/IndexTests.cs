using System.Text.RegularExpressions;
using EdgeDsl.Analyzers;
using EdgeDsl.Docs.Tests.Compiling;
using EdgeDsl.Docs.Tests.Pages;

namespace EdgeDsl.Docs.Tests;

/// <summary>docs/rules/README.md against the analyzer and the pages.</summary>
public sealed partial class IndexTests
{
    private static readonly MarkdownPage Index = new(Repository.Read("docs/rules/README.md"));

    [Fact]
    public void The_table_lists_every_rule_with_title_severity_and_place()
    {
        var expected = new DeploymentAnalyzer().SupportedDiagnostics
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(rule => new[]
            {
                $"[{rule.Id}]({rule.Id}.md)",
                RulePageTests.Title(rule),
                RulePage.Words(rule.DefaultSeverity) + (rule.IsEnabledByDefault ? "" : ", off"),
                RulePage.Of(rule.Id).Properties[3],
            });
        Assert.Equal(expected, Index.Rows("The rules"));
    }

    [Fact]
    public void The_options_are_those_that_the_analyzer_reads()
    {
        var read = Repository.Sources("analyzers").SelectMany(source => Option().Matches(source)).Select(match => match.Groups[1].Value);
        var listed = Index.Rows("Options").Select(row => row[0].Trim('`'));
        Assert.Equal(read.Distinct().Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_pages_name_only_options_that_the_index_lists()
    {
        var listed = Index.Rows("Options").Select(row => row[0].Trim('`')).ToHashSet();
        foreach (var id in RulePage.Ids)
        {
            var named = Named().Matches(Repository.Read($"docs/rules/{id}.md")).Select(match => match.Value);
            Assert.Subset(listed, named.ToHashSet());
        }
    }

    [Fact]
    public async Task Without_an_editorconfig_the_rules_work_as_with_the_defaults_that_the_index_gives()
    {
        var defaults = "[*.cs]\n" + string.Concat(Index.Rows("Options").Select(row => $"{row[0].Trim('`')} = {row[1].Trim('`')}\n"));
        foreach (var id in RulePage.Ids)
        {
            var page = RulePage.Of(id);
            if (page.Configuration.Length > 0)
                continue;
            var bare = await Example.Of(page, page.Fires, "").ReportsAsync();
            var configured = await Example.Of(page, page.Fires, defaults).ReportsAsync();
            Assert.Equal(bare.Select(report => report.ToString()), configured.Select(report => report.ToString()));
        }
    }

    [GeneratedRegex("\"(edgedsl\\.[a-z_]+)\"")]
    private static partial Regex Option();

    [GeneratedRegex("edgedsl\\.[a-z_]+")]
    private static partial Regex Named();
}
