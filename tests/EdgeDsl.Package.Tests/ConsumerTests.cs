namespace EdgeDsl.Package.Tests;

[Collection(nameof(BuiltPackages))]
public sealed class ConsumerTests(BuiltPackages packages)
{
    private const string OwnRecords = """
        using System.ComponentModel.DataAnnotations;
        using EdgeDsl;
        using static EdgeDsl.Units;

        Console.WriteLine(FormattableString.Invariant($"{Kiosk.ParameterCount} {new Kiosk(512, 128).Evaluate().PrefillFlops}"));

        [TransformerModel(Layers = 16, HiddenSize = 2048, IntermediateSize = 8192, AttentionHeads = 32, KeyValueHeads = 8,
                          HeadDimension = 64, VocabularySize = 128_256, TieWordEmbeddings = true, MaxPositionEmbeddings = 131_072)]
        public sealed partial record Llama;

        [EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 8 * GiB, MemoryBandwidth = 17.07 * GBPerSecond)]
        [ComputeRate(NumberFormat.Float32, 153.5 * GigaFlops)]
        public sealed partial record Board;

        [QuantizationPolicy(Weights = WeightFormat.Q4_K, TokenEmbedding = WeightFormat.Q6_K, KeyValueCache = CacheFormat.F16)]
        public sealed partial record Policy;

        [Deployment<Llama, Board, Policy>]
        [MemoryBudget(2 * GiB)]
        public readonly partial record struct Kiosk([Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens);
        """;

    private const string FromCatalog = """
        using System.ComponentModel.DataAnnotations;
        using EdgeDsl;
        using EdgeDsl.Catalog;
        using static EdgeDsl.Units;

        Console.WriteLine(FormattableString.Invariant($"{Kiosk.ParameterCount} {new Kiosk(512, 128).Evaluate().PrefillFlops}"));

        [Deployment<TinyLlama, RaspberryPi5, Q4_K_M>]
        [MemoryBudget(2 * GiB)]
        public readonly partial record struct Kiosk([Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens);
        """;

    [Theory]
    [InlineData("EdgeDsl", OwnRecords, "1235814400 1014171172864")]
    [InlineData("EdgeDsl.Catalog", FromCatalog, "1100048384 1015936974848")]
    public async Task A_project_builds_without_warnings_and_runs_on_both_frameworks(string package, string program, string expected)
    {
        using var consumer = new Consumer(packages, package, program);
        (await consumer.BuildAsync()).Succeeded();

        foreach (var framework in new[] { "net8.0", "net10.0" })
        {
            // RollForward: a machine may have only the newer runtime.
            var run = await consumer.RunAsync(Path.Combine(consumer.Folder, "bin", "Debug", framework, "Consumer.dll"));
            Assert.Equal(expected, run.Succeeded().Text.Trim());
        }
    }

    [Fact]
    public async Task The_rules_come_with_the_catalog()
    {
        using var consumer = new Consumer(packages, "EdgeDsl.Catalog", FromCatalog.Replace("2 * GiB", "0.5 * GiB", StringComparison.Ordinal));
        var build = await consumer.BuildAsync();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error EDGE101: 'Kiosk' needs", build.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trimming_finds_nothing_to_warn_about()
    {
        using var consumer = new Consumer(
            packages, "EdgeDsl.Catalog", FromCatalog,
            "<PublishTrimmed>true</PublishTrimmed><SelfContained>true</SelfContained><SuppressTrimAnalysisWarnings>false</SuppressTrimAnalysisWarnings><TrimmerSingleWarn>false</TrimmerSingleWarn>");
        var publish = await consumer.RunAsync("publish", "-f", "net10.0", "--use-current-runtime", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-o", Path.Combine(consumer.Folder, "out"));
        publish.Succeeded();
        Assert.DoesNotContain("warning", publish.Text, StringComparison.OrdinalIgnoreCase);

        var run = await consumer.RunAsync(Path.Combine(consumer.Folder, "out", "Consumer.dll"));
        Assert.Equal("1100048384 1015936974848", run.Succeeded().Text.Trim());
    }

    [Fact]
    public async Task A_compiler_that_is_too_old_is_told_so()
    {
        using var consumer = new Consumer(packages, "EdgeDsl", OwnRecords);
        var build = await consumer.BuildAsync("-p:CompilerApiVersion=roslyn4.7");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error EDGESDK: EdgeDsl needs the C# compiler 4.8 or later", build.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_before_the_fixes_gets_generator_and_rules()
    {
        using var consumer = new Consumer(packages, "EdgeDsl", OwnRecords);
        var build = await consumer.BuildAsync("-p:CompilerApiVersion=roslyn4.8", "-f", "net8.0", "-getItem:Analyzer", "-t:ResolvePackageAssets;ResolveLockFileAnalyzers", "-restore");
        build.Succeeded();
        Assert.Contains("roslyn4.8/cs/EdgeDsl.Generators.dll", build.Text, StringComparison.Ordinal);
        Assert.Contains("roslyn4.8/cs/EdgeDsl.Analyzers.dll", build.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("EdgeDsl.CodeFixes.dll", build.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_installs_and_answers()
    {
        using var consumer = new Consumer(packages, "EdgeDsl", OwnRecords);
        var answer = await consumer.RunToolAsync("estimate", "--model", "Llama-3.2-1B", "--device", "Raspberry Pi 5", "--policy", "Q4_K_M", "--format", "json");
        Assert.Contains("\"total\": 1235814400", answer.Succeeded().Text, StringComparison.Ordinal);
    }
}
