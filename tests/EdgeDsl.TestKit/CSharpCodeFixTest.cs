using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.TestKit;

/// <summary>
/// Applies a fix one by one until nothing is left to fix, then again by FixAll over document, project and solution, and compares
/// every result with the expected text and the diagnostics that remain. The analyzer is checked first.
/// </summary>
public sealed class CSharpCodeFixTest<TAnalyzer, TCodeFix> : CSharpAnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    // A fix that never ends is stopped here.
    private const int MostIterations = 100;

    private readonly TCodeFix provider = new();
    private readonly CodeFixRunner runner;

    /// <summary>Makes a test that expects no change until a fixed state is given.</summary>
    public CSharpCodeFixTest() => runner = new CodeFixRunner(Analyzer, provider);

    /// <summary>The sources after all fixes, with the diagnostics that remain. No sources: nothing is fixed.</summary>
    public TestState FixedState { get; init; } = new();

    /// <summary>The same for FixAll, when that ends differently.</summary>
    public TestState? BatchFixedState { get; init; }

    /// <summary>The only source after all fixes.</summary>
    public string FixedCode
    {
        init => FixedState.Sources.Add(value);
    }

    /// <summary>How many fixes one by one it takes; null means one for each diagnostic that has a fix at the start.</summary>
    public int? NumberOfIncrementalIterations { get; init; }

    /// <summary>How often FixAll over the solution is chosen; more than once only when there are several kinds of repair.</summary>
    public int NumberOfFixAllIterations { get; init; } = 1;

    /// <summary>Chooses the fix by its place in the menu.</summary>
    public int? CodeActionIndex { get; init; }

    /// <summary>Chooses the fix by its equivalence key.</summary>
    public string? CodeActionEquivalenceKey { get; init; }

    /// <summary>Where FixAll is tried.</summary>
    public List<FixAllScope> FixAllScopes { get; } = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <summary>The fixes offered for the diagnostics of the test state.</summary>
    public async Task<ImmutableArray<OfferedFix>> OfferedFixesAsync() =>
        [.. (await runner.OfferedAsync(CreateSolution(TestState))).Select(offered => offered.Fix)];

    /// <inheritdoc />
    public override async Task RunAsync()
    {
        foreach (var id in provider.FixableDiagnosticIds)
        {
            if (!id.StartsWith("CS", StringComparison.Ordinal) && Analyzer.SupportedDiagnostics.All(rule => rule.Id != id))
                throw new VerificationException(
                    $"{typeof(TCodeFix).Name} says it fixes {id}, which {typeof(TAnalyzer).Name} never reports.");
        }

        await base.RunAsync();
        var fixable = await CheckOfferedAsync();
        await CheckOneByOneAsync(NumberOfIncrementalIterations ?? fixable);
        if (fixable == 0)
            return;
        foreach (var scope in FixAllScopes)
            await CheckFixAllAsync(scope);
    }

    private protected override async Task TryHalfTypedAsync(Document document)
    {
        foreach (var (_, fix) in await runner.OfferedAsync(document.Project.Solution))
            await CodeFixRunner.ApplyAsync(Name(fix), document.Project.Solution, fix.Action);
    }

    private async Task<int> CheckOfferedAsync()
    {
        var solution = CreateSolution(TestState);
        var offered = await runner.OfferedAsync(solution);
        foreach (var (_, fix) in offered)
        {
            if (string.IsNullOrEmpty(fix.EquivalenceKey))
                throw new VerificationException($"{Name(fix)} has no equivalence key, so FixAll cannot tell it from others.");
            await CodeFixRunner.ApplyAsync(Name(fix), solution, fix.Action);
        }

        var twice = offered.GroupBy(entry => (entry.Fix.Diagnostic, entry.Fix.EquivalenceKey)).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new VerificationException(
                "Two fixes of one diagnostic share an equivalence key:"
                + DiagnosticDump.Lines(twice.Select(entry => entry.Fix.ToString())));
        return Choices(offered).Count();
    }

    private async Task CheckOneByOneAsync(int expected)
    {
        var solution = CreateSolution(TestState);
        var iterations = 0;
        for (; await NextAsync(solution) is var (_, fix); iterations++)
        {
            if (iterations == MostIterations)
                throw new VerificationException($"After {iterations} fixes there is still one offered: {fix}. The fix does not converge.");
            var next = await CodeFixRunner.ApplyAsync(Name(fix), solution, fix.Action);
            await CheckNoNewErrorsAsync(Name(fix), solution, next);
            solution = next;
        }

        await CheckResultAsync("Fixed one by one", solution, FixedState);
        if (iterations != expected)
            throw new VerificationException($"It took {iterations} fixes until none was offered; expected {expected}.");
    }

    private async Task CheckFixAllAsync(FixAllScope scope)
    {
        var all = provider.GetFixAllProvider();
        if (all is null || !all.GetSupportedFixAllScopes().Contains(scope))
            throw new VerificationException($"{typeof(TCodeFix).Name} does not support FixAll over the {scope}.");

        var solution = TestSolution.AddTwin(CreateSolution(TestState), TestState, ReferenceAssemblies, SourceGenerators);
        var most = NumberOfFixAllIterations * scope switch
        {
            FixAllScope.Document => solution.Projects.Sum(project => project.DocumentIds.Count),
            FixAllScope.Project => solution.ProjectIds.Count,
            _ => 1,
        };
        var what = $"FixAll over the {scope}";
        for (var applied = 0; await NextAsync(solution) is var (document, fix); applied++)
        {
            if (applied == most)
                throw new VerificationException($"{what} has been applied {applied} times and leaves {fix}.");
            var context = new FixAllContext(
                document, provider, scope, fix.EquivalenceKey, provider.FixableDiagnosticIds, runner.Diagnostics(), default);
            var action = await all.GetFixAsync(context)
                ?? throw new VerificationException($"{what} offers nothing for {fix}.");
            var next = await CodeFixRunner.ApplyAsync(what, solution, action);
            await CheckNoNewErrorsAsync(what, solution, next);
            solution = next;
        }

        await CheckResultAsync(what, solution, BatchFixedState ?? FixedState);
    }

    private async Task<(Document Document, OfferedFix Fix)?> NextAsync(Solution solution)
    {
        var choices = Choices(await runner.OfferedAsync(solution)).ToArray();
        return choices.Length == 0 ? null : choices[0];
    }

    // Of each diagnostic's fixes the one the test is about.
    private IEnumerable<(Document Document, OfferedFix Fix)> Choices(ImmutableArray<(Document Document, OfferedFix Fix)> offered) => offered
        .GroupBy(entry => entry.Fix.Diagnostic)
        .SelectMany(menu => menu
            .Where(entry => CodeActionEquivalenceKey is null || entry.Fix.EquivalenceKey == CodeActionEquivalenceKey)
            .Skip(CodeActionIndex ?? 0)
            .Take(1));

    private async Task CheckNoNewErrorsAsync(string what, Solution before, Solution after)
    {
        if (CompilerDiagnostics == CompilerDiagnostics.None)
            return;
        foreach (var project in after.Projects)
        {
            var old = await AnalyzerRunner.CompilerAsync(before.GetProject(project.Id)!, CompilerDiagnostics.Errors);
            var known = old.GroupBy(error => error.Id).ToDictionary(group => group.Key, group => group.Count());
            var errors = await AnalyzerRunner.CompilerAsync(project, CompilerDiagnostics.Errors);
            var added = errors
                .GroupBy(error => error.Id)
                .Where(group => group.Count() > known.GetValueOrDefault(group.Key))
                .SelectMany(group => group)
                .ToArray();
            if (added.Length > 0)
                throw new VerificationException($"{what} breaks the build:{DiagnosticDump.Lines(added)}");
        }
    }

    private async Task CheckResultAsync(string what, Solution solution, TestState expected)
    {
        var state = expected.Sources.Count > 0 ? expected : TestState;
        foreach (var project in solution.Projects)
        {
            var twin = TestSolution.IsTwin(project);
            var folder = twin ? TestSolution.TwinFolder : "";
            var files = project.Documents.ToDictionary(document => document.FilePath ?? document.Name);
            foreach (var (path, text) in state.Sources)
            {
                if (!files.Remove(folder + path, out var document))
                    throw new VerificationException($"{what}: there is no file {folder + path} any more.");
                var actual = await document.GetTextAsync();
                TextDifference.Check($"{what}: {folder + path}", Markup.Parse(text).Text, actual.ToString());
            }

            if (files.Count > 0)
                throw new VerificationException($"{what}: there are files nobody expects: {string.Join(", ", files.Keys)}");
            if (!twin)
                await CheckDiagnosticsAsync($"{what}, the code", project, state, []);
        }
    }

    private static string Name(OfferedFix fix) => $"Fix '{fix.Title}' of {fix.DiagnosticId}";
}
