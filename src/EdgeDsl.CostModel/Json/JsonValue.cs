using System.Globalization;

namespace EdgeDsl.CostModel;

/// <summary>A value of a JSON text, with its place.</summary>
public abstract class JsonValue
{
    private protected JsonValue(JsonPlace place) => Place = place;

    /// <summary>Where the value stands.</summary>
    public JsonPlace Place { get; }

    /// <summary>The value as messages show it, short and on one line.</summary>
    public abstract string Shown { get; }
}

/// <summary>The value <c>null</c>.</summary>
public sealed class JsonNull : JsonValue
{
    internal JsonNull(JsonPlace place)
        : base(place)
    {
    }

    /// <inheritdoc />
    public override string Shown => "null";
}

/// <summary>The value <c>true</c> or <c>false</c>.</summary>
public sealed class JsonBoolean : JsonValue
{
    internal JsonBoolean(JsonPlace place, bool value)
        : base(place) => Value = value;

    /// <summary>The value.</summary>
    public bool Value { get; }

    /// <inheritdoc />
    public override string Shown => Value ? "true" : "false";
}

/// <summary>A string.</summary>
public sealed class JsonString : JsonValue
{
    internal JsonString(JsonPlace place, string value)
        : base(place) => Value = value;

    /// <summary>The characters, escapes resolved.</summary>
    public string Value { get; }

    /// <inheritdoc />
    public override string Shown => JsonText.Quote(Value);
}

/// <summary>A number, as it is written.</summary>
public sealed class JsonNumber : JsonValue
{
    internal JsonNumber(JsonPlace place, string literal)
        : base(place) => Literal = literal;

    /// <summary>The number as it is written.</summary>
    public string Literal { get; }

    /// <inheritdoc />
    public override string Shown => JsonText.Shorten(Literal);

    /// <summary>The number as an integer; null where it has a fraction or an exponent, or is beyond 64 bits.</summary>
    public long? Integer =>
        long.TryParse(Literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? integer : null;

    /// <summary>The nearest double; null where it is beyond all doubles.</summary>
    public double? Real => double.TryParse(Literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && !double.IsInfinity(real) ? real : null;
}

/// <summary>An array.</summary>
public sealed class JsonArray : JsonValue
{
    internal JsonArray(JsonPlace place, IReadOnlyList<JsonValue> items)
        : base(place) => Items = items;

    /// <summary>The elements.</summary>
    public IReadOnlyList<JsonValue> Items { get; }

    /// <inheritdoc />
    public override string Shown => "an array";
}

/// <summary>A member of an object.</summary>
/// <param name="Name">Its name, escapes resolved.</param>
/// <param name="NamePlace">Where the name stands.</param>
/// <param name="Value">Its value.</param>
public sealed record JsonMember(string Name, JsonPlace NamePlace, JsonValue Value);

/// <summary>An object; no two members have the same name.</summary>
public sealed class JsonObject : JsonValue
{
    private readonly IReadOnlyDictionary<string, JsonMember> byName;

    internal JsonObject(JsonPlace place, IReadOnlyList<JsonMember> members, IReadOnlyDictionary<string, JsonMember> byName)
        : base(place)
    {
        Members = members;
        this.byName = byName;
    }

    /// <summary>The members in the order of the text.</summary>
    public IReadOnlyList<JsonMember> Members { get; }

    /// <inheritdoc />
    public override string Shown => "an object";

    /// <summary>The value of a name; null where there is no such member.</summary>
    /// <param name="name">The name.</param>
    public JsonValue? Find(string name) => byName.TryGetValue(name, out var member) ? member.Value : null;
}
