using System.Text.RegularExpressions;
using EdgeDsl.Docs.Tests.Compiling;
using EdgeDsl.Docs.Tests.Pages;

namespace EdgeDsl.Docs.Tests;

/// <summary>The worked examples of CONTRIBUTING.md are what stands in the files that it names, and what can be tried is tried.</summary>
public sealed partial class ContributingTests
{
    private static readonly MarkdownPage Page = new(Repository.Read("CONTRIBUTING.md"));

    /// <summary>What each section's example is called in the files.</summary>
    public static TheoryData<string, string> Sections { get; } = new()
    {
        { "Add a model", "Llama32_1B|Llama-3.2-1B" },
        { "Add a device", "RaspberryPi4|Raspberry Pi 4" },
        { "Add a weight format", "Q4_K" },
        { "Add a rule", "EDGE107|StorageBudget" },
        { "Add an emitted member", "WeightBytes" },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_example_of_a_section_is_in_every_file_that_the_section_names(string section, string example)
    {
        var files = FilesOf(section).ToList();
        Assert.InRange(files.Count, 2, 12);
        foreach (var file in files)
            Assert.True(Regex.IsMatch(Repository.Read(file), example) || Steps.Contains(file), $"{section}: {file} has nothing of {example}");
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_code_of_a_section_is_that_of_a_file_that_it_names(string section, string example)
    {
        var blocks = Page.CodeIn(section, "csharp").ToList();
        Assert.NotEmpty(blocks);
        var files = FilesOf(section).Select(file => Blank().Replace(Repository.Read(file), " ")).ToList();
        Assert.All(blocks, block =>
        {
            Assert.Matches(example, block);
            Assert.Contains(files, file => file.Contains(Blank().Replace(block, " ").Trim(), StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A_model_and_a_device_that_are_written_so_make_a_deployment()
    {
        var model = Page.CodeIn("Add a model", "csharp").Single().Replace("Llama32_1B", "MyModel", StringComparison.Ordinal);
        var device = Page.CodeIn("Add a device", "csharp").Single().Replace("RaspberryPi4", "MyBoard", StringComparison.Ordinal);
        var example = Example.Of($"""
            using EdgeDsl;
            using EdgeDsl.Catalog;
            using static EdgeDsl.Units;

            {model}
            {device}
            [Deployment<MyModel, MyBoard, Q4_K_M>]
            [MemoryBudget(2 * GiB)]
            public readonly partial record struct Mine;
            """);
        Assert.Empty(await example.ObjectionsAsync());
        Assert.Empty(await example.ReportsAsync());
    }

    // Files of a section that are steps for some additions and not for the example.
    private static readonly string[] Steps =
    [
        "src/EdgeDsl.CostModel/Devices/RuntimeArithmetic.cs", "tests/EdgeDsl.Catalog.Tests/Data/published_parameters.csv",
        "generators/EdgeDsl.Generators/Emission/DeploymentSource.cs", "generators/EdgeDsl.Generators/Emission/ExpressionPrinter.cs",
        "analyzers/EdgeDsl.Analyzers/Rules/StorageBudgetRule.cs", "src/EdgeDsl.CostModel/Configurations/ModelFamilies.cs",
    ];

    private static IEnumerable<string> FilesOf(string section) => Page.Lines
        .Where(line => line.Section == section)
        .SelectMany(line => Place().Matches(line.Text))
        .Select(match => match.Groups[1].Value)
        .Distinct()
        .Where(Repository.HasFile);

    [GeneratedRegex(@"`((?:src|generators|analyzers|tests|docs)/[\w./-]+)`")]
    private static partial Regex Place();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
