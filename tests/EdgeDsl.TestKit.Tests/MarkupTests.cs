using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.TestKit.Tests;

public sealed class MarkupTests
{
    [Fact]
    public void Nested_spans_and_caret_are_read()
    {
        var markup = Markup.Parse("a {|EDGE101:b [|c|] $$d|} {|X1,#7:e|}");
        Assert.Equal("a b c d e", markup.Text);
        Assert.Equal(6, markup.Caret);
        Assert.Equal(
            [
                new("EDGE101", TextSpan.FromBounds(2, 7)),
                new(null, TextSpan.FromBounds(4, 5)),
                new("#7", TextSpan.FromBounds(8, 9)),
                new MarkedSpan("X1", TextSpan.FromBounds(8, 9)),
            ],
            markup.Spans.AsEnumerable());
        Assert.Equal(7, markup.Spans[2].Location);
        Assert.Null(markup.Spans[3].Location);
    }

    [Theory]
    [InlineData("\n{|EDGE101:b", "line 2: a span is never closed")]
    [InlineData("[|b", "a span is never closed")]
    [InlineData("b|]", "'|]' closes nothing")]
    [InlineData("[|b|}", "'|}' closes nothing")]
    [InlineData("{|b|}", "'{|' is not followed by 'ID:'")]
    [InlineData("{|:b|}", "'{|' is not followed by 'ID:'")]
    [InlineData("{|#x:b|}", "'{|' is not followed by 'ID:'")]
    [InlineData("$$ $$", "there are two carets")]
    public void Malformed_markup_throws(string markup, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => Markup.Parse(markup)).Message, StringComparison.Ordinal);
}
