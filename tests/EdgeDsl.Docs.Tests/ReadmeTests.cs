using System.Globalization;
using System.Text.RegularExpressions;
using EdgeDsl.Docs.Tests.Compiling;
using EdgeDsl.Docs.Tests.Pages;

namespace EdgeDsl.Docs.Tests;

/// <summary>The C# in the repository's README.md.</summary>
public sealed partial class ReadmeTests
{
    private const string Section = "A first deployment";

    private static readonly MarkdownPage Readme = new(Repository.Read("README.md"));

    private static string Declaration => Readme.CodeIn(Section, "csharp").First();

    [Fact]
    public async Task The_first_deployment_compiles_and_breaks_no_budget()
    {
        var example = Example.Of(Declaration);
        Assert.Empty(await example.ObjectionsAsync());
        // Its board has no calibration, so the error band of its class may be over a limit.
        Assert.All(await example.ReportsAsync(), report => Assert.Equal("EDGE109", report.Id));
    }

    [Fact]
    public async Task The_message_is_that_of_its_deployment_with_a_budget_of_one_GiB()
    {
        var shown = Readme.Blocks.Single(block => block.Text.Contains("error EDGE101:", StringComparison.Ordinal)).Text;
        var example = Example.Of(Declaration.Replace("[MemoryBudget(2 * GiB)]", "[MemoryBudget(1 * GiB)]", StringComparison.Ordinal));
        var report = (await example.ReportsAsync()).Single(report => report.Id == "EDGE101");
        Assert.Equal(shown.TrimEnd('\n').Replace('\n', ' '), $"Kiosk.cs({report.Location.GetLineSpan().StartLinePosition.Line + 1},15): error EDGE101: {report.GetMessage(CultureInfo.InvariantCulture)}");
    }

    [Fact]
    public async Task The_generated_code_is_that_of_its_deployment()
    {
        var generated = (await Example.Of(Declaration).GeneratedAsync()).SelectMany(text => text.Split('\n')).Select(Bare).ToHashSet();
        var shown = Readme.CodeIn("What the generated code looks like", "csharp").Single().Split('\n').Select(Bare).Where(line => line is not ("" or "…")).ToList();
        Assert.True(shown.Count > 12);
        Assert.All(shown, line => Assert.Contains(line, generated));

        // The README names types as a reader does, and a new fit of the class changes the fitted figures.
        static string Bare(string line) => Fitted().Replace(line.Trim().Replace("global::EdgeDsl.", "", StringComparison.Ordinal), "#");
    }

    [Fact]
    public void As_many_families_are_known_as_it_says()
    {
        var families = Repository.Read("src/EdgeDsl.CostModel/Configurations/ModelFamilies.cs").Split("ByArchitecture")[0].Split("[\"").Length - 1;
        Assert.Equal(19, families);
        Assert.Contains("Nineteen families are known", Repository.Read("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_validation_figures_are_those_of_the_report()
    {
        var report = Repository.Read("docs/validation.md").Split('\n');
        var figures = Repository.Read("README.md").Split('\n').Where(line => line.StartsWith("| Decode", StringComparison.Ordinal) || line.StartsWith("| Prefill", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, figures.Count);
        Assert.All(figures, figure => Assert.Contains(figure, report));
    }

    [Fact]
    public async Task What_the_record_has_then_compiles_in_a_method()
    {
        var usage = Readme.CodeIn(Section, "csharp").Skip(1).Single();
        var method = "internal static class Use\n{\n    public static void It()\n    {\n" + Statements(usage) + "    }\n}\n";
        Assert.Empty(await Example.Of(Declaration + method).ObjectionsAsync());
    }

    /// <summary>The record and the item that the project of its reader needs; the file is phi-2's own, in what matters here.</summary>
    [Fact]
    public async Task The_model_of_a_config_file_compiles_with_the_file_that_is_named()
    {
        const string section = "A model from its config.json";
        var file = Readme.CodeIn(section, "xml").Single().Split('"')[1];
        const string config = """
            {"model_type":"phi","num_hidden_layers":32,"hidden_size":2560,"intermediate_size":10240,"num_attention_heads":32,"vocab_size":51200,"max_position_embeddings":2048}
            """;
        var example = Example.Of("using EdgeDsl;\n\n" + Readme.CodeIn(section, "csharp").Single(), "", (file, config));
        Assert.Empty(await example.ObjectionsAsync());
        Assert.Empty(await example.ReportsAsync());
    }

    [Fact]
    public async Task The_deployment_of_the_catalog_compiles()
    {
        var attribute = Readme.Lines
            .Single(line => line.Text.Contains("[Deployment<TinyLlama", StringComparison.Ordinal))
            .Text.Split('`')[1];
        var example = Example.Of($"using EdgeDsl;\nusing EdgeDsl.Catalog;\n\n{attribute}\npublic readonly partial record struct Ask;\n");
        Assert.Empty(await example.ObjectionsAsync());
        Assert.Empty(await example.ReportsAsync());
    }

    [GeneratedRegex(@"\d+\.\d+(E[-+]\d+)?")]
    private static partial Regex Fitted();

    /// <summary>What the README writes as "report.PeakMemoryBytes;" is a value that the reader takes; here it is discarded.</summary>
    private static string Statements(string usage)
    {
        var statements = "";
        foreach (var line in usage.Split('\n'))
        {
            var comment = line.IndexOf("//", StringComparison.Ordinal);
            var code = comment < 0 ? line : line[..comment];
            foreach (var statement in code.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                statements += (statement.Contains(" = ", StringComparison.Ordinal) ? "" : "_ = ") + statement + ";\n";
        }

        return statements;
    }
}
