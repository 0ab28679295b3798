using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>A deployment in a profiler's list.</summary>
/// <param name="Member">Its name in the profiler's enumeration.</param>
/// <param name="Type">Name that means the record wherever it stands.</param>
/// <param name="Declared">What it is made of, where it is declared in the same compilation; null where it is metadata, code included.</param>
internal sealed record ProfiledRecord(string Member, string Type, DeploymentSpec? Declared);

/// <summary>A profiler as values: what the incremental pipeline compares.</summary>
/// <param name="Shape">Where the class stands.</param>
/// <param name="DriftWindow">Observations that a drift looks back on.</param>
/// <param name="Records">Its deployments, in order.</param>
internal sealed record ProfilerSpec(TypeShape Shape, int DriftWindow, EquatableArray<ProfiledRecord> Records);
