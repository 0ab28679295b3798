using System.Globalization;
using System.Linq;

namespace EdgeDsl.CostModel;

/// <summary>Reads the arguments of one attribute, checks them and collects what is wrong with them.</summary>
internal sealed class ArgumentReader
{
    public const string ImpossibleValue = "EDGE002";

    private readonly DeclaredType type;
    private readonly AttributeValues attribute;
    private readonly List<DeclarationError> errors;

    public ArgumentReader(DeclaredType type, AttributeValues attribute, List<DeclarationError> errors)
    {
        this.type = type;
        this.attribute = attribute;
        this.errors = errors;
    }

    public bool Has(string name) => attribute.Find(name) is not null;

    public int Integer(string name, int otherwise, int least, int most)
    {
        if (attribute.Find(name) is not { } value)
        {
            if (otherwise < least)
                Report(null, $"{name} is not set; give it a value from {Text(least)} to {Text(most)}");
            return otherwise;
        }

        if (value.Kind == ArgumentKind.Integer && value.Integer >= least && value.Integer <= most)
            return (int)value.Integer;
        Report(name, $"{name} is {Text(value)}; it has to be a whole number from {Text(least)} to {Text(most)}");
        return otherwise;
    }

    public bool Boolean(string name, bool otherwise) => attribute.Find(name) is { Kind: ArgumentKind.Integer } value ? value.Integer != 0 : otherwise;

    /// <summary>Whole numbers, each of which has to be one that is allowed.</summary>
    public EquatableArray<int> Integers(string name, Func<long, bool> isAllowed, string limit) =>
        List(name, item => item.Kind == ArgumentKind.Integer && isAllowed(item.Integer), item => (int)item.Integer, limit);

    /// <summary>Finite figures of at least 0.</summary>
    public EquatableArray<double> NotNegatives(string name) => List(
        name,
        item => item.Kind is ArgumentKind.Integer or ArgumentKind.Real && item.Real >= 0 && !double.IsInfinity(item.Real),
        item => item.Real + 0.0,
        "at least 0");

    /// <summary>A text of one printable line: it is copied into messages, documentation and code.</summary>
    public string? String(string name)
    {
        var text = attribute.Find(name)?.Text;
        if (text is not null && !text.All(JsonText.IsPrintable))
            Report(name, $"{name} is {JsonText.Quote(text)}; it has to be one line of text without control characters");
        return text;
    }

    public TEnum Enum<TEnum>(string name, TEnum otherwise)
        where TEnum : struct, Enum
    {
        if (attribute.Find(name) is not { } value)
            return otherwise;
        if (value.Kind == ArgumentKind.Integer && value.Integer == (int)value.Integer && System.Enum.IsDefined(typeof(TEnum), (int)value.Integer))
            return (TEnum)System.Enum.ToObject(typeof(TEnum), (int)value.Integer);
        Report(name, $"{name} is {Text(value)}, which is no {typeof(TEnum).Name}");
        return otherwise;
    }

    /// <summary>A combination of the members of an enum of flags, at least one.</summary>
    public TEnum Flags<TEnum>(string name, TEnum otherwise)
        where TEnum : struct, Enum
    {
        if (attribute.Find(name) is not { } value)
            return otherwise;
        var known = 0;
        foreach (int member in System.Enum.GetValues(typeof(TEnum)))
            known |= member;
        if (value.Kind == ArgumentKind.Integer && value.Integer > 0 && (value.Integer & ~(long)known) == 0)
            return (TEnum)System.Enum.ToObject(typeof(TEnum), (int)value.Integer);
        Report(name, $"{name} is {Text(value)}, which is no combination of {typeof(TEnum).Name}");
        return otherwise;
    }

    /// <summary>A figure above 0; unset or not-a-number means that it is not known.</summary>
    public double Positive(string name, double otherwise = double.NaN) => Real(name, otherwise, value => value > 0, "above 0");

    /// <summary>A figure of at least 0; unset or not-a-number means that it is not known.</summary>
    public double NotNegative(string name, double otherwise = double.NaN) => Real(name, otherwise, value => value >= 0, "at least 0");

    /// <summary>A share above 0 and at most 1.</summary>
    public double Share(string name) => Real(name, double.NaN, value => value is > 0 and <= 1, "above 0 and at most 1");

    /// <summary>A share of at least 0 and below 1.</summary>
    public double ShareBelowOne(string name, double otherwise) => Real(name, otherwise, value => value is >= 0 and < 1, "at least 0 and below 1");

    /// <summary>A figure that has to be there.</summary>
    public double Required(string name)
    {
        var before = errors.Count;
        var value = Positive(name);
        if (double.IsNaN(value) && errors.Count == before)
            Report(Has(name) ? name : null, $"{name} is not a number; it has to be above 0");
        return value;
    }

    /// <summary>A limit above 0; NaN where none is set. One that is not a number would be kept by everything, so it is an error.</summary>
    public double Limit(string name) => KnownLimit(name, Positive(name), "above 0");

    /// <summary>A limit of at least 1, as <see cref="Limit"/>.</summary>
    public double RatioLimit(string name) => KnownLimit(name, AtLeastOne(name), "at least 1");

    public double AtLeastOne(string name) => Real(name, double.NaN, value => value >= 1, "at least 1");

    public void Report(string? argument, string message) =>
        errors.Add(new DeclarationError(ImpossibleValue, type.Name, attribute.Name, Index, argument, message));

    private int Index
    {
        get
        {
            var index = 0;
            foreach (var candidate in type.Attributes)
            {
                if (ReferenceEquals(candidate, attribute))
                    return index;
                index++;
            }

            return -1;
        }
    }

    private double Real(string name, double otherwise, Func<double, bool> holds, string limit)
    {
        if (attribute.Find(name) is not { } value)
            return otherwise;
        var real = value.Real;
        if (value.Kind is ArgumentKind.Integer or ArgumentKind.Real && !double.IsInfinity(real) && (double.IsNaN(real) || holds(real)))
            return double.IsNaN(real) ? otherwise : real + 0.0; // no negative zero
        var wanted = value.Kind is ArgumentKind.Integer or ArgumentKind.Real ? double.IsInfinity(real) ? limit + " and finite" : limit : "a number " + limit;
        Report(name, $"{name} is {Text(value)}; it has to be {wanted}");
        return otherwise;
    }

    private double KnownLimit(string name, double value, string limit)
    {
        if (attribute.Find(name) is { Kind: ArgumentKind.Real, Real: double.NaN })
            Report(name, $"{name} is not a number; it has to be {limit}");
        return value;
    }

    private EquatableArray<T> List<T>(string name, Func<ArgumentValue, bool> holds, Func<ArgumentValue, T> read, string limit)
    {
        if (attribute.Find(name) is not { Kind: ArgumentKind.List } value)
            return default;
        var items = new T[value.Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            if (holds(value.Items[i]))
            {
                items[i] = read(value.Items[i]);
                continue;
            }

            Report(name, $"{name} holds {Text(value.Items[i])}; each has to be {limit}");
            return default;
        }

        return new EquatableArray<T>(items);
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(ArgumentValue value) => value.Kind switch
    {
        ArgumentKind.Integer => Text(value.Integer),
        ArgumentKind.Real => value.Real.ToString("R", CultureInfo.InvariantCulture),
        ArgumentKind.Text => JsonText.Quote(value.Text!),
        _ => "not a value",
    };
}
