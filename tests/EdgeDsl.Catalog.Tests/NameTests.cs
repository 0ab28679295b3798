using System.Reflection;

namespace EdgeDsl.Catalog.Tests;

public sealed class NameTests
{
    public static TheoryData<Type> Entries => new(CatalogEntries.Models.Concat(CatalogEntries.Devices).Concat(CatalogEntries.Policies));

    [Theory]
    [MemberData(nameof(Entries))]
    public void An_entry_has_names_and_none_of_them_twice(Type entry)
    {
        var names = entry.GetCustomAttribute<KnownAsAttribute>()!.Names;
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.NotEqual("", Names.Normalize(name)));
        Assert.Equal(names.Count, names.Select(Names.Normalize).Distinct().Count());
    }

    [Fact]
    public void A_name_means_one_model() => AssertUnique(CatalogEntries.Models);

    [Fact]
    public void A_name_means_one_policy() => AssertUnique(CatalogEntries.Policies);

    [Fact]
    public void Devices_that_share_a_name_each_run_a_runtime_that_those_before_do_not()
    {
        foreach (var sharing in CatalogEntries.Devices.SelectMany(device => Names.Of(device).Select(name => (name, device))).GroupBy(pair => pair.name))
        {
            HashSet<Runtime> taken = [];
            Assert.All(sharing, pair => Assert.False(RuntimesOf(pair.device).All(runtime => !taken.Add(runtime)), pair.device.Name + " is never meant by " + pair.name));
        }
    }

    [Theory]
    [InlineData("Snapdragon 8 Gen 3", typeof(Snapdragon8Gen3))]
    [InlineData("RK3588 NPU", typeof(RK3588Npu))]
    [InlineData("Orange Pi 5", typeof(RK3588Cpu))]
    [InlineData("Apple M2 Pro", typeof(AppleM2Pro19))]
    [InlineData("apple m2 pro 16", typeof(AppleM2Pro16))]
    [InlineData("Jetson Orin Nano Super", typeof(JetsonOrinNanoSuper))]
    [InlineData("iPhone 15 Pro", typeof(IPhone15Pro))]
    public void Devices_are_found_by_what_people_call_them(string name, Type device) => Assert.Equal(device, Names.Find(CatalogEntries.Devices, name));

    [Theory]
    [InlineData("llama3.2:1b", typeof(Llama32_1B))]
    [InlineData("Llama-3.2-1B", typeof(Llama32_1B))]
    [InlineData("meta-llama/Llama-3.2-1B-Instruct", typeof(Llama32_1B))]
    [InlineData("deepseek-r1:8b", typeof(DeepSeekR1_Llama_8B))]
    [InlineData("google/gemma-3-1b-it", typeof(Gemma3_1B))]
    public void Models_are_found_by_what_people_call_them(string name, Type model) => Assert.Equal(model, Names.Find(CatalogEntries.Models, name));

    private static IEnumerable<Runtime> RuntimesOf(Type device) =>
        device.GetCustomAttribute<KnownAsAttribute>()!.Runtimes.Append(device.GetCustomAttribute<EdgeDeviceAttribute>()!.Runtime);

    private static void AssertUnique(IEnumerable<Type> entries) => Assert.All(
        entries.SelectMany(entry => Names.Of(entry).Select(name => (name, entry))).GroupBy(pair => pair.name),
        sharing => Assert.Single(sharing));
}
