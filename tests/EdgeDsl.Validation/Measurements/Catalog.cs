using EdgeDsl.Catalog;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Validation.Measurements;

/// <summary>The catalog's entries by the names that measurements use.</summary>
internal sealed class Catalog
{
    private readonly Dictionary<string, Transformer> models = [];
    private readonly List<(string Name, Device Device)> devices = [];
    private readonly Dictionary<string, QuantizationPolicy> policies = [];
    private readonly Dictionary<(string Model, string Policy), StoredWeights> weights = [];

    public Catalog()
    {
        List<DeclarationError> errors = [];
        foreach (var type in CatalogEntries.Models)
        {
            foreach (var name in NamesOf(type))
                models.TryAdd(name, TransformerDeclaration.Read(ReflectedDeclaration.Read(type), errors)!);
        }

        foreach (var type in CatalogEntries.Devices)
        {
            var device = DeviceDeclaration.Read(ReflectedDeclaration.Read(type), errors)!;
            foreach (var name in NamesOf(type))
                devices.Add((name, device));
        }

        foreach (var type in CatalogEntries.Policies)
        {
            foreach (var name in NamesOf(type))
                policies.TryAdd(name, PolicyDeclaration.Read(ReflectedDeclaration.Read(type), errors)!);
        }
    }

    public Transformer Model(string name) =>
        models.TryGetValue(NameKey.Of(name), out var model) ? model : throw new Unmodelled("model not in the catalog: " + name);

    public Device Device(string name, Runtime runtime)
    {
        var found = devices.Where(entry => entry.Name == NameKey.Of(name)).Select(entry => entry.Device).ToList();
        return found.Find(device => (int)device.Runtime == (int)runtime) ?? found.FirstOrDefault()
            ?? throw new Unmodelled("device not in the catalog: " + name);
    }

    public QuantizationPolicy Policy(string name) =>
        policies.TryGetValue(NameKey.Of(name), out var policy) ? policy : throw new Unmodelled("quantization not in the catalog: " + name);

    public StoredWeights WeightsOf(Transformer model, QuantizationPolicy policy)
    {
        var key = (model.Name, policy.Name);
        if (!weights.TryGetValue(key, out var stored))
            weights.Add(key, stored = new StoredWeights(model, policy));
        return stored;
    }

    private static IEnumerable<string> NamesOf(Type type) =>
        ((KnownAsAttribute?)Attribute.GetCustomAttribute(type, typeof(KnownAsAttribute)))?.Names.Append(type.Name).Select(NameKey.Of).Distinct() ?? [NameKey.Of(type.Name)];
}
