using System.Reflection;
using EdgeDsl.Cli.Catalog;

namespace EdgeDsl.Catalog.Tests;

public sealed class CatalogEntriesTests
{
    public static TheoryData<Type> Models => new(CatalogEntries.Models);

    public static TheoryData<Type> Devices => new(CatalogEntries.Devices);

    public static TheoryData<Type> Policies => new(CatalogEntries.Policies);

    [Fact]
    public void The_lists_name_everything_that_is_declared()
    {
        Assert.Equal(Declared<TransformerModelAttribute>(), Sorted(CatalogEntries.Models));
        Assert.Equal(Declared<EdgeDeviceAttribute>(), Sorted(CatalogEntries.Devices));
        Assert.Equal(Declared<QuantizationPolicyAttribute>(), Sorted(CatalogEntries.Policies));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_is_read_without_an_error(Type entry) => AssertRead(entry, CostModel.TransformerDeclaration.Read);

    [Theory]
    [MemberData(nameof(Devices))]
    public void A_device_is_read_without_an_error(Type entry) => AssertRead(entry, CostModel.DeviceDeclaration.Read);

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_policy_is_read_without_an_error(Type entry) => AssertRead(entry, CostModel.PolicyDeclaration.Read);

    private static void AssertRead<T>(Type entry, Func<CostModel.DeclaredType, List<CostModel.DeclarationError>, T?> read)
        where T : class
    {
        List<CostModel.DeclarationError> errors = [];
        Assert.NotNull(read(ReflectedDeclaration.Read(entry), errors));
        Assert.Empty(errors);
    }

    private static IEnumerable<string> Declared<T>()
        where T : Attribute
        => Sorted(typeof(CatalogEntries).Assembly.GetTypes().Where(type => type.IsDefined(typeof(T))));

    private static IEnumerable<string> Sorted(IEnumerable<Type> types) => types.Select(type => type.Name).Order(StringComparer.Ordinal);
}
