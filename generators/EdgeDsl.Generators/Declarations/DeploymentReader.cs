using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EdgeDsl.Generators;

/// <summary>Reads a deployment record into a <see cref="DeploymentSpec"/>.</summary>
internal static class DeploymentReader
{
    /// <summary>Metadata name of the attribute that marks a deployment.</summary>
    public const string AttributeName = "EdgeDsl.DeploymentAttribute`3";

    private const string CannotBeExtended = "EDGE001";

    // Metadata has names of at most 1023 bytes. Explicit implementations are called EdgeDsl.IDeployment<name>.EdgeDsl…, of up to 100 bytes beside the name.
    private const int MostNameBytes = 900;

    /// <summary>The deployment; null, with errors where they are the user's, where no code can be added to the record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="deployment">The attribute that makes it a deployment.</param>
    /// <param name="errors">Receives what is wrong.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <param name="readType">Reads models, devices and policies; null to read them here.</param>
    /// <param name="ranges">Reads the parameters from what is written, where that is enough; null to ask the compiler always.</param>
    public static DeploymentSpec? Read(
        INamedTypeSymbol record,
        AttributeData deployment,
        List<DeclarationError> errors,
        CancellationToken cancellation,
        Func<ITypeSymbol, DeclaredType>? readType = null,
        WrittenRanges? ranges = null)
    {
        readType ??= type => AttributeReader.Read(type, record.ContainingAssembly);
        if (deployment.AttributeClass is not { TypeArguments.Length: 3 } attributeClass)
            return null;
        foreach (var argument in attributeClass.TypeArguments)
        {
            if (argument.TypeKind is TypeKind.Error or TypeKind.TypeParameter)
                return null;
        }

        var before = errors.Count;
        if (!record.IsRecord)
            errors.Add(Error(record, null, $"{record.Name} is no record; declare it as a partial record or record struct"));
        if (!TypeShape.CanBeExtended(record, cancellation))
            errors.Add(Error(record, null, $"{record.Name} and every type around it have to be partial and not file-local, so that its costs can be added to it"));
        var shape = TypeShape.Of(record);
        if (shape.QualifiedNameBytes is var bytes and > MostNameBytes)
            errors.Add(Error(record, null, FormattableString.Invariant($"the full name of {record.Name} takes {bytes} bytes, and the members that are generated carry it in theirs, for which .NET has room for {MostNameBytes}; shorten the names or nest it less")));
        var declared = AttributeReader.Read(record, record.ContainingAssembly);
        var isParametersAlone = true;
        var parameters = ranges?.Read(record, cancellation);
        if (parameters is null)
        {
            var constructor = ParameterReader.PrimaryConstructor(record, cancellation);
            isParametersAlone = IsParametersAlone(record, constructor, cancellation);
            if (!isParametersAlone)
                CheckMembers(record, declared, constructor, errors);
            parameters = [];
            if (constructor is not null)
            {
                foreach (var parameter in constructor.Parameters)
                {
                    if (ParameterReader.Read(record, parameter, errors) is not { } read)
                        continue;
                    if (parameters.Exists(other => other.Dimension == read.Dimension))
                        return null; // pasted twice, which the compiler reports
                    parameters.Add(read);
                }

                ranges?.Learn(record, constructor, cancellation);
            }
        }

        if (errors.Count > before)
            return null;
        return new DeploymentSpec(
            shape,
            new EquatableArray<WorkloadParameter>(parameters.ToArray()),
            declared,
            readType(attributeClass.TypeArguments[0]),
            readType(attributeClass.TypeArguments[1]),
            readType(attributeClass.TypeArguments[2]))
        {
            CostTerms = isParametersAlone ? default : CostTerm.AllOf(record),
        };
    }

    /// <summary>Checks that the names of generated members are free, and that a workload can be made of the record.</summary>
    private static void CheckMembers(INamedTypeSymbol record, DeclaredType declared, IMethodSymbol? constructor, List<DeclarationError> errors)
    {
        foreach (var name in GeneratedMembers.Of(declared))
        {
            if (DeclaringType(record, name) is { } declaring)
                errors.Add(Error(record, name, $"{declaring.Name} declares {name}, the name of a member that is generated; rename it"));
        }

        if (WhyNotCreatable(record, constructor) is { } reason)
            errors.Add(Error(record, null, record.Name + reason));
    }

    /// <summary>
    /// Whether the user declares nothing but dimensions of the workload, as most do: the compiler then need not work out the record's
    /// members, which would take a third of the reading's time.
    /// </summary>
    private static bool IsParametersAlone(INamedTypeSymbol record, IMethodSymbol? constructor, CancellationToken cancellation)
    {
        if (constructor is null || record.IsAbstract || record.BaseType is not { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType })
            return false;
        foreach (var parameter in constructor.Parameters)
        {
            if (!ParameterReader.IsDimension(parameter))
                return false;
        }

        foreach (var reference in record.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is not TypeDeclarationSyntax { Members.Count: 0 } && !GeneratedFile.Is(reference.SyntaxTree, record))
                return false;
        }

        return true;
    }

    /// <summary>Why the generated code could not make a workload of the record; null where it can.</summary>
    private static string? WhyNotCreatable(INamedTypeSymbol record, IMethodSymbol? primaryConstructor)
    {
        if (record.IsAbstract)
            return " is abstract; a deployment has to be a record that can be created";
        for (var type = record; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
                    return " requires " + member.Name + " to be set; a deployment is created from its parameters alone";
            }

            if (!ReferenceEquals(type, record) && IsDeployment(type))
                return " inherits from the deployment " + type.Name + ", whose costs its own would hide; inherit from a record that is none";
        }

        if (primaryConstructor is not null)
            return null;
        foreach (var constructor in record.InstanceConstructors)
        {
            if (constructor.Parameters.IsEmpty)
                return null;
        }

        return " has constructors but no parameter list; declare the workload in the record's own parameter list";
    }

    /// <summary>The record, or one it inherits from, where the user declares a member by a name that the record sees; null where none does.</summary>
    private static INamedTypeSymbol? DeclaringType(INamedTypeSymbol record, string name)
    {
        string? generatedFile = null;
        for (var type = record; type is not null; type = type.BaseType)
        {
            if (!ReferenceEquals(type, record) && IsDeployment(type))
                return null; // an error of its own, which names the record instead of every member
            foreach (var member in type.GetMembers(name))
            {
                if (!ReferenceEquals(type, record))
                {
                    if (member.DeclaredAccessibility != Accessibility.Private)
                        return type;
                    continue;
                }

                // Analyzers see what the generator added; the generator does not.
                generatedFile ??= HintName.Of(TypeShape.Of(record).MetadataName);
                foreach (var reference in member.DeclaringSyntaxReferences)
                {
                    if (!reference.SyntaxTree.FilePath.EndsWith(generatedFile, StringComparison.Ordinal))
                        return type;
                }
            }
        }

        return null;
    }

    private static bool IsDeployment(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "DeploymentAttribute", TypeArguments.Length: 3 } attributeClass && AttributeReader.IsOurs(attributeClass))
                return true;
        }

        return false;
    }

    private static DeclarationError Error(INamedTypeSymbol record, string? member, string message) =>
        new(CannotBeExtended, record.Name, DeploymentDeclaration.Attribute, -1, member, message);
}
