using System.Text.RegularExpressions;
using EdgeDsl.Agreement.Tests.Declarations;

namespace EdgeDsl.Agreement.Tests.Edits;

/// <summary>
/// Somebody at work on a library of models, devices and policies and on the app that deploys them: typing, pasting, renaming, undoing, adding
/// and removing files, in either.
/// </summary>
internal sealed class EditingSession
{
    private const int EditsUntilReverted = 40;
    private const string Usings = "using System.ComponentModel.DataAnnotations;\nusing EdgeDsl;\nusing static EdgeDsl.Units;\n";

    private const string Llama = """
        {
          "model_type": "llama", "hidden_size": 512, "intermediate_size": 1024, "num_attention_heads": 8, "num_hidden_layers": 4,
          "num_key_value_heads": 2, "tie_word_embeddings": true, "max_position_embeddings": 4096, "vocab_size": 32000
        }
        """;

    private static readonly (string Path, string Text)[] LibraryFiles =
    [
        ("/library/Models.cs", Usings + """
            namespace Parts;
            [TransformerModel(Layers = 2, HiddenSize = 64, IntermediateSize = 256, AttentionHeads = 4, KeyValueHeads = 2, HeadDimension = 16, VocabularySize = 1000, MaxPositionEmbeddings = 4096)]
            public sealed record Tiny;
            [TransformerModel(ConfigFile = "small/config.json")]
            public sealed partial record Small;
            """),
        ("/library/Devices.cs", Usings + """
            namespace Parts;
            [EdgeDevice(Class = DeviceClass.ArmCpu, MemoryCapacity = 64 * MiB, MemoryBandwidth = 100 * MBPerSecond, IdlePower = 2 * Watts, MaxPower = 6 * Watts)]
            [ComputeRate(NumberFormat.Float32, 10 * GigaFlops)]
            [OperatingPoint("slow", RateScale = 0.5, MaxPower = 4 * Watts)]
            [OperatingPoint("fast")]
            public sealed record Board;
            """),
        ("/library/Policies.cs", Usings + """
            namespace Parts
            {
                [QuantizationPolicy(Weights = WeightFormat.F16)] public sealed record Half;
                [QuantizationPolicy(Mix = GgufMix.Q8_0)] public sealed record Eight;
            }
            """),
        ("/library/small/config.json", Llama),
    ];

    private static readonly (string Path, string Text)[] AppFiles =
    [
        ("/app/Kiosk.cs", Usings + """
            using Parts;
            namespace App;
            /// <summary>Answers visitors.</summary>
            [Deployment<Tiny, Board, Half>]
            [MemoryBudget(20 * MiB), LatencyBudget(TimeToFirstToken = 2 * Seconds, TimePerOutputToken = 5 * Milliseconds)]
            public readonly partial record struct Kiosk([Range(1, 512)] int PromptTokens, [Range(1, 128)] int OutputTokens);

            [Deployment<Small, Board, Eight>(OperatingPoint = "slow")]
            [EnergyBudget(PerToken = 1 * Joules)]
            public sealed partial record Desk([Range(1, 256)] int PromptTokens)
            {
                [CostTerm(CostTermKind.TimeToFirstToken)] private static double Camera(int promptTokens) => 0.5 + promptTokens;
            }
            """),
        ("/app/Own.cs", Usings + """
            namespace App
            {
                [TransformerModel(ConfigFile = "own/config.json", Layers = 3)] internal partial record Own;
                [QuantizationPolicy(Bits = 4, GroupSize = 32)] internal record Four;
                internal static partial class Host<T>
                {
                    [Deployment<Own, Parts.Board, Four>, Adapters(Count = 2, Rank = 4)]
                    internal partial record struct Nested([Range(1, 64)] int PromptTokens, [Range(1, 2)] int Batch);
                }
            }
            """),
        ("/app/Products.cs", Usings + """
            namespace App;
            [EdgeProfiler, Profiles<Kiosk>, Profiles<Desk>]
            public static partial class Profiled;
            [DeploymentMatrix(Models = [typeof(Parts.Tiny), typeof(Own)], Devices = [typeof(Parts.Board)], Policies = [typeof(Parts.Half), typeof(Four)])]
            internal static partial class Grid;
            """),
        ("/app/own/config.json", Llama),
    ];

    // Each piece is replaced by the other, wherever it stands.
    private static readonly (string One, string Other)[] Pieces =
    [
        ("partial record", "record"), ("[Range(1, ", "[Range(2, "), ("MiB", "GiB"), ("Half", "Eight"), ("Tiny", "Small"), ("Layers = ", "Layers = 1"),
        ("HiddenSize = 64", "HiddenSize = "), ("namespace App", "namespace Parts"), ("public", "internal"), ("* Seconds", "* Watts"), ("F16", "Q8_0"),
        ("typeof(Own)", "typeof(Board)"), ("\"slow\"", "\"fast\""), ("Kiosk", "KIOSK"), ("config.json", "conf.json"), ("llama", "gemma2"), ("4096", "409"),
        ("[Deployment", "/* words */ [Deployment"), (";", ";;"), ("{", "{ // "), ("record struct", "record"), ("\n", "\r\n"), ("\"hidden_size\"", "\"hidden\""),
    ];

