using EdgeDsl.CostModel;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Analyzers;

/// <summary>Judges every combination of a class with <c>[DeploymentMatrix]</c> as if it were a deployment of its own.</summary>
internal static class MatrixRule
{
    public static void Check(
        INamedTypeSymbol type,
        UnreadArguments unread,
        SymbolAnalysisContext context,
        UnitTable units,
        PolicyCandidates candidates,
        DeclarationCache declarations,
        Evaluator evaluator)
    {
        if (MatrixReader.AttributeOf(type) is not { } matrix)
            return;
        if (HostClass.WhyNotExtended(type, MatrixReader.Members, context.CancellationToken) is { } reason)
            ListedTypeRule.ReportClass(reason, type, context);
        var problems = new List<ListProblem>();
        var spec = MatrixReader.Read(type, matrix, problems, declarations.TypeOf);
        ListedTypeRule.Report(problems, type, context);
        if (spec is null)
            return;

        var errors = new List<DeclarationError>();
        var budgets = unread.Without(DeploymentDeclaration.ReadBudgets(spec.Type, errors));
        var models = Listed(MatrixReader.Models, TransformerDeclaration.Attribute, declarations.ModelOf);
        var devices = Listed(MatrixReader.Devices, DeviceDeclaration.Attribute, declarations.DeviceOf);
        var policies = Listed(MatrixReader.Policies, PolicyDeclaration.Attribute, declarations.PolicyOf);
        var number = 0;
        foreach (var deployment in spec.Deployments())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var policy = number % policies.Count;
            var device = number / policies.Count % devices.Count;
            var model = number / policies.Count / devices.Count;
            number++;
            if (models[model] is not { } knownModel || devices[device] is not { } knownDevice || policies[policy] is not { } knownPolicy)
                continue;
            // What is wrong with the class's own arguments is wrong for all combinations: it is told once.
            var isFirst = errors.Count == 0;
            var described = DeploymentDeclaration.Read(deployment.Record, knownModel, knownDevice, knownPolicy, isFirst ? errors : []);
            if (described is null || unread.HasFigureOfCosts)
                continue;
            var evaluation = evaluator.Evaluate(described, budgets, deployment.Ranges, context.CancellationToken);
            var locations = new MatrixLocations(type, matrix, (model, device, policy), context.CancellationToken);
            Judge(deployment, number, evaluation, locations, context, units, candidates);
        }

        DeclarationRule.Report(errors, type, context, unread);

        List<T?> Listed<T>(string list, string attribute, Func<ITypeSymbol, Reading<T>> read)
            where T : class
        {
            var values = new List<T?>();
            foreach (var symbol in MatrixReader.TypesIn(matrix, list, attribute, []))
            {
                var reading = read(symbol);
                if (reading.Problem is { } problem)
                {
                    var location = ListLocations.Of(matrix, list, values.Count, context.CancellationToken) ?? AttributeLocations.Name(type);
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.ImpossibleValue, location, $"'{type.Name}': {problem}"));
                }

                // What a wrong unit makes of a figure is not what its author meant.
                values.Add(units.HasUnread(symbol, context.CancellationToken) ? null : reading.Value);
            }

            return values;
        }
    }

    private static void Judge(
        DeploymentSpec spec,
        int number,
        DeploymentEvaluation evaluation,
        MatrixLocations locations,
        SymbolAnalysisContext context,
        UnitTable units,
        PolicyCandidates candidates)
    {
        var tree = locations.Deployment?.SyntaxTree;
        var options = RuleOptions.Read(tree is null
            ? context.Options.AnalyzerConfigOptionsProvider.GlobalOptions
            : context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree));
        var rules = new RuleContext(spec, evaluation, locations, options, candidates, tree, context)
        {
            CanBeRepaired = false,
            Identity = FormattableString.Invariant($"{spec.Shape.MetadataName}[{number}]"),
        };
        PositionsRule.Check(rules);
        ComputeRateRule.Check(rules);
        if (OverflowRule.Check(rules))
            return;
        foreach (var rule in BudgetRule.All)
        {
            UnknownCostRule.Check(rule, rules);
            if (!AdaptersRule.Check(rule, rules))
                BudgetReport.Check(rule, rules, units);
        }

        LiveCostsRule.Check(rules);
    }
}
