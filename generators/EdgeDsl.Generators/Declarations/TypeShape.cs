using System.Linq;
using System.Text;
using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EdgeDsl.Generators;

/// <summary>How a type is declared, as far as another part of it has to repeat.</summary>
/// <param name="Keyword"><c>class</c>, <c>struct</c>, <c>record</c>, <c>record struct</c> or <c>interface</c>.</param>
/// <param name="Name">Name with type parameters, escaped where it is a keyword.</param>
internal sealed record TypePart(string Keyword, string Name)
{
    /// <summary>Names of the type parameters, escaped where they are keywords.</summary>
    public IEnumerable<string> TypeParameters =>
        Name.IndexOf('<') is >= 0 and var at ? Name.Substring(at + 1).TrimEnd('>').Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) : [];

    public static TypePart Of(INamedTypeSymbol type)
    {
        var keyword = type switch
        {
            { IsRecord: true, IsValueType: true } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Interface } => "interface",
            { IsValueType: true } => "struct",
            _ => "class",
        };
        var name = new StringBuilder(Identifier.Escape(type.Name));
        if (type.TypeParameters.Length > 0)
        {
            name.Append('<');
            for (var i = 0; i < type.TypeParameters.Length; i++)
                name.Append(i == 0 ? "" : ", ").Append(Identifier.Escape(type.TypeParameters[i].Name));
            name.Append('>');
        }

        return new TypePart(keyword, name.ToString());
    }
}

/// <summary>Where a deployment record stands.</summary>
/// <param name="Namespace">Its namespace, escaped; empty for the global one.</param>
/// <param name="MetadataName">Full metadata name, containing types joined by '+'.</param>
/// <param name="ContainingTypes">The types around it, outermost first.</param>
/// <param name="Part">The record itself.</param>
/// <param name="Name">Simple name.</param>
internal sealed record TypeShape(
    string Namespace, string MetadataName, EquatableArray<TypePart> ContainingTypes, TypePart Part, string Name)
{
    /// <summary>
    /// The name that means this type wherever it stands; inside it alone where a type parameter hides one of a type around it, whose name
    /// then cannot be written.
    /// </summary>
    public string QualifiedName
    {
        get
        {
            if (HidesTypeParameter)
                return Part.Name;
            var name = new StringBuilder("global::");
            if (Namespace.Length > 0)
                name.Append(Namespace).Append('.');
            foreach (var outer in ContainingTypes)
                name.Append(outer.Name).Append('.');
            return name.Append(Part.Name).ToString();
        }
    }

    /// <summary>Length of the full name in metadata, in UTF-8.</summary>
    public int QualifiedNameBytes
    {
        get
        {
            var bytes = Encoding.UTF8.GetByteCount(Namespace) + Encoding.UTF8.GetByteCount(Part.Name) + 1;
            foreach (var outer in ContainingTypes)
                bytes += Encoding.UTF8.GetByteCount(outer.Name) + 1;
            return bytes;
        }
    }

    private bool HidesTypeParameter
    {
        get
        {
            if (ContainingTypes.Count == 0)
                return false;
            var names = new HashSet<string>(Part.TypeParameters, StringComparer.Ordinal);
            foreach (var outer in ContainingTypes)
            {
                foreach (var name in outer.TypeParameters)
                {
                    if (!names.Add(name))
                        return true;
                }
            }

            return false;
        }
    }

    public static TypeShape Of(INamedTypeSymbol type)
    {
        var containing = new List<TypePart>();
        var metadataName = type.MetadataName;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containing.Insert(0, TypePart.Of(outer));
            metadataName = outer.MetadataName + "+" + metadataName;
        }

        var space = type.ContainingNamespace;
        var qualified = space is null || space.IsGlobalNamespace ? "" : space.ToDisplayString(EscapedNames);
        return new TypeShape(
            qualified,
            qualified.Length == 0 ? metadataName : qualified.Replace("@", "") + "." + metadataName,
            new EquatableArray<TypePart>(containing.ToArray()),
            TypePart.Of(type),
            type.Name);
    }

    /// <summary>
    /// Whether generated code could name the type: half-typed ones have no name, stand where nothing can see them, or have type parameters that
    /// nothing satisfies yet.
    /// </summary>
    public static bool CanBeNamed(INamedTypeSymbol type)
    {
        ISymbol outermost = type;
        for (ISymbol? symbol = type; symbol is not null and not INamespaceSymbol { IsGlobalNamespace: true }; symbol = symbol.ContainingSymbol)
        {
            if (symbol is INamedTypeSymbol)
                outermost = symbol;
            if (symbol is INamedTypeSymbol or INamespaceSymbol && symbol.Name.Length == 0)
                return false;
            if (symbol is INamedTypeSymbol named && (!IsFirstOfItsName(named) || named.TypeParameters.Any(IsHalfTyped)))
                return false;
        }

        return outermost.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal;
    }

    private static bool IsHalfTyped(ITypeParameterSymbol parameter) =>
        parameter.Name.Length == 0 || parameter.ConstraintTypes.Any(constraint => constraint.TypeKind == TypeKind.Error);

    // A record and a struct by one name, which the compiler reports, are two types with one file name.
    private static bool IsFirstOfItsName(INamedTypeSymbol type)
    {
        foreach (var other in ((INamespaceOrTypeSymbol)type.ContainingSymbol).GetTypeMembers(type.Name, type.Arity))
        {
            if (SymbolEqualityComparer.Default.Equals(other, type.OriginalDefinition))
                return true;
            if (!other.IsFileLocal)
                return false;
        }

        return true;
    }

    /// <summary>Whether every declaration of the type and of the types around it lets another part be added.</summary>
    public static bool CanBeExtended(INamedTypeSymbol type, CancellationToken cancellation)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal)
                return false;
            foreach (var reference in current.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                    return false;
            }
        }

        return true;
    }

    /// <summary>Whether the type, or one around it, can be named in its own file only.</summary>
    public static bool IsFileLocal(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal)
                return true;
        }

        return false;
    }

    private static readonly SymbolDisplayFormat EscapedNames = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);
}

/// <summary>Identifiers in emitted code.</summary>
internal static class Identifier
{
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;
}
