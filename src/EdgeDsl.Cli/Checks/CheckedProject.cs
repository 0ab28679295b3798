using EdgeDsl.Cli.Profiles;

namespace EdgeDsl.Cli.Checks;

/// <summary>What the build of a project said of its deployments.</summary>
/// <param name="Budgets">Every budget of every deployment.</param>
/// <param name="Product">Every deployment with its costs.</param>
internal sealed record CheckedProject(IReadOnlyList<BudgetCheck> Budgets, ProductProfile Product)
{
    /// <summary>Builds a project; one that does not build for another reason than a budget, or has no deployment, is bad input.</summary>
    /// <param name="project">Full path of the project file.</param>
    public static CheckedProject Build(string project)
    {
        var report = new SarifReport();
        var profile = new ProfileReading();
        using (var build = ProjectBuild.Of(project))
        {
            foreach (var file in build.SarifFiles())
            {
                using var sarif = File.OpenRead(file);
                report.Add(sarif);
                sarif.Position = 0;
                profile.Add(sarif);
            }

            if (report.OtherError is { } error)
                throw new BadInputException($"{project} does not build: {error}");
            if (!build.Succeeded && !report.HasDeployments)
                throw new BadInputException($"{project} does not build: {FirstError(build.Output)}");
        }

        if (!report.HasDeployments)
            throw new BadInputException($"{project} declares no deployment that EdgeDsl's analyzers see; add one, and reference the analyzers");
        var budgets = report.Budgets().ToList();
        return new CheckedProject(budgets, profile.Product(project, budgets));
    }

    private static string FirstError(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal)) ?? "dotnet build failed without an error message";
    }
}
