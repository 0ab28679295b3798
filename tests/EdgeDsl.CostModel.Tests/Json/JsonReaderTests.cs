namespace EdgeDsl.CostModel.Tests.Json;

public class JsonReaderTests
{
    [Fact]
    public void Values_keep_their_places()
    {
        var config = Assert.IsType<JsonObject>(JsonReader.Read("{\r\n  \"a\": [1, \"xy\"],\n\t\"b\" : { \"c\": true } }\n", out var error));
        Assert.Null(error);
        Assert.Equal(new JsonPlace(0, 1, 1, 1), config.Place);
        Assert.Equal(new JsonPlace(5, 3, 2, 3), config.Members[0].NamePlace);
        var array = Assert.IsType<JsonArray>(config.Find("a"));
        Assert.Equal(new JsonPlace(10, 1, 2, 8), array.Place);
        Assert.Equal(new JsonPlace(14, 4, 2, 12), array.Items[1].Place);
        Assert.Equal(new JsonPlace(35, 4, 3, 15), Assert.IsType<JsonObject>(config.Find("b")).Find("c")!.Place);
        Assert.Null(config.Find("A"));
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "a\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u00e4\\uD83D\\uDE00ü😀\"", "ä😀ü😀")]
    [InlineData("\"\u007f\u2028\"", "\u007f\u2028")]
    public void Strings_are_read_with_their_escapes(string text, string value) =>
        Assert.Equal(value, Assert.IsType<JsonString>(JsonReader.Read(text, out _)).Value);

    [Theory]
    [InlineData("0", 0L, 0.0)]
    [InlineData("-0", 0L, -0.0)]
    [InlineData("9223372036854775807", long.MaxValue, 9223372036854775807.0)]
    [InlineData("-9223372036854775808", long.MinValue, -9223372036854775808.0)]
    [InlineData("9223372036854775808", null, 9223372036854775808.0)]
    [InlineData("1.0", null, 1.0)]
    [InlineData("1e3", null, 1000.0)]
    [InlineData("1.25E-2", null, 0.0125)]
    [InlineData("1e400", null, null)]
    [InlineData("-1e400", null, null)]
    public void Numbers_are_read_as_they_are_written(string text, long? integer, double? real)
    {
        var number = Assert.IsType<JsonNumber>(JsonReader.Read(text, out _));
        Assert.Equal(text, number.Literal);
        Assert.Equal(integer, number.Integer);
        Assert.Equal(real, number.Real);
    }

    [Theory]
    [InlineData("", 1, 1, "the text ends here, and a value has to stand here")]
    [InlineData("  \n ", 2, 2, "the text ends here, and a value has to stand here")]
    [InlineData("{", 1, 2, "the text ends here, and the name of a member has to stand here, in double quotes")]
    [InlineData("{ \"a\"", 1, 6, "the text ends here, and a colon has to follow the name of a member")]
    [InlineData("{ \"a\":", 1, 7, "the text ends here, and a value has to stand here")]
    [InlineData("{ \"a\": 1", 1, 9, "the text ends here, and a comma or the object's closing brace has to follow")]
    [InlineData("{\n  \"a\": 1,\n}", 3, 1, "found }, and the last member has a comma after it; remove the comma")]
    [InlineData("{ a: 1 }", 1, 3, "found a, and the name of a member has to stand here, in double quotes")]
    [InlineData("{ \"a\" 1 }", 1, 7, "found 1, and a colon has to follow the name of a member")]
    [InlineData("{ \"a\": 1 \"b\": 2 }", 1, 10, "found \", and a comma or the object's closing brace has to follow")]
    [InlineData("{ \"a\": 1,\n \"b\": 2,\n \"\\u0061\": 3 }", 3, 2, "\"a\" is there twice, first in line 1; keep one")]
    [InlineData("[1, ]", 1, 5, "found ], and the last element has a comma after it; remove the comma")]
    [InlineData("[1 2]", 1, 4, "found 2, and a comma or the array's closing bracket has to follow")]
    [InlineData("[1", 1, 3, "the text ends here, and a comma or the array's closing bracket has to follow")]
    [InlineData("{} {}", 1, 4, "found {, and the text goes on after its value; remove what follows")]
    [InlineData("[\"abc", 1, 2, "the string has no closing quote in its line; close it, and write a line break as \\n")]
    [InlineData("[\"abc\n\"]", 1, 2, "the string has no closing quote in its line; close it, and write a line break as \\n")]
    [InlineData("\"a\tb\"", 1, 3, "a control character cannot stand in a string; write it as an escape such as \\t")]
    [InlineData("\"\\x\"", 1, 2, "this is no escape; they are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits")]
    [InlineData("\"\\u12 4\"", 1, 2, "this is no escape; they are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits")]
    [InlineData("01", 1, 1, "01 is no JSON value; numbers are written as 12, -12, 1.5 or 1e-05")]
    [InlineData("1.", 1, 1, "1. is no JSON value; numbers are written as 12, -12, 1.5 or 1e-05")]
    [InlineData("+1", 1, 1, "+1 is no JSON value; numbers are written as 12, -12, 1.5 or 1e-05")]
    [InlineData("0x10", 1, 1, "0x10 is no JSON value; numbers are written as 12, -12, 1.5 or 1e-05")]
    [InlineData("-", 1, 1, "- is no JSON value; numbers are written as 12, -12, 1.5 or 1e-05")]
    [InlineData("NaN", 1, 1, "NaN is no JSON value; values are strings in double quotes, numbers, true, false, null, objects and arrays")]
    [InlineData("{ \"a\": True }", 1, 8, "True is no JSON value; values are strings in double quotes, numbers, true, false, null, objects and arrays")]
    [InlineData("'a'", 1, 1, "'a' is no JSON value; strings stand in double quotes")]
    [InlineData("// a model", 1, 1, "// is no JSON value; JSON has no comments, remove it")]
    public void What_is_no_json_has_one_error_with_its_place(string text, int line, int column, string message)
    {
        Assert.Null(JsonReader.Read(text, out var error));
        Assert.Equal((line, column, message), (error!.Place.Line, error.Place.Column, error.Message));
    }

    [Fact]
    public void Nesting_is_read_to_64_levels_and_not_further()
    {
        Assert.NotNull(JsonReader.Read(new string('[', 64) + new string(']', 64), out _));
        Assert.Null(JsonReader.Read(new string('[', 65) + new string(']', 65), out var error));
        Assert.Equal((65, "the text is nested deeper than 64 levels, and no more are read; flatten it"), (error!.Place.Column, error.Message));
        Assert.Null(JsonReader.Read(string.Concat(Enumerable.Repeat("{\"a\":[", 100_000)), out error));
        Assert.NotNull(error);
    }

    [Fact]
    public void A_text_that_is_too_large_is_not_read()
    {
        Assert.Null(JsonReader.Read(new string(' ', JsonReader.MostCharacters + 1), out var error));
        Assert.Equal("the text has 1048577 characters, and at most 1048576 are read; is it a config file?", error!.Message);
    }

    [Fact]
    public void A_byte_order_mark_counts_for_no_column()
    {
        var value = JsonReader.Read("\uFEFF{}", out _);
        Assert.Equal(new JsonPlace(1, 1, 1, 1), value!.Place);
    }

    [Fact]
    public void Messages_show_foreign_text_on_one_short_line()
    {
        JsonReader.Read("[x\u0001" + new string('y', 100) + "]", out var error);
        Assert.StartsWith("x\\u0001yyy", error!.Message, StringComparison.Ordinal);
        Assert.Contains("y… is no JSON value", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_turns_or_breaks_a_line_is_not_printable()
    {
        // Unicode 15: paragraph and line separators, the marks and the embeddings, overrides and isolates of the bidirectional algorithm.
        HashSet<int> foreign = [0x2028, 0x2029, 0x061C, 0x200E, 0x200F, .. Enumerable.Range(0x202A, 5), .. Enumerable.Range(0x2066, 4)];
        for (var character = 0; character <= char.MaxValue; character++)
            Assert.Equal(!foreign.Contains(character) && !char.IsControl((char)character), JsonText.IsPrintable((char)character));
        Assert.Equal("a\uFFFDb", JsonText.Printable("a\u202Eb"));
    }

    [Theory]
    [InlineData("1234", "1234")]
    [InlineData("12345", "1234…")]
    [InlineData("123\n5", "123\\u000a…")]
    [InlineData("\uD83D\uDE00", "\\ud83d…")]
    public void A_text_is_shortened_after_as_many_characters_as_are_asked_for(string text, string shown)
    {
        Assert.Equal(shown, JsonText.Shorten(text, 4));
        Assert.Equal("\"" + shown + "\"", JsonText.Quote(text, 4));
    }
}
