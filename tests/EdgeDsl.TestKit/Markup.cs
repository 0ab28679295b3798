using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.TestKit;

/// <summary>A marked span: <c>{|ID:…|}</c> names an id, <c>{|#0:…|}</c> a location, <c>[|…|]</c> nothing.</summary>
public sealed record MarkedSpan(string? Name, TextSpan Span)
{
    /// <summary>The number in <c>{|#0:…|}</c>.</summary>
    public int? Location =>
        Name is ['#', .. var digits] ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}

/// <summary>
/// Source text with its markup taken out. Understands <c>[|…|]</c>, <c>{|ID:…|}</c>, <c>{|ID1,ID2:…|}</c>, <c>{|#0:…|}</c>
/// and <c>$$</c>; spans may nest. Malformed markup throws, so that a typo cannot turn into a weaker test.
/// </summary>
public sealed record Markup(string Text, ImmutableArray<MarkedSpan> Spans, int? Caret)
{
    /// <summary>Takes the markup out of a text.</summary>
    public static Markup Parse(string markup)
    {
        var text = new StringBuilder(markup.Length);
        var open = new Stack<(string[] Names, int Start, char Close)>();
        var spans = ImmutableArray.CreateBuilder<MarkedSpan>();
        int? caret = null;
        for (var i = 0; i < markup.Length; i++)
        {
            var next = i + 1 < markup.Length ? markup[i + 1] : '\0';
            switch (markup[i])
            {
                case '[' when next == '|':
                    open.Push(([], text.Length, ']'));
                    i++;
                    break;
                case '{' when next == '|':
                    var (names, colon) = ReadNames(markup, i);
                    open.Push((names, text.Length, '}'));
                    i = colon;
                    break;
                case '|' when next is ']' or '}':
                    if (!open.TryPop(out var span) || span.Close != next)
                        throw Malformed(markup, i, $"'|{next}' closes nothing");
                    var bounds = TextSpan.FromBounds(span.Start, text.Length);
                    spans.AddRange(span.Names is [] ? [new(null, bounds)] : span.Names.Select(name => new MarkedSpan(name, bounds)));
                    i++;
                    break;
                case '$' when next == '$':
                    if (caret is not null)
                        throw Malformed(markup, i, "there are two carets");
                    caret = text.Length;
                    i++;
                    break;
                default:
                    text.Append(markup[i]);
                    break;
            }
        }

        if (open.Count != 0)
            throw Malformed(markup, markup.Length, "a span is never closed");
        return new(text.ToString(), [.. spans.OrderBy(span => span.Span).ThenBy(span => span.Name, StringComparer.Ordinal)], caret);
    }

    private static (string[] Names, int Colon) ReadNames(string markup, int start)
    {
        var colon = markup.IndexOf(':', start);
        var names = colon < 0 ? [] : markup[(start + 2)..colon].Split(',');
        var wellFormed = names.Length > 0 && names.All(name => name is ['#', .. var number]
            ? number.Length > 0 && number.All(char.IsAsciiDigit)
            : name.Length > 0 && name.All(char.IsAsciiLetterOrDigit));
        return wellFormed ? (names, colon) : throw Malformed(markup, start, "'{|' is not followed by 'ID:' or '#0:'");
    }

    private static FormatException Malformed(string markup, int position, string why)
    {
        var line = markup.AsSpan(0, position).Count('\n') + 1;
        return new FormatException(string.Create(CultureInfo.InvariantCulture, $"Malformed markup in line {line}: {why}."));
    }
}
