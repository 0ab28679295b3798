using System.Collections.Concurrent;
using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers.Tests;

/// <summary>A deployment, in pieces, with the place where its rule fires marked.</summary>
internal sealed record Firing
{
    private static readonly ConcurrentDictionary<string, MetadataReference> Libraries = new(StringComparer.Ordinal);

    /// <summary>The message; empty where the rule is not expected to fire.</summary>
    public string Message { get; init; } = "";

    public string Declarations { get; init; } = Sources.Parts;

    public string Attributes { get; init; } = Sources.Attribute;

    public string Partial { get; init; } = "partial ";

    public string Name { get; init; } = "Kiosk";

    public string Parameters { get; init; } = Sources.Parameters;

    public string Struct => $"{Attributes}\npublic readonly {Partial}record struct {Name}{Parameters};\n";

    public string Class => $"{Attributes}\npublic sealed {Partial}record {Name}{Parameters};\n";

    /// <summary>Everything in one file.</summary>
    public string Source => Around(Struct);

    public string Around(string deployment) => Sources.Usings + Declarations + deployment;

    public string Nested => Around($$"""
        namespace N
        {
            public static partial class Host
            {
                {{Struct}}
            }
        }
        """);

    public string Generic => Around($$"""
        namespace N
        {
            public partial record struct Host<T>
            {
                public partial interface IHost<TIn>
                    where TIn : notnull
                {
                    {{Class}}
                }
            }
        }
        """);

    /// <summary>Model, device and policies as an assembly.</summary>
    public MetadataReference Library => Libraries.GetOrAdd(Declarations, declarations => TestCompilation.Reference(
        "Parts",
        Sources.Usings + "[assembly: DeclaredPolicies(typeof(Half), typeof(Eight), typeof(Single))]\n" + Markup.Parse(declarations).Text));
}
