using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.Agreement.Tests.Declarations;

/// <summary>One thing gone wrong in a source: what people type, paste, forget, and what nobody would think of.</summary>
internal static class SourceDamage
{
    private const string Keys = "abN_019(){}[]<>,;:=.\"'*/\\-+@#? \n";

    private static readonly string[] Values =
    [
        "0", "-1", "1", "int.MaxValue", "int.MinValue", "2147483648", "4294967296L", "long.MaxValue", "ulong.MaxValue", "1.5", "'c'", "(byte)255",
        "16777216", "16777217", "10000", "10001", "65536", "1048576", "double.NaN", "double.PositiveInfinity", "double.NegativeInfinity", "-0.0", "0.0",
        "double.Epsilon", "1e-320", "-1e-300", "double.MaxValue", "1e308 * 10", "0.0 / 0", "float.NaN", "1e18", "9.2233720368547758e18 * Base.Unit",
        "1e19 * Base.Unit", "1 * Units.GiB", "2 * Units.Watts", "Units.Seconds", "1e-310 * Base.Unit", "1m", "null", "\"text\"", "\"\"",
        "\"*/ \\\" \\n </summary> \\0 \\uD800\"", "\"\"\"raw\"\"\"", "$\"x\"", "true", "false", "default", "default(double)", "typeof(int)",
        "typeof(System.Collections.Generic.List<>)", "nameof(System)", "new[] { 1, 2 }", "new object[] { null }", "[1, 2]", "[]", "new double[0]",
        "(Runtime)99", "(WeightFormat)(-1)", "(GgufMix)int.MaxValue", "(EdgeDsl.CacheFormat)77", "Missing", "Missing.Value", "Missing()", "sizeof(int)",
        "((((1))))", "unchecked((int)uint.MaxValue)", "x => x", "throw null", "1 is int ? 2 : 3", "-(-(-1))", "~1", "1 << 30", "EdgeDsl.Units",
    ];

    private static readonly string[] Modifiers =
        ["partial", "static", "abstract", "sealed", "readonly", "ref", "unsafe", "private", "protected internal", "file", "new", "required", "virtual", "async"];

    private static readonly string[] Keywords = ["class", "struct", "record", "record struct", "record class", "interface", "enum", "delegate", "namespace", "event"];

    private static readonly string[] Types =
        ["int", "long", "double", "string", "dynamic", "object", "nint", "int?", "int[]", "(int, int)", "System.Collections.Generic.List<>", "Missing", "int*", "void", "T", "System.Enum"];

    private static readonly string[] Members =
    [
        "public int Evaluate;", "public static void Evaluate() { }", "public int WeightBytes => 1;", "public enum Budget { A }", "public class TryValidate { }",
        "public required int Extra { get; init; }", "public Missing Broken { get; }", "static int Workload() => 1;", "public static implicit operator int(Missing m) => 1;",
        "public long ParameterCount = long.MaxValue;", "public event System.Action WorstCase;", "private int prefillFlops;", "public static int promptTokens = 5;",
        "public const int PromptTokens = 3;", "[CostTerm(CostTermKind.PeakMemory)] static long Twice(int promptTokens, int promptTokens) => 1;",
        "[CostTerm((CostTermKind)9)] static long Odd() => 1;", "[CostTerm(CostTermKind.TimeToFirstToken)] static double Own(int BATCH) => BATCH * 0.5;",
        "[CostTerm(CostTermKind.PeakMemory)] static ref long ByRef() => throw null;", "[CostTerm(CostTermKind.PeakMemory), System.Obsolete] static long Old() => 1;",
        "public override string ToString() => \"x\";", "static class System { }", "class EdgeDsl { }", "int global;", "public int Item1 { get; set; }",
        "public interface IDeployment<T> { }", "~Finalizer() { }", "public sealed override int GetHashCode() => 1;", "int this[int i] => i;", "#error no\n",
        "#pragma warning disable CS1591\n", "#line hidden\n", "#nullable enable\n", "/* open", "// \u2028 line", "public static double NaN => 0;", "class @long { }", "static int Math;",
    ];

