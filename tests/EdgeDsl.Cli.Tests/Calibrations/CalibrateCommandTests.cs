namespace EdgeDsl.Cli.Tests.Calibrations;

public sealed class CalibrateCommandTests
{
    private const string Server =
        """{"name":"Server","class":"x86Cpu","memoryCapacity":8e9,"memoryBandwidth":81.7e9,"rates":{"float32":534e9,"int8":1030e9}}""";

    private static readonly string Bench = Path.Combine(AppContext.BaseDirectory, "Data", "llama-bench-x86.json");

    [Fact]
    public void A_saved_calibration_answers_estimates()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "server.json");
            var calibrated = Tool.Run("calibrate", "--llama-bench", Bench, "--device", Server, "--save", file);
            Assert.Equal("", calibrated.Error);
            Assert.Contains("prefill: n = 46, without its model median", calibrated.Output, StringComparison.Ordinal);
            Assert.Contains("[Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = ", calibrated.Output, StringComparison.Ordinal);
            Assert.Contains("public sealed partial record Server;", calibrated.Output, StringComparison.Ordinal);
            Assert.Contains("measured on AMD EPYC\n", calibrated.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("as far as its name says", calibrated.Output, StringComparison.Ordinal);
            const string source = "llama-bench, llama-bench-x86.json: ";
            Assert.Contains("Source = \"" + source, calibrated.Output, StringComparison.Ordinal);
            Assert.Contains("\"source\": \"" + source, File.ReadAllText(file).Replace("\":\"", "\": \"", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.EndsWith($"\nsaved to {file}; --device {file} takes it\n", calibrated.Output, StringComparison.Ordinal);

            var estimate = Tool.Run("estimate", "--model", "TinyLlama", "--device", file, "--policy", "Q8_0", "--prompt", "512", "--format", "json").Json;
            Assert.Equal("measured", estimate.GetProperty("calibration").GetProperty("kind").GetString());
            // llama-bench measured 145.4 tokens/s.
            Assert.InRange(estimate.GetProperty("latency").GetProperty("prefillTokensPerSecond").GetDouble(), 138, 152);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("edgedsl: one of --llama-bench FILE and --host is needed; edgedsl calibrate --help shows both\n")]
    [InlineData("edgedsl: --host and --llama-bench exclude each other; first --host --save FILE.json, then --llama-bench with --device FILE.json\n", "--llama-bench", "x.json", "--host")]
    [InlineData("edgedsl: --device is missing; name the device that the figures are of, or a file that calibrate --host --save wrote\n", "--llama-bench", "x.json")]
    public void What_is_missing_is_said(string error, params string[] arguments)
    {
        var run = Tool.Run(["calibrate", .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(error, run.Error.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("\"n_threads\":2", "\"n_threads\":4", "edgedsl: n_threads is 2 and 4 in one file; a calibration holds for one, so measure with one -t\n")]
    [InlineData("\"type_k\":\"q8_0\",\"type_v\":\"f16\"", "\"n_threads\":4", "edgedsl: row 1: type_k is q8_0 and type_v is f16; a KV cache of two formats is not modelled, so measure with one\n")]
    [InlineData("\"n_gpu_layers\":99,\"backends\":\"CUDA\"", "\"n_threads\":4", "edgedsl: row 1: n_gpu_layers is 99 with CUDA, and Server is a CPU; measure with -ngl 0\n")]
    public void Settings_that_no_calibration_holds_are_refused(string first, string second, string error)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "bench.json");
            File.WriteAllText(file, $"{Row(512, 0, 0, 3_000_000_000)[..^1]},{first}}}\n{Row(0, 64, 0, 1_000_000_000)[..^1]},{second}}}");
            Assert.Equal(error, Tool.Run("calibrate", "--llama-bench", file, "--device", Server).Error.ReplaceLineEndings("\n"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Prompts_after_a_context_are_left_out_and_said()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "bench.json");
            File.WriteAllText(file, string.Join('\n', Row(512, 0, 0, 3_000_000_000), Row(0, 64, 0, 1_000_000_000), Row(512, 0, 2048, 4_000_000_000)));
            var run = Tool.Run("calibrate", "--llama-bench", file, "--device", Server);
            Assert.Equal("", run.Error);
            Assert.StartsWith("1 of 3 rows left out: prompts after a context (n_depth) are not modelled", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Prompts of two lengths at the same rate to a factor of twenty, on a processor that is none of Arm's.</summary>
    [Fact]
    public void A_bad_fit_says_what_to_look_at()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (bench, board) = (Path.Combine(folder.FullName, "bench.json"), Path.Combine(folder.FullName, "board.json"));
            File.WriteAllText(bench, string.Join('\n', new[] { Row(512, 0, 0, 3_000_000_000), Row(512, 0, 0, 90_000_000_000), Row(0, 64, 0, 1_000_000_000), Row(0, 64, 0, 60_000_000_000) }
                .Select((row, i) => row.Replace("\"n_ubatch\"", "\"cpu_info\":\"AMD EPYC 9V45\",\"n_ubatch\"", StringComparison.Ordinal).Replace("Q4_K_M.gguf", i % 2 == 0 ? "Q4_K_M.gguf" : "Q8_0.gguf", StringComparison.Ordinal))));
            var run = Tool.Run("calibrate", "--llama-bench", bench, "--device", "Raspberry Pi 5", "--save", board);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Contains("note: that is not Raspberry Pi 5, as far as its name says", run.Output, StringComparison.Ordinal);
            Assert.Contains("Decode: what is left is too much to claim anything", run.Output, StringComparison.Ordinal);
            var estimate = Tool.Run("estimate", "--model", "TinyLlama", "--device", board, "--policy", "Q4_K_M").Output;
            Assert.Contains("note: Decode with llama.cpp: too few rows were measured on the device, or they disagree too much", estimate, StringComparison.Ordinal);
            Assert.DoesNotContain("calibrate the board", estimate, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_device_without_what_shares_are_of_is_refused()
    {
        var run = Tool.Run("calibrate", "--llama-bench", Bench, "--device", """{"name":"x","class":"armCpu","rates":{"float32":1e11}}""");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            "edgedsl: --device \"x\" has no memoryBandwidth or no rates, of which a calibration holds the reached share; declare both\n",
            run.Error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_device_that_is_faster_than_it_declares_is_said()
    {
        var slow = Server.Replace("534e9", "160e9", StringComparison.Ordinal).Replace("1030e9", "320e9", StringComparison.Ordinal);
        var run = Tool.Run("calibrate", "--llama-bench", Bench, "--device", slow);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("a share came out as 1: the device declares a lower rate or bandwidth than was measured", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_one_line()
    {
        var run = Tool.Run("calibrate", "--llama-bench", "nowhere.json", "--device", Server);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("edgedsl: --llama-bench \"nowhere.json\" could not be read: ", run.Error, StringComparison.Ordinal);
    }

    private static string Row(int prompt, int output, int depth, long nanoseconds) => FormattableString.Invariant(
        $$"""{"model_filename":"tinyllama-Q4_K_M.gguf","model_type":"llama 1B Q4_K - Medium","model_n_params":1100048384,"n_ubatch":512,"n_prompt":{{prompt}},"n_gen":{{output}},"n_depth":{{depth}},"avg_ns":{{nanoseconds}}}""");
}
