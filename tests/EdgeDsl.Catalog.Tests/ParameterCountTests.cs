using System.Globalization;

namespace EdgeDsl.Catalog.Tests;

/// <summary>Parameters against counts that others published, for the models that models.csv does not have.</summary>
public sealed class ParameterCountTests
{
    private static readonly List<Dictionary<string, string>> Published = Csv.Rows("published_parameters.csv", "record", "parameters", "source");

    public static TheoryData<string> Records => [.. Published.Select(row => row["record"])];

    [Theory]
    [MemberData(nameof(Records))]
    public void The_count_is_the_published_one_as_far_as_it_is_stated(string record)
    {
        var published = Published.Single(row => row["record"] == record)["parameters"];
        var count = (double)CostModel.ParameterCount.Total(Declared.Model(CatalogEntries.Models.Single(model => model.Name == record))).Constant;
        if (published.Split(" B") is [var rounded, ""])
        {
            var decimals = rounded.Split('.')[1].Length;
            Assert.Equal(rounded, (count / 1e9).ToString("F" + decimals, CultureInfo.InvariantCulture));
        }
        else
        {
            Assert.Equal(published, count.ToString("F0", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Every_model_has_a_published_count()
    {
        var named = Published.Select(row => row["record"])
            .Concat(ModelDimensionsTests.Published.Select(row => Names.Find(CatalogEntries.Models, row["model"])!.Name));
        Assert.Equal(CatalogEntries.Models.Select(model => model.Name).Order(), named.Order());
        Assert.All(Published, row => Assert.NotEqual("", row["source"]));
    }
}
