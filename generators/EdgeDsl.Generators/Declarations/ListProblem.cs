using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>What is wrong with a type in the list of a profiler or a matrix, and where it stands.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Argument">Name of the argument with the list; null for the attribute's type argument or the whole attribute.</param>
/// <param name="Index">Position in the list; −1 for the whole list.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record ListProblem(AttributeData Attribute, string? Argument, int Index, string Message);
