using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>Reads a class with <c>[EdgeProfiler]</c> into a <see cref="ProfilerSpec"/>.</summary>
internal static class ProfilerReader
{
    /// <summary>Metadata name of the attribute that marks a profiler.</summary>
    public const string AttributeName = "EdgeDsl.EdgeProfilerAttribute";

    /// <summary>Names of the members that are added to a profiler.</summary>
    public static IReadOnlyList<string> Members { get; } =
    [
        "Deployment", "Deployments", "MeterName", "Evaluate", "Compare", "Best", "Observe", "ObserveTimeToFirstToken",
        "ObserveTimePerOutputToken", "ObserveEnergyPerToken", "ObservePeakMemory", "profiler",
    ];

    /// <summary>The profiler; null where no code can be added to the class.</summary>
    public static ProfilerSpec? Read(INamedTypeSymbol type, AttributeData profiler, Func<ITypeSymbol, DeclaredType> readType, CancellationToken cancellation)
    {
        if (HostClass.WhyNotExtended(type, Members, cancellation) is not null || MatrixReader.AttributeOf(type) is not null)
            return null;
        var listed = Listed(type, []);
        var records = new ProfiledRecord[listed.Count];
        for (var i = 0; i < records.Length; i++)
        {
            records[i] = new ProfiledRecord(
                MemberName(listed[i], listed),
                listed[i].ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
                SpecOf(listed[i], readType, cancellation));
        }

        return new ProfilerSpec(TypeShape.Of(type), DriftWindow(profiler) ?? 1, new EquatableArray<ProfiledRecord>(records));
    }

    /// <summary>The drift window; null where it is impossible.</summary>
    internal static int? DriftWindow(AttributeData profiler)
    {
        foreach (var argument in profiler.NamedArguments)
        {
            if (argument.Key == "DriftWindow")
                return argument.Value.Value is int window and >= 1 ? window : null;
        }

        return 64;
    }

    /// <summary>The deployments that a profiler can take, in order; what it cannot take is a problem.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Listed(INamedTypeSymbol type, List<ListProblem> problems)
    {
        var listed = new List<INamedTypeSymbol>();
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is not { Name: "ProfilesAttribute", TypeArguments.Length: 1 } attributeClass || !AttributeReader.IsOurs(attributeClass))
                continue;
            var argument = attributeClass.TypeArguments[0];
            if (argument.TypeKind == TypeKind.Error)
                continue; // unknown or inaccessible, which the compiler reports
            if (argument is not INamedTypeSymbol record || !IsDeployment(record))
                problems.Add(new ListProblem(attribute, null, 0, $"{argument.Name} is no deployment; give it [Deployment<…>]"));
            else if (listed.Exists(other => SymbolEqualityComparer.Default.Equals(other, record)))
                problems.Add(new ListProblem(attribute, null, 0, $"{record.Name} is listed twice; drop one [Profiles<{record.Name}>]"));
            else
                listed.Add(record);
        }

        return listed;
    }

    private static bool IsDeployment(INamedTypeSymbol type)
    {
        if (DeploymentAttributeOf(type) is not null)
            return true;
        foreach (var contract in type.AllInterfaces)
        {
            if (contract is { Name: "IDeployment", TypeArguments.Length: 1, ContainingNamespace: { Name: "EdgeDsl", ContainingNamespace.IsGlobalNamespace: true } }
                && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], type))
            {
                return true;
            }
        }

        return false;
    }

    private static AttributeData? DeploymentAttributeOf(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "DeploymentAttribute", TypeArguments.Length: 3 } attributeClass && AttributeReader.IsOurs(attributeClass))
                return attribute;
        }

        return null;
    }

    /// <summary>What a record in source is made of; one in metadata has its code already.</summary>
    private static DeploymentSpec? SpecOf(INamedTypeSymbol record, Func<ITypeSymbol, DeclaredType> readType, CancellationToken cancellation)
    {
        if (record.DeclaringSyntaxReferences.IsEmpty || DeploymentAttributeOf(record) is not { } attribute)
            return null;
        return TypeShape.CanBeNamed(record.OriginalDefinition)
            ? DeploymentReader.Read(record.OriginalDefinition, attribute, [], cancellation, readType) ?? Unusable
            : Unusable;
    }

    /// <summary>Stands for a record that gets no code: nothing can be made of it.</summary>
    private static DeploymentSpec Unusable { get; } = new(
        new TypeShape("", "", default, new TypePart("record", ""), ""), default, Nothing, Nothing, Nothing, Nothing);

    private static DeclaredType Nothing => new("", default);

    /// <summary>The simple name; where two records share it, the whole one.</summary>
    private static string MemberName(INamedTypeSymbol record, IReadOnlyList<INamedTypeSymbol> listed)
    {
        var sharing = 0;
        foreach (var other in listed)
        {
            if (other.Name == record.Name)
                sharing++;
        }

        if (sharing == 1)
            return Identifier.Escape(record.Name);
        var name = record.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).ToCharArray();
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i]))
                name[i] = '_';
        }

        return new string(name);
    }
}
