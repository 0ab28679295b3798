using System.CommandLine;
using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Checks;
using EdgeDsl.Cli.Tables;

namespace EdgeDsl.Cli.Commands;

/// <summary><c>check</c>: the budgets of a project.</summary>
internal static class CheckCommand
{
    private const string Lesson = """
        Builds the project with dotnet build, reads what the compiler reports and shows every budget of every deployment at the worst
        point of its ranges. Exit code 0 where all hold (a budget at risk holds if the prediction does), 1 where one is breached, 2 where
        the project cannot be built for another reason.

        Examples:
          edgedsl check src/MyProduct
          edgedsl check src/MyProduct/MyProduct.csproj --format json

        JSON is in the base unit that "unit" names: bytes, seconds, watts, joules, or a ratio; "margin" is limit less need.
        """;

    public static Command Create(StandardStreams streams)
    {
        var project = new Argument<string>("project") { Description = "A project file, or the folder of one", HelpName = "PROJECT" };
        var format = OutputFormat.Option();
        var command = new Verb("check", "Builds a project and shows its budgets, needs and margins", Lesson) { project, format };
        command.SetAction(parsed => Run(streams, ProjectFile(parsed.GetRequiredValue(project)), OutputFormat.IsJson(parsed, format)));
        return command;
    }

    private static int Run(StandardStreams streams, string project, bool asJson)
    {
        var report = new SarifReport();
        using (var build = ProjectBuild.Of(project))
        {
            foreach (var file in build.SarifFiles())
            {
                using var sarif = File.OpenRead(file);
                report.Add(sarif);
            }

            if (report.OtherError is { } error)
                throw new BadInputException($"{project} does not build: {error}");
            if (!build.Succeeded && !report.HasDeployments)
                throw new BadInputException($"{project} does not build: {FirstError(build.Output)}");
        }

        if (!report.HasDeployments)
            throw new BadInputException($"{project} declares no deployment that EdgeDsl's analyzers see; add one, and reference the analyzers");
        var budgets = report.Budgets().ToList();
        if (asJson)
            JsonOutput.Write(streams.Output, json => CheckJson.Write(json, project, budgets));
        else
            CheckTable.Write(Terminal.Open(streams), budgets);
        return budgets.Exists(check => check.Verdict == BudgetVerdict.Over) ? ExitCodes.BudgetBreached : ExitCodes.Done;
    }

    private static string ProjectFile(string path)
    {
        if (File.Exists(path))
        {
            return path.EndsWith("proj", StringComparison.OrdinalIgnoreCase)
                ? Path.GetFullPath(path)
                : throw new BadInputException($"\"{path}\" is no project file; give a .csproj, or its folder");
        }

        if (!Directory.Exists(path))
            throw new BadInputException($"\"{path}\" is neither a project file nor a folder");
        var projects = Directory.GetFiles(path, "*.csproj");
        return projects.Length switch
        {
            1 => Path.GetFullPath(projects[0]),
            0 => throw new BadInputException($"\"{path}\" has no project file; give the folder of one"),
            _ => throw new BadInputException($"\"{path}\" has {string.Join(", ", projects.Select(Path.GetFileName).Order(StringComparer.Ordinal))}; give one of them"),
        };
    }

    private static string FirstError(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal)) ?? "dotnet build failed without an error message";
    }
}
