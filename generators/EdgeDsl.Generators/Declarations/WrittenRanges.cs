using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EdgeDsl.Generators;

/// <summary>
/// Reads the parameters of records that are declared as most are, <c>[Range(1, 1024)] int PromptTokens</c>, from what is written. What the
/// attribute's name means is asked of the compiler once for all files that say <c>using</c> the same and stand in the same namespace, and
/// not for each record, which would bind it anew after every edit. Everything that is written in another way is left to the compiler.
/// It belongs to one compilation.
/// </summary>
/// <param name="scopes">What files say; it depends on nothing else, and outlives the compilation.</param>
internal sealed class WrittenRanges(ConditionalWeakTable<SyntaxTree, WrittenRanges.Scope> scopes)
{
    private const string TypeName = "Range";

    private readonly ConcurrentDictionary<(string Usings, ISymbol Namespace, string Name), bool> areRanges = new();

    /// <summary>The parameters of a record; null where the compiler has to be asked.</summary>
    public List<WorkloadParameter>? Read(INamedTypeSymbol record, CancellationToken cancellation)
    {
        if (ParametersOf(record, cancellation, out var usings) is not { } written)
            return null;
        var read = new List<WorkloadParameter>(written.Count);
        foreach (var (name, range, low, high) in written)
        {
            if (!areRanges.TryGetValue((usings, record.ContainingNamespace, NameOf(range)), out var isRange) || !isRange
                || ParameterReader.Read(name, low, high) is not { } parameter
                || read.Exists(other => other.Dimension == parameter.Dimension))
            {
                return null;
            }

            read.Add(parameter);
        }

        return read;
    }

    /// <summary>Remembers what the names of a record's attributes mean, which the compiler has worked out.</summary>
    public void Learn(INamedTypeSymbol record, IMethodSymbol constructor, CancellationToken cancellation)
    {
        if (ParametersOf(record, cancellation, out var usings) is not { } written || written.Count != constructor.Parameters.Length)
            return;
        for (var i = 0; i < written.Count; i++)
        {
            var attribute = written[i].Range;
            areRanges[(usings, record.ContainingNamespace, NameOf(attribute))] =
                ParameterReader.FindRange(record, constructor.Parameters[i]) is { AttributeConstructor.Parameters: { Length: 2 } bounds } range
                && bounds[0].Type.SpecialType == SpecialType.System_Int32 && bounds[1].Type.SpecialType == SpecialType.System_Int32
                && range.ApplicationSyntaxReference is { } place && place.SyntaxTree == attribute.SyntaxTree && place.Span == attribute.Span;
        }
    }

    /// <summary>
    /// The parameters of a record that is nothing but parameters with a range of literals each, in a file whose names mean what they mean in
    /// others; null for any other.
    /// </summary>
    private List<WrittenParameter>? ParametersOf(INamedTypeSymbol record, CancellationToken cancellation, out string usings)
    {
        usings = "";
        if (record.DeclaringSyntaxReferences.Length != 1 || record.IsAbstract
            || record.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is not RecordDeclarationSyntax
            {
                ParameterList: { ContainsDiagnostics: false } parameters, TypeParameterList: null, BaseList: null, Members.Count: 0,
            } declaration
            || !IsInFileScope(declaration) || ScopeOf(declaration.SyntaxTree, cancellation).Usings is not { } scope)
        {
            return null;
        }

        usings = scope;
        var written = new List<WrittenParameter>(parameters.Parameters.Count);
        foreach (var parameter in parameters.Parameters)
        {
            if (Written(parameter) is not { } read)
                return null;
            written.Add(read);
        }

        return written;
    }

    private static WrittenParameter? Written(ParameterSyntax parameter)
    {
        if (parameter is not { Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword }, AttributeLists.Count: 1 }
            || parameter.AttributeLists[0] is not { Target: null, Attributes.Count: 1 } list
            || list.Attributes[0] is not { Name: IdentifierNameSyntax name, ArgumentList.Arguments: { Count: 2 } bounds } range
            || name.Identifier.ValueText is not (TypeName or TypeName + "Attribute"))
        {
            return null;
        }

        return Literal(bounds[0]) is { } low && Literal(bounds[1]) is { } high
            ? new WrittenParameter(parameter.Identifier.ValueText, range, low, high)
            : null;
    }

    private static int? Literal(AttributeArgumentSyntax argument) =>
        argument is { NameEquals: null, NameColon: null, Expression: LiteralExpressionSyntax { Token.Value: int value } } ? value : null;

    // As it is written: with an @ it means no other type.
    private static string NameOf(AttributeSyntax range) => ((IdentifierNameSyntax)range.Name).Identifier.Text;

    /// <summary>Whether nothing is around a record but namespaces that say <c>using</c> nothing themselves.</summary>
    private static bool IsInFileScope(RecordDeclarationSyntax declaration)
    {
        var outer = declaration.Parent;
        while (outer is BaseNamespaceDeclarationSyntax { Usings.Count: 0, Externs.Count: 0 })
            outer = outer.Parent;
        return outer is CompilationUnitSyntax;
    }

    private Scope ScopeOf(SyntaxTree tree, CancellationToken cancellation) =>
        scopes.TryGetValue(tree, out var scope) ? scope : scopes.GetValue(tree, _ => new Scope(tree.GetRoot(cancellation) as CompilationUnitSyntax));

    private readonly record struct WrittenParameter(string Name, AttributeSyntax Range, int Low, int High);

    /// <summary>What the names in a file depend on, beside what they depend on in every file.</summary>
    internal sealed class Scope(CompilationUnitSyntax? file)
    {
        /// <summary>All that the file says <c>using</c>; null where it declares a type itself that the attribute's name could mean there alone.</summary>
        public string? Usings { get; } = file is not null && !DeclaresRange(file.Members) ? UsingsOf(file) : null;

        private static string UsingsOf(CompilationUnitSyntax file)
        {
            var usings = new StringBuilder();
            foreach (var alias in file.Externs)
                usings.Append(alias).Append('\n');
            foreach (var directive in file.Usings)
                usings.Append(directive).Append('\n');
            return usings.ToString();
        }

        private static bool DeclaresRange(SyntaxList<MemberDeclarationSyntax> members)
        {
            foreach (var member in members)
            {
                if (member is BaseNamespaceDeclarationSyntax space ? DeclaresRange(space.Members)
                    : member is BaseTypeDeclarationSyntax type && type.Identifier.ValueText.StartsWith(TypeName, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
