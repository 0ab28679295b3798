using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.TestKit;

/// <summary>
/// Code as it looks while somebody types: cut off in the middle of a token, or with a token missing. Analyzers, fixes and generators run
/// on all of it and must never throw.
/// </summary>
public static class HalfTyped
{
    /// <summary>The variants of a source, made at every so many tokens.</summary>
    public static IEnumerable<(string What, string Text)> Variants(string source, int every = 5)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        var tokens = CSharpSyntaxTree.ParseText(SourceText.From(source)).GetRoot().DescendantTokens().Select(token => token.Span).ToArray();
        for (var i = 0; i < tokens.Length; i += every)
        {
            var span = tokens[i];
            var cut = span.Start + ((span.Length + 1) / 2);
            yield return (string.Create(CultureInfo.InvariantCulture, $"cut off after {cut} characters"), source[..cut]);
            yield return ($"without '{source.Substring(span.Start, span.Length)}' at {span}", source.Remove(span.Start, span.Length));
        }
    }

    internal static async Task CheckAsync((string What, string Text) variant, Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new VerificationException(
                $"On half-typed code ({variant.What}): {exception.Message}\nThe code:\n{variant.Text}", exception);
        }
    }
}
