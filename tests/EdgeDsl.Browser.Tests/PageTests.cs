using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace EdgeDsl.Browser.Tests;

/// <summary>The pages of the tool in a real browser.</summary>
public sealed class PageTests(Chromium chromium, Pages pages) : IClassFixture<Chromium>, IClassFixture<Pages>
{
    public static TheoryData<string, int> Widths { get; } = Each(Pages.Names, 360, 1440);

    public static TheoryData<string, ColorScheme> Schemes { get; } = Each(Pages.Names, ColorScheme.Light, ColorScheme.Dark);

    [BrowserTheory]
    [MemberData(nameof(Pages.Names), MemberType = typeof(Pages))]
    public async Task A_page_renders_without_an_error_and_asks_for_nothing(string name)
    {
        await using var opened = await chromium.OpenAsync(pages[name]);
        Assert.Empty(opened.Problems);
        Assert.All(opened.Requests, url => Assert.True(url.StartsWith("file:", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal), url));
        Assert.Single(opened.Requests, url => url.StartsWith("file:", StringComparison.Ordinal));
        Assert.Null(await opened.Page.EvaluateAsync<JsonElement?>("() => window.broken"));
        Assert.Equal(0, await opened.Page.EvaluateAsync<int>("() => document.querySelectorAll('script:not([type=\"application/json\"]), img, iframe, link[rel=stylesheet]').length"));
        Assert.NotEqual("", await opened.Page.InnerTextAsync("h1"));
    }

