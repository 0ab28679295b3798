using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators;

/// <summary>The class that a profiler or a matrix is added to.</summary>
internal static class HostClass
{
    /// <summary>Why nothing can be added to the class; null where it can.</summary>
    /// <param name="type">The class.</param>
    /// <param name="members">Names of the members that would be added.</param>
    /// <param name="cancellation">Ends the look at its declarations.</param>
    public static string? WhyNotExtended(INamedTypeSymbol type, IEnumerable<string> members, CancellationToken cancellation)
    {
        if (!type.IsStatic || type.TypeKind != TypeKind.Class)
            return $"{type.Name} is no static class; declare it as a static partial class";
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.TypeParameters.Length > 0)
                return $"{outer.Name} has type parameters; a profiler or a matrix is one for its whole product";
        }

        if (!TypeShape.CanBeExtended(type, cancellation))
            return $"{type.Name} and every type around it have to be partial and not file-local, so that its members can be added to it";
        return GeneratedFile.FirstTaken(type, members) is { } taken
            ? $"{type.Name} declares {taken}, the name of a member that is generated; rename it"
            : null;
    }
}
