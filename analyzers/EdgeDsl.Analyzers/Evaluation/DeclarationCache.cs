using System.Collections.Concurrent;
using EdgeDsl.CostModel;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>What one declared type says: the description, or the first thing that is wrong with it.</summary>
/// <param name="Value">The description; null where it is impossible.</param>
/// <param name="Problem">What is wrong.</param>
internal sealed record Reading<T>(T? Value, string? Problem)
    where T : class;

/// <summary>
/// Models, devices and policies read once per compilation, and each model's tensors laid out once per policy, however many deployments name
/// them.
/// </summary>
internal sealed class DeclarationCache
{
    private readonly IAssemblySymbol assembly;
    private readonly ConcurrentDictionary<ITypeSymbol, DeclaredType> types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, Reading<Transformer>> models = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, Reading<Device>> devices = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, Reading<QuantizationPolicy>> policies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(Transformer Model, QuantizationPolicy Policy), StoredWeights> weights = new(SameDescriptions.Instance);

    public DeclarationCache(IAssemblySymbol assembly, ConfigFileCache configFiles)
    {
        this.assembly = assembly;
        ConfigFiles = configFiles;
    }

    public ConfigFileCache ConfigFiles { get; }

    /// <summary>What a type declares, with the sizes of its config file.</summary>
    public DeclaredType TypeOf(ITypeSymbol type) => types.GetOrAdd(type, symbol => ConfigFiles.Resolve(AttributeReader.Read(symbol, assembly)));

    public Reading<Transformer> ModelOf(ITypeSymbol type) => models.GetOrAdd(type, symbol => Read(symbol, TransformerDeclaration.Attribute, TransformerDeclaration.Read));

    public Reading<Device> DeviceOf(ITypeSymbol type) => devices.GetOrAdd(type, symbol => Read(symbol, DeviceDeclaration.Attribute, DeviceDeclaration.Read));

    public Reading<QuantizationPolicy> PolicyOf(ITypeSymbol type) => policies.GetOrAdd(type, symbol => Read(symbol, PolicyDeclaration.Attribute, PolicyDeclaration.Read));

    public DeploymentCostModel CostModelOf(Deployment deployment) => new(
        deployment,
        weights.GetOrAdd((deployment.Model, deployment.Policy), key => new StoredWeights(key.Model, key.Policy)));

    private Reading<T> Read<T>(ITypeSymbol type, string attribute, Func<DeclaredType, List<DeclarationError>, T?> read)
        where T : class
    {
        var declared = TypeOf(type);
        if (declared.Find(attribute) is null)
            return new Reading<T>(null, $"'{type.Name}' has no [{attribute}]");
        var problems = new List<DeclarationError>();
        var value = read(declared, problems);
        // A type of this compilation is reported where it is declared.
        return new Reading<T>(value, value is null && type.DeclaringSyntaxReferences.IsEmpty && problems.Count > 0 ? $"'{type.Name}': {Problem(type, problems[0])}" : null);
    }

    private static string Problem(ITypeSymbol type, DeclarationError first) => AttributeReader.HasConfigFile(type)
        ? "its sizes are those of a config file, and it was compiled without them; compile it with EdgeDsl's generator, or set them as arguments"
        : first.Message;

    /// <summary>Descriptions come from this cache or from the candidates, so the same one is the same object.</summary>
    private sealed class SameDescriptions : IEqualityComparer<(Transformer Model, QuantizationPolicy Policy)>
    {
        public static SameDescriptions Instance { get; } = new();

        public bool Equals((Transformer Model, QuantizationPolicy Policy) x, (Transformer Model, QuantizationPolicy Policy) y) =>
            ReferenceEquals(x.Model, y.Model) && ReferenceEquals(x.Policy, y.Policy);

        public int GetHashCode((Transformer Model, QuantizationPolicy Policy) pair) => unchecked(
            (System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Model) * 31)
            + System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Policy));
    }
}
