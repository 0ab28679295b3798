using System.CommandLine;
using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Checks;
using EdgeDsl.Cli.Html;
using EdgeDsl.Cli.Profiles;
using EdgeDsl.Cli.Tables;

namespace EdgeDsl.Cli.Commands;

/// <summary><c>profile</c>: a report over a product's deployments.</summary>
internal static class ProfileCommand
{
    private const string Lesson = """
        Builds the project with dotnet build and shows what each of its deployments costs at the far corner of its ranges (longest prompt
        and output, largest batch): those of every [EdgeProfiler] in its order, then deployments and matrix combinations that no profiler
        lists. Methods with [CostTerm] are not in it, since the compiler cannot run them; deployments of other assemblies are shown where
        those are built. Exit code 0, whatever the budgets say (check judges them), 2 where the project cannot be built for another reason.

        Examples:
          edgedsl profile examples/ProductProfiler
          edgedsl profile src/MyProduct/MyProduct.csproj --format json
          edgedsl profile examples/ProductProfiler --format html --out profile.html

        JSON: { "project", "profilers": [{ "name", "deployments": [...] }], "unlisted": [...] }. A deployment has name, type, model, device,
        policy, runtime, operatingPoint, promptTokens, outputTokens, batch; "costs" under the names of CostReport in base units (bytes,
        seconds, joules, watts, FLOPs), with parameters, perplexityRatio and usableMemoryBytes; and "budgets" as check prints them.
        What is not known is null.
        """;

    public static Command Create(StandardStreams streams)
    {
        var project = new Argument<string>("project") { Description = "A project file, or the folder of one", HelpName = "PROJECT" };
        var format = OutputFormat.Option(OutputFormat.Html);
        var target = OutputFile.Option();
        var command = new Verb("profile", "Builds a project and shows what its deployments cost", Lesson) { project, format, target };
        command.SetAction(parsed =>
        {
            var product = CheckedProject.Build(ProjectFile.Find(parsed.GetRequiredValue(project))).Product;
            OutputFile.Write(streams, parsed.GetValue(target), to => Write(to, product, parsed.GetValue(format)!));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(StandardStreams to, ProductProfile product, string format)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(to.Output, json => ProfileJson.Write(json, product));
                break;
            case OutputFormat.Html:
                ProfilePage.Write(to.Output, product);
                break;
            default:
                ProfileTable.Write(Terminal.Open(to), product);
                break;
        }
    }
}
