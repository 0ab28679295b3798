using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE012: an attribute stands beside none of those that it says more about, so nothing reads it.</summary>
internal static class StrayAttributeRule
{
    private static readonly (string Host, string HostWritten, string What, string[] Attributes)[] Hosts =
    [
        ("Deployment", "[Deployment<…>]", "a deployment",
        [
            "MemoryBudget", "PowerBudget", "EnergyBudget", "LatencyBudget", "BatteryBudget", "StorageBudget", "QualityBudget",
            "BaseLoad", "Adapters", "Tailoring", "FrequencyScaling",
        ]),
        ("EdgeDevice", "[EdgeDevice]", "a device", ["ComputeRate", "Calibration", "OperatingPoint", "DeviceLink"]),
        ("TransformerModel", "[TransformerModel]", "a model", ["LayerSensitivity"]),
    ];

    public static void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        // Where none of them may stand the compiler says so.
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return;
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is not { } attributeClass || !AttributeReader.IsOurs(attributeClass))
                continue;
            var name = AttributeReader.NameOf(attributeClass.Name);
            foreach (var (host, written, what, attributes) in Hosts)
            {
                if (Array.IndexOf(attributes, name) < 0 || Has(type, host) || (host == "Deployment" && Has(type, "DeploymentMatrix")))
                    continue;
                var location = AttributeLocations.SyntaxOf(attribute, context.CancellationToken)?.GetLocation() ?? AttributeLocations.Name(type);
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.StrayAttribute, location,
                    $"'{type.Name}': nothing reads [{name}], which says something about {what}; add {written} to {type.Name}, or move [{name}] to where that stands"));
            }
        }
    }

    // By name alone: while its type arguments are half typed, an attribute is of no known class.
    private static bool Has(INamedTypeSymbol type, string name)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { } attributeClass && AttributeReader.NameOf(attributeClass.Name) == name)
                return true;
        }

        return false;
    }
}
