using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace EdgeDsl.CodeFixes.Tests.Builds;

/// <summary>A hundred deployments repaired by one command.</summary>
[Collection(nameof(BuildTests))]
public sealed class FormatTests
{
    private const int Files = 10;
    private const int DeploymentsInEach = 10;

    private static readonly string[] Models = ["Llama32_1B", "TinyLlama", "Gemma3_1B", "DeepSeekR1_Qwen_1_5B"];
    private static readonly string[] Policies = ["Fp32", "Fp16"];

    private static readonly string[] Budgets =
    [
        "[MemoryBudget(1.9 * GiB)]",
        "[StorageBudget(1_950 * MB)]",
        "[MemoryBudget(1.9 * GiB)]\n[StorageBudget(1_950 * MB)]",
        "[LatencyBudget(TimePerOutputToken = 200 * Milliseconds)]",
        "[EnergyBudget(PerToken = 2.1 * Joules)]",
    ];

    [Fact]
    public async Task One_run_of_dotnet_format_repairs_a_hundred_deployments()
    {
        using var project = new TemporaryProject("Fleet");
        project.WriteProject(XElement.Parse("""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
            </Project>
            """));
        for (var file = 0; file < Files; file++)
            project.Write($"Fleet{file}.cs", Deployments(file));

        var before = await project.BuildAsync();
        Assert.True(before.ExitCode != 0, before.Text);
        var broken = before.Diagnostics.Select(line => line.Split('\'')[1]).Distinct().Count();
        Assert.True(broken == Files * DeploymentsInEach, $"Only {broken} deployments are reported:\n{before.Text}");

        var format = await project.RunAsync("format", "analyzers", "--no-restore", "--severity", "error", "--verbosity", "normal");
        Assert.True(format.ExitCode == 0, format.Text);

        var after = await project.BuildAsync("--no-restore", "-warnaserror");
        Assert.True(after.ExitCode == 0, format.Text + after.Text);
        Assert.Empty(after.Diagnostics);
        for (var file = 0; file < Files; file++)
            CheckOnlyPoliciesChanged(Deployments(file), project.Read($"Fleet{file}.cs"));
    }

    /// <summary>A file of deployments. The catalog has policies that keep their budgets.</summary>
    private static string Deployments(int file)
    {
        var text = new StringBuilder("using System.ComponentModel.DataAnnotations;\nusing EdgeDsl;\nusing EdgeDsl.Catalog;\nusing static EdgeDsl.Units;\n\nnamespace Fleet;\n");
        for (var i = 0; i < DeploymentsInEach; i++)
        {
            var number = (file * DeploymentsInEach) + i;
            text.Append(
                CultureInfo.InvariantCulture,
                $"""

                // Number {number}.
                [Deployment<{Models[number % Models.Length]}, RaspberryPi5, {Policies[number / 4 % Policies.Length]}>] // to be repaired
                {Budgets[number / 8 % Budgets.Length]}
                public partial record Device{number}([Range(1, {32 + number})] int PromptTokens, [Range(1, 64)] int OutputTokens);

                """);
        }

        return text.ToString();
    }

    private static void CheckOnlyPoliciesChanged(string before, string after)
    {
        string[] lines = before.Split('\n'), repaired = after.Split('\n');
        Assert.Equal(lines.Length, repaired.Length);
        foreach (var (line, now) in lines.Zip(repaired))
        {
            if (line.StartsWith("[Deployment<", StringComparison.Ordinal))
            {
                Assert.NotEqual(line, now);
                Assert.Equal(WithoutPolicy(line), WithoutPolicy(now));
            }
            else
            {
                Assert.Equal(line, now);
            }
        }
    }

    private static string WithoutPolicy(string line) =>
        line[..line.LastIndexOf(',')] + line[line.IndexOf('>', StringComparison.Ordinal)..];
}
