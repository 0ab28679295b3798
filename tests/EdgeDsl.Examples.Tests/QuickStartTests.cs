using System.Globalization;

namespace EdgeDsl.Examples.Tests;

public class QuickStartTests
{
    private static readonly ExampleProcess Plain = ExampleProcess.QuickStart();

    private static readonly ExampleProcess All = ExampleProcess.QuickStart("--all");

    private const string PaperRows = "EdgeProfiler (arXiv 2506.09061): all rows of its table";

    [Fact]
    public void Shows_every_model_on_every_device()
    {
        Assert.Equal(0, Plain.ExitCode);
        Assert.Equal("", Plain.Error);
        foreach (var device in new[] { "Raspberry Pi 4", "Raspberry Pi 5", "Jetson Orin Nano", "Jetson Orin Nano Super" })
        {
            var table = Section(Plain, device);
            foreach (var model in new[] { "TinyLlama", "Gemma 3 1B", "Llama 3.2 1B", "DeepSeek-R1 1.5B" })
                Assert.Single(table, line => line.StartsWith(model + " ", StringComparison.Ordinal));
            foreach (var policy in new[] { " FP16 ", " Q8_0 ", " Q4_K_M " })
                Assert.Equal(4, table.Count(line => line.Contains(policy, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Shows_every_policy_and_field_on_demand()
    {
        Assert.Equal(0, All.ExitCode);
        Assert.Equal("", All.Error);
        foreach (var policy in new[] { "FP32", "FP16", "INT8", "INT4", "Q8_0", "Q6_K", "Q5_K_M", "Q4_K_M", "Q4_0" })
        {
            Assert.Equal(4, Section(All, "Raspberry Pi 5").Count(line => line.Contains($" {policy} ", StringComparison.Ordinal)));
            // Four devices, four models; counts, times and energies.
            Assert.Equal(4 * 4 * 3, BeforePaper(All).Count(line => line.Contains($" {policy} ", StringComparison.Ordinal)));
        }

        foreach (var head in new[] { "GFLOP/token", "KV cache", "Activations", "1st token (low–high)", "Request (low–high)" })
            Assert.Contains(head, All.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", All.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Prints_the_same_under_every_culture(string culture)
    {
        var run = ExampleProcess.QuickStart(
            new Dictionary<string, string>
            {
                ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
                ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
                [StartupHook.CultureVariable] = culture,
            },
            "--all");

        Assert.Equal("-1.234,50", (-1234.5).ToString("N2", CultureInfo.GetCultureInfo("de-DE")));
        Assert.Equal(StartupHook.Evidence(CultureInfo.GetCultureInfo(culture)), run.Error);
        Assert.Equal(All.Output, run.Output);
    }

    [Theory]
    [InlineData("GITHUB_ACTIONS", "true")]
    [InlineData("COLORTERM", "truecolor")]
    [InlineData("COLUMNS", "20")]
    [InlineData("NO_COLOR", "1")]
    public void Is_plain_and_unwrapped_in_a_pipe(string variable, string value)
    {
        var run = ExampleProcess.QuickStart(new Dictionary<string, string> { [variable] = value, ["TERM"] = "xterm-256color" });

        Assert.DoesNotContain('\e', run.Output);
        Assert.DoesNotContain('…', run.Output);
        Assert.Equal(Plain.Output, run.Output);
    }

    [Fact]
    public void Prints_the_papers_own_figures()
    {
        // M parameters, GFLOP, MB, FLOP/byte, and in ms: compute, memory, storage, host, network, total; then J.
        AssertRow("Raspberry Pi 4", "TinyLlama-1B", "FP16", 1413.812224, 2.617688064, 2892.6328125, 0.8630275727400157, 74.79108754285714,
            266.06538105263155, 7069.061119999999, 336.62195809523814, 52.428799999999995, 7724.177259147869, 3.035763032064);
        AssertRow("Jetson Nano Super", "DeepSeek-r1-1.5B", "INT8", 1887.810048, 3.558357504, 1919.60595703125, 1.7678181023174464,
            10.166735725714286, 131.0451, 1179.88128, 89.89571657142857, 5.8982399999999995, 1406.7203365714286, 2.0164110935040003);

        static void AssertRow(string device, string model, string precision, params double[] published)
        {
            var rows = OnDevice(Section(All, PaperRows), device);
            var row = Assert.Single(rows, line => Figures(line) is [var m, var p, ..] && m == model && p == precision);
            var printed = Figures(row)[2..].Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(published.Length, printed.Length);
            for (var i = 0; i < published.Length; i++)
                Assert.InRange(Math.Abs(printed[i] / published[i] - 1), 0, 0.005); // three significant digits
        }
    }

    [Fact]
    public void Prints_all_36_rows_of_the_paper_on_demand()
    {
        string[] models = ["TinyLlama-1B", "Gemma3-1B", "Llama3.2-1B", "DeepSeek-r1-1.5B"];
        var rows = Section(All, PaperRows).Where(line => models.Contains(Figures(line)[0]));

        Assert.Equal(36, rows.Count(line => Figures(line).Length == 13));
    }

    [Fact]
    public void Shows_how_long_a_prompt_may_be()
    {
        var rows = Section(Plain, "KioskOnPi4");
        var late = Figures(Assert.Single(rows, line => line.StartsWith("TimeToFirstToken", StringComparison.Ordinal)));

        Assert.Contains("!", late);
        Assert.InRange(int.Parse(late[^1], CultureInfo.InvariantCulture), 1, 1023);
        Assert.DoesNotContain(Section(Plain, "KioskOnPi5"), line => line.Contains('!', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--al")]
    [InlineData("--all", "--all")]
    [InlineData("")]
    [InlineData("--all", "more\nlines")]
    public void Refuses_other_arguments_in_one_line(params string[] arguments)
    {
        var run = ExampleProcess.QuickStart(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Single(run.Error.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
    }

    /// <summary>The lines below a title, up to the next blank line.</summary>
    private static string[] Section(ExampleProcess run, string title) =>
        [.. run.Lines.SkipWhile(line => !IsTitle(line, title)).Skip(1).TakeWhile(line => line.Length > 0)];

    private static bool IsTitle(string line, string title) =>
        line == title || line.StartsWith(title + ":", StringComparison.Ordinal) || line.StartsWith(title + ",", StringComparison.Ordinal);

    private static IEnumerable<string> BeforePaper(ExampleProcess run) =>
        run.Lines.TakeWhile(line => !line.StartsWith("EdgeProfiler", StringComparison.Ordinal));

    private static IEnumerable<string> OnDevice(string[] rows, string device) =>
        rows.SkipWhile(line => line.TrimEnd() != device).Skip(1).TakeWhile(line => Figures(line).Length == 13);

    private static string[] Figures(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
