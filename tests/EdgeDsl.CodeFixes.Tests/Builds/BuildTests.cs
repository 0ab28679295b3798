namespace EdgeDsl.CodeFixes.Tests.Builds;

/// <summary>Tests that run the real command. They are slow, so that one runs at a time.</summary>
[CollectionDefinition(nameof(BuildTests), DisableParallelization = true)]
public static class BuildTests;
