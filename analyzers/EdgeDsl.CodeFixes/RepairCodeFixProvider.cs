using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using EdgeDsl.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EdgeDsl.CodeFixes;

/// <summary>
/// Offers the repairs that an analyzer worked out, best first. One provider for all of them keeps that order in every editor and on the
/// command line.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RepairCodeFixProvider)), Shared]
public sealed class RepairCodeFixProvider : CodeFixProvider
{
    private static readonly IReadOnlyList<Repair> Repairs =
    [
        new UsePolicy(), new ShortenRange(), new UseOperatingPoint(), new RaiseBudget(), new MakePartial(), new AddRange(), new AddUnit(),
    ];

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.CannotBeExtended, RuleIds.UnusableParameter, RuleIds.BeyondPositions, RuleIds.UnitMismatch, RuleIds.CountOverflow, RuleIds.MemoryBudget,
        RuleIds.DeviceMemory, RuleIds.PowerBudget, RuleIds.EnergyBudget, RuleIds.LatencyBudget, RuleIds.BatteryBudget, RuleIds.StorageBudget,
        RuleIds.QualityBudget, RuleIds.AtRisk, RuleIds.DominatedPolicy);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        Repairs.FirstOrDefault(repair => repair.Key == context.CodeActionEquivalenceKey) is { } repair
            ? await Apply(repair, document, diagnostics, context.CancellationToken).ConfigureAwait(false)
            : document);

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var repair in Repairs)
            {
                if (repair.Title(diagnostic) is not { } title || !repair.Edits(root, diagnostic).Any())
                    continue;
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellation => Apply(repair, context.Document, ImmutableArray.Create(diagnostic), cancellation), repair.Key),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> Apply(Repair repair, Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            return document;
        var edits = new Dictionary<SyntaxNode, Func<SyntaxNode, SyntaxNode>>();
        foreach (var diagnostic in diagnostics)
        {
            if (repair.Title(diagnostic) is null)
                continue;
            // Several rules can ask for the same change of one place; the strictest comes last.
            foreach (var edit in repair.Edits(root, diagnostic))
                edits[edit.Node] = edits.TryGetValue(edit.Node, out var earlier) ? node => edit.Change(earlier(node)) : edit.Change;
        }

        return document.WithSyntaxRoot(root.ReplaceNodes(edits.Keys, (original, rewritten) => edits[original](rewritten)));
    }
}
