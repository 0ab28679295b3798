namespace EdgeDsl.Cli.Checks;

/// <summary>What deployments are called in a report: their simple names, with what tells them apart where several share one.</summary>
internal sealed class DeploymentNames
{
    private readonly HashSet<string> shared;

    /// <summary>The names of a report.</summary>
    /// <param name="deployments">What tells each deployment from every other, and its simple name.</param>
    public DeploymentNames(IEnumerable<(string Type, string Name)> deployments) =>
        shared = [.. deployments.Distinct().GroupBy(known => known.Name).Where(known => known.Count() > 1).Select(known => known.Key)];

    /// <summary>The name of a deployment.</summary>
    /// <param name="type">Metadata name of its record, or of its matrix with the number of the combination.</param>
    /// <param name="name">Its simple name, or the combination in words.</param>
    public string Of(string type, string name) =>
        !shared.Contains(name) ? name
        : type.EndsWith(name, StringComparison.Ordinal) ? type
        : $"{name} of {type}";
}
