using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Requests;
using EdgeDsl.Cli.Tests.Gguf;
using EdgeDsl.CostModel.Tests.Json;
using Xunit.Abstractions;

namespace EdgeDsl.Cli.Tests.Fuzz;

/// <summary>
/// Whatever stands in a file or a line, the tool answers or says what is wrong, in bounded time and memory. EDGEDSL_FUZZ is the number of
/// inputs, EDGEDSL_FUZZ_SEED the number of the first; what fails names its input's.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int EverydayInputs = 2_000;
    private const int LongRun = 100_000;
    private const int Kinds = 4;
    private const long MostBytes = 256L << 20;

    private static readonly int Inputs = Number("EDGEDSL_FUZZ", EverydayInputs);
    private static readonly int FirstSeed = Number("EDGEDSL_FUZZ_SEED", 1);

    // An input that hangs does so every time; a machine that is busy does not.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);
    private const int Attempts = 3;

    private static readonly string[] Configurations = [.. ConvertedModel.Names.Select(ConvertedModel.Configuration)];

    private static readonly string[] Lines =
    [
        """{"id":1,"model":"Llama-3.2-1B","device":"Raspberry Pi 5","policy":"Q4_K_M","runtime":"llama.cpp","promptTokens":512,"outputTokens":128,"batch":1,"contextLength":4096,"operatingPoint":null}""",
        """{"id":"a","model":"gemma-3-1b","device":"Jetson Orin Nano Super","policy":{"bits":4,"groupSize":64,"scaleBits":16,"zeroPointBits":0},"operatingPoint":"7w","promptTokens":0}""",
        .. Configurations.Take(12).Select(config => $$"""{"id":[1],"model":{{config.ReplaceLineEndings("")}},"device":{{Device.ReplaceLineEndings("")}},"policy":"Q8_0","outputTokens":1e3}"""),
    ];

    private static readonly byte[][] Headers =
    [
        .. Enumerable.Repeat(SmallModel.Write(SmallModel.Keys()).Header(), 4),
        .. new[] { "Gemma-3-270M", "Qwen1.5-MoE-A2.7B", "Phi-3.5-mini", "Phi-2", "OLMo-2-0425-1B", "Llama-3.2-1B" }.Select(name => ConvertedModel.Write(name, (_, _) => "Q8_0").Header()),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("edgedsl-fuzz-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Configurations_are_imported_or_refused() => Run(1, random =>
    {
        var path = Path.Combine(folder, "config.json");
        File.WriteAllText(path, MutatedText.Of(Pick(Configurations, random), random));
        return Works(Tool.Run("import", path));
    });

    [Fact]
    public void Lines_are_answered_or_refused()
    {
        var answers = new LineAnswers(new Estimator());
        Run(2, random =>
        {
            var line = Encoding.UTF8.GetBytes(MutatedText.Of(Pick(Lines, random), random));
            return answers.Answer(line, 1, new ArrayBufferWriter<byte>()) == 0;
        });
    }

    [Fact]
    public void Device_files_are_read_or_refused() => Run(3, random =>
    {
        var path = Path.Combine(folder, "board.json");
        File.WriteAllText(path, MutatedText.Of(Device, random));
        return Works(Tool.Run("estimate", "--model", "TinyLlama", "--device", path, "--policy", "Q4_K_M"));
    });

    [Fact]
    public void Gguf_files_are_imported_or_refused() => Run(4, random =>
    {
        var path = Path.Combine(folder, "model.gguf");
        using (var file = File.Create(path))
        {
            file.Write(MutatedBytes.Of(Pick(Headers, random), random));
            if (random.Next(8) > 0)
                file.SetLength(64L << 30); // a hole that holds the tensors of every one of them
        }

        return random.Next(2) == 0 ? Works(Tool.Run("import", path)) : Works(Tool.Run("estimate", "--model", path, "--device", "pi5"));
    });

    private const string Device = """
        {"name":"board","class":"ArmCpu","memoryCapacity":8589934592,"reservedMemory":0,"memoryBandwidth":17.07e9,"storageBandwidth":9e7,"idlePower":2.7,"maxPower":12,
         "rates":{"float32":153.5e9,"float16":null,"int8":614e9},"operatingPoints":[{"name":"low","rateScale":0.5,"bandwidthScale":0.8}],
         "calibrations":[{"runtime":"llama.cpp","phase":"decode","format":"Q4_K","computeShare":0.5,"bandwidthShare":0.6,"relativeError":0.1}]}
        """;

    private void Run(int kind, Func<Random, bool> input)
    {
        var count = Inputs / Kinds;
        var (works, slowest, total) = (0, TimeSpan.Zero, Stopwatch.StartNew());
        for (var i = 0; i < count; i++)
        {
            var seed = FirstSeed + (Kinds * i) + kind - 1;
            var (worked, time) = Try(input, seed);
            for (var attempt = 1; attempt < Attempts && time > MostTime; attempt++)
                time = Try(input, seed).Time;
            Assert.True(time <= MostTime, FormattableString.Invariant($"input {seed}: {time.TotalSeconds:0.0} s"));
            works += worked ? 1 : 0;
            slowest = time > slowest ? time : slowest;
        }

        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        output.WriteLine(FormattableString.Invariant(
            $"{count} inputs from {FirstSeed} in {total.Elapsed.TotalSeconds:0} s, the slowest in {slowest.TotalMilliseconds:0} ms; {works} are possible; the process had {peak >> 20} MiB at most"));
        // Otherwise the changes reach nothing behind the readers.
        Assert.InRange(works, count / 200, count - (count / 200));
        if (Inputs >= LongRun)
            Assert.InRange(peak, 0, MostBytes);
    }

    private static (bool Worked, TimeSpan Time) Try(Func<Random, bool> input, int seed)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        try
        {
            var worked = input(new Random(seed));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, MostBytes);
            return (worked, watch.Elapsed);
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"input {seed}: {problem.Message}"), problem);
        }
    }

    /// <summary>Whether there is an answer; a refusal is one line.</summary>
    private static bool Works(Tool run)
    {
        Assert.Contains(run.ExitCode, new[] { 0, 2 });
        Assert.Equal(run.ExitCode == 0 ? 0 : 1, run.Error.Count(letter => letter == '\n'));
        Assert.Equal(run.ExitCode == 0, run.Output.Length > 0);
        return run.ExitCode == 0;
    }

    private static T Pick<T>(T[] from, Random random) => from[random.Next(from.Length)];

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
