using System.Globalization;

namespace EdgeDsl.CostModel;

/// <summary>What kind of value an argument has.</summary>
public enum ArgumentKind
{
    /// <summary>An integer, an enum member or a boolean.</summary>
    Integer,

    /// <summary>A double.</summary>
    Real,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>Something that is no value, as while it is being typed.</summary>
    Unreadable,
}

/// <summary>
/// The value of an attribute argument, from wherever it was read. Doubles are held by their bits, so that equal means equal for every
/// value, not-a-number and negative zero included.
/// </summary>
public readonly struct ArgumentValue : IEquatable<ArgumentValue>
{
    private readonly long bits;
    private readonly ValueList? list;

    private ArgumentValue(ArgumentKind kind, long bits, string? text, ValueList? list = null)
    {
        Kind = kind;
        this.bits = bits;
        Text = text;
        this.list = list;
    }

    /// <summary>The kind.</summary>
    public ArgumentKind Kind { get; }

    /// <summary>The text, where it is one.</summary>
    public string? Text { get; }

    /// <summary>The value as a double; not a number where it is none.</summary>
    public double Real => Kind switch
    {
        ArgumentKind.Integer => bits,
        ArgumentKind.Real => BitConverter.Int64BitsToDouble(bits),
        _ => double.NaN,
    };

    /// <summary>The integer, where it is one.</summary>
    public long Integer => bits;

    /// <summary>The values, where it is a list.</summary>
    public EquatableArray<ArgumentValue> Items => list?.Items ?? default;

    /// <summary>A list of values.</summary>
    /// <param name="items">The values.</param>
    public static ArgumentValue Of(EquatableArray<ArgumentValue> items) => new(ArgumentKind.List, 0, null, new ValueList(items));

    /// <summary>The value of a constant.</summary>
    /// <param name="value">A number, a boolean, a text or null.</param>
    public static ArgumentValue Of(object? value) => value switch
    {
        double real => new ArgumentValue(ArgumentKind.Real, BitConverter.DoubleToInt64Bits(real), null),
        float real => Of((double)real),
        string text => new ArgumentValue(ArgumentKind.Text, 0, text),
        bool boolean => new ArgumentValue(ArgumentKind.Integer, boolean ? 1 : 0, null),
        ulong large when large > long.MaxValue => Of((double)large),
        sbyte or byte or short or ushort or int or uint or long or ulong =>
            new ArgumentValue(ArgumentKind.Integer, Convert.ToInt64(value, CultureInfo.InvariantCulture), null),
        _ => new ArgumentValue(ArgumentKind.Unreadable, 0, null),
    };

    /// <inheritdoc />
    public bool Equals(ArgumentValue other) =>
        Kind == other.Kind && bits == other.bits && string.Equals(Text, other.Text, StringComparison.Ordinal) && Items.Equals(other.Items);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ArgumentValue other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() =>
        unchecked((bits.GetHashCode() * 31) + (int)Kind + (Text is null ? 0 : StringComparer.Ordinal.GetHashCode(Text)) + Items.GetHashCode());

    // A class, because a struct cannot hold a generic struct of itself.
    private sealed record ValueList(EquatableArray<ArgumentValue> Items);
}
