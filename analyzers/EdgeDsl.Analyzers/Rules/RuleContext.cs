using System.Collections.Immutable;
using EdgeDsl.CostModel;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Analyzers;

/// <summary>What a rule sees of one deployment.</summary>
internal sealed class RuleContext
{
    private readonly SymbolAnalysisContext context;
    private readonly SyntaxTree? tree;

    public RuleContext(
        DeploymentSpec spec,
        DeploymentEvaluation evaluation,
        DeploymentLocations locations,
        RuleOptions options,
        PolicyCandidates candidates,
        SyntaxTree? tree,
        SymbolAnalysisContext context)
    {
        Spec = spec;
        Evaluation = evaluation;
        Locations = locations;
        Options = options;
        Alternatives = new PolicyAlternatives(evaluation, candidates, context.CancellationToken);
        Fit = new BudgetFit(evaluation, options, Alternatives, context.CancellationToken);
        AdapterFit = new AdapterFit(evaluation, options);
        Identity = spec.Shape.MetadataName;
        this.tree = tree;
        this.context = context;
    }

    public DeploymentSpec Spec { get; }

    public DeploymentEvaluation Evaluation { get; }

    public DeploymentLocations Locations { get; }

    public RuleOptions Options { get; }

    public PolicyAlternatives Alternatives { get; }

    public BudgetFit Fit { get; }

    public AdapterFit AdapterFit { get; }

    /// <summary>Whether a change of the declaration could repair a breach; a combination of a matrix shares its declaration with others.</summary>
    public bool CanBeRepaired { get; init; } = true;

    public CancellationToken Cancellation => context.CancellationToken;

    public string Name => Spec.Shape.Name;

    /// <summary>What tells it from every other: its metadata name; of a combination, that of its matrix and its number there from 1.</summary>
    public string Identity { get; init; }

    public void Report(DiagnosticDescriptor rule, Location location, string message, ImmutableDictionary<string, string?>? properties = null) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, location, properties, message));

    /// <summary>Whether a rule that is off by default was switched on.</summary>
    public bool IsOn(DiagnosticDescriptor rule) => tree is not null && RuleSwitch.IsOn(rule, context.Compilation, tree, Cancellation);

    /// <summary>A workload in words, only what the record declares.</summary>
    public string Describe(WorkloadPoint point)
    {
        var text = "";
        foreach (var parameter in Spec.Parameters)
        {
            var value = parameter.Dimension switch
            {
                WorkloadDimension.PromptTokens => point.PromptTokens,
                WorkloadDimension.OutputTokens => point.OutputTokens,
                _ => point.Batch,
            };
            text += (text.Length == 0 ? " at " : ", ") + FormattableString.Invariant($"{parameter.Name} = {value}");
        }

        return text;
    }
}
