using System.Linq;
using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>A method of the user's that is a cost of the product's own.</summary>
/// <param name="Kind">The cost that it is added to.</param>
/// <param name="Method">Its name.</param>
/// <param name="Parameters">Its parameters: each is a dimension of the workload, in lower or upper case.</param>
internal sealed record CostTerm(CostTermKind Kind, string Method, EquatableArray<string> Parameters)
{
    private const string AttributeName = "CostTermAttribute";

    /// <summary>The attribute that makes a method a cost term; null where it has none.</summary>
    public static AttributeData? AttributeOf(ISymbol member)
    {
        if (member is IMethodSymbol)
        {
            foreach (var attribute in member.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: AttributeName } attributeClass && AttributeReader.IsOurs(attributeClass))
                    return attribute;
            }
        }

        return null;
    }

    /// <summary>The cost terms of a record; a method that can be none is left out, and is an analyzer's to report.</summary>
    public static EquatableArray<CostTerm> AllOf(INamedTypeSymbol record)
    {
        var terms = new List<CostTerm>();
        foreach (var member in record.GetMembers())
        {
            if (AttributeOf(member) is { } attribute && Read((IMethodSymbol)member, attribute, out _) is { } term)
                terms.Add(term);
        }

        // One that is there twice, or has a parameter twice, could not be called; the compiler reports both. All parameters are of one type.
        var twice = terms.FindAll(term => term.Parameters.Distinct().Count() < term.Parameters.Count || terms.Exists(other => !ReferenceEquals(other, term) && other.Method == term.Method && other.Parameters.Count == term.Parameters.Count));
        terms.RemoveAll(twice.Contains);
        return new EquatableArray<CostTerm>(terms.ToArray());
    }

    /// <summary>The cost term; null, with what is wrong, where the method can be none.</summary>
    public static CostTerm? Read(IMethodSymbol method, AttributeData attribute, out string problem)
    {
        problem = "";
        if (attribute.ConstructorArguments.Length != 1 || attribute.ConstructorArguments[0].Value is not int kind
            || !Enum.IsDefined(typeof(CostTermKind), kind))
        {
            problem = "its kind is no CostTermKind";
        }
        else if (method.MethodKind != MethodKind.Ordinary || !method.IsStatic || method.IsGenericMethod)
        {
            problem = "a cost term is a static method without type parameters";
        }
        else if (method.ReturnsByRef || method.ReturnsByRefReadonly
            || method.ReturnType.SpecialType is not (SpecialType.System_Double or SpecialType.System_Int64 or SpecialType.System_Int32))
        {
            problem = "a cost term returns double, long or int";
        }
        else
        {
            foreach (var parameter in method.Parameters)
            {
                if (DimensionOf(parameter.Name) is null || parameter.Type.SpecialType != SpecialType.System_Int32 || parameter.RefKind != RefKind.None)
                    problem = $"{parameter.Name} is no parameter of a cost term; these are int promptTokens, int outputTokens and int batch";
            }
        }

        if (problem.Length > 0)
            return null;
        var parameters = new string[method.Parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
            parameters[i] = method.Parameters[i].Name;
        return new CostTerm((CostTermKind)(int)attribute.ConstructorArguments[0].Value!, method.Name, new EquatableArray<string>(parameters));
    }

    /// <summary>The dimension that a parameter is.</summary>
    public static WorkloadDimension? DimensionOf(string parameter)
    {
        foreach (var dimension in (WorkloadDimension[])Enum.GetValues(typeof(WorkloadDimension)))
        {
            if (string.Equals(dimension.ToString(), parameter, StringComparison.OrdinalIgnoreCase))
                return dimension;
        }

        return null;
    }
}
