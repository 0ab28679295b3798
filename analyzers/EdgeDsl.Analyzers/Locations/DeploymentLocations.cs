using EdgeDsl.CostModel;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EdgeDsl.Analyzers;

/// <summary>The places of one deployment record that rules point at.</summary>
internal class DeploymentLocations
{
    private readonly INamedTypeSymbol record;
    private readonly AttributeData deployment;
    private readonly CancellationToken cancellation;

    public DeploymentLocations(INamedTypeSymbol record, AttributeData deployment, CancellationToken cancellation)
    {
        this.record = record;
        this.deployment = deployment;
        this.cancellation = cancellation;
    }

    public Location Name => AttributeLocations.Name(record);

    public Location Device => TypeArgument(1);

    public Location Policy => TypeArgument(2);

    public AttributeSyntax? Deployment => AttributeLocations.SyntaxOf(deployment, cancellation);

    /// <summary>An argument's expression, else the attribute, else the record's name.</summary>
    public Location Argument(string attributeName, string? argument)
    {
        if (FindAttribute(attributeName) is not { } attribute || AttributeLocations.SyntaxOf(attribute, cancellation) is not { } syntax)
            return Name;
        return (argument is null ? null : AttributeLocations.Argument(attribute, syntax, argument)?.Expression.GetLocation()) ?? syntax.GetLocation();
    }

    /// <summary>The expression of an argument; null where it is not given in source.</summary>
    public ExpressionSyntax? ArgumentExpression(string attributeName, string argument) =>
        FindAttribute(attributeName) is { } attribute && AttributeLocations.SyntaxOf(attribute, cancellation) is { } syntax
            ? AttributeLocations.Argument(attribute, syntax, argument)?.Expression
            : null;

    /// <summary>The upper end of the range of a dimension; the record's name where the dimension is not declared.</summary>
    public virtual Location RangeEnd(WorkloadDimension dimension) =>
        FindParameter(dimension.ToString()) is { } parameter
        && ParameterReader.FindRange(record, parameter) is { } range
        && AttributeLocations.SyntaxOf(range, cancellation) is { } syntax
            ? AttributeLocations.Argument(range, syntax, "maximum")?.Expression.GetLocation() ?? syntax.GetLocation()
            : Name;

    /// <summary>A parameter of the record.</summary>
    public Location Parameter(string name) => FindParameter(name) is { DeclaringSyntaxReferences: { Length: > 0 } references }
        ? references[0].GetSyntax(cancellation).GetLocation()
        : Name;

    private IParameterSymbol? FindParameter(string name)
    {
        if (ParameterReader.PrimaryConstructor(record, cancellation) is not { } constructor)
            return null;
        foreach (var parameter in constructor.Parameters)
        {
            if (parameter.Name == name)
                return parameter;
        }

        return null;
    }

    /// <summary>A type argument of the deployment attribute.</summary>
    public virtual Location TypeArgument(int index) =>
        (Deployment is { } syntax ? AttributeLocations.TypeArgument(syntax, index)?.GetLocation() ?? syntax.GetLocation() : null) ?? Name;

    private AttributeData? FindAttribute(string name)
    {
        foreach (var attribute in record.GetAttributes())
        {
            if (attribute.AttributeClass is { } attributeClass && AttributeReader.IsOurs(attributeClass) && attributeClass.Name == name + "Attribute")
                return attribute;
        }

        return null;
    }
}
