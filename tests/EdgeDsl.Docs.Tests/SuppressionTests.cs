using System.Globalization;
using EdgeDsl.Docs.Tests.Compiling;
using EdgeDsl.Docs.Tests.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EdgeDsl.Docs.Tests;

/// <summary>What the pages tell to write against a rule works on the pages' own examples.</summary>
public sealed class SuppressionTests
{
    public static TheoryData<string> Pages => RulePage.All;

    [Theory, MemberData(nameof(Pages))]
    public async Task A_pragma_around_the_place_suppresses_the_rule(string id)
    {
        var page = RulePage.Of(id);
        var disable = Suppression(page, "#pragma warning disable");
        var restore = Suppression(page, "#pragma warning restore");
        var lines = page.Fires.Split('\n').SelectMany(line =>
            line.EndsWith("// fires here: " + id, StringComparison.Ordinal) ? new[] { disable, line, restore } : [line]);
        await AssertSilent(page, string.Join('\n', lines), page.Configuration);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task An_attribute_on_the_record_suppresses_the_rule(string id)
    {
        var page = RulePage.Of(id);
        var attribute = Suppression(page, "[SuppressMessage(").Replace("[", "[System.Diagnostics.CodeAnalysis.", StringComparison.Ordinal);
        var reported = (await Example.Of(page, page.Fires).ReportsAsync()).First(report => report.Id == id);
        var type = (await CSharpSyntaxTree.ParseText(page.Fires).GetRootAsync())
            .FindNode(reported.Location.SourceSpan)
            .FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        await AssertSilent(page, page.Fires.Insert(type.SpanStart, attribute + "\n"), page.Configuration);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_line_of_the_editorconfig_suppresses_the_rule(string id)
    {
        var page = RulePage.Of(id);
        await AssertSilent(page, page.Fires, "[*.cs]\n" + Suppression(page, "dotnet_diagnostic.") + "\n");
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task The_editorconfig_changes_the_severity(string id)
    {
        var page = RulePage.Of(id);
        var configuration = string.Create(CultureInfo.InvariantCulture, $"[*.cs]\ndotnet_diagnostic.{id}.severity = suggestion\n");
        var reported = await Example.Of(page, page.Fires, configuration).ReportsAsync();
        Assert.Equal(DiagnosticSeverity.Info, reported.First(report => report.Id == id).Severity);
    }

    [Fact]
    public async Task The_category_of_the_budgets_is_set_as_a_whole()
    {
        var page = RulePage.Of("EDGE101");
        await AssertSilent(page, page.Fires, "[*.cs]\ndotnet_analyzer_diagnostic.category-EdgeDsl.Budget.severity = none\n");
    }

    private static string Suppression(RulePage page, string start) =>
        page.Suppressions.Single(text =>
            text.StartsWith(start, StringComparison.Ordinal) && text.Contains(page.Id, StringComparison.Ordinal));

    private static async Task AssertSilent(RulePage page, string source, string configuration)
    {
        var example = Example.Of(page, source, configuration);
        Assert.Empty(await example.ObjectionsAsync());
        Assert.DoesNotContain(await example.ReportsAsync(), report => report.Id == page.Id);
    }
}
