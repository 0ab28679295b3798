using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Gguf;

/// <summary>A tensor that a file has to have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Layer">Its layer from 0; −1 outside the layers.</param>
/// <param name="Kinds">The matrices that it holds; none for norms, biases and rotary factors.</param>
internal sealed record ExpectedTensor(string Name, GgufShape Shape, int Layer, params IReadOnlyList<MatrixKind> Kinds);
