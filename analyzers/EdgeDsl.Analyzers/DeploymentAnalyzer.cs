using System.Collections.Immutable;
using EdgeDsl.CostModel;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Analyzers;

/// <summary>Reads each declaration, evaluates each deployment once, and lets every rule look at the result.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeploymentAnalyzer : DiagnosticAnalyzer
{
    private readonly Func<Evaluator> makeEvaluator;

    /// <summary>The analyzer.</summary>
    public DeploymentAnalyzer()
        : this(static () => new Evaluator())
    {
    }

    /// <summary>The analyzer with another way to evaluate, as tests have that count what is evaluated.</summary>
    /// <param name="makeEvaluator">Makes what evaluates the deployments of one compilation.</param>
    internal DeploymentAnalyzer(Func<Evaluator> makeEvaluator) => this.makeEvaluator = makeEvaluator;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.CannotBeExtended, Descriptors.ImpossibleValue, Descriptors.UnusableParameter, Descriptors.BeyondPositions,
        Descriptors.NoComputeRate, Descriptors.UnknownCost, Descriptors.ConfigFile, Descriptors.UnitMismatch, Descriptors.CountOverflow,
        Descriptors.ListedType, Descriptors.CostTerm, Descriptors.StrayAttribute,
        Descriptors.MemoryBudget, Descriptors.DeviceMemory, Descriptors.PowerBudget, Descriptors.EnergyBudget, Descriptors.LatencyBudget,
        Descriptors.BatteryBudget, Descriptors.StorageBudget, Descriptors.QualityBudget, Descriptors.AtRisk, Descriptors.Tailoring,
        Descriptors.SlowSwitching, Descriptors.Adapters, Descriptors.NoFrequencyPlan,
        Descriptors.LiveCosts, Descriptors.DominatedPolicy);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            // A project without EdgeDsl costs nothing.
            if (start.Compilation.GetTypeByMetadataName(DeploymentReader.AttributeName) is null)
                return;
            var units = new UnitTable(start.Compilation);
            var declarations = new DeclarationCache(start.Compilation.Assembly, new ConfigFileCache(start.Options.AdditionalFiles));
            var candidates = new PolicyCandidates(start.Compilation, declarations);
            var evaluator = makeEvaluator();
            start.RegisterSymbolAction(symbol => Analyze(symbol, units, candidates, declarations, evaluator), SymbolKind.NamedType);
            start.RegisterSymbolAction(CostTermRule.Check, SymbolKind.Method);
        });
    }

    private static void Analyze(
        SymbolAnalysisContext context, UnitTable units, PolicyCandidates candidates, DeclarationCache declarations, Evaluator evaluator)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        AttributeData? deployment = null;
        var isOurs = false;
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is not { } attributeClass || !AttributeReader.IsOurs(attributeClass))
                continue;
            isOurs = true;
            if (attributeClass is { Name: "DeploymentAttribute", TypeArguments.Length: 3 })
                deployment ??= attribute;
        }

        if (!isOurs)
            return;
        StrayAttributeRule.Check(type, context);
        var unread = UnitRule.Check(type, units, context);
        DeclarationRule.Check(type, context, unread, declarations);
        ProfilerRule.Check(type, context);
        MatrixRule.Check(type, unread, context, units, candidates, declarations, evaluator);
        if (deployment is not null)
            Analyze(type, deployment, unread, context, units, candidates, declarations, evaluator);
    }

    private static void Analyze(
        INamedTypeSymbol record,
        AttributeData deployment,
        UnreadArguments unread,
        SymbolAnalysisContext context,
        UnitTable units,
        PolicyCandidates candidates,
        DeclarationCache declarations,
        Evaluator evaluator)
    {
        var locations = new DeploymentLocations(record, deployment, context.CancellationToken);
        var errors = new List<DeclarationError>();
        var spec = DeploymentReader.Read(record, deployment, errors, context.CancellationToken, declarations.TypeOf);
        ReadingRules.Report(errors, record, locations, context);
        if (spec is null || ReferencedDeclarations.Check(spec, deployment, locations, unread, declarations, context) is not { } described)
            return;
        // What a wrong unit makes of a figure is not what its author meant, so no number that comes from it is shown.
        if (unread.HasFigureOfCosts
            || (deployment.AttributeClass!.TypeArguments[1] is INamedTypeSymbol device && units.HasUnread(device, context.CancellationToken)))
        {
            return;
        }

        var budgets = DeploymentDeclaration.ReadBudgets(spec.Record, []);
        var evaluation = evaluator.Evaluate(described, unread.Without(budgets), spec.Ranges, context.CancellationToken);
        var tree = locations.Deployment?.SyntaxTree;
        var options = RuleOptions.Read(tree is null
            ? context.Options.AnalyzerConfigOptionsProvider.GlobalOptions
            : context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree));
        var rules = new RuleContext(spec, evaluation, locations, options, candidates, tree, context);

        PositionsRule.Check(rules);
        ComputeRateRule.Check(rules);
        if (OverflowRule.Check(rules))
            return;
        TailoringRule.Check(rules);
        foreach (var rule in BudgetRule.All)
        {
            if (TailoringRule.IsAbout(rule, rules))
                continue;
            UnknownCostRule.Check(rule, rules);
            if (!AdaptersRule.Check(rule, rules))
                BudgetReport.Check(rule, rules, units);
        }

        FrequencyScalingRules.Check(rules);
        LiveCostsRule.Check(rules);
        DominatedPolicyRule.Check(rules);
    }
}
