using System.ComponentModel;

namespace EdgeDsl;

/// <summary>
/// The sizes of a model that is declared by a <see cref="TransformerModelAttribute.ConfigFile"/>, for those who reference its assembly and
/// do not have the file. The generator adds it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResolvedTransformerModelAttribute : TransformerModelAttribute;
