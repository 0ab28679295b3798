namespace EdgeDsl.CodeFixes.Tests;

/// <summary>Pieces that test sources are made of.</summary>
internal static class Sources
{
    public const string Usings = """
        using System.ComponentModel.DataAnnotations;
        using EdgeDsl;
        using static EdgeDsl.Units;

        """;

    /// <summary>Llama-3.2-1B: 2.3 GiB in F16, 1.2 GiB in Q8_0, 0.75 GiB in Q4_K_M.</summary>
    public const string Model = """
        [TransformerModel(Layers = 16, HiddenSize = 2048, IntermediateSize = 8192, AttentionHeads = 32, KeyValueHeads = 8,
                          HeadDimension = 64, VocabularySize = 128_256, TieWordEmbeddings = true, MaxPositionEmbeddings = 131_072)]
        public sealed partial record Llama;

        """;

    /// <summary>A board that reaches its peak rates and whose predictions have no error band.</summary>
    public const string Device = """
        [EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 4 * GiB, ReservedMemory = 0.5 * GiB, MemoryBandwidth = 10 * GBPerSecond,
                    IdlePower = 2 * Watts, MaxPower = 6 * Watts)]
        [ComputeRate(NumberFormat.Float32, 100 * GigaFlops)]
        [OperatingPoint("Eco", RateScale = 0.5, BandwidthScale = 0.5, IdlePower = 1 * Watts, MaxPower = 3 * Watts)]
        [OperatingPoint("Full", IdlePower = 2 * Watts, MaxPower = 6 * Watts)]
        [Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 1, BandwidthShare = 1, StepTime = 0, RelativeError = 0)]
        [Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 1, BandwidthShare = 1)]
        [Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 1, BandwidthShare = 1, StepTime = 0, RelativeError = 0)]
        [Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 1, BandwidthShare = 1)]
        public sealed partial record Board;

        """;

    /// <summary>The policy that breaks budgets.</summary>
    public const string HalfPolicy = """
        [QuantizationPolicy(Weights = WeightFormat.F16)]
        public sealed partial record Half;

        """;

    /// <summary>Policies that repairs can choose from.</summary>
    public const string Policies = """
        [QuantizationPolicy(Mix = GgufMix.Q4_K_M)]
        public sealed partial record Q4_K_M;
        [QuantizationPolicy(Weights = WeightFormat.Q8_0)]
        public sealed partial record Q8_0;

        """;

    /// <summary>A file with a model, a device and three policies in the global namespace.</summary>
    public const string Parts = Usings + Model + Device + HalfPolicy + Policies;

    /// <summary>The parameters that most deployments here have.</summary>
    public const string Parameters = "([Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens)";

    /// <summary>A text with the line endings of Windows.</summary>
    public static string Windows(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
}
