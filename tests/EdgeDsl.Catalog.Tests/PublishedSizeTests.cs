using System.Globalization;

namespace EdgeDsl.Catalog.Tests;

/// <summary>
/// Bytes of real GGUF files: sizes as others publish them (<c>published_sizes.csv</c>, each with its source) and files of huggingface.co to
/// the byte (<c>published_files.csv</c>).
/// </summary>
public sealed class PublishedSizeTests
{
    private static readonly List<Dictionary<string, string>> Sizes = Csv.Rows(
        "published_sizes.csv", "published", "model", "quant", "size", "unit", "what", "stores_output", "importance", "source", "exception");

    private static readonly List<Dictionary<string, string>> Files = Csv.Rows(
        "published_files.csv", "repository", "file", "model", "quant", "bytes", "importance", "exception");

    public static TheoryData<string> Repositories => [.. Files.Select(row => row["repository"]).Distinct()];

    [Fact]
    public void Tensor_bytes_are_those_that_are_published_in_bytes()
    {
        var rows = Sizes.Where(row => row["unit"] == "bytes" && row["what"] == "tensors").ToList();
        Assert.Equal(85, rows.Count);
        Assert.Single(rows, row => row["exception"].Length > 0);
        Assert.All(rows.Where(row => row["exception"].Length == 0), row => Assert.Equal(row["size"], Costs(row).WeightBytes.Constant.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Rounded_sizes_are_met_to_half_a_unit_of_their_last_digit()
    {
        var rows = Sizes.Where(row => row["unit"] != "bytes").ToList();
        Assert.Equal(121, rows.Count);
        Assert.Equal(4, rows.Count(row => row["exception"].Length > 0));
        Assert.All(rows.Where(row => row["exception"].Length == 0), row =>
        {
            var costs = Costs(row);
            var unit = row["unit"] switch { "GB" => Units.GB, "MB" => Units.MB, "GiB" => Units.GiB, _ => Units.MiB };
            var published = decimal.Parse(row["size"], CultureInfo.InvariantCulture);
            var half = 0.5 * Math.Pow(10, -published.Scale) * 1.0001;
            double[] deviations = [costs.WeightBytes.Constant, costs.FileBytes.Constant];
            Assert.Contains(deviations, bytes => Math.Abs((bytes / unit) - (double)published) <= half);
        });
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Files_are_their_tensors_and_one_tokenizer(string repository)
    {
        var rows = Files.Where(row => row["repository"] == repository && row["exception"].Length == 0).ToList();
        var tokenizers = rows.GroupBy(row => row["model"])
            .Select(model => model.Select(row => Bytes(row) - Costs(row).WeightBytes.Constant).ToList());

        // What is beside the tensors does not depend on the file type, but for a few keys of metadata that quantizing adds, and the chat template
        // that one of Gemma's conversions lacks.
        Assert.All(tokenizers, found => Assert.InRange(found.Max() - found.Min(), 0, repository.Contains("gemma-3-4b", StringComparison.Ordinal) ? 200_000 : 600));
        Assert.All(rows, row => Assert.InRange(Costs(row).FileBytes.Constant / (double)Bytes(row), 0.995, 1.005));
    }

    [Fact]
    public void What_is_left_out_says_why()
    {
        Assert.Equal(114, Files.Count);
        Assert.Equal(5, Files.Count(row => row["exception"].Length > 0));
        Assert.All(Sizes, row => Assert.NotEqual("", row["source"]));
    }

    private static long Bytes(Dictionary<string, string> row) => long.Parse(row["bytes"], CultureInfo.InvariantCulture);

    private static CostModel.DeploymentCosts Costs(Dictionary<string, string> row)
    {
        var policy = Declared.Policy(Names.Find(CatalogEntries.Policies, row["quant"])!) with
        {
            ImportanceMatrix = row["importance"] == "yes",
            StoresOutputMatrix = row.GetValueOrDefault("stores_output") == "yes",
        };
        var deployment = new CostModel.Deployment
        {
            Model = Declared.Model(Names.Find(CatalogEntries.Models, row["model"])!),
            Policy = policy,
            Device = new CostModel.Device(),
            Runtime = CostModel.Runtime.LlamaCpp,
        };
        return new CostModel.DeploymentCostModel(deployment).At(new CostModel.Workload(1, 1, 1));
    }
}
