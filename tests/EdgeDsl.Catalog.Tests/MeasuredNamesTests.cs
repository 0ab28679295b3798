namespace EdgeDsl.Catalog.Tests;

/// <summary>What was measured is in the catalog under the name of the measurement, or stands among what the cost model cannot express.</summary>
public sealed class MeasuredNamesTests
{
    private static readonly List<Dictionary<string, string>> Measurements = Csv.Rows("measurements.csv", "model", "device", "quant");

    private static readonly List<Dictionary<string, string>> Unmodelled = Csv.Rows("unmodelled.csv", "kind", "name", "reason");

    public static TheoryData<string> Models => Measured("model");

    public static TheoryData<string> Devices => Measured("device");

    public static TheoryData<string> Policies => Measured("quant");

    [Theory]
    [MemberData(nameof(Models))]
    public void A_measured_model_is_known_or_listed_with_a_reason(string name) => AssertKnown("model", name, CatalogEntries.Models);

    [Theory]
    [MemberData(nameof(Devices))]
    public void A_measured_device_is_known_or_listed_with_a_reason(string name) => AssertKnown("device", name, CatalogEntries.Devices);

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_measured_quantization_is_known_or_listed_with_a_reason(string name) => AssertKnown("policy", name, CatalogEntries.Policies);

    [Fact]
    public void Only_what_was_measured_is_listed() => Assert.All(
        Unmodelled,
        row => Assert.Contains(Measurements, measurement => measurement[row["kind"] == "policy" ? "quant" : row["kind"]] == row["name"]));

    private static void AssertKnown(string kind, string name, IReadOnlyList<Type> entries)
    {
        var listed = Unmodelled.SingleOrDefault(row => row["kind"] == kind && row["name"] == name);
        Assert.Equal(listed is null, Names.Find(entries, name) is not null);
        Assert.NotEqual("", listed?["reason"]);
    }

    private static TheoryData<string> Measured(string column) => [.. Measurements.Select(row => row[column]).Where(name => name != "").Distinct()];
}
