using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EdgeDsl.Analyzers;

/// <summary>Places in the lists of types that profilers and matrices have.</summary>
internal static class ListLocations
{
    /// <summary>An element of an argument with a list, else the argument, else the attribute; null for an attribute without source.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="argument">Name of the argument; null for a type argument of the attribute.</param>
    /// <param name="index">Position in the list; −1 for the whole list.</param>
    /// <param name="cancellation">Ends the look at the source.</param>
    public static Location? Of(AttributeData attribute, string? argument, int index, CancellationToken cancellation)
    {
        if (AttributeLocations.SyntaxOf(attribute, cancellation) is not { } syntax)
            return null;
        if (argument is null)
            return (index < 0 ? null : AttributeLocations.TypeArgument(syntax, index))?.GetLocation() ?? syntax.GetLocation();
        var expression = AttributeLocations.Argument(attribute, syntax, argument)?.Expression;
        return (expression is null || index < 0 ? expression : Element(expression, index) ?? expression)?.GetLocation() ?? syntax.GetLocation();
    }

    private static SyntaxNode? Element(ExpressionSyntax list, int index) => list switch
    {
        CollectionExpressionSyntax { Elements: var elements } when index < elements.Count => elements[index],
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var elements } when index < elements.Count => elements[index],
        ArrayCreationExpressionSyntax { Initializer.Expressions: var elements } when index < elements.Count => elements[index],
        _ => null,
    };
}
