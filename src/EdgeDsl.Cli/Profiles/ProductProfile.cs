using EdgeDsl.Cli.Checks;

namespace EdgeDsl.Cli.Profiles;

/// <summary>A product's deployments as its build evaluated them: what a report is made of.</summary>
/// <param name="Project">Full path of the project.</param>
/// <param name="Profilers">Its profilers, by name.</param>
/// <param name="Deployments">Every deployment and every combination of a matrix, by name.</param>
internal sealed record ProductProfile(string Project, IReadOnlyList<ProfilerListing> Profilers, IReadOnlyList<DeploymentProfile> Deployments)
{
    /// <summary>The deployments that no profiler lists: combinations of matrices among them.</summary>
    public IEnumerable<DeploymentProfile> Unlisted => Deployments.Where(deployment => !Profilers.Any(profiler => profiler.Types.Contains(deployment.Type)));

    /// <summary>The deployments of a profiler, in its order; one from another assembly is judged where that is built.</summary>
    public IEnumerable<DeploymentProfile> Of(ProfilerListing profiler) =>
        profiler.Types.Select(type => Deployments.FirstOrDefault(deployment => deployment.Type == type)).OfType<DeploymentProfile>();
}

/// <summary>A profiler.</summary>
/// <param name="Name">Its name; its metadata name where several share that.</param>
/// <param name="Types">Types of its deployments, in order.</param>
internal sealed record ProfilerListing(string Name, IReadOnlyList<string> Types);

/// <summary>A deployment at the far corner of its ranges: longest prompt and output, largest batch.</summary>
internal sealed record DeploymentProfile
{
    /// <summary>Name of the deployment, with what tells it apart where several share one.</summary>
    public required string Name { get; init; }

    /// <summary>Metadata name of its record; of a combination, that of its matrix with its number there.</summary>
    public required string Type { get; init; }

    public required string Model { get; init; }

    public required string Device { get; init; }

    public required string Policy { get; init; }

    public required string Runtime { get; init; }

    /// <summary>Name of the operating point; empty where the device has none.</summary>
    public required string OperatingPoint { get; init; }

    public required int PromptTokens { get; init; }

    public required int OutputTokens { get; init; }

    public required int Batch { get; init; }

    /// <summary>Figures in base units under the names of a <c>CostReport</c>, and <c>parameters</c>, <c>perplexityRatio</c>,
    /// <c>usableMemoryBytes</c>; not a number where they are unknown.</summary>
    public required IReadOnlyDictionary<string, double> Costs { get; init; }

    /// <summary>Its budgets at their own worst points.</summary>
    public required IReadOnlyList<BudgetCheck> Budgets { get; init; }
}
