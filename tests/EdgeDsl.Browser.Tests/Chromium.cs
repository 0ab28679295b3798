using Microsoft.Playwright;

namespace EdgeDsl.Browser.Tests;

/// <summary>The system's Chromium, one for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where it is; null where there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
        ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Path is null)
            return;
        playwright = await Playwright.CreateAsync();
        // The pages are our own and ask for nothing; a container often cannot make the sandbox.
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>Opens a page of the tool.</summary>
    /// <param name="file">The file.</param>
    /// <param name="width">Width of the window.</param>
    /// <param name="scheme">Dark or light.</param>
    public async Task<OpenPage> OpenAsync(string file, int width = 1440, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
        });
        var page = await context.NewPageAsync();
        var opened = new OpenPage(context, page);
        page.Console += (_, message) => opened.Problems.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => opened.Problems.Add(error);
        page.Request += (_, request) => opened.Requests.Add(request.Url);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        if (Environment.GetEnvironmentVariable("EDGEDSL_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = System.IO.Path.Combine(folder, FormattableString.Invariant($"{System.IO.Path.GetFileNameWithoutExtension(file)}-{width}-{scheme}.png")),
                FullPage = true,
            });
        }

        return opened;
    }
}

/// <summary>A page in the browser, and what it said and asked for.</summary>
public sealed class OpenPage(IBrowserContext context, IPage page) : IAsyncDisposable
{
    public IPage Page => page;

    /// <summary>Everything on the console, and errors.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Addresses that were asked for.</summary>
    public List<string> Requests { get; } = [];

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}

/// <summary>A test that needs Chromium, and is skipped with a clear word where there is none.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Chromium.Path is null)
            Skip = "Chromium is not installed; install it (apt-get install chromium) or name it in CHROMIUM";
    }
}
