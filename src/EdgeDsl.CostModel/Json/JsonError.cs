namespace EdgeDsl.CostModel;

/// <summary>What is wrong with a JSON text or with what it says, and where.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">What was found and what to do.</param>
public sealed record JsonError(JsonPlace Place, string Message);
