using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.TestKit;

/// <summary>Asks a provider for its fixes and applies them.</summary>
internal sealed class CodeFixRunner(DiagnosticAnalyzer analyzer, CodeFixProvider provider)
{
    /// <summary>Every fix offered anywhere in the solution, in the order of projects, documents and text.</summary>
    public async Task<ImmutableArray<(Document Document, OfferedFix Fix)>> OfferedAsync(Solution solution)
    {
        var offered = ImmutableArray.CreateBuilder<(Document, OfferedFix)>();
        foreach (var project in solution.Projects)
        {
            var diagnostics = await AnalyzerRunner.RunAsync(analyzer, project);
            foreach (var document in project.Documents)
            {
                foreach (var diagnostic in await InAsync(document, diagnostics))
                {
                    foreach (var action in await ActionsAsync(document, diagnostic))
                        offered.Add((document, new OfferedFix(diagnostic, action)));
                }
            }
        }

        return offered.ToImmutable();
    }

    /// <summary>Applies a fix and has the compiler read its result anew, as it will when the file is saved.</summary>
    public static async Task<Solution> ApplyAsync(string what, Solution before, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(default);
        if (operations.OfType<ApplyChangesOperation>().ToArray() is not [var apply])
            throw new VerificationException($"{what} does not change the solution in one operation.");

        var after = apply.ChangedSolution;
        var changes = after.GetChanges(before).GetProjectChanges().ToArray();
        var different = changes.Any(change => change.GetAddedDocuments().Any() || change.GetRemovedDocuments().Any());
        foreach (var change in changes)
        {
            foreach (var id in change.GetChangedAdditionalDocuments())
                different |= await DiffersAsync(before.GetAdditionalDocument(id)!, after.GetAdditionalDocument(id)!);
            foreach (var id in change.GetChangedDocuments())
                different |= await DiffersAsync(before.GetDocument(id)!, after.GetDocument(id)!);
            foreach (var id in change.GetChangedDocuments().Concat(change.GetAddedDocuments()))
                after = await ReparseAsync(what, after, id);
        }

        return different ? after : throw new VerificationException($"{what} changes nothing; it must not be offered.");
    }

    private async Task<IEnumerable<CodeAction>> ActionsAsync(Document document, Diagnostic diagnostic)
    {
        if (!provider.FixableDiagnosticIds.Contains(diagnostic.Id))
            return [];
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
        return actions.SelectMany(Flatten);
    }

    // A menu with a submenu: only its leaves can be chosen.
    private static IEnumerable<CodeAction> Flatten(CodeAction action) =>
        action.NestedActions.IsEmpty ? [action] : action.NestedActions.SelectMany(Flatten);

    private static async Task<IEnumerable<Diagnostic>> InAsync(Document document, IEnumerable<Diagnostic> diagnostics)
    {
        var tree = await document.GetSyntaxTreeAsync();
        return diagnostics.Where(found => found.Location.SourceTree == tree).OrderBy(found => found.Location.SourceSpan);
    }

    private static async Task<bool> DiffersAsync(TextDocument before, TextDocument after) =>
        !(await before.GetTextAsync()).ContentEquals(await after.GetTextAsync());

    // A fix can build a tree that no text has, e.g. two tokens without a space between them.
    private static async Task<Solution> ReparseAsync(string what, Solution solution, DocumentId id)
    {
        var document = solution.GetDocument(id)!;
        var root = (await document.GetSyntaxRootAsync())!;
        var text = await document.GetTextAsync();
        var parsed = await CSharpSyntaxTree.ParseText(text, (CSharpParseOptions?)document.Project.ParseOptions).GetRootAsync();
        if (!SyntaxFactory.AreEquivalent(root, parsed, topLevel: false))
            throw new VerificationException($"{what} builds a tree that differs from the parse of its own text:\n{text}");
        return solution.WithDocumentText(id, text);
    }

    /// <summary>Gives FixAll its diagnostics.</summary>
    public FixAllContext.DiagnosticProvider Diagnostics() => new Provider(analyzer);

    private sealed class Provider(DiagnosticAnalyzer analyzer) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancel) =>
            await AnalyzerRunner.RunAsync(analyzer, project, cancel);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancel) =>
            await InAsync(document, await GetAllDiagnosticsAsync(document.Project, cancel));

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancel) =>
            (await GetAllDiagnosticsAsync(project, cancel)).Where(diagnostic => !diagnostic.Location.IsInSource);
    }
}
