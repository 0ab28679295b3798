using System.Collections.Immutable;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Analyzers;

/// <summary>What is wrong with a class with <c>[EdgeProfiler]</c> or <c>[Profiles&lt;T&gt;]</c>; and EDGE301 for one that is right.</summary>
internal static class ProfilerRule
{
    public static void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        AttributeData? profiler = null, profiles = null;
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is not { } attributeClass || !AttributeReader.IsOurs(attributeClass))
                continue;
            if (attributeClass.Name == "EdgeProfilerAttribute")
                profiler ??= attribute;
            else if (attributeClass is { Name: "ProfilesAttribute", TypeArguments.Length: 1 })
                profiles ??= attribute;
        }

        if (profiler is null && profiles is null)
            return;
        var problems = new List<ListProblem>();
        var listed = ProfilerReader.Listed(type, problems);
        if (profiler is null)
            problems.Add(new ListProblem(profiles!, null, -1, "it lists deployments and is no profiler; give it [EdgeProfiler]"));
        else if (profiles is null)
            problems.Add(new ListProblem(profiler, null, -1, "it profiles no deployment; add [Profiles<…>]"));
        ListedTypeRule.Report(problems, type, context);
        if (profiler is null)
            return;
        var reason = MatrixReader.AttributeOf(type) is null
            ? HostClass.WhyNotExtended(type, ProfilerReader.Members, context.CancellationToken)
            : $"{type.Name} is a matrix too; make the profiler a class of its own";
        if (reason is not null)
            ListedTypeRule.ReportClass(reason, type, context);
        if (ProfilerReader.DriftWindow(profiler) is null)
        {
            var location = ListLocations.Of(profiler, "DriftWindow", -1, context.CancellationToken) ?? AttributeLocations.Name(type);
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ImpossibleValue, location, $"'{type.Name}': DriftWindow has to be a whole number of at least 1"));
        }

        if (reason is null)
            ReportCosts(type, listed, context);
    }

    private static void ReportCosts(INamedTypeSymbol type, IReadOnlyList<INamedTypeSymbol> listed, SymbolAnalysisContext context)
    {
        var name = AttributeLocations.Name(type);
        if (name.SourceTree is not { } tree || !RuleSwitch.IsOn(Descriptors.LiveCosts, context.Compilation, tree, context.CancellationToken))
            return;
        var figures = ImmutableDictionary.CreateBuilder<string, string?>();
        figures[CostFigures.Profiler] = type.Name;
        figures[CostFigures.ProfilerType] = CostFigures.TypeName(type);
        var names = new List<string>();
        foreach (var record in listed)
        {
            names.Add(record.Name);
            figures[FormattableString.Invariant($"{CostFigures.Profiled}.{names.Count}")] = CostFigures.TypeName(record);
        }

        context.ReportDiagnostic(Diagnostic.Create(Descriptors.LiveCosts, name, figures.ToImmutable(), $"'{type.Name}' profiles {string.Join(", ", names)}"));
    }
}
