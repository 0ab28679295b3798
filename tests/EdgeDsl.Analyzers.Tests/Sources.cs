namespace EdgeDsl.Analyzers.Tests;

/// <summary>
/// Pieces that test sources are made of, small enough to work out by hand.
/// <para>
/// Tiny has 2 layers of 36,864 matrix parameters and a tied embedding of 64,000: 137,728, and 320 in norms. As F16 that is
/// 275,456 + 1,280 = 276,736 bytes, as Q8_0 (34 bytes per 32) 147,616, as F32 552,192. A position of the cache is 256 bytes.
/// At 384 + 128 tokens peak memory is 276,736 + 512·256 + 512·(1000 + 128)·4 + 25,000,000 = 27,717,952 bytes.
/// </para>
/// <para>
/// Board computes so fast that only its 1 MB/s count: prefill moves 275,456 + (1,280 + 384·128) + 768·256 = 522,496 bytes, the mean
/// step 275,456 + 1,280 + 128 + 449.5·256 = 391,936. So the first token takes 0.522496 s, each other 0.391936 s, the request
/// 0.522496 + 127·0.391936 = 50.298368 s. At 5 W in prefill and 4 W in decode a token takes 1.567744 J and the request 201.715968 J.
/// A relative error of 0.2 makes every high end 1.25 times as much.
/// </para>
/// </summary>
internal static class Sources
{
    public const string Usings = """
        using System.ComponentModel.DataAnnotations;
        using EdgeDsl;
        using static EdgeDsl.Units;

        """;

    public const string Model = """
        [TransformerModel(Layers = 2, HiddenSize = 64, IntermediateSize = 128, AttentionHeads = 4, KeyValueHeads = 2, HeadDimension = 16,
                          VocabularySize = 1000, TieWordEmbeddings = true, MaxPositionEmbeddings = 4096)]
        public sealed record Tiny;

        """;

    public const string Figures =
        "Class = DeviceClass.ArmCpu, MemoryCapacity = 64 * MiB, ReservedMemory = 1 * MiB, MemoryBandwidth = 1 * MBPerSecond";

    public const string Powers = ", PrefillPower = 5 * Watts, DecodePower = 4 * Watts";

    public const string Rate = "[ComputeRate(NumberFormat.Float32, 1000 * TeraFlops)]\n";

    /// <summary>Reaches its peak rates; the relative error is 0.2.</summary>
    public const string Calibrations = """
        [Calibration(Runtime.LlamaCpp, Phase.Prefill, ComputeShare = 1, BandwidthShare = 1, StepTime = 0, RelativeError = 0.2)]
        [Calibration(Runtime.LlamaCpp, Phase.Prefill, Attention = true, ComputeShare = 1, BandwidthShare = 1)]
        [Calibration(Runtime.LlamaCpp, Phase.Decode, ComputeShare = 1, BandwidthShare = 1, StepTime = 0, RelativeError = 0.2)]
        [Calibration(Runtime.LlamaCpp, Phase.Decode, Attention = true, ComputeShare = 1, BandwidthShare = 1)]

        """;

    public const string Half = "[QuantizationPolicy(Weights = WeightFormat.F16)]\npublic sealed record Half;\n";

    public const string Eight = "[QuantizationPolicy(Weights = WeightFormat.Q8_0)]\npublic sealed record Eight;\n";

    public const string Single = "[QuantizationPolicy(Weights = WeightFormat.F32)]\npublic sealed record Single;\n";

    public const string Policies = Half + Eight + Single;

    public const string Parts = Model + "[EdgeDevice(" + Figures + Powers + ")]\n" + Rate + Calibrations + Board + Policies;

    public const string Attribute = "[Deployment<Tiny, Board, Half>]";

    public const string Parameters = "([Range(1, 384)] int PromptTokens, [Range(1, 128)] int OutputTokens)";

    private const string Board = "public sealed record Board;\n";

    /// <summary>The parts with another device.</summary>
    public static string PartsWith(string figures, string rates = Rate + Calibrations) =>
        Model + "[EdgeDevice(" + figures + ")]\n" + rates + Board + Policies;
}
