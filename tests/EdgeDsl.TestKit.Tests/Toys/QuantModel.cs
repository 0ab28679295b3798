using Microsoft.CodeAnalysis;

namespace EdgeDsl.TestKit.Tests.Toys;

internal sealed record QuantModel(string Namespace, string Name, int MiB, int Bits, double GParams)
{
    public const string AttributeName = "Toy.QuantAttribute";

    public static QuantModel Read(ISymbol type, AttributeData attribute)
    {
        var values = attribute.NamedArguments.ToDictionary(pair => pair.Key, pair => pair.Value.Value);
        return new(
            type.ContainingNamespace.Name,
            type.Name,
            values.GetValueOrDefault("MiB") as int? ?? 0,
            values.GetValueOrDefault("Bits") as int? ?? 16,
            values.GetValueOrDefault("GParams") as double? ?? 0);
    }

    public double NeedAt(int bits) => GParams * bits / 8 * 1e9 / (1024 * 1024);
}
