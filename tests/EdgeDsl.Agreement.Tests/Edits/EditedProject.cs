extern alias analyzers;
extern alias generators;

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.Agreement.Tests.Edits;

/// <summary>A project in an editor: syntax trees, compilation and generators live on from edit to edit.</summary>
internal sealed class EditedProject
{
    private static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(CostReport).Assembly.Location);

    private readonly List<File> files = [];
    private CSharpCompilation compilation;
    private GeneratorDriver driver;
    private MetadataReference? library;
    private bool isEdited = true;

    /// <summary>Opens the files; those in JSON are additional files.</summary>
    public EditedProject(string name, IEnumerable<(string Path, string Text)> files, MetadataReference? library = null)
    {
        var all = files.ToArray();
        this.library = library;
        compilation = TestCompilation.Create(ReferenceAssemblies.Net.Net100, all.Where(file => !IsConfig(file.Path)))
            .AddReferences(Runtime)
            .WithAssemblyName(name);
        if (library is not null)
            compilation = compilation.AddReferences(library);
        this.files.AddRange(all.Where(file => IsConfig(file.Path)).Select(file => new File(file.Path, file.Text)));
        driver = CSharpGeneratorDriver.Create(
            [
                new generators::EdgeDsl.Generators.DeploymentGenerator().AsSourceGenerator(),
                new generators::EdgeDsl.Generators.ModelGenerator().AsSourceGenerator(),
                new generators::EdgeDsl.Generators.PolicyListGenerator().AsSourceGenerator(),
                new generators::EdgeDsl.Generators.ProfilerGenerator().AsSourceGenerator(),
                new generators::EdgeDsl.Generators.MatrixGenerator().AsSourceGenerator(),
            ],
            this.files,
            TestCompilation.ParseOptions(ReferenceAssemblies.Net.Net100));
        Output = compilation;
        Run();
    }

    /// <summary>The project with what was generated.</summary>
    public Compilation Output { get; private set; }

    /// <summary>Paths of the sources, in order.</summary>
    public IReadOnlyList<string> Documents => [.. compilation.SyntaxTrees.Select(tree => tree.FilePath)];

    /// <summary>Paths of the additional files, in order.</summary>
    public IReadOnlyList<string> Configs => [.. files.Select(file => file.Path)];

    /// <summary>What was generated, and what the generators say.</summary>
    public IReadOnlyList<string> Generated
    {
        get
        {
            var result = driver.GetRunResult();
            return [.. result.Results
                .SelectMany(generator => generator.GeneratedSources)
                .Select(source => source.HintName + "\n" + source.SourceText)
                .Concat(result.Diagnostics.Select(diagnostic => diagnostic.ToString()))
                .Order(StringComparer.Ordinal)];
        }
    }

    public string TextOf(string path) => IsConfig(path) ? files.Single(file => file.Path == path).Source.ToString() : Tree(path).GetText().ToString();

    /// <summary>Gives a file a new text, adds it where it is new, removes it where the text is null.</summary>
    public void Set(string path, string? text)
    {
        isEdited = true;
        if (IsConfig(path))
            SetConfig(path, text);
        else if (text is null)
            compilation = compilation.RemoveSyntaxTrees(Tree(path));
        else if (!Documents.Contains(path))
            compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), TestCompilation.ParseOptions(ReferenceAssemblies.Net.Net100), path));
        else
            compilation = compilation.ReplaceSyntaxTree(Tree(path), Tree(path).WithChangedText(Changed(Tree(path).GetText(), text)));
    }

    /// <summary>Puts the sources into another order.</summary>
    public void Reorder(Random random)
    {
        isEdited = true;
        var trees = compilation.SyntaxTrees.ToArray();
        random.Shuffle(trees);
        compilation = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
    }

    /// <summary>Refers to the library as it is now.</summary>
    public void SetLibrary(MetadataReference reference)
    {
        isEdited = true;
        compilation = compilation.ReplaceReference(library!, reference);
        library = reference;
    }

    /// <summary>Runs the generators after edits.</summary>
    /// <returns>Whether there were any.</returns>
    public bool Run()
    {
        if (!isEdited)
            return false;
        isEdited = false;
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        Output = output;
        Assert.All(driver.GetRunResult().Results, result => Assert.Null(result.Exception));
        return true;
    }

    /// <summary>The same files, opened for the first time.</summary>
    public EditedProject Fresh(MetadataReference? libraryNow) =>
        new(compilation.AssemblyName!, [.. Documents.Concat(Configs).Select(path => (path, TextOf(path)))], libraryNow);

    /// <summary>What the analyzer says of it.</summary>
    public async Task<IReadOnlyList<string>> AnalyzeAsync()
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files]), (exception, _, _) => thrown = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = await Output
            .WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new analyzers::EdgeDsl.Analyzers.DeploymentAnalyzer()), options)
            .GetAnalyzerDiagnosticsAsync();
        Assert.Null(thrown);
        return [.. diagnostics
            .Select(diagnostic => $"{diagnostic.Location.GetLineSpan()} {diagnostic.Severity} {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether a file is an additional one.</summary>
    public static bool IsConfig(string path) => path.EndsWith(".json", StringComparison.Ordinal);

    private void SetConfig(string path, string? text)
    {
        var old = files.Find(file => file.Path == path);
        if (text is null)
        {
            files.Remove(old!);
            driver = driver.RemoveAdditionalTexts([old!]);
            return;
        }

        var changed = new File(path, text);
        if (old is null)
        {
            files.Add(changed);
            driver = driver.AddAdditionalTexts([changed]);
            return;
        }

        files[files.IndexOf(old)] = changed;
        driver = driver.ReplaceAdditionalText(old, changed);
    }

    // As editors hand it over: one span is another now, and the parser keeps what is around it.
    private static SourceText Changed(SourceText old, string text)
    {
        var before = old.ToString();
        int start = 0, end = 0, most = Math.Min(before.Length, text.Length);
        while (start < most && before[start] == text[start])
            start++;
        while (end < most - start && before[^(end + 1)] == text[^(end + 1)])
            end++;
        return old.WithChanges(new TextChange(TextSpan.FromBounds(start, before.Length - end), text[start..^end]));
    }

    private SyntaxTree Tree(string path) => compilation.SyntaxTrees.Single(tree => tree.FilePath == path);

    private sealed class File(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public SourceText Source { get; } = SourceText.From(text, Encoding.UTF8);

        public override SourceText GetText(CancellationToken cancellationToken = default) => Source;
    }
}
