namespace EdgeDsl.Generators.Tests;

/// <summary>Pieces that test sources are made of.</summary>
internal static class Sources
{
    public const string Usings = """
        using System.ComponentModel.DataAnnotations;
        using EdgeDsl;
        using static EdgeDsl.Units;

        """;

    /// <summary>Llama-3.2-1B, whose published counts the tests compare with.</summary>
    public const string Model = """
        [TransformerModel(Layers = 16, HiddenSize = 2048, IntermediateSize = 8192, AttentionHeads = 32, KeyValueHeads = 8,
                          HeadDimension = 64, VocabularySize = 128_256, TieWordEmbeddings = true, MaxPositionEmbeddings = 131_072)]
        public sealed partial record Llama;

        """;

    /// <summary>A board that reaches its peak rates, so that times can be worked out by hand.</summary>
    public const string Device = """
        [EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 4 * GiB, ReservedMemory = 0.5 * GiB, MemoryBandwidth = 10 * GBPerSecond,
                    IdlePower = 2 * Watts, MaxPower = 6 * Watts)]
        [ComputeRate(NumberFormat.Float32, 100 * GigaFlops)]
        [Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 1, BandwidthShare = 1, StepTime = 0, RelativeError = 0.25)]
        [Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 1, BandwidthShare = 1)]
        [Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 1, BandwidthShare = 1, StepTime = 0, RelativeError = 0.25)]
        [Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 1, BandwidthShare = 1)]
        public sealed partial record Board;

        """;

    public const string Policy = """
        [QuantizationPolicy(Weights = WeightFormat.F16)]
        public sealed partial record Half;

        """;

    /// <summary>A file with a model, a device and a policy in the global namespace.</summary>
    public const string Parts = Usings + Model + Device + Policy;

    /// <summary>The attribute that makes a deployment of them.</summary>
    public const string Attribute = "[Deployment<Llama, Board, Half>]";

    /// <summary>The parameters that most deployments here have.</summary>
    public const string Parameters = "([Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens)";

    /// <summary>A deployment in namespace <c>N</c>.</summary>
    public const string Kiosk =
        Usings + "namespace N;\n" + Attribute + "\npublic readonly partial record struct Kiosk" + Parameters + ";\n";

    /// <summary>Hint name of the file for <see cref="Kiosk"/>.</summary>
    public static string KioskFile { get; } = HintNames.Of("N.Kiosk");
}
