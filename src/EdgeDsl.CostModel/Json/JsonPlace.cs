namespace EdgeDsl.CostModel;

/// <summary>Where something stands in a JSON text. What it marks never spans lines: objects and arrays are marked at their bracket.</summary>
/// <param name="Offset">Characters before it, from 0.</param>
/// <param name="Length">Characters marked.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column of the line, from 1.</param>
public readonly record struct JsonPlace(int Offset, int Length, int Line, int Column);
