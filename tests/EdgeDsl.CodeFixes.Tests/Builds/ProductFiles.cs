using System.Reflection;
using EdgeDsl.Analyzers;
using EdgeDsl.Generators;

namespace EdgeDsl.CodeFixes.Tests.Builds;

/// <summary>The built product, as projects outside the solution reference it.</summary>
internal static class ProductFiles
{
    /// <summary>Folder of the example that breaks its budgets.</summary>
    public static string OverBudget { get; } = Metadata("OverBudget");

    /// <summary>What the package adds to a project.</summary>
    public static string Props { get; } = Path.GetFullPath(Path.Combine(OverBudget, "..", "..", "src", "EdgeDsl", "buildTransitive", "EdgeDsl.props"));

    /// <summary>Generator, analyzers and code fixes.</summary>
    public static IReadOnlyList<string> Analyzers { get; } =
    [
        typeof(DeploymentGenerator).Assembly.Location, typeof(DeploymentAnalyzer).Assembly.Location, typeof(RepairCodeFixProvider).Assembly.Location,
    ];

    /// <summary>The runtime and the catalog.</summary>
    public static IReadOnlyList<string> Libraries { get; } =
        [Path.Combine(Path.GetDirectoryName(Metadata("Catalog"))!, "EdgeDsl.dll"), Metadata("Catalog")];

    private static string Metadata(string key) => typeof(ProductFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == key).Value!;
}
