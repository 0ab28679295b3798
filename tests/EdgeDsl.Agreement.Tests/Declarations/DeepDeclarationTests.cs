namespace EdgeDsl.Agreement.Tests.Declarations;

/// <summary>A thousand of everything inside each other: nothing overflows the stack, and what is emitted compiles.</summary>
public class DeepDeclarationTests
{
    private const int Depth = 1000;

    // The compiler itself has no room for names of more than 1023 bytes.
    private const int Namespaces = 400;

    // The compiler itself takes minutes for a thousand.
    private const int Bases = 100;

    private const string Parts = """
        using System.ComponentModel.DataAnnotations;
        using EdgeDsl;
        using static EdgeDsl.Units;
        namespace N1
        {
        [TransformerModel(Layers = 2, HiddenSize = 64, IntermediateSize = 256, AttentionHeads = 4, KeyValueHeads = 2, HeadDimension = 16, VocabularySize = 1000, MaxPositionEmbeddings = 4096)]
        public sealed record Tiny;
        [EdgeDevice(MemoryBandwidth = 100 * MBPerSecond)] [ComputeRate(NumberFormat.Float32, 10 * GigaFlops)]
        public sealed record Board;
        [QuantizationPolicy(Weights = WeightFormat.F16)]
        public sealed record Half;

        """;

    private const string Record = "[Deployment<Tiny, Board, Half>] public partial record struct D([Range(1, 4)] int PromptTokens, [Range(1, 4)] int OutputTokens);\n";

    public static TheoryData<string, string> Sources => new()
    {
        { "types", Times("public partial class C {\n") + Record + Times("}\n") },
        { "namespaces", string.Concat(Enumerable.Repeat("namespace A {\n", Namespaces)) + Record + new string('}', Namespaces) },
        { "parentheses", $"[MemoryBudget({Times("(")}1 * GiB{Times(")")})]" + Record },
        { "sums", $"[MemoryBudget(1 * GiB{Times(" + 1 * KiB")})]" + Record },
        { "signs", $"[MemoryBudget({Times("- ")}1 * GiB)]" + Record },
        { "type arguments", $"class L<T>; [Deployment<{Times("L<")}Tiny{Times(">")}, Board, Half>] public partial record struct D;\n" },
        { "base records", string.Concat(Enumerable.Range(0, Bases).Select(i => $"public record B{i}{(i == 0 ? "" : $" : B{i - 1}")};\n")) + Record.Replace("partial record struct D", "partial record D", StringComparison.Ordinal).Replace(";\n", $" : B{Bases - 1};\n", StringComparison.Ordinal) },
        { "cycle of records", string.Concat(Enumerable.Range(0, Depth).Select(i => $"public record B{i} : B{(i + 1) % Depth};\n")) + Record.Replace("partial record struct D", "partial record D", StringComparison.Ordinal).Replace(";\n", " : B0;\n", StringComparison.Ordinal) },
        { "long names", Record.Replace(" D(", $" {Times("D")}(", StringComparison.Ordinal) },
        { "attributes", Times("[MemoryBudget(1 * GiB)]\n") + Record },
        { "parts", Times("public partial record struct D;\n") + Record },
        { "array", $"[Tailoring(BitWidths = new[] {{ {Times("4, ")}8 }})]" + Record },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_thousand_inside_each_other_are_survived(string what, string source)
    {
        var (_, failures) = await DeclarationBatch.RunAsync([new WrittenDeclaration(1, Parts + source + "}\n")]);
        Assert.True(failures.Count == 0, what + ":\n" + string.Join('\n', failures.Select(failure => failure[..Math.Min(failure.Length, 2000)]).Take(5)));
    }

    private static string Times(string piece) => string.Concat(Enumerable.Repeat(piece, Depth));
}
