namespace EdgeDsl.Cli.Gguf;

/// <summary>A tensor of a file, as far as it is described before the data.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Its dimensions, the length of a row first; trailing ones are left out.</param>
/// <param name="Type">Its type.</param>
/// <param name="Offset">Where it starts in the data.</param>
/// <param name="Bytes">Its bytes, at least 1.</param>
internal sealed record GgufTensor(string Name, GgufShape Shape, GgmlType Type, long Offset, long Bytes);
