using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.TestKit.Tests.Toys;

/// <summary>An analyzer that does everything right; its variants each do one thing wrong.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal class BudgetAnalyzer : DiagnosticAnalyzer
{
    public const string FittingBits = nameof(FittingBits);

    public static readonly DiagnosticDescriptor OverBudget = new(
        "TOY001", "Over budget", "'{0}' needs {1} MiB of weights at {2} bits; budget is {3} MiB", "Toy", DiagnosticSeverity.Warning, true);

    public static readonly DiagnosticDescriptor BadFile = new(
        "TOY002", "Bad file", "Unknown key '{0}'", "Toy", DiagnosticSeverity.Info, isEnabledByDefault: false);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [OverBudget, BadFile];

    private protected virtual GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.None;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(CheckType, SymbolKind.NamedType);
        context.RegisterAdditionalFileAction(CheckFile);
    }

    private protected virtual void CheckType(SymbolAnalysisContext context)
    {
        foreach (var attribute in context.Symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.ToDisplayString() != QuantModel.AttributeName)
                continue;
            var model = QuantModel.Read(context.Symbol, attribute);
            if (model.MiB == 0 || model.NeedAt(model.Bits) <= model.MiB)
                continue;
            var syntax = (AttributeSyntax)attribute.ApplicationSyntaxReference!.GetSyntax(context.CancellationToken);
            var bits = syntax.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.Text == "Bits");
            var fitting = new[] { 8, 4, 2 }.FirstOrDefault(choice => model.NeedAt(choice) <= model.MiB);
            var properties = ImmutableDictionary<string, string?>.Empty;
            if (fitting > 0)
                properties = properties.Add(FittingBits, fitting.ToString(CultureInfo.InvariantCulture));
            context.ReportDiagnostic(Diagnostic.Create(
                OverBudget,
                (bits ?? (SyntaxNode)syntax).GetLocation(),
                properties,
                model.Name,
                Print(model.NeedAt(model.Bits)),
                model.Bits,
                model.MiB));
        }
    }

    private protected virtual string Print(double value) => value.ToString("F0", CultureInfo.InvariantCulture);

    private static void CheckFile(AdditionalFileAnalysisContext context)
    {
        var text = context.AdditionalFile.GetText(context.CancellationToken);
        var start = text?.ToString().IndexOf("\"memmory\"", StringComparison.Ordinal) ?? -1;
        if (start < 0)
            return;
        var span = new TextSpan(start, "\"memmory\"".Length);
        var location = Location.Create(context.AdditionalFile.Path, span, text!.Lines.GetLinePositionSpan(span));
        context.ReportDiagnostic(Diagnostic.Create(BadFile, location, "memmory"));
    }
}

internal sealed class CrashingAnalyzer : BudgetAnalyzer
{
    private protected override void CheckType(SymbolAnalysisContext context) => throw new InvalidOperationException("boom");
}

/// <summary>Takes for granted what half-typed code does not have.</summary>
internal sealed class CarelessAnalyzer : BudgetAnalyzer
{
    private protected override void CheckType(SymbolAnalysisContext context)
    {
        if (context.Symbol.Name.Length == 0)
            throw new InvalidOperationException("a type has a name");
    }
}

internal sealed class CommaAnalyzer : BudgetAnalyzer
{
#pragma warning disable CA1305 // This is the mistake.
    private protected override string Print(double value) => value.ToString("F1");
#pragma warning restore CA1305
}

internal sealed class GeneratedCodeAnalyzer : BudgetAnalyzer
{
    private protected override GeneratedCodeAnalysisFlags GeneratedCode =>
        GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;
}

/// <summary>Loses the tree of its locations, and with it the pragmas.</summary>
internal sealed class TrimmedLocationAnalyzer : BudgetAnalyzer
{
    private protected override void CheckType(SymbolAnalysisContext context)
    {
        if (context.Symbol.Name != "Phone")
            return;
        var place = context.Symbol.Locations[0].GetLineSpan();
        var location = Location.Create(place.Path, context.Symbol.Locations[0].SourceSpan, place.Span);
        context.ReportDiagnostic(Diagnostic.Create(OverBudget, location));
    }
}
