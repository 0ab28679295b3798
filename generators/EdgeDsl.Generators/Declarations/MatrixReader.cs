using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>Reads a class with <c>[DeploymentMatrix]</c> into a <see cref="MatrixSpec"/>.</summary>
internal static class MatrixReader
{
    /// <summary>Metadata name of the attribute that marks a matrix.</summary>
    public const string AttributeName = "EdgeDsl.DeploymentMatrixAttribute";

    /// <summary>Most combinations of one matrix: each is code of its own.</summary>
    public const int MostCombinations = 256;

    public const string Models = "Models";
    public const string Devices = "Devices";
    public const string Policies = "Policies";

    private const string Attribute = "DeploymentMatrix";

    /// <summary>Names of the members that are added to a matrix.</summary>
    public static IReadOnlyList<string> Members { get; } = ["Combinations", "Compare", "Best", "Evaluators"];

    /// <summary>The attribute that makes a type a matrix; null where it has none.</summary>
    public static AttributeData? AttributeOf(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: Attribute + "Attribute" } attributeClass && AttributeReader.IsOurs(attributeClass))
                return attribute;
        }

        return null;
    }

    /// <summary>The matrix; null, with what is wrong with its lists and ranges, where it has no combination that could be evaluated.</summary>
    public static MatrixSpec? Read(INamedTypeSymbol type, AttributeData matrix, List<ListProblem> problems, Func<ITypeSymbol, DeclaredType> readType)
    {
        var models = TypesIn(matrix, Models, TransformerDeclaration.Attribute, problems);
        var devices = TypesIn(matrix, Devices, DeviceDeclaration.Attribute, problems);
        var policies = TypesIn(matrix, Policies, PolicyDeclaration.Attribute, problems);
        var parameters = new WorkloadParameter[]
        {
            RangeOf(matrix, WorkloadDimension.PromptTokens, Workload.DefaultPromptTokens, problems),
            RangeOf(matrix, WorkloadDimension.OutputTokens, Workload.DefaultOutputTokens, problems),
            RangeOf(matrix, WorkloadDimension.Batch, Workload.DefaultBatch, problems),
        };
        var combinations = (long)models.Count * devices.Count * policies.Count;
        if (combinations > MostCombinations)
            problems.Add(new ListProblem(matrix, null, -1, FormattableString.Invariant($"it has {combinations} combinations, and each is code of its own; a matrix has at most {MostCombinations}")));
        // A plan is one deployment's; the search for 256 of them would be felt at every key.
        if (Has(type, TailoringDeclaration.Attribute))
            problems.Add(new ListProblem(matrix, null, -1, "it has [Tailoring], which is for one deployment; declare the combination that is to be tailored as a deployment"));
        if (Has(type, FrequencyScalingDeclaration.Attribute))
            problems.Add(new ListProblem(matrix, null, -1, "it has [FrequencyScaling], which is for one deployment; declare the combination that is to be planned as a deployment"));
        if (problems.Count > 0)
            return null;
        return new MatrixSpec(
            TypeShape.Of(type),
            new EquatableArray<WorkloadParameter>(parameters),
            AsDeployment(AttributeReader.Read(type, type.ContainingAssembly)),
            Declared(models),
            Declared(devices),
            Declared(policies));

        EquatableArray<DeclaredType> Declared(List<INamedTypeSymbol> types)
        {
            var declared = new DeclaredType[types.Count];
            for (var i = 0; i < declared.Length; i++)
                declared[i] = readType(types[i]);
            return new EquatableArray<DeclaredType>(declared);
        }
    }

    /// <summary>The types of one list, in order; what cannot stand in it is a problem.</summary>
    public static List<INamedTypeSymbol> TypesIn(AttributeData matrix, string list, string attribute, List<ListProblem> problems)
    {
        var types = new List<INamedTypeSymbol>();
        var given = ArgumentOf(matrix, list);
        if (given is not { Kind: TypedConstantKind.Array, IsNull: false } array || array.Values.IsEmpty)
        {
            // What does not compile is the compiler's to report, but has no combinations either.
            problems.Add(new ListProblem(matrix, list, -1, $"{list} is empty; list at least one type with [{attribute}]"));
            return types;
        }

        for (var i = 0; i < array.Values.Length; i++)
        {
            if (array.Values[i].Value is not INamedTypeSymbol type || !Has(type, attribute))
                problems.Add(new ListProblem(matrix, list, i, $"{(array.Values[i].Value as ITypeSymbol)?.Name ?? "null"} has no [{attribute}]"));
            else if (types.Exists(other => SymbolEqualityComparer.Default.Equals(other, type)))
                problems.Add(new ListProblem(matrix, list, i, $"{type.Name} is listed twice; drop one"));
            else
                types.Add(type);
        }

        return types;
    }

    private static WorkloadParameter RangeOf(AttributeData matrix, WorkloadDimension dimension, int mostOtherwise, List<ListProblem> problems)
    {
        var (least, most) = ("Least" + dimension, "Most" + dimension);
        var low = ArgumentOf(matrix, least)?.Value as int? ?? 1;
        var high = ArgumentOf(matrix, most)?.Value as int? ?? mostOtherwise;
        if (low < WorkloadParameter.LeastOf(dimension))
            problems.Add(new ListProblem(matrix, least, -1, FormattableString.Invariant($"{least} is {low}; it has to be at least {WorkloadParameter.LeastOf(dimension)}")));
        else if (high < low)
            problems.Add(new ListProblem(matrix, ArgumentOf(matrix, most) is null ? least : most, -1, FormattableString.Invariant($"{most} is {high}, below {least}, which is {low}")));
        return new WorkloadParameter(dimension, low, high);
    }

    private static TypedConstant? ArgumentOf(AttributeData matrix, string name)
    {
        foreach (var argument in matrix.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value;
        }

        return null;
    }

    private static bool Has(INamedTypeSymbol type, string name)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { } attributeClass && AttributeReader.IsOurs(attributeClass) && attributeClass.Name == name + "Attribute")
                return true;
        }

        return false;
    }

    /// <summary>The matrix's own arguments are those of a deployment, but for lists and ranges.</summary>
    private static DeclaredType AsDeployment(DeclaredType matrix)
    {
        var attributes = new List<AttributeValues>();
        foreach (var attribute in matrix.Attributes)
            attributes.Add(attribute.Name == Attribute ? attribute with { Name = DeploymentDeclaration.Attribute } : attribute);
        return matrix with { Attributes = new EquatableArray<AttributeValues>(attributes.ToArray()) };
    }
}
