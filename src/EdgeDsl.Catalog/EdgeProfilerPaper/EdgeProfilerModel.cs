namespace EdgeDsl.Catalog.EdgeProfilerPaper;

/// <summary>
/// A model as EdgeProfiler describes it: three sizes. The paper knows neither grouped-query attention nor gated MLPs nor tied
/// embeddings, so these sizes are not the models' true dimensions; those are the records of <c>EdgeDsl.Catalog</c>.
/// </summary>
/// <param name="Name">Name in the tool's table.</param>
/// <param name="Layers">Number of layers, at least 1.</param>
/// <param name="HiddenSize">Width of the residual stream, at least 1.</param>
/// <param name="IntermediateSize">Width of the MLP, at least 1.</param>
public sealed record EdgeProfilerModel(string Name, int Layers, int HiddenSize, int IntermediateSize);
