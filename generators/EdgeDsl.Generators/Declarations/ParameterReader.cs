using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>Reads the free variables of a deployment record and their <c>[Range]</c>.</summary>
internal static class ParameterReader
{
    private const string UnusableParameter = "EDGE003";

    /// <summary>The parameter's variable and range; null, with an error, where it has none that can be used.</summary>
    public static WorkloadParameter? Read(INamedTypeSymbol record, IParameterSymbol parameter, List<DeclarationError> errors)
    {
        var error = Check(record, parameter, out var read);
        if (error is not null)
            errors.Add(new DeclarationError(UnusableParameter, record.Name, DeploymentDeclaration.Attribute, -1, parameter.Name, error));
        return read;
    }

    /// <summary>Whether a parameter has the name of a dimension of the workload.</summary>
    public static bool IsDimension(IParameterSymbol parameter) => DimensionOf(parameter.Name) is not null;

    /// <summary>The primary constructor of a record, whose parameters are the free variables; null where it has none.</summary>
    public static IMethodSymbol? PrimaryConstructor(INamedTypeSymbol record, CancellationToken cancellation)
    {
        foreach (var constructor in record.InstanceConstructors)
        {
            // The copy constructor of a record class has no syntax, other constructors have a syntax of their own.
            foreach (var reference in constructor.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax(cancellation) is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax)
                    return constructor;
            }
        }

        return null;
    }

    private static string? Check(INamedTypeSymbol record, IParameterSymbol parameter, out WorkloadParameter? read)
    {
        read = null;
        if (DimensionOf(parameter.Name) is not { } dimension)
            return $"{parameter.Name} is no variable of the cost model; the variables are PromptTokens, OutputTokens and Batch";
        if (parameter.Type.SpecialType != SpecialType.System_Int32)
            return $"{parameter.Name} has to be an int";
        if (FindRange(record, parameter) is not { } range)
            return $"{parameter.Name} has no range; add [Range(least, most)]";
        if (range.ConstructorArguments.Length != 2
            || range.ConstructorArguments[0].Value is not int low
            || range.ConstructorArguments[1].Value is not int high)
        {
            return $"the range of {parameter.Name} has to be given by two int constants";
        }

        foreach (var argument in range.NamedArguments)
        {
            if (argument.Key is "MinimumIsExclusive" or "MaximumIsExclusive" && argument.Value.Value is true)
                return $"the range of {parameter.Name} has to be inclusive; drop {argument.Key}";
        }

        read = Read(parameter.Name, low, high);
        return read is null
            ? FormattableString.Invariant($"the range of {parameter.Name} is {low} to {high}; it has to start at {WorkloadParameter.LeastOf(dimension)} or above and not end before it starts")
            : null;
    }

    /// <summary>A variable with its range; null where there is no such variable, or the range is impossible.</summary>
    public static WorkloadParameter? Read(string name, int low, int high) =>
        DimensionOf(name) is { } dimension && low >= WorkloadParameter.LeastOf(dimension) && low <= high ? new WorkloadParameter(dimension, low, high) : null;

    /// <summary>The variable that a name means; null where it means none.</summary>
    public static WorkloadDimension? DimensionOf(string name) => name switch
    {
        nameof(WorkloadDimension.PromptTokens) => WorkloadDimension.PromptTokens,
        nameof(WorkloadDimension.OutputTokens) => WorkloadDimension.OutputTokens,
        nameof(WorkloadDimension.Batch) => WorkloadDimension.Batch,
        _ => null,
    };

    public static AttributeData? FindRange(INamedTypeSymbol record, IParameterSymbol parameter)
    {
        if (FindRange(parameter) is { } range)
            return range;
        foreach (var member in record.GetMembers(parameter.Name))
        {
            if (member is IPropertySymbol && FindRange(member) is { } propertyRange)
                return propertyRange;
        }

        return null;
    }

    private static AttributeData? FindRange(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is
                {
                    Name: "RangeAttribute",
                    ContainingNamespace:
                    {
                        Name: "DataAnnotations",
                        ContainingNamespace: { Name: "ComponentModel", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
                    },
                })
            {
                return attribute;
            }
        }

        return null;
    }
}
