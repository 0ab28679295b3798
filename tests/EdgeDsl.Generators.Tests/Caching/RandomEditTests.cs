using EdgeDsl.TestKit;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

public sealed class RandomEditTests
{
    private const string Extra = "/0/Extra.cs";

    // Each piece is toggled with the one beside it.
    private static readonly (string Path, string One, string Other)[] Toggles =
    [
        ("/0/Test0.cs", " partial record struct Kiosk", " record struct Kiosk"),
        ("/0/Test0.cs", "[Range(1, 1024)]", "[Range(1, 10"),
        ("/0/Test0.cs", "[Range(1, 256)]", "[Range(1, 128)]"),
        ("/0/Test0.cs", "Half>", "Half>(MicroBatch = 64)"),
        ("/0/Test0.cs", "namespace N;", "namespace @event;"),
        ("/0/Test0.cs", "[Deployment", "/* words */ [Deployment"),
        ("/0/Test1.cs", "Layers = 16", "Layers = 15"),
        ("/0/Test1.cs", "HiddenSize = 2048", "HiddenSize = "),
        ("/0/Test1.cs", "record Llama", "record Alpaca"),
        ("/0/Test1.cs", "MemoryBandwidth = 10 *", "MemoryBandwidth = 12 *"),
        ("/0/Test1.cs", "WeightFormat.F16", "WeightFormat.Q8_0"),
        ("/0/Test1.cs", "[QuantizationPolicy", "[Quantization"),
    ];

    private static readonly (string Path, string One, string Other)[] ConfigToggles =
    [
        .. Toggles.Where(toggle => !toggle.One.Contains('='))
            .Append(("/0/Test1.cs", "\"llama/config.json\"", "\"alpaca/config.json\"")),
    ];

    private static readonly string[] Configs =
        [ConfigFiles.ConfigSources.Llama, ConfigFiles.ConfigSources.Llama.Replace("8192", "4096", StringComparison.Ordinal), "{", "{}"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void After_any_edits_the_result_is_that_of_a_run_from_scratch(int seed) =>
        EditAtRandom(new Random(seed), Verify.Edit(Sources.Kiosk, Sources.Parts), Toggles);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void So_it_is_with_config_files(int seed)
    {
        EditAtRandom(new Random(seed), new IncrementalSession(() => new DeploymentGenerator(), ConfigFiles.ConfigSources.State()), ConfigToggles);
        EditAtRandom(new Random(seed), new IncrementalSession(() => new ModelGenerator(), ConfigFiles.ConfigSources.State()), ConfigToggles);
    }

    private static void EditAtRandom(Random random, IncrementalSession session, (string Path, string One, string Other)[] toggles)
    {
        var toggled = new bool[toggles.Length];
        var extra = false;
        for (var edit = 0; edit < 30; edit++)
        {
            var choice = random.Next(toggles.Length + 4);
            if (choice < toggles.Length)
            {
                var (path, one, other) = toggles[choice];
                session.Replace(path, toggled[choice] ? other : one, toggled[choice] ? one : other);
                toggled[choice] = !toggled[choice];
            }
            else if (choice == toggles.Length)
            {
                session.SetAdditionalFile("/notes.txt", edit.ToString(System.Globalization.CultureInfo.InvariantCulture));
                session.SetAdditionalFile($"/app/{(edit % 2 == 0 ? "llama" : "alpaca")}/config.json", Configs[random.Next(Configs.Length)]);
            }
            else if (choice == toggles.Length + 1)
            {
                string[] paths = extra ? ["/0/Test0.cs", "/0/Test1.cs", Extra] : ["/0/Test0.cs", "/0/Test1.cs"];
                random.Shuffle(paths);
                session.Reorder(paths);
            }
            else if (extra)
            {
                session.Remove(Extra);
                extra = false;
            }
            else
            {
                session.Add(Extra, Sources.Kiosk.Replace("Kiosk", choice % 2 == 0 ? "Kiosk" : "KIOSK", StringComparison.Ordinal));
                extra = true;
            }

            session.AssertSameAsFresh();
        }
    }
}
