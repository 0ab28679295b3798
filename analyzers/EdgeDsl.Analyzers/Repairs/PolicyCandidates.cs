using System.Linq;
using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>A policy that a deployment could use instead.</summary>
/// <param name="Name">Name in messages.</param>
/// <param name="QualifiedName">Name that resolves everywhere, without <c>global::</c>.</param>
/// <param name="Policy">The policy.</param>
internal sealed record PolicyCandidate(string Name, string QualifiedName, QuantizationPolicy Policy);

/// <summary>
/// The policies of the compilation's own source and those that referenced catalogs list. Found at most once per compilation, and only when
/// a rule has fired.
/// </summary>
internal sealed class PolicyCandidates
{
    private const string CatalogAttribute = "EdgeDsl.DeclaredPoliciesAttribute";

    private static readonly SymbolDisplayFormat EscapedNames = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private readonly Compilation compilation;
    private readonly DeclarationCache declarations;
    private IReadOnlyList<PolicyCandidate>? candidates;

    public PolicyCandidates(Compilation compilation, DeclarationCache declarations)
    {
        this.compilation = compilation;
        this.declarations = declarations;
    }

    /// <summary>The policies that a runtime can read.</summary>
    public IEnumerable<PolicyCandidate> For(Runtime runtime, CancellationToken cancellation)
    {
        // Each asks with a token of its own: one whose search was cancelled leaves it to the next.
        var known = Volatile.Read(ref candidates);
        if (known is null)
        {
            Interlocked.CompareExchange(ref candidates, Find(cancellation), null);
            known = candidates;
        }

        foreach (var candidate in known)
        {
            if (RuntimeFormats.Reads(runtime, candidate.Policy))
                yield return candidate;
        }
    }

    private List<PolicyCandidate> Find(CancellationToken cancellation)
    {
        var found = new List<PolicyCandidate>();
        AddFrom(compilation.Assembly.GlobalNamespace, found, cancellation);
        foreach (var reference in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            foreach (var attribute in reference.GetAttributes())
            {
                if (attribute.AttributeClass?.ToDisplayString() != CatalogAttribute
                    || attribute.ConstructorArguments.Length != 1 || attribute.ConstructorArguments[0] is not { Kind: TypedConstantKind.Array, IsNull: false })
                {
                    continue;
                }

                foreach (var type in attribute.ConstructorArguments[0].Values)
                {
                    if (type.Value is INamedTypeSymbol policy)
                        Add(policy, found);
                }
            }
        }

        // Of policies that cost and lose the same the first is taken: F16 before BF16, which many processors widen.
        return [.. found.OrderBy(candidate => candidate.Policy.Weights)];
    }

    private void AddFrom(INamespaceOrTypeSymbol container, List<PolicyCandidate> found, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is not INamespaceOrTypeSymbol inner)
                continue;
            // Only what a deployment anywhere in the compilation can name.
            if (inner is INamedTypeSymbol { IsGenericType: false, IsStatic: false } type && !IsHidden(type))
                Add(type, found);
            AddFrom(inner, found, cancellation);
        }
    }

    private static bool IsHidden(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal
                || current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(INamedTypeSymbol type, List<PolicyCandidate> found)
    {
        if (declarations.PolicyOf(type).Value is { } policy)
            found.Add(new PolicyCandidate(type.Name, type.ToDisplayString(EscapedNames), policy));
    }
}
