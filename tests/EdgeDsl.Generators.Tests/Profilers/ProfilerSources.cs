using EdgeDsl.TestKit;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.Tests.ProductGenerators>;

namespace EdgeDsl.Generators.Tests;

/// <summary>A product with three deployments and its profiler.</summary>
internal static class ProfilerSources
{
    /// <summary>A file with a smaller policy and three deployments: the second is slower on a board of half the bandwidth, the third smaller.</summary>
    public const string Deployments = Sources.Usings + """
        [QuantizationPolicy(Mix = GgufMix.Q8_0)]
        public sealed partial record Eight;

        [EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 4 * GiB, ReservedMemory = 0.5 * GiB, MemoryBandwidth = 5 * GBPerSecond)]
        [ComputeRate(NumberFormat.Float32, 50 * GigaFlops)]
        [Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 1, BandwidthShare = 1, StepTime = 0, RelativeError = 0.25)]
        [Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 1, BandwidthShare = 1, StepTime = 0, RelativeError = 0.25)]
        public sealed partial record Slow;

        [Deployment<Llama, Board, Half>]
        [MemoryBudget(4 * GiB), LatencyBudget(TimeToFirstToken = 60 * Seconds)]
        public readonly partial record struct Kiosk([Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens);

        [Deployment<Llama, Slow, Half>]
        public readonly partial record struct Desk([Range(1, 2048)] int PromptTokens, [Range(1, 256)] int OutputTokens, [Range(1, 4)] int Batch);

        [Deployment<Llama, Board, Eight>]
        public sealed partial record Notes([Range(1, 512)] int PromptTokens, [Range(1, 256)] int OutputTokens);

        """;

    public const string Profiler = """
        using EdgeDsl;
        namespace Acme;
        [EdgeProfiler]
        [Profiles<Kiosk>, Profiles<Desk>, Profiles<Notes>]
        public static partial class AcmeProfiler;

        """;

    public static string ProfilerFile { get; } = HintNames.Of("Acme.AcmeProfiler");

    /// <summary>The product, loaded, with a class <c>Use</c> that tests call.</summary>
    public static async Task<EmittedAssembly> LoadAsync(string use) => (await Verify.RunAsync(
        Profiler, Deployments, $"using System;\nusing EdgeDsl;\nusing Acme;\npublic static class Use\n{{\n{use}\n}}\n", Sources.Parts)).Load();
}
