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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void After_any_edits_the_result_is_that_of_a_run_from_scratch(int seed)
    {
        var random = new Random(seed);
        var session = Verify.Edit(Sources.Kiosk, Sources.Parts);
        var toggled = new bool[Toggles.Length];
        var extra = false;
        for (var edit = 0; edit < 30; edit++)
        {
            var choice = random.Next(Toggles.Length + 4);
            if (choice < Toggles.Length)
            {
                var (path, one, other) = Toggles[choice];
                session.Replace(path, toggled[choice] ? other : one, toggled[choice] ? one : other);
                toggled[choice] = !toggled[choice];
            }
            else if (choice == Toggles.Length)
            {
                session.SetAdditionalFile("/notes.txt", edit.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
            else if (choice == Toggles.Length + 1)
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
