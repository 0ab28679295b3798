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

/// <summary>Models, devices and policies read once per compilation, however many deployments name them.</summary>
internal sealed class DeclarationCache
{
    private readonly IAssemblySymbol assembly;
    private readonly ConcurrentDictionary<ITypeSymbol, DeclaredType> types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, Reading<Transformer>> models = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, Reading<Device>> devices = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, Reading<QuantizationPolicy>> policies = new(SymbolEqualityComparer.Default);

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
}
