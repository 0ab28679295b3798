using System.Xml.Linq;

namespace EdgeDsl.CodeFixes.Tests.Builds;

/// <summary>The real build finds config files by itself and reports what is wrong with them at their line and column.</summary>
[Collection(nameof(BuildTests))]
public sealed class ConfigFileTests
{
    private const string Models = """
        using EdgeDsl;
        using EdgeDsl.Catalog;

        [TransformerModel(ConfigFile = "phi-2/config.json")]
        public sealed partial record Phi;

        [Deployment<Phi, RaspberryPi5, Q4_K_M>]
        public readonly partial record struct Kiosk;

        """;

    // Where nothing is generated the compiler says so of every use, and leaves the rules out.
    private const string Use = """
        public static class Use
        {
            private const long Parameters = Kiosk.ParameterCount - 2_779_683_840; // the published count
            public static readonly int[] None = new int[Parameters == 0 ? 0 : throw new System.InvalidOperationException()];
        }
        """;

    private const string Config = """
        {
          "hidden_size": 2560,
          "intermediate_size": 10240,
          "max_position_embeddings": 2048,
          "model_type": "phi",
          "num_attention_heads": 32,
          "num_hidden_layers": 32,
          "vocab_size": 51200
        }
        """;

    [Fact]
    public async Task A_config_file_below_the_project_is_found_and_that_below_obj_is_not()
    {
        using var project = Project("");
        project.Write("Models.cs", Models + Use);
        project.Write("phi-2/config.json", Config);
        project.Write("obj/phi-2/config.json", "{");
        project.Write("bin/Debug/phi-2/config.json", "{");
        var output = await project.BuildAsync();
        Assert.True(output.ExitCode == 0, output.Text);
        Assert.Empty(output.Diagnostics);
    }

    [Fact]
    public async Task What_is_wrong_with_it_is_reported_in_the_file()
    {
        using var project = Project("");
        project.Write("phi-2/config.json", Config.Replace("2560", "2560.5", StringComparison.Ordinal));
        var output = await project.BuildAsync();
        Assert.NotEqual(0, output.ExitCode);
        Assert.Contains(
            Path.Combine("phi-2", "config.json") + "(2,18): error EDGE007: 'Phi': hidden_size is 2560.5; it has to be a whole number, written without quotes, fraction and exponent",
            output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_property_switches_it_off()
    {
        using var project = Project("false");
        project.Write("phi-2/config.json", Config);
        var output = await project.BuildAsync();
        Assert.NotEqual(0, output.ExitCode);
        Assert.Contains("error EDGE007: 'Phi': ConfigFile is \"phi-2/config.json\", and no additional file has that path", output.Text, StringComparison.Ordinal);
    }

    private static TemporaryProject Project(string configFiles)
    {
        var project = new TemporaryProject("Phi");
        project.WriteProject(XElement.Parse($"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{ProductFiles.Props}" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <EdgeDslConfigFiles>{configFiles}</EdgeDslConfigFiles>
              </PropertyGroup>
            </Project>
            """));
        project.Write("Models.cs", Models);
        return project;
    }
}
