using System.Text.RegularExpressions;
using EdgeDsl.Docs.Tests.Pages;

namespace EdgeDsl.Docs.Tests;

/// <summary>docs/claims.md lists what README.md claims beside what checks it: the claims are in the README, and the tests are there.</summary>
public sealed partial class ClaimTests
{
    private static readonly MarkdownPage Claims = new(Repository.Read("docs/claims.md"));
    private static readonly string Readme = Plain(Repository.Read("README.md"));

    private static IEnumerable<string[]> Rows => Claims.Headings.Skip(1).SelectMany(Claims.Rows);

    [Fact]
    public void Every_claim_is_in_the_README() =>
        Assert.All(Rows, row => Assert.Contains(Plain(row[0]), Readme, StringComparison.Ordinal));

    [Fact]
    public void Every_section_of_the_README_has_its_claims() =>
        Assert.Equal(new MarkdownPage(Repository.Read("README.md")).Headings, Claims.Headings.Skip(1));

    [Fact]
    public void What_checks_a_claim_is_there() => Assert.All(Rows, row =>
    {
        var checks = Quoted().Matches(row[1]).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(checks);
        foreach (var check in checks.Where(check => !check.StartsWith("dotnet ", StringComparison.Ordinal) && check != ".ci/run"))
        {
            var parts = check.Split('.');
            var sources = Repository.Sources($"tests/EdgeDsl.{parts[0]}.Tests").Where(source => Regex.IsMatch(source, $@"\bclass {parts[1]}\b")).ToList();
            Assert.True(sources.Count > 0, $"{check}: there is no such class");
            Assert.True(parts.Length == 2 || sources.Exists(source => source.Contains(" " + parts[2] + "(", StringComparison.Ordinal)), $"{check}: there is no such test");
        }
    });

    private static string Plain(string text) => Blank().Replace(Link().Replace(text, "$1"), " ").Replace("\\|", "|", StringComparison.Ordinal);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
