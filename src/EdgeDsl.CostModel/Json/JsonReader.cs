using System.Globalization;
using System.Text;

namespace EdgeDsl.CostModel;

/// <summary>
/// Reads JSON as RFC 8259 defines it, keeping the place of every value. Bad text gives one error, never an exception; depth and size are
/// bounded, and so are time and stack.
/// </summary>
public sealed class JsonReader
{
    /// <summary>Levels of nesting that are read.</summary>
    public const int MostDepth = 64;

    /// <summary>Characters that are read: config files have some thousands.</summary>
    public const int MostCharacters = 1 << 20;

    private readonly string text;
    private int position;
    private int line = 1;
    private int lineStart;
    private JsonError? error;

    private JsonReader(string text) => this.text = text;

    /// <summary>The value that a text holds; null, with an error, where it holds none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="error">Receives what is wrong.</param>
    public static JsonValue? Read(string text, out JsonError? error)
    {
        if (text.Length > MostCharacters)
        {
            error = new JsonError(
                new JsonPlace(0, 0, 1, 1),
                FormattableString.Invariant($"the text has {text.Length} characters, and at most {MostCharacters} are read; is it a config file?"));
            return null;
        }

        var reader = new JsonReader(text);
        var value = reader.Document();
        error = reader.error;
        return value;
    }

    private char Current => position < text.Length ? text[position] : '\0';

    private bool AtEnd => position >= text.Length;

    private JsonValue? Document()
    {
        if (Current == '\uFEFF')
            lineStart = ++position;
        SkipBlanks();
        if (Value(1) is not { } value)
            return null;
        SkipBlanks();
        return AtEnd ? value : Fail("the text goes on after its value; remove what follows");
    }

    private JsonValue? Value(int depth)
    {
        switch (Current)
        {
            case '{':
                return depth > MostDepth ? TooDeep() : Object(depth);
            case '[':
                return depth > MostDepth ? TooDeep() : Array(depth);
            case '"':
                var start = position;
                return String() is { } characters ? new JsonString(From(start), characters) : null;
            default:
                return Word();
        }
    }

    private JsonValue? Object(int depth)
    {
        var place = Here(1);
        var members = new List<JsonMember>();
        var byName = new Dictionary<string, JsonMember>(StringComparer.Ordinal);
        position++;
        SkipBlanks();
        if (Take('}'))
            return new JsonObject(place, members, byName);
        while (true)
        {
            if (Current != '"')
                return Fail(members.Count > 0 && Current == '}' ? "the last member has a comma after it; remove the comma" : "the name of a member has to stand here, in double quotes");
            var start = position;
            if (String() is not { } name)
                return null;
            var namePlace = From(start);
            SkipBlanks();
            if (!Take(':'))
                return Fail("a colon has to follow the name of a member");
            SkipBlanks();
            if (Value(depth + 1) is not { } value)
                return null;
            var member = new JsonMember(name, namePlace, value);
            if (byName.TryGetValue(name, out var first))
            {
                error = new JsonError(namePlace, FormattableString.Invariant($"{JsonText.Quote(name)} is there twice, first in line {first.NamePlace.Line}; keep one"));
                return null;
            }

            members.Add(member);
            byName.Add(name, member);
            SkipBlanks();
            if (Take('}'))
                return new JsonObject(place, members, byName);
            if (!Take(','))
                return Fail("a comma or the object's closing brace has to follow");
            SkipBlanks();
        }
    }

    private JsonValue? Array(int depth)
    {
        var place = Here(1);
        var items = new List<JsonValue>();
        position++;
        SkipBlanks();
        if (Take(']'))
            return new JsonArray(place, items);
        while (true)
        {
            if (items.Count > 0 && Current == ']')
                return Fail("the last element has a comma after it; remove the comma");
            if (Value(depth + 1) is not { } value)
                return null;
            items.Add(value);
            SkipBlanks();
            if (Take(']'))
                return new JsonArray(place, items);
            if (!Take(','))
                return Fail("a comma or the array's closing bracket has to follow");
            SkipBlanks();
        }
    }

    private string? String()
    {
        var start = position++;
        var characters = new StringBuilder();
        while (true)
        {
            var plain = position;
            while (position < text.Length && text[position] is not ('"' or '\\' or < ' '))
                position++;
            characters.Append(text, plain, position - plain);
            if (AtEnd || Current is '\n' or '\r')
            {
                error = new JsonError(From(start), "the string has no closing quote in its line; close it, and write a line break as \\n");
                return null;
            }

            if (Take('"'))
                return characters.ToString();
            if (Current != '\\')
            {
                Fail("a control character cannot stand in a string; write it as an escape such as \\t", 1);
                return null;
            }

            if (Escape() is not { } escaped)
            {
                Fail("this is no escape; they are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits", Math.Min(2, text.Length - position));
                return null;
            }

            characters.Append(escaped);
        }
    }

