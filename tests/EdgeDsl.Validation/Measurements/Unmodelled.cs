namespace EdgeDsl.Validation.Measurements;

/// <summary>Why a row has no prediction.</summary>
/// <param name="reason">The reason.</param>
internal sealed class Unmodelled(string reason) : Exception(reason);
