using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Benchmarks;

#pragma warning disable RS1001, RS1036, RS1038, RS2008 // never shipped: what the rules are measured against

/// <summary>Reads the attributes that the rules read, of each type and of the types its attributes name, and does nothing with them.</summary>
internal sealed class AttributeReadingAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [IdleAnalyzer.Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(symbol => Read((INamedTypeSymbol)symbol.Symbol, true), SymbolKind.NamedType);
    }

    private static int Read(INamedTypeSymbol type, bool follow)
    {
        var arguments = 0;
        foreach (var attribute in type.GetAttributes())
        {
            arguments += attribute.ConstructorArguments.Length + attribute.NamedArguments.Length;
            if (!follow || attribute.AttributeClass is null)
                continue;
            foreach (var argument in attribute.AttributeClass.TypeArguments)
                arguments += argument is INamedTypeSymbol named ? Read(named, false) : 0;
        }

        foreach (var constructor in type.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
                arguments += parameter.GetAttributes().Length;
        }

        return arguments;
    }
}

/// <summary>Asks for nothing.</summary>
internal sealed class IdleAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new("BENCH1", "Never", "Never", "Benchmark", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(_ => { }, SymbolKind.NamedType);
    }
}
