using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.TestKit;

/// <summary>
/// Walks everything a pipeline step keeps alive. A symbol or a tree there holds a whole compilation in memory and is never equal to its
/// successor; an array compares by reference, so that the step is never cached.
/// </summary>
public static class PipelineGuard
{
    private const BindingFlags OwnFields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Fails if a value must not be kept by a step.</summary>
    public static void Check(string step, object? value) =>
        Visit(value, step, value?.GetType().Name ?? "null", new HashSet<object>(ReferenceEqualityComparer.Instance));

    /// <summary>Checks what an output callback is handed. Collect() gives it an array, which only matters for its elements.</summary>
    internal static void CheckOutputInput(string step, object? value)
    {
        if (value is not null && IsImmutableArray(value.GetType()))
        {
            foreach (var element in (IEnumerable)value)
                Check(step, element);
            return;
        }

        // Combine() gives it a pair, of which either part may come from Collect().
        if (value is ITuple pair)
        {
            for (var i = 0; i < pair.Length; i++)
                CheckOutputInput(step, pair[i]);
            return;
        }

        Check(step, value);
    }

    private static void Visit(object? value, string step, string path, HashSet<object> seen)
    {
        if (value is null || IsLeaf(value) || (!value.GetType().IsValueType && !seen.Add(value)))
            return;
        var type = value.GetType();
        if (value is ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Compilation or SemanticModel or Location or AttributeData)
            throw Banned("it keeps a compilation alive and is new after every edit");
        if (value is SyntaxToken or SyntaxTrivia or SyntaxNodeOrToken)
            throw Banned("it keeps a syntax tree alive");
        if (value is Array || IsImmutableArray(type))
            throw Banned("it compares by reference, so the step is never cached; wrap it in a sequence that compares its elements");

        if (value is Delegate function)
        {
            Visit(function.Target, step, path + ".Target", seen);
        }
        else if (value is IEnumerable elements)
        {
            // A sequence that compares its elements may keep them in an array: look at the elements, not at the array.
            if (ComparesByReference(type))
                throw Banned("it is a sequence that compares by reference, so the step is never cached");
            foreach (var element in elements)
                Visit(element, step, path + "[]", seen);
        }
        else
        {
            for (var part = type; part is not null && part != typeof(object); part = part.BaseType)
            {
                foreach (var field in part.GetFields(OwnFields))
                    Visit(field.GetValue(value), step, $"{path}.{NameOf(field)}", seen);
            }
        }

        VerificationException Banned(string why) => new($"Step '{step}' holds a {TypeName(type)} at {path}: {why}.");
    }

    private static bool IsLeaf(object value) =>
        value is string or decimal or Type or MemberInfo or Pointer or AdditionalText or SourceText or CancellationToken
        || value.GetType() is { IsPrimitive: true } or { IsEnum: true };

    private static bool IsImmutableArray(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>);

    private static bool ComparesByReference(Type type)
    {
        var equals = type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType;
        return equals == typeof(object) || equals == typeof(ValueType);
    }

    // <Name>k__BackingField is the property Name.
    private static string NameOf(FieldInfo field) => field.Name is ['<', .. var rest] ? rest[..rest.IndexOf('>')] : field.Name;

    private static string TypeName(Type type) => type.IsPublic || type.IsArray ? type.ToString() : $"{type} ({type.BaseType})";
}
