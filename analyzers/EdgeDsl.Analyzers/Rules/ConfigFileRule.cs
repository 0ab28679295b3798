using EdgeDsl.CostModel;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE007: a model's config file is missing, ambiguous or not understood. The model reports it, not those who use the model.</summary>
internal static class ConfigFileRule
{
    /// <summary>Whether the model has all its sizes, so that they can be judged.</summary>
    public static bool Check(INamedTypeSymbol type, DeclaredType model, ConfigFileCache files, SymbolAnalysisContext context)
    {
        if (ConfigFiles.PathOf(model) is not { } given)
            return true;
        if (!TypeShape.IsFileLocal(type) && !TypeShape.CanBeExtended(type, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.CannotBeExtended,
                AttributeLocations.Name(type),
                ReadingRules.PartialFix(type, context.CancellationToken),
                $"'{type.Name}': {type.Name} and every type around it have to be partial, so that the sizes of its config file can be added to it"));
        }

        var argument = ArgumentLocation(type, context.CancellationToken);
        var matching = files.Matching(given);
        if (matching.Count != 1)
        {
            Report(argument, matching.Count == 0 ? Missing(given, files) : Ambiguous(given, matching));
            return false;
        }

        var reading = files.Read(matching[0]);
        if (reading.Errors is null)
            Report(argument, $"ConfigFile is {JsonText.Quote(given)}, and that file cannot be read; check that it exists and is text");
        foreach (var error in reading.Errors ?? [])
            ReportInFile(error);
        return reading.Sizes is not null;

        void Report(Location location, string message) =>
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ConfigFile, location, $"'{type.Name}': {message}"));

        void ReportInFile(JsonError error)
        {
            // Options of .editorconfig do not reach a file that is no source; those of the record's file count.
            if (SeverityAt(argument.SourceTree, context) is { } severity)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.ConfigFile, LocationOf(reading.Path, error.Place), severity, [argument], null, $"'{type.Name}': {error.Message}"));
            }
        }
    }

    private static string Missing(string given, ConfigFileCache files)
    {
        if (!ConfigFiles.IsCandidate(given))
            return $"ConfigFile is {JsonText.Quote(given)}; it has to be the path of a .json file";
        var similar = files.WithNameOf(given);
        return $"ConfigFile is {JsonText.Quote(given)}, and no additional file has that path; "
            + (similar.Count == 0 ? "add the file to the project as AdditionalFiles, or correct the path" : "write " + List(similar, " or ") + ", or add the file to the project as AdditionalFiles");
    }

    private static string Ambiguous(string given, IReadOnlyList<string> matching) => FormattableString.Invariant(
        $"ConfigFile is {JsonText.Quote(given)}, and {matching.Count} additional files end with it, {List(matching, " and ")}; write more of the path");

    private static string List(IReadOnlyList<string> paths, string last)
    {
        const int most = 4;
        var shown = new List<string>();
        foreach (var path in ConfigFiles.Shortened(paths))
        {
            if (shown.Count < most)
                shown.Add("\"" + path + "\"");
        }

        if (paths.Count > most)
            return string.Join(", ", shown) + ", …";
        return shown.Count == 1 ? shown[0] : string.Join(", ", shown.GetRange(0, shown.Count - 1)) + last + shown[shown.Count - 1];
    }

    private static Location ArgumentLocation(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: TransformerDeclaration.Attribute + "Attribute" } attributeClass && AttributeReader.IsOurs(attributeClass)
                && AttributeLocations.SyntaxOf(attribute, cancellation) is { } syntax)
            {
                return AttributeLocations.Argument(attribute, syntax, TransformerDeclaration.ConfigFile)?.Expression.GetLocation() ?? syntax.GetLocation();
            }
        }

        return AttributeLocations.Name(type);
    }

    private static Location LocationOf(string path, JsonPlace place)
    {
        var start = new LinePosition(place.Line - 1, place.Column - 1);
        return Location.Create(
            path, new TextSpan(place.Offset, place.Length), new LinePositionSpan(start, new LinePosition(start.Line, start.Character + place.Length)));
    }

    /// <summary>The severity of the rule in a source file; null where it is switched off there.</summary>
    private static DiagnosticSeverity? SeverityAt(SyntaxTree? tree, SymbolAnalysisContext context)
    {
        if (tree is not null && context.Compilation.Options.SyntaxTreeOptionsProvider is { } options
            && options.TryGetDiagnosticValue(tree, RuleIds.ConfigFile, context.CancellationToken, out var configured))
        {
            switch (configured)
            {
                case ReportDiagnostic.Suppress:
                    return null;
                case ReportDiagnostic.Warn:
                    return DiagnosticSeverity.Warning;
                case ReportDiagnostic.Info:
                    return DiagnosticSeverity.Info;
                case ReportDiagnostic.Hidden:
                    return DiagnosticSeverity.Hidden;
            }
        }

        return DiagnosticSeverity.Error;
    }
}