    [BrowserTheory]
    [MemberData(nameof(Widths))]
    public async Task Nothing_overflows(string name, int width)
    {
        await using var opened = await chromium.OpenAsync(pages[name], width);
        await OpenDetails(opened.Page);
        Assert.True(await opened.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"));
        // Outside of tables that scroll in their place, every element ends inside the window and every text inside its drawing.
        Assert.Equal("[]", await opened.Page.EvaluateAsync<string>(
            """
            () => JSON.stringify([...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll') && !e.closest('svg') && e.tagName != 'SCRIPT')
              .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5 || e.getBoundingClientRect().left < -0.5).map(e => e.outerHTML.slice(0, 200)))
            """));
        Assert.Equal("[]", await opened.Page.EvaluateAsync<string>(
            """
            () => JSON.stringify([...document.querySelectorAll('svg text')].filter(t => {
              const box = t.getBoundingClientRect(), svg = t.ownerSVGElement.getBoundingClientRect();
              return box.left < svg.left - 1 || box.right > svg.right + 1 || box.top < svg.top - 1 || box.bottom > svg.bottom + 1;
            }).map(t => t.ownerSVGElement.getAttribute('aria-labelledby') + ' ' + t.textContent))
            """));
    }

    [BrowserTheory]
    [MemberData(nameof(Pages.Names), MemberType = typeof(Pages))]
    public async Task Texts_of_a_drawing_do_not_collide_and_are_large_enough_to_read(string name)
    {
        await using var opened = await chromium.OpenAsync(pages[name], 360);
        Assert.Equal("[]", await opened.Page.EvaluateAsync<string>(
            """
            () => JSON.stringify([...document.querySelectorAll('svg')].flatMap(svg => {
              const texts = [...svg.querySelectorAll('text')].map(t => ({ t, b: t.getBoundingClientRect() }));
              return texts.flatMap((x, i) => texts.slice(i + 1)
                .filter(y => Math.min(x.b.right, y.b.right) - Math.max(x.b.left, y.b.left) > 1 && Math.min(x.b.bottom, y.b.bottom) - Math.max(x.b.top, y.b.top) > 3)
                .map(y => svg.getAttribute('aria-labelledby') + ': ' + x.t.textContent + ' / ' + y.t.textContent));
            }))
            """));
        Assert.Equal("[]", await opened.Page.EvaluateAsync<string>(
            """
            () => JSON.stringify([...document.querySelectorAll('svg text')]
              .filter(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a < 8.5).map(t => t.textContent))
            """));
    }

    [BrowserTheory]
    [MemberData(nameof(Schemes))]
    public async Task Every_text_has_contrast(string name, ColorScheme scheme)
    {
        await using var opened = await chromium.OpenAsync(pages[name], 1440, scheme);
        await OpenDetails(opened.Page);
        var least = await opened.Page.EvaluateAsync<JsonElement>(
            """
            () => {
              const rgb = c => c.match(/[\d.]+/g).map(Number);
              const light = c => { const [r, g, b] = c.map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
              const behind = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c.slice(0, 3); } return [255, 255, 255]; };
              let least = { ratio: 99, text: '' };
              for (const e of document.querySelectorAll('body *')) {
                if (![...e.childNodes].some(n => n.nodeType == 3 && n.textContent.trim()) || ['SCRIPT', 'STYLE', 'title', 'desc'].includes(e.tagName)) continue;
                const ink = rgb(e.ownerSVGElement ? getComputedStyle(e).fill : getComputedStyle(e).color).slice(0, 3);
                const [a, b] = [light(ink), light(behind(e))];
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (ratio < least.ratio) least = { ratio, text: e.textContent };
              }
              return { ...least, page: light(rgb(getComputedStyle(document.body).backgroundColor)) };
            }
            """);
        Assert.True(least.GetProperty("ratio").GetDouble() >= 4.5, least.ToString());
        Assert.Equal(scheme == ColorScheme.Dark, least.GetProperty("page").GetDouble() < 0.2);
    }

    [BrowserTheory]
    [MemberData(nameof(Pages.Names), MemberType = typeof(Pages))]
    public async Task Every_drawing_has_a_title_a_description_and_a_table(string name)
    {
        await using var opened = await chromium.OpenAsync(pages[name]);
        Assert.Equal("[]", await opened.Page.EvaluateAsync<string>(
            """
            () => JSON.stringify([...document.querySelectorAll('svg')].filter(s => s.getAttribute('role') != 'img'
              || s.getAttribute('aria-labelledby').split(' ').some(id => !document.getElementById(id).textContent.trim())
              || s.closest('figure').querySelectorAll('details table tbody tr').length == 0).map(s => s.outerHTML.slice(0, 200)))
            """));
        Assert.Equal(0, await opened.Page.EvaluateAsync<int>("() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.length - new Set(ids).size; }"));
    }

    [BrowserTheory]
    [MemberData(nameof(Pages.Estimates), MemberType = typeof(Pages))]
    public async Task An_estimates_drawings_carry_the_answer(string name)
    {
        await using var opened = await chromium.OpenAsync(pages[name]);
        var answer = Pages.JsonOf(name);
        Assert.Equal(Canonical(answer), Canonical(await Embedded(opened.Page)));

        var memory = answer.GetProperty("memory");
        var parts = await Marks(opened.Page, "#memory .segment", "bytes");
        Assert.Equal(memory.GetProperty("peakBytes").GetDouble(), parts.Sum());
        Assert.Contains(memory.GetProperty("keyValueCacheBytes").GetDouble(), parts.Append(0));
        AssertMark(await Marks(opened.Page, "#energy .mark:not(.hollow)", "y"), answer.GetProperty("energy").GetProperty("perTokenJoules"));
        var latency = answer.GetProperty("latency");
        if (answer.GetProperty("promptTokens").GetInt32() == 0)
            return;
        AssertMark(await Marks(opened.Page, "#first-token .mark", "y"), latency.GetProperty("timeToFirstTokenSeconds"));
        AssertMark(await Marks(opened.Page, "#output-token .mark", "y"), latency.GetProperty("timePerOutputTokenSeconds"));
    }

    [BrowserTheory]
    [InlineData("profile")]
    public async Task A_profiles_bars_carry_the_answer(string name)
    {
        await using var opened = await chromium.OpenAsync(pages[name]);
        var answer = Pages.JsonOf(name);
        Assert.Equal(Canonical(answer), Canonical(await Embedded(opened.Page)));
        // 1 of 2, 0.9 of 1, 3 of 2 and 90 of 9, by share; the drawing of Alone, which has no budget, is empty.
        Assert.Equal([10, 1.5, 0.9, 0.5], await Marks(opened.Page, "#budgets-1 .segment.c", "share"));
        Assert.Equal([2, 1.4], await Marks(opened.Page, "#budgets-1 .segment.b", "share"));
        Assert.Empty(await Marks(opened.Page, "#budgets-2 .segment", "share"));
    }

    [BrowserTheory]
    [MemberData(nameof(Pages.Sweeps), MemberType = typeof(Pages))]
    public async Task A_sweeps_drawings_carry_the_answer(string name)
    {
        await using var opened = await chromium.OpenAsync(pages[name]);
        var answer = Pages.JsonOf(name);
        var embedded = await Embedded(opened.Page);
        foreach (var field in answer.EnumerateObject().Where(field => field.Name != "results"))
            Assert.Equal(Canonical(field.Value), Canonical(embedded.GetProperty(field.Name)));
        var all = answer.GetProperty("results").EnumerateArray().Select(Canonical).ToHashSet();
        var drawn = embedded.GetProperty("results").EnumerateArray().ToList();
        Assert.All(drawn, row => Assert.Contains(Canonical(row), all));
        if (name != "sweep-large")
            Assert.Equal(answer.GetProperty("results").EnumerateArray().Count(row => row.GetProperty("pareto").ValueKind != JsonValueKind.Null), drawn.Count);

        if (name is "sweep-nothing" or "sweep-hostile")
            return;
        var fields = drawn.Select(row => (X: row.GetProperty("memory").GetProperty("peakBytes").GetDouble(), Y: row.GetProperty("latency").GetProperty("timePerOutputTokenSeconds").GetDouble()));
        var marks = (await Marks(opened.Page, "#pareto-memory-tpot .mark", "x")).Zip(await Marks(opened.Page, "#pareto-memory-tpot .mark", "y"));
        Assert.Equal(fields.Order(), marks.Order());
        Assert.Equal(
            drawn.Count(row => row.GetProperty("pareto").GetBoolean()),
            (await Marks(opened.Page, "#pareto-memory-tpot .mark:not(.dim)", "x")).Count);
    }

    [BrowserTheory]
    [InlineData("hostile")]
    [InlineData("sweep-hostile")]
    public async Task Names_are_texts_whatever_is_in_them(string name)
    {
        await using var opened = await chromium.OpenAsync(pages[name]);
        Assert.Contains(Pages.HostileName, await opened.Page.EvaluateAsync<string>("() => document.querySelector('h1').textContent"), StringComparison.Ordinal);
        Assert.Equal(1, await opened.Page.EvaluateAsync<int>("() => document.scripts.length"));
    }

    [BrowserTheory]
    [InlineData("modes")]
    [InlineData("sweep")]
    public async Task A_page_prints_on_white(string name)
    {
        await using var opened = await chromium.OpenAsync(pages[name], 794, ColorScheme.Dark);
        await opened.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.Equal("rgb(255, 255, 255)", await opened.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.True(await opened.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"));
        Assert.NotEmpty(await opened.Page.PdfAsync(new PagePdfOptions { Format = "A4", PrintBackground = true }));
    }

    private static Task OpenDetails(IPage page) => page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");

    private static async Task<JsonElement> Embedded(IPage page) =>
        JsonDocument.Parse(await page.EvaluateAsync<string>("() => document.getElementById('answer').textContent")).RootElement;

    private static async Task<List<double>> Marks(IPage page, string selector, string value) =>
    [
        .. (await page.EvaluateAsync<string[]>($"() => [...document.querySelectorAll('{selector}')].map(m => m.dataset.{value})"))
            .Select(text => double.Parse(text, CultureInfo.InvariantCulture)),
    ];

    private static void AssertMark(List<double> marks, JsonElement expected)
    {
        if (expected.ValueKind == JsonValueKind.Null)
            Assert.Empty(marks);
        else
            Assert.Equal([expected.GetDouble()], marks);
    }

    private static string Canonical(JsonElement json) => JsonSerializer.Serialize(json);

    private static TheoryData<string, T> Each<T>(TheoryData<string> names, params T[] others)
    {
        var data = new TheoryData<string, T>();
        foreach (var name in names)
        {
            foreach (var other in others)
                data.Add(name, other);
        }

        return data;
    }
}
