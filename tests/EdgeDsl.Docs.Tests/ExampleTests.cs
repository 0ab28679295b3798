using System.Globalization;
using EdgeDsl.Docs.Tests.Compiling;
using EdgeDsl.Docs.Tests.Pages;

namespace EdgeDsl.Docs.Tests;

public sealed class ExampleTests
{
    public static TheoryData<string> Pages => RulePage.All;

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_example_compiles_without_a_warning(string id)
    {
        var page = RulePage.Of(id);
        foreach (var block in page.CSharpBlocks)
            Assert.Empty(await Example.Of(page, block.Text).ObjectionsAsync());
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task The_example_that_fires_does_so_where_it_says_and_nowhere_else(string id)
    {
        var page = RulePage.Of(id);
        var marked = RulePage.Marked(page.Fires).ToArray();
        var reported = await Example.Of(page, page.Fires).ReportsAsync();
        Assert.Contains(id, marked.Select(mark => mark.Id));
        Assert.Equal(marked, reported.Select(report => (report.Location.GetLineSpan().StartLinePosition.Line + 1, report.Id)));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task The_message_on_the_page_is_the_one_that_is_reported(string id)
    {
        var page = RulePage.Of(id);
        var reported = await Example.Of(page, page.Fires).ReportsAsync();
        Assert.Equal(reported.First(report => report.Id == id).GetMessage(CultureInfo.InvariantCulture), page.Message);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task The_fixes_on_the_page_are_those_that_are_offered_in_that_order(string id)
    {
        var page = RulePage.Of(id);
        var example = Example.Of(page, page.Fires);
        var reported = (await example.ReportsAsync()).First(report => report.Id == id);
        Assert.Equal(await example.FixesAsync(reported), page.Fixes);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task The_example_that_does_not_fire_has_no_diagnostic_at_all(string id)
    {
        var page = RulePage.Of(id);
        Assert.Empty(await Example.Of(page, page.DoesNotFire).ReportsAsync());
    }
}