    private readonly Random random;
    private readonly List<(EditedProject Project, string Path, string? Text)> undo = [];
    private readonly EditedProject library = new("Library", LibraryFiles);
    private readonly EditedProject app;
    private int edits;
    private int added;

    public EditingSession(int seed)
    {
        random = new Random(seed);
        app = new EditedProject("App", AppFiles, library.Output.ToMetadataReference());
    }

    /// <summary>Files that were generated in both projects.</summary>
    public int GeneratedFiles => library.Generated.Count + app.Generated.Count;

    /// <summary>One edit, and what an editor does after it.</summary>
    public void Edit()
    {
        edits++;
        if (edits % EditsUntilReverted == 0)
            Revert();
        else
            Edit(random.Next(2) == 0 ? library : app);
        if (library.Run())
            app.SetLibrary(library.Output.ToMetadataReference());
        app.Run();
    }

    /// <summary>Fails unless generated sources are those of the same files opened for the first time.</summary>
    public void CompareSources()
    {
        var (freshLibrary, freshApp) = Fresh();
        Assert.Equal(freshLibrary.Generated, library.Generated);
        Assert.Equal(freshApp.Generated, app.Generated);
    }

    /// <summary>Fails unless the analyzer says the same of the same files opened for the first time.</summary>
    /// <returns>Number of diagnostics.</returns>
    public async Task<int> CompareDiagnosticsAsync()
    {
        var (freshLibrary, freshApp) = Fresh();
        var (ofLibrary, ofApp) = (await library.AnalyzeAsync(), await app.AnalyzeAsync());
        Assert.Equal(await freshLibrary.AnalyzeAsync(), ofLibrary);
        Assert.Equal(await freshApp.AnalyzeAsync(), ofApp);
        return ofLibrary.Count + ofApp.Count;
    }

    /// <summary>All files as they are, to see what failed.</summary>
    public override string ToString() => string.Join('\n', new[] { library, app }.SelectMany(project =>
        project.Documents.Concat(project.Configs).Select(path => $"==> {path}\n{project.TextOf(path)}")));

    private (EditedProject Library, EditedProject App) Fresh()
    {
        var freshLibrary = library.Fresh(null);
        return (freshLibrary, app.Fresh(freshLibrary.Output.ToMetadataReference()));
    }

    private void Edit(EditedProject project)
    {
        string[] paths = [.. project.Documents, .. project.Configs];
        if (paths.Length == 0)
        {
            Revert();
            return;
        }

        var path = paths[random.Next(paths.Length)];
        var text = project.TextOf(path);
        switch (random.Next(16))
        {
            case 0 or 1 or 2 or 3:
                Set(project, path, SourceDamage.Keystroke(text, random));
                break;
            case 4 or 5 when !EditedProject.IsConfig(path):
                Set(project, path, SourceDamage.Of(text, random));
                break;
            case 6 or 7 or 8 or 9:
                var (one, other) = Pieces[random.Next(Pieces.Length)];
                var back = random.Next(2) == 0;
                Set(project, path, text.Replace(back ? other : one, back ? one : other, StringComparison.Ordinal));
                break;
            case 10:
                // A name is another one everywhere, in both projects.
                var name = new[] { "Tiny", "Board", "Half", "Kiosk", "Own", "Parts", "Small" }[random.Next(7)];
                var renamed = name + (random.Next(2) == 0 ? "1" : "ß");
                foreach (var (owner, file) in Both().Where(pair => !EditedProject.IsConfig(pair.Path)))
                    Set(owner, file, Regex.Replace(owner.TextOf(file), $@"\b{name}\b", renamed, RegexOptions.None, TimeSpan.FromSeconds(5)));
                break;
            case 11:
                project.Reorder(random);
                break;
            case 12:
                Set(project, path, null);
                break;
            case 13:
                added++;
                Set(project, FormattableString.Invariant($"/added/{added}{(EditedProject.IsConfig(path) ? "/config.json" : ".cs")}"), text);
                break;
            case 14:
                Set(project, path, "// words\n" + text);
                break;
            default:
                Undo();
                break;
        }
    }

    private void Undo()
    {
        if (undo.Count == 0)
            return;
        var (project, path, text) = undo[^1];
        undo.RemoveAt(undo.Count - 1);
        var isThere = project.Documents.Concat(project.Configs).Contains(path);
        if (isThere || text is not null)
            project.Set(path, text);
    }

    private void Revert()
    {
        undo.Clear();
        foreach (var (project, files) in new[] { (library, LibraryFiles), (app, AppFiles) })
        {
            foreach (var path in project.Documents.Concat(project.Configs).Where(path => files.All(file => file.Path != path)).ToArray())
                project.Set(path, null);
            foreach (var (path, text) in files)
                project.Set(path, text);
        }
    }

    private void Set(EditedProject project, string path, string? text)
    {
        var isThere = project.Documents.Concat(project.Configs).Contains(path);
        undo.Add((project, path, isThere ? project.TextOf(path) : null));
        project.Set(path, text);
    }

    private (EditedProject Project, string Path)[] Both() =>
        [.. new[] { library, app }.SelectMany(project => project.Documents.Concat(project.Configs).Select(path => (project, path)))];
}
