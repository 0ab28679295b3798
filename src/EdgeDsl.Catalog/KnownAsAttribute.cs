namespace EdgeDsl.Catalog;

/// <summary>
/// Names of an entry of the catalog besides that of its record: Hugging Face ids, ollama tags, names in published measurements. They are
/// compared ignoring case, blanks and punctuation. Devices may share a name where each runs a runtime that those before it in
/// <see cref="CatalogEntries.Devices"/> do not; of all other entries a name means one.
/// </summary>
/// <param name="names">The names, the one for people first.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class KnownAsAttribute(params string[] names) : Attribute
{
    /// <summary>The names, the one for people first.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>Runtimes that a device's processor runs besides the one that it declares as its default.</summary>
    public Runtime[] Runtimes { get; set; } = [];
}
