using System.Globalization;
using System.Text;

namespace EdgeDsl.CostModel.Tests.Json;

/// <summary>What is written in whatever layout is read back, each value at its place.</summary>
public class JsonRoundTripTests
{
    private const int Texts = 2_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Values_come_back_as_they_were_written(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Texts; i++)
        {
            var (text, shape) = (new StringBuilder(), new StringBuilder());
            Blank(text, random);
            Write(text, shape, random, depth: 0);
            Blank(text, random);
            var value = JsonReader.Read(text.ToString(), out var error);
            Assert.Null(error);
            Assert.Equal(shape.ToString(), Shape(value!));
            CheckPlaces(text.ToString(), value!);
        }
    }

    private static void Write(StringBuilder text, StringBuilder shape, Random random, int depth)
    {
        switch (random.Next(depth > 5 ? 4 : 7))
        {
            case 0:
                text.Append("null");
                shape.Append("null");
                break;
            case 1:
                var flag = random.Next(2) == 0 ? "true" : "false";
                text.Append(flag);
                shape.Append(flag);
                break;
            case 2:
                var number = Number(random);
                text.Append(number);
                shape.Append(number);
                break;
            case 3:
                WriteString(text, shape, random, "");
                break;
            case 4:
                text.Append('[');
                shape.Append('[');
                for (var left = random.Next(4); left > 0; left--)
                {
                    Blank(text, random);
                    Write(text, shape, random, depth + 1);
                    Blank(text, random);
                    text.Append(left > 1 ? "," : "");
                    shape.Append(';');
                }

                Blank(text, random);
                text.Append(']');
                shape.Append(']');
                break;
            default:
                text.Append('{');
                shape.Append('{');
                for (var left = random.Next(4); left > 0; left--)
                {
                    Blank(text, random);
                    WriteString(text, shape, random, left.ToString(CultureInfo.InvariantCulture));
                    Blank(text, random);
                    text.Append(':');
                    shape.Append('=');
                    Blank(text, random);
                    Write(text, shape, random, depth + 1);
                    Blank(text, random);
                    text.Append(left > 1 ? "," : "");
                    shape.Append(';');
                }

                Blank(text, random);
                text.Append('}');
                shape.Append('}');
                break;
        }
    }

    private static string Number(Random random) => random.Next(4) switch
    {
        0 => random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        1 => random.Next(1000).ToString(CultureInfo.InvariantCulture),
        2 => "-" + random.Next(9).ToString(CultureInfo.InvariantCulture) + ".50",
        _ => BitConverter.Int64BitsToDouble(random.NextInt64(0, 0x7FF0_0000_0000_0000)).ToString("R", CultureInfo.InvariantCulture),
    };

    // A name begins with its number, so that no object has one twice.
    private static void WriteString(StringBuilder text, StringBuilder shape, Random random, string name)
    {
        const string characters = "a\"\\/\b\f\n\r\t\u0000\u001fÄ€\u2028\ud83d\ude00 {}[]:,";
        text.Append('"').Append(name);
        shape.Append('"').Append(name);
        for (var left = random.Next(6); left > 0; left--)
        {
            var character = characters[random.Next(characters.Length)];
            shape.Append(character);
            var escape = "\"\\/\b\f\n\r\t".IndexOf(character, StringComparison.Ordinal);
            if (random.Next(2) == 0 || (escape < 0 && character < ' '))
                text.Append("\\u").Append(((int)character).ToString(random.Next(2) == 0 ? "x4" : "X4", CultureInfo.InvariantCulture));
            else if (escape >= 0 && (character != '/' || random.Next(2) == 0))
                text.Append('\\').Append("\"\\/bfnrt"[escape]);
            else
                text.Append(character);
        }

        text.Append('"');
        shape.Append('"');
    }

    private static void Blank(StringBuilder text, Random random)
    {
        for (var left = random.Next(3); left > 0; left--)
            text.Append(random.Next(5) switch { 0 => "\n", 1 => "\r\n", 2 => "\t", 3 => "\r", _ => " " });
    }

    private static string Shape(JsonValue value) => value switch
    {
        JsonNull => "null",
        JsonBoolean flag => flag.Value ? "true" : "false",
        JsonNumber number => number.Literal,
        JsonString text => "\"" + text.Value + "\"",
        JsonArray array => "[" + string.Concat(array.Items.Select(item => Shape(item) + ";")) + "]",
        JsonObject inner => "{" + string.Concat(inner.Members.Select(member => "\"" + member.Name + "\"=" + Shape(member.Value) + ";")) + "}",
        _ => "",
    };

    private static void CheckPlaces(string text, JsonValue value)
    {
        var marked = text.Substring(value.Place.Offset, value.Place.Length);
        Assert.Equal(value.Place.Column, value.Place.Offset - (text[..value.Place.Offset].LastIndexOfAny(['\n', '\r']) + 1) + 1);
        switch (value)
        {
            case JsonNumber number:
                Assert.Equal(number.Literal, marked);
                break;
            case JsonString:
                Assert.True(marked.Length >= 2 && marked[0] == '"' && marked[^1] == '"');
                break;
            case JsonArray array:
                Assert.Equal("[", marked);
                Assert.All(array.Items, item => CheckPlaces(text, item));
                break;
            case JsonObject inner:
                Assert.Equal("{", marked);
                Assert.All(inner.Members, member =>
                {
                    Assert.Equal('"', text[member.NamePlace.Offset]);
                    CheckPlaces(text, member.Value);
                });
                break;
        }
    }
}
