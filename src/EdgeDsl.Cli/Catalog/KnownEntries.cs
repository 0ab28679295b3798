using EdgeDsl.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Catalog;

/// <summary>What the catalog holds.</summary>
internal static class KnownEntries
{
    public static NameIndex<Transformer> Models { get; } = new(CatalogEntries.Models, TransformerDeclaration.Read);

    public static NameIndex<Device> Devices { get; } = new(CatalogEntries.Devices, DeviceDeclaration.Read);

    public static NameIndex<QuantizationPolicy> Policies { get; } = new(CatalogEntries.Policies, PolicyDeclaration.Read);
}
