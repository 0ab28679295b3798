extern alias analyzers;
extern alias generators;

using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.Agreement.Tests.Declarations;

/// <summary>
/// Many declarations in one compilation, through all generators, the analyzer, the compiler and, where they are valid, the numbers that come
/// out.
/// </summary>
internal sealed class DeclarationBatch
{
    private static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(CostReport).Assembly.Location);

    private readonly IReadOnlyList<Declaration> declarations;
    private readonly List<string> failures = [];

    private DeclarationBatch(IReadOnlyList<Declaration> declarations) => this.declarations = declarations;

    /// <summary>Declarations that the compiler accepts as they are written.</summary>
    public int Valid { get; private set; }

    /// <summary>Deployments, profilers and matrices whose numbers were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>Valid ones whose rules were compared with a search of every workload.</summary>
    public int Searched { get; private set; }

    /// <summary>Diagnostics of the analyzer.</summary>
    public int Diagnosed { get; private set; }

    /// <summary>Diagnostics of the analyzer by the folder of the declaration.</summary>
    public ILookup<string, Diagnostic> Diagnostics { get; private set; } = Array.Empty<Diagnostic>().ToLookup(_ => "");

    /// <summary>Runs the declarations. Where something fails, each is run alone, so that failures have a seed.</summary>
    public static async Task<(DeclarationBatch Batch, IReadOnlyList<string> Failures)> RunAsync(IReadOnlyList<Declaration> declarations)
    {
        var batch = new DeclarationBatch(declarations);
        await batch.RunAsync();
        if (batch.failures.Count == 0 || declarations.Count == 1)
            return (batch, [.. batch.failures.Select(failure => failure + (declarations.Count == 1 ? "\n" + declarations[0] : ""))]);
        var alone = new List<string>();
        foreach (var declaration in declarations)
            alone.AddRange((await RunAsync([declaration])).Failures);
        return (batch, alone.Count > 0 ? alone : [$"only together, seeds {declarations[0].Seed} to {declarations[^1].Seed}:\n{string.Join('\n', batch.failures.Take(5))}"]);
    }

    private async Task RunAsync()
    {
        var input = TestCompilation.Create(ReferenceAssemblies.Net.Net100, declarations.SelectMany(declaration => declaration.Files).Append(("/0/Base.cs", DeclarationSource.Unit)))
            .AddReferences(Runtime)
            .WithOptions(new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, checkOverflow: true, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable,
                optimizationLevel: OptimizationLevel.Release));
        ImmutableArray<AdditionalText> files = [.. declarations.SelectMany(declaration => declaration.AdditionalFiles).Select(file => new Text(file.Path, file.Text))];
        var driver = CSharpGeneratorDriver.Create(Generators(), files, (CSharpParseOptions)input.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(input, out var output, out var problems);
        foreach (var problem in problems)
            failures.Add("generator: " + problem);
        foreach (var result in driver.GetRunResult().Results.Where(result => result.Exception is not null))
            failures.Add($"{result.Generator.GetGeneratorType().Name} threw {result.Exception}");
        var diagnostics = await AnalyzeAsync(output, files);

        var generated = output.SyntaxTrees.Skip(input.SyntaxTrees.Length).ToArray();
        foreach (var shared in generated.Where(tree => OwnerOf(tree).Length == 0))
            failures.AddRange(output.GetSemanticModel(shared).GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error).Select(error => $"generated code does not compile: {error}\n{LineOf(error)}"));
        var broken = BrokenFolders(input, out var inputErrors);
        foreach (var error in NewErrors(input, generated, broken, inputErrors))
            failures.Add($"generated code does not compile: {error}\n{LineOf(error)}");
        Valid = declarations.Count - broken.Count;
        Diagnostics = diagnostics;
        CheckValid(input, generated, broken, diagnostics);
    }

    /// <summary>The compiler's errors before anything was generated, and the declarations that have any.</summary>
    private HashSet<string> BrokenFolders(CSharpCompilation input, out HashSet<string> errors)
    {
        var broken = new HashSet<string>(StringComparer.Ordinal);
        errors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var error in input.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            errors.Add(KeyOf(error));
            broken.Add(FolderOf(error.Location.GetLineSpan().Path));
        }

        return broken;
    }

    /// <summary>What the compiler has against declarations that are broken already, beyond that.</summary>
    private static IEnumerable<Diagnostic> NewErrors(CSharpCompilation input, SyntaxTree[] generated, HashSet<string> broken, HashSet<string> inputErrors)
    {
        var before = inputErrors.Select(key => key.Split('|')[^1]).ToHashSet(StringComparer.Ordinal);
        var compilation = input
            .RemoveSyntaxTrees(input.SyntaxTrees.Where(tree => tree.FilePath != "/0/Base.cs" && !broken.Contains(FolderOf(tree.FilePath))))
            .AddSyntaxTrees(generated.Where(tree => broken.Contains(OwnerOf(tree))));
        return compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !inputErrors.Contains(KeyOf(diagnostic)) && !before.Contains(diagnostic.Id));
    }

    private void CheckValid(CSharpCompilation input, SyntaxTree[] generated, HashSet<string> broken, ILookup<string, Diagnostic> diagnostics)
    {
        var valid = declarations.Where(declaration => !broken.Contains(declaration.Folder)).ToDictionary(declaration => declaration.Folder, StringComparer.Ordinal);
        if (valid.Count == 0)
            return;
        var compilation = input
            .RemoveSyntaxTrees(input.SyntaxTrees.Where(tree => broken.Contains(FolderOf(tree.FilePath))))
            .AddSyntaxTrees(generated.Where(tree => OwnerOf(tree).Length > 0 && !broken.Contains(OwnerOf(tree))));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success)
        {
            foreach (var error in emitted.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error))
                failures.Add($"generated code does not compile: {error}\n{LineOf(error)}");
            return;
        }

        var context = new AssemblyLoadContext("declarations", isCollectible: true);
        image.Position = 0;
        var types = context.LoadFromStream(image).GetTypes();
        foreach (var types2 in types.GroupBy(type => FormattableString.Invariant($"/{type.Namespace?.Split('.')[0]}/")))
        {
            if (valid.TryGetValue(types2.Key, out var declaration))
                CheckNumbers(declaration, [.. types2], [.. diagnostics[declaration.Folder]]);
        }

        context.Unload();
    }

    private void CheckNumbers(Declaration declaration, Type[] types, Diagnostic[] diagnostics)
    {
        var deployments = 0;
        IReadOnlyList<string>? breaches = null;
        try
        {
            foreach (var type in types.Select(LoadedDeployments.Closed).OfType<Type>())
            {
                if (LoadedDeployments.IsDeployment(type))
                {
                    deployments++;
                    Compared++;
                    (var problems, breaches, var unknown) = LoadedDeployments.Check(type, declaration.Seed);
                    if (unknown is not null && !diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                        failures.Add($"{type} has a limit on what is unknown, {unknown}, and nothing says so");
                    failures.AddRange(problems.Select(problem => $"{type}: {problem}"));
                }
                else if (type.GetCustomAttribute<DeploymentMatrixAttribute>(false) is not null && type.GetNestedType("Evaluators", BindingFlags.NonPublic) is not null)
                {
                    Compared++;
                    failures.AddRange(LoadedDeployments.CheckMatrix(type, declaration.Seed).Select(problem => $"{type}: {problem}"));
                }
            }
        }
        catch (Exception exception)
        {
            failures.Add($"running it threw {exception}");
        }

        // A type with [Deployment] that gets no code has to be told why.
        if (types.Count(IsDeclared) > deployments && !diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            failures.Add("no code, and no error that says why");
        var hasMatrix = types.Any(type => type.GetCustomAttribute<DeploymentMatrixAttribute>(false) is not null);
        if (deployments != 1 || hasMatrix || breaches is null || diagnostics.Any(diagnostic => diagnostic.Id is "EDGE002" or "EDGE008" or "EDGE201"))
            return;
        Searched++;
        if (!breaches.SequenceEqual(BudgetBreaches.Reported(diagnostics)))
            failures.Add($"a search of every workload breaks [{string.Join(' ', breaches)}], the rules say:\n{string.Join('\n', diagnostics.Select(diagnostic => diagnostic.ToString()))}");
    }

    private static bool IsDeclared(Type type) => type.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name == "DeploymentAttribute`3");

    private async Task<ILookup<string, Diagnostic>> AnalyzeAsync(Compilation output, ImmutableArray<AdditionalText> files)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files), (exception, _, _) => failures.Add("analyzer: " + exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = await output.WithAnalyzers([new analyzers::EdgeDsl.Analyzers.DeploymentAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        foreach (var crash in diagnostics.Where(diagnostic => diagnostic.Id == "AD0001"))
            failures.Add("analyzer: " + crash);
        foreach (var odd in diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("EDGE1", StringComparison.Ordinal) && diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains("NaN", StringComparison.Ordinal)))
            failures.Add("no number: " + odd);
        Diagnosed += diagnostics.Length;
        return diagnostics.ToLookup(diagnostic => FolderOf(diagnostic.Location.GetLineSpan().Path), StringComparer.Ordinal);
    }

    private static IEnumerable<ISourceGenerator> Generators() =>
    [
        new generators::EdgeDsl.Generators.DeploymentGenerator().AsSourceGenerator(),
        new generators::EdgeDsl.Generators.ModelGenerator().AsSourceGenerator(),
        new generators::EdgeDsl.Generators.PolicyListGenerator().AsSourceGenerator(),
        new generators::EdgeDsl.Generators.ProfilerGenerator().AsSourceGenerator(),
        new generators::EdgeDsl.Generators.MatrixGenerator().AsSourceGenerator(),
    ];

    private static string FolderOf(string path) => path.Length == 0 ? "" : path[..(path.IndexOf('/', 1) + 1)];

    /// <summary>The folder of the declaration that a generated file is for; empty where its name does not tell.</summary>
    private static string OwnerOf(SyntaxTree generated)
    {
        var name = Path.GetFileName(generated.FilePath).Split('.', '+')[0];
        return name.StartsWith('N') ? $"/{name}/" : "";
    }

    private static string KeyOf(Diagnostic error) => $"{error.Location.GetLineSpan()}|{error.Id}";

    private static string LineOf(Diagnostic error) =>
        error.Location.SourceTree is { } tree ? tree.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line].ToString() : "";

    private sealed class Text(string path, string text) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }
}
