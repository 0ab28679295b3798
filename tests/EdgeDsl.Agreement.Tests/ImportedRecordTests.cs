using System.Reflection;
using System.Text;
using EdgeDsl.Cli;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Tests.Gguf;
using EdgeDsl.CostModel;
using EdgeDsl.CostModel.Tests;

namespace EdgeDsl.Agreement.Tests;

/// <summary>What <c>edgedsl import</c> prints compiles, and costs what the model of the catalog costs: the same bits.</summary>
public sealed class ImportedRecordTests : IDisposable
{
    private static readonly IReadOnlyList<(string Name, long Parameters)> Published =
        DataFile.Read("models.csv", csv => (csv.GetString("model"), csv.Parse<long>("params_computed_total")));

    private readonly string folder = Directory.CreateTempSubdirectory("edgedsl-import-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_configurations_of_all_26_models_give_the_published_counts_and_the_catalogs_costs()
    {
        Assert.Equal(26, Published.Count);
        List<string> sources = [];
        var known = new Type?[Published.Count];
        for (var i = 0; i < Published.Count; i++)
        {
            var path = Path.Combine(folder, "config.json");
            File.WriteAllText(path, ConvertedModel.Configuration(Published[i].Name));
            sources.Add(Import(path, "Model" + i) + Deployment("Imported" + i, "Model" + i, "EdgeDsl.Catalog.Q4_K_M"));
            known[i] = KnownEntries.Models.Find(Published[i].Name).FirstOrDefault()?.Type;
            if (known[i] is { } type)
                sources.Add(Deployment("Known" + i, type.FullName!, "EdgeDsl.Catalog.Q4_K_M"));
        }

        var assembly = GeneratedCode.Compile(sources);
        for (var i = 0; i < Published.Count; i++)
        {
            Assert.Equal(Published[i].Parameters, Constant(assembly, "Imported" + i, "ParameterCount"));
            if (known[i] is not null)
                Assert.Equal(Costs(assembly, "Known" + i), Costs(assembly, "Imported" + i));
        }

        Assert.InRange(known.Count(type => type is not null), 20, 26);
    }

    [Theory]
    [InlineData("TinyLlama-1.1B", "Q4_K_M")]
    [InlineData("TinyLlama-1.1B", "IQ3_XXS")]
    [InlineData("Llama-3.2-1B", "Q2_K")]
    [InlineData("Qwen2.5-0.5B", "Q5_K_S")]
    public void The_records_of_a_quantized_file_have_its_bytes(string model, string type)
    {
        var configuration = QuantizedFiles.ConfigurationOf(model);
        var path = ConvertedModel.Write(configuration, QuantizedFiles.TypesOf(model, type)).Save(Path.Combine(folder, "model.gguf"));
        var assembly = GeneratedCode.Compile(
        [
            Import(path, "Mine") + Deployment("Imported", "Mine", "MinePolicy"),
            Deployment("Known", KnownEntries.Models.Find(configuration).First().Type.FullName!, "EdgeDsl.Catalog." + type),
        ]);
        Assert.Equal(QuantizedFiles.Bytes[(model, type)], Constant(assembly, "Imported", "WeightBytes"));
        Assert.Equal(Published.Single(known => known.Name == configuration).Parameters, Constant(assembly, "Imported", "ParameterCount"));
        Assert.Equal(Costs(assembly, "Known"), Costs(assembly, "Imported"));
    }

    [Fact]
    public void A_policy_that_only_comes_near_says_so_and_compiles()
    {
        var path = ConvertedModel
            .Write("TinyLlama-1.1B-Chat-v1.0", (tensor, layer) => tensor == "ffn_down" && layer == 3 ? "F16" : "Q4_K")
            .Save(Path.Combine(folder, "model.gguf"));
        var source = Import(path, "Mine");
        // 2048 · 5632 weights of 16 bits, 45 · 2048 of 32 bits, the others of 4.5 bits; Q4_K_S by the quantizer's own count.
        Assert.Contains("/// No policy declares these formats of tensors: Q4_K 96.3 %, F16 3.6 %, F32 0.1 %.\n", source, StringComparison.Ordinal);
        Assert.Contains("/// This one comes nearest, with 639_135_744 bytes (+0.5 %); ", source, StringComparison.Ordinal);
        Assert.Contains("[QuantizationPolicy(Mix = GgufMix.Q4_K_S)]\n", source, StringComparison.Ordinal);
        Assert.NotNull(GeneratedCode.Compile([source + Deployment("Imported", "Mine", "MinePolicy")]));
    }

    private static string Deployment(string name, string model, string policy) =>
        $"[Deployment<{model}, EdgeDsl.Catalog.RaspberryPi5, {policy}>]\n"
        + $"public readonly partial record struct {name}([Range(0, 4096)] int PromptTokens, [Range(0, 4096)] int OutputTokens);\n";

    private static string Import(string path, string name)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        Assert.True(CommandLine.Run(["import", path, "--name", name], new StandardStreams(Stream.Null, output, error, IsTerminal: false)) == 0, error.ToString());
        // Usings stand before every source here.
        return Encoding.UTF8.GetString(output.ToArray()).Replace("using EdgeDsl;\n", "", StringComparison.Ordinal);
    }

    private static object? Constant(Assembly assembly, string deployment, string name) => assembly.GetType(deployment)!.GetField(name)!.GetRawConstantValue();

    private static CostReport Costs(Assembly assembly, string deployment) =>
        (CostReport)typeof(ImportedRecordTests).GetMethod(nameof(CostsOf), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(assembly.GetType(deployment)!).Invoke(null, [])!;

    private static CostReport CostsOf<TDeployment>()
        where TDeployment : IDeployment<TDeployment> => new WorkloadPoint(700, 90, 1).Evaluate<TDeployment>();
}
