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
        command.SetAction(parsed => Run(streams, ProjectFile.Find(parsed.GetRequiredValue(project)), OutputFormat.IsJson(parsed, format)));
        return command;
    }

    private static int Run(StandardStreams streams, string project, bool asJson)
    {
        var budgets = CheckedProject.Build(project).Budgets;
        if (asJson)
            JsonOutput.Write(streams.Output, json => CheckJson.Write(json, project, budgets));
        else
            CheckTable.Write(Terminal.Open(streams), budgets);
        return budgets.Any(check => check.Verdict == BudgetVerdict.Over) ? ExitCodes.BudgetBreached : ExitCodes.Done;
    }
}