    private static readonly string[] Parameters =
    [
        "[Range(1, 4)] int Batch", "int OutputTokens", "[Range(0, 0)] int PromptTokens", "[Range(5, 1)] int PromptTokens", "[Range(-1, 1)] int OutputTokens",
        "[Range(1, int.MaxValue)] int PromptTokens", "[Range(1, int.MaxValue)] int Batch", "[Range(1.0, 2.0)] int PromptTokens", "[Range(typeof(int), \"1\", \"2\")] int Batch",
        "[Range(1, 9, MinimumIsExclusive = true)] int PromptTokens", "string Extra", "[Range(1, 2)] long PromptTokens", "[Range(1, 2)] int promptTokens", "params int[] Batch",
        "ref int PromptTokens", "[Range(1, 9)] int PromptTokens = 5", "in int OutputTokens", "[Range(1, 9)] int Batch = default", "[Range(1, 2), Range(3, 4)] int Batch", "int",
    ];

    private static readonly string[] Bases =
        [" : System.IDisposable", " : IDeployment<D>", " : EdgeDsl.IDeployment<int>", " : D", " : DModel", " : H0", " : System.IEquatable<D>", " : object", " : Missing", " : System.ValueType", " : I0 { } interface I0 : I0", " : DeploymentCombination"];

    private static readonly Type[] Attributes = [.. typeof(CostReport).Assembly.GetTypes().Where(type => type is { IsPublic: true, IsAbstract: false } && type.IsSubclassOf(typeof(Attribute)))];

    private static readonly Func<Source, string?>[] Kinds =
    [
        Keystroke, Keystroke,
        ReplaceArgument, ReplaceArgument, ReplaceArgument, ReplaceArgument, RemoveArgument, RepeatArgument,
        RemoveAttribute, RepeatAttribute, MoveAttribute, InsertAttribute, InsertAttribute, InsertAttribute,
        ReplaceTypeArgument, InsertModifier, RemoveModifier, ReplaceKeyword, InsertBase, InsertMember, InsertMember,
        InsertParameter, ReplaceParameter, ReplaceParameter, RemoveParameter, Rename, RemoveToken, RepeatToken, SwapTokens, RepeatType, RemoveType, MoveToNamespace,
    ];

