using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Gguf;

/// <summary>A value of the metadata; an array where it has elements.</summary>
/// <param name="Type">Its type, or that of its elements.</param>
/// <param name="Count">Elements; 1 where it is no array.</param>
/// <param name="IsArray">Whether it is an array.</param>
/// <param name="Bytes">The value, or the elements one behind the other; null where there is too much of it to be kept.</param>
internal sealed record GgufValue(GgufValueType Type, long Count, bool IsArray, byte[]? Bytes)
{
    /// <summary>The text; null where it is none, or none that was kept.</summary>
    public string? Text => Type == GgufValueType.String && !IsArray && Bytes is not null ? Encoding.UTF8.GetString(Bytes) : null;

    /// <summary>The value as messages show it.</summary>
    public string Shown => IsArray ? FormattableString.Invariant($"an array of {Count} {Type}")
        : Type == GgufValueType.String ? Text is { } text ? JsonText.Quote(text) : "a long text"
        : ShownNumber;

    private string ShownNumber => Type switch
    {
        GgufValueType.Bool => Bytes![0] != 0 ? "true" : "false",
        GgufValueType.Float32 => BinaryPrimitives.ReadSingleLittleEndian(Bytes).ToString(CultureInfo.InvariantCulture),
        GgufValueType.Float64 => BinaryPrimitives.ReadDoubleLittleEndian(Bytes).ToString(CultureInfo.InvariantCulture),
        GgufValueType.UInt64 => BinaryPrimitives.ReadUInt64LittleEndian(Bytes).ToString(CultureInfo.InvariantCulture),
        _ => Integer(0)!.Value.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Bytes of one value; 0 for texts and arrays.</summary>
    public static int BytesOf(GgufValueType type) => type switch
    {
        GgufValueType.UInt8 or GgufValueType.Int8 or GgufValueType.Bool => 1,
        GgufValueType.UInt16 or GgufValueType.Int16 => 2,
        GgufValueType.UInt32 or GgufValueType.Int32 or GgufValueType.Float32 => 4,
        GgufValueType.UInt64 or GgufValueType.Int64 or GgufValueType.Float64 => 8,
        _ => 0,
    };

    /// <summary>An element as a whole number, a flag as 0 or 1; null where it is none of 63 bits.</summary>
    /// <param name="index">The element, 0 where it is no array; elements were kept.</param>
    public long? Integer(int index)
    {
        var element = Bytes.AsSpan(index * BytesOf(Type));
        return Type switch
        {
            GgufValueType.UInt8 or GgufValueType.Bool => element[0],
            GgufValueType.Int8 => (sbyte)element[0],
            GgufValueType.UInt16 => BinaryPrimitives.ReadUInt16LittleEndian(element),
            GgufValueType.Int16 => BinaryPrimitives.ReadInt16LittleEndian(element),
            GgufValueType.UInt32 => BinaryPrimitives.ReadUInt32LittleEndian(element),
            GgufValueType.Int32 => BinaryPrimitives.ReadInt32LittleEndian(element),
            GgufValueType.Int64 => BinaryPrimitives.ReadInt64LittleEndian(element),
            GgufValueType.UInt64 when BinaryPrimitives.ReadUInt64LittleEndian(element) is <= long.MaxValue and var integer => (long)integer,
            _ => null,
        };
    }
}
