namespace EdgeDsl.Catalog.EdgeProfilerPaper;

/// <summary>A precision as EdgeProfiler describes it: whole bytes per element, of weights, activations and KV cache alike.</summary>
/// <param name="Name">Name in the tool's table.</param>
/// <param name="BytesPerElement">Bytes of one element: 4, 2 or 1. The tool's table has no 4-bit rows.</param>
public sealed record EdgeProfilerPrecision(string Name, int BytesPerElement);
