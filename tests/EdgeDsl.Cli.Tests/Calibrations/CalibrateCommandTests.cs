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
    [InlineData("edgedsl: one of --llama-bench FILE and --host is needed; edgedsl calibrate --help shows both\n", "--llama-bench", "x.json", "--host")]
    [InlineData("edgedsl: --device is missing; name the device that the figures are of, or a file that calibrate --host --save wrote\n", "--llama-bench", "x.json")]
    public void What_is_missing_is_said(string error, params string[] arguments)
    {
        var run = Tool.Run(["calibrate", .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(error, run.Error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_missing_file_is_one_line()
    {
        var run = Tool.Run("calibrate", "--llama-bench", "nowhere.json", "--device", Server);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("edgedsl: --llama-bench \"nowhere.json\" could not be read: ", run.Error, StringComparison.Ordinal);
    }
}