    /// <summary>The source with one thing changed.</summary>
    public static string Of(string text, Random random)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var kind = Kinds[random.Next(Kinds.Length)];
            if (kind(new Source(text, random)) is { } damaged)
                return damaged;
        }

        return Keystroke(text, random);
    }

    /// <summary>The text after one key, or after something was deleted or pasted.</summary>
    public static string Keystroke(string text, Random random)
    {
        if (text.Length == 0)
            return "{";
        var at = random.Next(text.Length);
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at)),
            2 => text.Insert(at, text.Substring(at, Math.Min(random.Next(1, 60), text.Length - at))),
            _ => text.Insert(at, Keys[random.Next(Keys.Length)].ToString()),
        };
    }

    private static string Keystroke(Source source) => Keystroke(source.Text, source.Random);

    private static string? ReplaceArgument(Source source) =>
        source.Pick<AttributeArgumentSyntax>() is { } argument ? source.Replace(argument.Expression.Span, source.Pick(Values)) : null;

    private static string? RemoveArgument(Source source) => source.Pick<AttributeArgumentSyntax>() is { } argument ? source.Remove(argument) : null;

    private static string? RepeatArgument(Source source) =>
        source.Pick<AttributeArgumentSyntax>() is { } argument ? source.Insert(argument.Span.End, ", " + argument) : null;

    private static string? RemoveAttribute(Source source) =>
        source.Pick<AttributeListSyntax>() is { } list ? source.Replace(list.Span, "") : null;

    private static string? RepeatAttribute(Source source) =>
        source.Pick<AttributeListSyntax>() is { } list ? source.Insert(list.Span.End, list.ToString()) : null;

    private static string? MoveAttribute(Source source) =>
        source.Pick<AttributeListSyntax>() is { } list && source.Pick<BaseTypeDeclarationSyntax>() is { } type ? source.Insert(type.SpanStart, list + "\n") : null;

    private static string? InsertAttribute(Source source) =>
        source.Pick<BaseTypeDeclarationSyntax>() is { } type ? source.Insert(type.SpanStart, AttributeText(source) + "\n") : null;

    private static string? ReplaceTypeArgument(Source source) => source.Pick<TypeArgumentListSyntax>() is { Arguments.Count: > 0 } list
        ? source.Replace(list.Arguments[source.Random.Next(list.Arguments.Count)].Span, source.Random.Next(2) == 0 ? source.TypeName() : source.Pick(Types))
        : null;

    private static string? InsertModifier(Source source) =>
        source.Pick<TypeDeclarationSyntax>() is { } type ? source.Insert(type.Keyword.SpanStart, source.Pick(Modifiers) + " ") : null;

    private static string? RemoveModifier(Source source) => source.Pick<TypeDeclarationSyntax>() is { Modifiers.Count: > 0 } type
        ? source.Replace(type.Modifiers[source.Random.Next(type.Modifiers.Count)].Span, "")
        : null;

    private static string? ReplaceKeyword(Source source) =>
        source.Pick<TypeDeclarationSyntax>() is { } type ? source.Replace(type.Keyword.Span, source.Pick(Keywords)) : null;

    private static string? InsertBase(Source source) => source.Pick<TypeDeclarationSyntax>() is { } type
        ? source.Insert(type.ParameterList?.Span.End ?? type.Identifier.Span.End, source.Random.Next(2) == 0 ? " : " + source.TypeName() : source.Pick(Bases))
        : null;

    private static string? InsertMember(Source source)
    {
        if (source.Pick<TypeDeclarationSyntax>() is not { } type)
            return null;
        var member = source.Pick(Members);
        return type.OpenBraceToken.IsKind(SyntaxKind.None)
            ? source.Replace(type.SemicolonToken.Span, " {\n" + member + "\n}")
            : source.Insert(type.OpenBraceToken.Span.End, "\n" + member + "\n");
    }

    private static string? InsertParameter(Source source) => source.Pick<ParameterListSyntax>() is { } list
        ? source.Insert(list.OpenParenToken.Span.End, source.Pick(Parameters) + (list.Parameters.Count > 0 ? ", " : ""))
        : null;

    private static string? ReplaceParameter(Source source) =>
        source.Pick<ParameterSyntax>() is { } parameter ? source.Replace(parameter.Span, source.Pick(Parameters)) : null;

    private static string? RemoveParameter(Source source) => source.Pick<ParameterSyntax>() is { } parameter ? source.Remove(parameter) : null;

    private static string? Rename(Source source)
    {
        var identifiers = source.Root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).ToArray();
        return identifiers.Length < 2 ? null : source.Replace(source.Pick(identifiers).Span, source.Pick(identifiers).Text);
    }

    private static string? RemoveToken(Source source) => source.Token() is { } token ? source.Replace(token.Span, "") : null;

    private static string? RepeatToken(Source source) => source.Token() is { } token ? source.Insert(token.Span.End, " " + token.Text) : null;

    private static string? SwapTokens(Source source)
    {
        if (source.Token() is not { } first || first.GetNextToken() is not { RawKind: not 0 } second)
            return null;
        return source.Replace(TextSpan.FromBounds(first.SpanStart, second.Span.End), second.Text + " " + first.Text);
    }

    private static string? RepeatType(Source source) => source.Pick<BaseTypeDeclarationSyntax>() is { } type ? source.Insert(type.Span.End, "\n" + type + "\n") : null;

    private static string? RemoveType(Source source) => source.Pick<BaseTypeDeclarationSyntax>() is { } type ? source.Replace(type.Span, "") : null;

    private static string? MoveToNamespace(Source source) => source.Pick<BaseTypeDeclarationSyntax>() is { } type
        ? source.Replace(type.Span, $"namespace {source.Pick("System", "EdgeDsl", "EdgeDsl.Generated", "Inner", "@int", "global")} {{ {type} }}")
        : null;

    /// <summary>Any attribute of the product with any of its arguments, what they hold being possible or not.</summary>
    private static string AttributeText(Source source)
    {
        var type = source.Pick(Attributes);
        var name = type.Name.Split('`')[0];
        if (source.Random.Next(2) == 0)
            name = name[..^"Attribute".Length];
        name = source.Pick("", "EdgeDsl.", "global::EdgeDsl.") + name;
        if (type.IsGenericTypeDefinition)
            name += "<" + string.Join(", ", type.GetGenericArguments().Select(_ => source.TypeName())) + ">";
        var constructor = type.GetConstructors()[0];
        var arguments = constructor.GetParameters().Select(parameter => ValueOf(parameter.ParameterType, source))
            .Concat(type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.SetMethod is not null && source.Random.Next(2) == 0)
                .Select(property => property.Name + " = " + ValueOf(property.PropertyType, source)));
        return $"[{name}({string.Join(", ", arguments)})]";
    }

    private static string ValueOf(Type type, Source source)
    {
        var random = source.Random;
        if (random.Next(6) == 0)
            return source.Pick(Values);
        if (type.IsEnum)
            return $"EdgeDsl.{type.Name}.{source.Pick(Enum.GetNames(type))}";
        if (type == typeof(int))
            return random.Next(1, 1 << random.Next(1, 16)).ToString(CultureInfo.InvariantCulture);
        if (type == typeof(double))
            return Math.Pow(10, (random.NextDouble() * 12) - 3).ToString("R", CultureInfo.InvariantCulture) + " * Base.Unit";
        if (type == typeof(bool))
            return random.Next(2) == 0 ? "true" : "false";
        if (type == typeof(string))
            return source.Pick("\"mode 0\"", "\"mode 1\"", "\"config.json\"", "null");
        if (type.IsArray)
            return type.GetElementType() == typeof(Type) ? $"new System.Type[] {{ typeof({source.TypeName()}) }}" : $"new {type.GetElementType()!.FullName}[] {{ 4, {random.Next(1, 9)} }}";
        return source.Pick(Values);
    }

    private sealed class Source(string text, Random random)
    {
        public string Text => text;

        public Random Random => random;

        public SyntaxNode Root { get; } = CSharpSyntaxTree.ParseText(text).GetRoot();

        public T? Pick<T>()
            where T : SyntaxNode
        {
            var nodes = Root.DescendantNodes().OfType<T>().ToArray();
            return nodes.Length == 0 ? null : nodes[random.Next(nodes.Length)];
        }

        public T Pick<T>(params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

        public string TypeName() => Pick<BaseTypeDeclarationSyntax>()?.Identifier.Text ?? "int";

        public SyntaxToken? Token()
        {
            var tokens = Root.DescendantTokens().ToArray();
            return tokens.Length == 0 ? null : tokens[random.Next(tokens.Length)];
        }

        public string Replace(TextSpan span, string with) => text.Remove(span.Start, span.Length).Insert(span.Start, with);

        public string Insert(int at, string piece) => text.Insert(at, piece);

        /// <summary>Without an item of a list, and the comma before or after it.</summary>
        public string Remove(SyntaxNode item)
        {
            var after = item.GetLastToken().GetNextToken();
            var before = item.GetFirstToken().GetPreviousToken();
            return after.IsKind(SyntaxKind.CommaToken) ? Replace(TextSpan.FromBounds(item.SpanStart, after.Span.End), "")
                : before.IsKind(SyntaxKind.CommaToken) ? Replace(TextSpan.FromBounds(before.SpanStart, item.Span.End), "")
                : Replace(item.Span, "");
        }
    }
}