    /// <summary>The character that an escape means; null, without moving, where it is none.</summary>
    private char? Escape()
    {
        switch (position + 1 < text.Length ? text[position + 1] : '\0')
        {
            case '"':
                return Escaped('"', 2);
            case '\\':
                return Escaped('\\', 2);
            case '/':
                return Escaped('/', 2);
            case 'b':
                return Escaped('\b', 2);
            case 'f':
                return Escaped('\f', 2);
            case 'n':
                return Escaped('\n', 2);
            case 'r':
                return Escaped('\r', 2);
            case 't':
                return Escaped('\t', 2);
            case 'u' when position + 6 <= text.Length
                && ushort.TryParse(text.Substring(position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                return Escaped((char)code, 6);
            default:
                return null;
        }
    }

    private char Escaped(char character, int length)
    {
        position += length;
        return character;
    }

    /// <summary>What stands up to the next blank or mark: a number, true, false or null.</summary>
    private JsonValue? Word()
    {
        var start = position;
        while (position < text.Length && text[position] is not (' ' or '\t' or '\n' or '\r' or ',' or ':' or '[' or ']' or '{' or '}' or '"'))
            position++;
        var word = text.Substring(start, position - start);
        var place = From(start);
        switch (word)
        {
            case "":
                return Fail("a value has to stand here");
            case "true" or "false":
                return new JsonBoolean(place, word == "true");
            case "null":
                return new JsonNull(place);
        }

        if (IsNumber(word))
            return new JsonNumber(place, word);
        error = new JsonError(place, JsonText.Shorten(word) + " is no JSON value; " + Advice(word));
        return null;
    }

    private static string Advice(string word) => word[0] switch
    {
        '/' or '#' => "JSON has no comments, remove it",
        '\'' => "strings stand in double quotes",
        '-' or '+' or '.' or (>= '0' and <= '9') => "numbers are written as 12, -12, 1.5 or 1e-05",
        _ => "values are strings in double quotes, numbers, true, false, null, objects and arrays",
    };

    private static bool IsNumber(string word)
    {
        var at = word[0] == '-' ? 1 : 0;
        var whole = Digits(word, at);
        if (whole == 0 || (whole > 1 && word[at] == '0'))
            return false;
        at += whole;
        if (at < word.Length && word[at] == '.')
        {
            var fraction = Digits(word, at + 1);
            if (fraction == 0)
                return false;
            at += 1 + fraction;
        }

        if (at < word.Length && word[at] is 'e' or 'E')
        {
            at++;
            if (at < word.Length && word[at] is '+' or '-')
                at++;
            var exponent = Digits(word, at);
            if (exponent == 0)
                return false;
            at += exponent;
        }

        return at == word.Length;
    }

    private static int Digits(string word, int from)
    {
        var at = from;
        while (at < word.Length && word[at] is >= '0' and <= '9')
            at++;
        return at - from;
    }

    private void SkipBlanks()
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\n' or '\r')
        {
            var character = text[position++];
            if (character == '\n' || (character == '\r' && Current != '\n'))
            {
                line++;
                lineStart = position;
            }
        }
    }

    private bool Take(char expected)
    {
        if (AtEnd || text[position] != expected)
            return false;
        position++;
        return true;
    }

    private JsonValue? TooDeep() => Fail(FormattableString.Invariant($"the text is nested deeper than {MostDepth} levels, and no more are read; flatten it"), 1);

    /// <summary>An error at what stands here.</summary>
    private JsonValue? Fail(string message)
    {
        if (AtEnd)
            return Fail("the text ends here, and " + message, 0);
        var length = char.IsHighSurrogate(Current) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]) ? 2 : 1;
        return Fail("found " + JsonText.Shorten(text.Substring(position, length)) + ", and " + message, length);
    }

    private JsonValue? Fail(string message, int length)
    {
        error = new JsonError(Here(length), message);
        return null;
    }

    private JsonPlace Here(int length) => new(position, length, line, position - lineStart + 1);

    private JsonPlace From(int start) => new(start, position - start, line, start - lineStart + 1);
}
