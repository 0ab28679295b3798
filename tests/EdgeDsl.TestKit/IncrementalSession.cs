using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.TestKit;

/// <summary>
/// A generator in an editor: it starts from some files, then the files are edited one by one and the generator runs after each edit.
/// Every edit returns its run, which knows the reason of each step and output.
/// </summary>
public sealed class IncrementalSession
{
    private readonly Func<IIncrementalGenerator> create;
    private readonly ReferenceAssemblies assemblies;
    private readonly List<(string Path, string Text)> configFiles;
    private readonly Dictionary<string, string> globalOptions;
    private readonly List<AdditionalText> additionalTexts;
    private GeneratorDriver driver;
    private Compilation compilation;

    /// <summary>Runs the generator for the first time. Markup in the files is taken out.</summary>
    public IncrementalSession(Func<IIncrementalGenerator> create, TestState state, ReferenceAssemblies? assemblies = null)
    {
        this.create = create;
        this.assemblies = assemblies ?? ReferenceAssemblies.Net.Net100;
        configFiles = [.. state.AnalyzerConfigFiles];
        globalOptions = new(state.GlobalOptions);
        additionalTexts = [.. state.AdditionalFiles.Select(file => new MemoryText(file.Path, Markup.Parse(file.Text).Text))];
        compilation = TestCompilation
            .Create(this.assemblies, state.Sources.Select(file => (file.Path, Markup.Parse(file.Text).Text)))
            .AddReferences(state.AdditionalReferences);
        driver = NewDriver();
        Current = Run();
    }

    /// <summary>The run after the last edit.</summary>
    public GeneratorRun Current { get; private set; }

    /// <summary>Gives a document a new text.</summary>
    public GeneratorRun Replace(string path, string text)
    {
        var old = Tree(path);
        compilation = compilation.ReplaceSyntaxTree(old, old.WithChangedText(SourceText.From(text, Encoding.UTF8)));
        return Run();
    }

    /// <summary>Replaces a piece of a document; the piece must be there exactly once.</summary>
    public GeneratorRun Replace(string path, string oldPiece, string newPiece)
    {
        var text = Tree(path).GetText().ToString();
        var first = text.IndexOf(oldPiece, StringComparison.Ordinal);
        if (first < 0 || text.IndexOf(oldPiece, first + 1, StringComparison.Ordinal) >= 0)
            throw new ArgumentException($"'{oldPiece}' is not exactly once in {path}:\n{text}", nameof(oldPiece));
        return Replace(path, text.Replace(oldPiece, newPiece, StringComparison.Ordinal));
    }

    /// <summary>Adds a document.</summary>
    public GeneratorRun Add(string path, string text)
    {
        compilation = compilation.AddSyntaxTrees(TestCompilation.Parse(path, text, TestCompilation.ParseOptions(assemblies)));
        return Run();
    }

    /// <summary>Removes a document.</summary>
    public GeneratorRun Remove(string path)
    {
        compilation = compilation.RemoveSyntaxTrees(Tree(path));
        return Run();
    }

    /// <summary>Puts all documents into another order.</summary>
    public GeneratorRun Reorder(params string[] paths)
    {
        var trees = paths.Select(Tree).ToArray();
        if (trees.Distinct().Count() != compilation.SyntaxTrees.Count())
            throw new ArgumentException("Name every document once.", nameof(paths));
        compilation = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
        return Run();
    }

    /// <summary>Adds an additional file or gives it a new text.</summary>
    public GeneratorRun SetAdditionalFile(string path, string text)
    {
        var changed = new MemoryText(path, text);
        var index = additionalTexts.FindIndex(file => file.Path == path);
        if (index < 0)
        {
            additionalTexts.Add(changed);
            driver = driver.AddAdditionalTexts([changed]);
        }
        else
        {
            driver = driver.ReplaceAdditionalText(additionalTexts[index], changed);
            additionalTexts[index] = changed;
        }

        return Run();
    }

    /// <summary>Removes an additional file.</summary>
    public GeneratorRun RemoveAdditionalFile(string path)
    {
        var file = additionalTexts.Single(candidate => candidate.Path == path);
        additionalTexts.Remove(file);
        driver = driver.RemoveAdditionalTexts([file]);
        return Run();
    }

    /// <summary>Sets a global option, e.g. <c>build_property.Name</c>; null takes it away.</summary>
    public GeneratorRun SetGlobalOption(string key, string? value)
    {
        if (value is null)
            globalOptions.Remove(key);
        else
            globalOptions[key] = value;
        driver = driver.WithUpdatedAnalyzerConfigOptions(new ConfigOptions(ConfigFiles()));
        return Run();
    }

    /// <summary>Fails unless the incremental result equals that of a run from scratch over the same files.</summary>
    public IncrementalSession AssertSameAsFresh()
    {
        // New trees: a run from scratch must not profit from anything the edited trees remember.
        var options = TestCompilation.ParseOptions(assemblies);
        var trees = compilation.SyntaxTrees.Select(tree => TestCompilation.Parse(tree.FilePath, tree.GetText().ToString(), options));
        var fresh = new GeneratorRun(NewDriver(), compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees));
        const string What = "After the edits the incremental output (actual), compared with a run from scratch (expected),";
        TextDifference.Check(What, Output(fresh), Output(Current));
        return this;

        static string Output(GeneratorRun run) => string.Join(
            '\n',
            run.Result.GeneratedSources
                .OrderBy(source => source.HintName, StringComparer.Ordinal)
                .Select(source => $"==> {source.HintName}\n{source.SourceText}")
                .Concat(run.Result.Diagnostics.Select(DiagnosticDump.Line)));
    }

    private GeneratorRun Run()
    {
        Current = new GeneratorRun(driver, compilation);
        driver = Current.Driver;
        return Current;
    }

    private GeneratorDriver NewDriver() =>
        GeneratorHost.Driver(create(), assemblies, additionalTexts, ConfigFiles());

    private IEnumerable<(string Path, string Text)> ConfigFiles() => globalOptions.Count == 0
        ? configFiles
        : configFiles.Append(("/test.globalconfig", TestState.GlobalConfig(globalOptions)));

    private SyntaxTree Tree(string path) =>
        compilation.SyntaxTrees.SingleOrDefault(tree => tree.FilePath == path)
        ?? throw new ArgumentException(
            $"There is no document {path}, only:{DiagnosticDump.Lines(compilation.SyntaxTrees.Select(tree => tree.FilePath))}",
            nameof(path));
}
