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
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.Agreement.Tests.Declarations;

/// <summary>
/// Many declarations in one compilation, through all generators, the analyzer, the compiler and, where they are valid, the numbers that come
/// out.
/// </summary>
internal sealed class DeclarationBatch
{
    // Only errors are looked at, and neither documentation nor nullability has any.
    private static readonly CSharpParseOptions ParseOptions = TestCompilation.ParseOptions(ReferenceAssemblies.Net.Net100)
        .WithDocumentationMode(DocumentationMode.Parse)
        .WithFeatures([new("run-nullable-analysis", "never")]);

    private static readonly SyntaxTree Base = Parse("/0/Base.cs", DeclarationSource.Unit);

    // One for all batches: what it references is read and bound once.
    private static readonly CSharpCompilation Empty = TestCompilation.Create(ReferenceAssemblies.Net.Net100)
        .AddReferences(MetadataReference.CreateFromFile(typeof(CostReport).Assembly.Location))
        .WithOptions(new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, checkOverflow: true, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable,
            optimizationLevel: OptimizationLevel.Release, concurrentBuild: false))
        .AddSyntaxTrees(Base);

    // Every deployment is tried under every policy of its compilation.
    private const int EachAnalysis = 5;

    private readonly IReadOnlyList<Declaration> declarations;
    private readonly List<Failure> failures = [];
    private bool wasRun;

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

    /// <summary>
    /// Runs the declarations. What fails is run again: alone where its place tells which declaration it is, in halves where it does not, so that
    /// every failure has a seed. Where one that does not compile keeps the others from being run, they are run without it. A compiler's error
    /// that nobody has alone is none: damage moves types to where others look for theirs.
    /// </summary>
    public static async Task<(DeclarationBatch Batch, IReadOnlyList<string> Failures)> RunAsync(IReadOnlyList<Declaration> declarations)
    {
        var batch = new DeclarationBatch(declarations);
        await batch.RunAsync();
        if (batch.failures.Count == 0)
            return (batch, []);
        if (declarations.Count == 1)
            return (batch, [.. batch.failures.Select(failure => failure.Text + "\n" + declarations[0])]);
        var folders = batch.failures.Select(failure => failure.Folder).ToHashSet(StringComparer.Ordinal);
        var suspects = declarations.Where(declaration => folders.Contains(declaration.Folder)).ToArray();
        var failed = new List<string>();
        foreach (var suspect in suspects)
            failed.AddRange((await RunAsync([suspect])).Failures);
        var isPlaced = folders.All(folder => suspects.Any(suspect => suspect.Folder == folder));
        var rest = declarations.Except(suspects).ToArray();
        if (!isPlaced || failed.Count == 0 || !batch.wasRun)
        {
            foreach (var part in suspects.Length > 0 ? [rest] : rest.Chunk((rest.Length + 1) / 2))
                failed.AddRange(await batch.RunAgainAsync(part));
        }

        var together = batch.failures.Where(failure => !failure.IsOfCompiler).Take(5).ToArray();
        if (failed.Count == 0 && together.Length > 0)
            failed.Add($"only together, seeds {declarations[0].Seed} to {declarations[^1].Seed}:\n{string.Join('\n', together.Select(failure => failure.Text))}");
        return (batch, failed);
    }

    private async Task<IReadOnlyList<string>> RunAgainAsync(IReadOnlyList<Declaration> part)
    {
        if (part.Count == 0)
            return [];
        var (again, failed) = await RunAsync(part);
        if (!wasRun)
            (Compared, Searched) = (Compared + again.Compared, Searched + again.Searched);
        return failed;
    }

    private async Task RunAsync()
    {
        var input = Empty.AddSyntaxTrees([.. declarations.SelectMany(declaration => declaration.Files)
            .Select(file => Parse(file.Path, file.Text))]);
        ImmutableArray<AdditionalText> files = [.. declarations.SelectMany(declaration => declaration.AdditionalFiles).Select(file => new Text(file.Path, file.Text))];
        var run = CSharpGeneratorDriver.Create(Generators(), files, ParseOptions).RunGenerators(input).GetRunResult();
        foreach (var problem in run.Diagnostics)
            Fail("", "generator: " + problem);
        foreach (var result in run.Results.Where(result => result.Exception is not null))
            Fail("", $"{result.Generator.GetGeneratorType().Name} threw {result.Exception}");
        Diagnostics = await AnalyzeAsync(input, run.GeneratedTrees, files);

        var generated = run.GeneratedTrees;
        var shared = generated.Where(tree => OwnerOf(tree).Length == 0).ToArray();
        var output = shared.Length > 0 ? input.AddSyntaxTrees(generated) : input;
        foreach (var error in shared.SelectMany(tree => output.GetSemanticModel(tree).GetDiagnostics()).Where(problem => problem.Severity == DiagnosticSeverity.Error))
            FailToCompile(error);
        var broken = BrokenFolders(input, out var before);
        foreach (var error in NewErrors(input, generated, broken, before))
            FailToCompile(error);
        Valid = declarations.Count - broken.Count;
        CheckValid(input, generated, broken);
    }

    private void Fail(string folder, string text) => failures.Add(new Failure(folder, text, IsOfCompiler: false));

    private void FailToCompile(Diagnostic error) => failures.Add(new Failure(
        error.Location.SourceTree is not { } tree ? "" : IsWritten(tree) ? FolderOf(tree.FilePath) : OwnerOf(tree),
        $"generated code does not compile: {error}\n{LineOf(error)}",
        IsOfCompiler: true));

    /// <summary>A generated file as the analyzer sees it: it looks into no generated body, and binding them is most of a compilation.</summary>
    private static SyntaxTree WithoutBodies(SyntaxTree generated) =>
        generated.WithRootAndOptions(new BodyRemover().Visit(generated.GetRoot()), ParseOptions);

    /// <summary>The folders of declarations that have errors before anything is generated, and which errors.</summary>
    private HashSet<string> BrokenFolders(CSharpCompilation input, out HashSet<string> before)
    {
        var broken = new HashSet<string>(StringComparer.Ordinal);
        before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var error in input.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            // Damage may give the name of what all of them use to something else, and the compiler then names either.
            var folder = declarations.Count == 1 ? declarations[0].Folder : FolderOf(error.Location.GetLineSpan().Path);
            broken.Add(folder);
            before.Add(folder + error.Id);
        }

        return broken;
    }

    /// <summary>
    /// What the compiler has against code that is generated for declarations that are broken already. What is wrong with their own text may be
    /// told differently once that code is there.
    /// </summary>
    private IEnumerable<Diagnostic> NewErrors(CSharpCompilation input, IReadOnlyList<SyntaxTree> generated, HashSet<string> broken, HashSet<string> before)
    {
        var compilation = input
            .RemoveSyntaxTrees([.. input.SyntaxTrees.Where(tree => tree != Base && !broken.Contains(FolderOf(tree.FilePath)))])
            .AddSyntaxTrees([.. generated.Where(tree => broken.Contains(OwnerOf(tree)))]);
        return compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceTree is { } tree && !IsWritten(tree) && !before.Contains(OwnerOf(tree) + diagnostic.Id));
    }

    private void CheckValid(CSharpCompilation input, IReadOnlyList<SyntaxTree> generated, HashSet<string> broken)
    {
        var valid = declarations.Where(declaration => !broken.Contains(declaration.Folder)).ToDictionary(declaration => declaration.Folder, StringComparer.Ordinal);
        wasRun = true;
        if (valid.Count == 0)
            return;
        var compilation = input
            .RemoveSyntaxTrees([.. input.SyntaxTrees.Where(tree => broken.Contains(FolderOf(tree.FilePath)))])
            .AddSyntaxTrees([.. generated.Where(tree => OwnerOf(tree).Length > 0 && !broken.Contains(OwnerOf(tree)))]);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success)
        {
            wasRun = false;
            foreach (var error in emitted.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error))
                FailToCompile(error);
            return;
        }

        var context = new AssemblyLoadContext("declarations", isCollectible: true);
        image.Position = 0;
        var types = context.LoadFromStream(image).GetTypes();
        foreach (var types2 in types.GroupBy(type => FormattableString.Invariant($"/{type.Namespace?.Split('.')[0]}/")))
        {
            if (valid.TryGetValue(types2.Key, out var declaration))
                CheckNumbers(declaration, [.. types2], [.. Diagnostics[declaration.Folder]]);
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
                        Fail(declaration.Folder, $"{type} has a limit on what is unknown, {unknown}, and nothing says so");
                    foreach (var problem in problems)
                        Fail(declaration.Folder, $"{type}: {problem}");
                }
                else if (type.GetCustomAttribute<DeploymentMatrixAttribute>(false) is not null && type.GetNestedType("Evaluators", BindingFlags.NonPublic) is not null)
                {
                    Compared++;
                    foreach (var problem in LoadedDeployments.CheckMatrix(type, declaration.Seed))
                        Fail(declaration.Folder, $"{type}: {problem}");
                }
            }
        }
        catch (Exception exception)
        {
            Fail(declaration.Folder, $"running it threw {exception}");
        }

        // In a file with hidden lines the compiler keeps what analyzers say to itself.
        if (declaration.Files.Any(file => file.Text.Contains("#line hidden", StringComparison.Ordinal)))
            return;
        // A type with [Deployment] that gets no code has to be told why.
        if (types.Count(IsDeclared) > deployments && !diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            Fail(declaration.Folder, "no code, and no error that says why");
        var hasMatrix = types.Any(type => type.GetCustomAttribute<DeploymentMatrixAttribute>(false) is not null);
        if (deployments != 1 || hasMatrix || breaches is null || diagnostics.Any(diagnostic => diagnostic.Id is "EDGE002" or "EDGE008" or "EDGE201"))
            return;
        Searched++;
        if (!breaches.SequenceEqual(BudgetBreaches.Reported(diagnostics)))
            Fail(declaration.Folder, $"a search of every workload breaks [{string.Join(' ', breaches)}], the rules say:\n{string.Join('\n', diagnostics.Select(diagnostic => diagnostic.ToString()))}");
    }

    private static bool IsDeclared(Type type) => type.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name == "DeploymentAttribute`3");

    private async Task<ILookup<string, Diagnostic>> AnalyzeAsync(CSharpCompilation input, IReadOnlyList<SyntaxTree> generated, ImmutableArray<AdditionalText> files)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files), (exception, _, _) => Fail("", "analyzer: " + exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var written = input.SyntaxTrees.Skip(Empty.SyntaxTrees.Length).ToLookup(tree => FolderOf(tree.FilePath), StringComparer.Ordinal);
        var added = generated.ToLookup(OwnerOf, WithoutBodies, StringComparer.Ordinal);
        var all = new List<Diagnostic>();
        foreach (var some in declarations.Select(declaration => declaration.Folder).Chunk(EachAnalysis))
        {
            var output = Empty.AddSyntaxTrees([.. some.SelectMany(folder => written[folder].Concat(added[folder])), .. added[""]]);
            all.AddRange(await output.WithAnalyzers([new analyzers::EdgeDsl.Analyzers.DeploymentAnalyzer()], options).GetAnalyzerDiagnosticsAsync());
        }

        foreach (var crash in all.Where(diagnostic => diagnostic.Id == "AD0001"))
            Fail("", "analyzer: " + crash);
        foreach (var odd in all.Where(diagnostic => diagnostic.Id.StartsWith("EDGE1", StringComparison.Ordinal) && diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains("NaN", StringComparison.Ordinal)))
            Fail(FolderOf(odd.Location.GetLineSpan().Path), "no number: " + odd);
        Diagnosed += all.Count;
        return all.ToLookup(diagnostic => FolderOf(diagnostic.Location.GetLineSpan().Path), StringComparer.Ordinal);
    }

    private static IEnumerable<ISourceGenerator> Generators() =>
    [
        new generators::EdgeDsl.Generators.DeploymentGenerator().AsSourceGenerator(),
        new generators::EdgeDsl.Generators.ModelGenerator().AsSourceGenerator(),
        new generators::EdgeDsl.Generators.PolicyListGenerator().AsSourceGenerator(),
        new generators::EdgeDsl.Generators.ProfilerGenerator().AsSourceGenerator(),
        new generators::EdgeDsl.Generators.MatrixGenerator().AsSourceGenerator(),
    ];

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, path);

    private static string FolderOf(string path) => path.Length == 0 ? "" : path[..(path.IndexOf('/', 1) + 1)];

    /// <summary>The folder of the declaration that a generated file is for; empty where its name does not tell.</summary>
    private string OwnerOf(SyntaxTree generated)
    {
        if (declarations.Count == 1)
            return declarations[0].Folder;
        var folder = $"/{Path.GetFileName(generated.FilePath).Split('.', '+')[0]}/";
        return declarations.Any(declaration => declaration.Folder == folder) ? folder : "";
    }

    private static bool IsWritten(SyntaxTree tree) => tree.FilePath.StartsWith('/');

    private static string LineOf(Diagnostic error) =>
        error.Location.SourceTree is { } tree ? tree.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line].ToString() : "";

    /// <param name="Folder">The folder of the declaration that fails; empty where that is not known.</param>
    /// <param name="Text">What is wrong.</param>
    /// <param name="IsOfCompiler">Whether the compiler says so.</param>
    private sealed record Failure(string Folder, string Text, bool IsOfCompiler);

    private sealed class BodyRemover : CSharpSyntaxRewriter
    {
        private static readonly ThrowExpressionSyntax Nothing = (ThrowExpressionSyntax)SyntaxFactory.ParseExpression("throw null!");

        public override SyntaxNode? VisitBlock(BlockSyntax node) =>
            node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax ? SyntaxFactory.Block(SyntaxFactory.ThrowStatement(Nothing.Expression)) : node;

        public override SyntaxNode? VisitArrowExpressionClause(ArrowExpressionClauseSyntax node) => node.WithExpression(Nothing);
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }
}
