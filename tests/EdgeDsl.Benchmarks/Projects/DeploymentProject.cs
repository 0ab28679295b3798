using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.Benchmarks;

/// <summary>A project of many deployments, each in a file of its own, that share a model, a device and a policy.</summary>
internal static class DeploymentProject
{
    /// <summary>The file of model, device and policy.</summary>
    public const string Parts = "Parts.cs";

    /// <summary>A file that has nothing of EdgeDsl.</summary>
    public const string Unrelated = "Unrelated.cs";

    /// <summary>The file of a deployment.</summary>
    public static string FileOf(int deployment) => string.Create(CultureInfo.InvariantCulture, $"Deployment{deployment}.cs");

    /// <summary>All files, with what they say before the first edit.</summary>
    public static IEnumerable<(string Path, string Text)> Files(int deployments)
    {
        yield return (Parts, PartsText(16));
        yield return (Unrelated, UnrelatedText(0));
        for (var i = 0; i < deployments; i++)
            yield return (FileOf(i), DeploymentText(i, 512 + (i % 512)));
    }

    /// <summary>The shared declarations.</summary>
    public static string PartsText(int layers) => string.Create(CultureInfo.InvariantCulture, $$"""
        using EdgeDsl;
        using static EdgeDsl.Units;

        namespace Fleet;

        /// <summary>A model.</summary>
        [TransformerModel(Layers = {{layers}}, HiddenSize = 2048, IntermediateSize = 8192, AttentionHeads = 32, KeyValueHeads = 8,
            HeadDimension = 64, VocabularySize = 128_256, TieWordEmbeddings = true, MaxPositionEmbeddings = 131_072)]
        public sealed partial record Llama;

        /// <summary>A board.</summary>
        [EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 8 * GiB, MemoryBandwidth = 17.07 * GBPerSecond,
            IdlePower = 2.7 * Watts, MaxPower = 12 * Watts)]
        [ComputeRate(NumberFormat.Float32, 153.5 * GigaFlops)]
        [ComputeRate(NumberFormat.Int8, 614 * GigaOps)]
        public sealed partial record Board;

        /// <summary>A policy.</summary>
        [QuantizationPolicy(Mix = GgufMix.Q4_K_M)]
        public sealed partial record Policy;

        """);

    /// <summary>A deployment whose budgets hold.</summary>
    public static string DeploymentText(int number, int longestPrompt) => string.Create(CultureInfo.InvariantCulture, $$"""
        using System.ComponentModel.DataAnnotations;
        using EdgeDsl;
        using static EdgeDsl.Units;

        namespace Fleet;

        /// <summary>Deployment {{number}}.</summary>
        [Deployment<Llama, Board, Policy>]
        [MemoryBudget(3 * GiB)]
        [LatencyBudget(TimeToFirstToken = 2000 * Seconds, TimePerOutputToken = 50 * Seconds)]
        [EnergyBudget(PerToken = 60 * Joules)]
        public readonly partial record struct Deployment{{number}}([Range(1, {{longestPrompt}})] int PromptTokens, [Range(1, 256)] int OutputTokens);

        """);

    /// <summary>A class of the product's own.</summary>
    public static string UnrelatedText(int version) => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace Fleet;

        /// <summary>Nothing of EdgeDsl.</summary>
        public static class Unrelated
        {
            /// <summary>A number.</summary>
            public static int Version() => {{version}};
        }

        """);

    /// <summary>The project as the compiler sees it.</summary>
    public static CSharpCompilation Compile(int deployments) => CSharpCompilation.Create(
        "Fleet",
        Files(deployments).Select(file => Parse(file.Path, file.Text)),
        References(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>A file as the compiler sees it.</summary>
    public static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(SourceText.From(text), path: path);

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "EdgeDsl.dll")
        .Select(path => MetadataReference.CreateFromFile(path));
}
