using System.Numerics;
using System.Text;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Gguf;

/// <summary>
/// Reads header, metadata and tensor infos of a GGUF file, versions 2 and 3, little-endian: ggml's docs/gguf.md. Time and memory are bounded
/// by <see cref="GgufLimits"/>, whatever lengths and counts the file claims.
/// </summary>
internal sealed class GgufReader
{
    private const string AlignmentKey = "general.alignment";
    private const int DefaultAlignment = 32;

    // A key's length and one byte, a type and a value; a name's length and one byte, a number of dimensions, one of them, a type and an offset.
    private const int LeastKeyBytes = 8 + 1 + 4 + 1;
    private const int LeastTensorBytes = 8 + 1 + 4 + 8 + 4 + 8;

    private readonly string path;
    private readonly GgufBytes bytes;

    /// <summary>A reader.</summary>
    /// <param name="stream">The file; it can seek.</param>
    /// <param name="path">Its path, for messages.</param>
    public GgufReader(Stream stream, string path)
    {
        this.path = path;
        bytes = new GgufBytes(stream, path);
    }

    /// <summary>The file.</summary>
    /// <exception cref="BadInputException">It breaks the format or a limit.</exception>
    public GgufFile Read()
    {
        ReadMagic();
        var tensorsAt = bytes.Position;
        var tensors = bytes.Count(LeastTensorBytes, "tensors");
        if (tensors > GgufLimits.MostTensors)
            throw bytes.Error(tensorsAt, FormattableString.Invariant($"{tensors} tensors; at most {GgufLimits.MostTensors} are read"));
        var keysAt = bytes.Position;
        var keys = bytes.Count(LeastKeyBytes, "keys");
        if (keys > GgufLimits.MostKeys)
            throw bytes.Error(keysAt, FormattableString.Invariant($"{keys} keys; at most {GgufLimits.MostKeys} are read"));
        var metadata = ReadMetadata((int)keys);
        return new GgufFile(path, metadata, ReadTensors((int)tensors, AlignmentOf(metadata)));
    }

    private void ReadMagic()
    {
        var start = bytes.Length < GgufFile.Magic.Length ? default : bytes.Take(GgufFile.Magic.Length, "the magic number");
        if (!start.SequenceEqual(GgufFile.Magic))
            throw bytes.Error(0, "the file does not start with GGUF; it is no GGUF file");
        var version = bytes.UInt32("the version");
        switch (version)
        {
            case 2 or 3:
                return;
            case 1:
                throw bytes.Error(4, "version 1; versions 2 and 3 are read, so convert the model again");
            case 2u << 24 or 3u << 24:
                throw bytes.Error(4, "the file is big-endian; only little-endian files are read");
            default:
                throw bytes.Error(4, FormattableString.Invariant($"version {version}; versions 2 and 3 are read"));
        }
    }

    private Dictionary<string, GgufValue> ReadMetadata(int keys)
    {
        var metadata = new Dictionary<string, GgufValue>(StringComparer.Ordinal);
        for (; keys > 0; keys--)
        {
            var position = bytes.Position;
            var key = ReadName(GgufLimits.MostKeyBytes, "a key");
            if (!metadata.TryAdd(key, ReadValue(key)))
                throw bytes.Error(position, $"key {JsonText.Quote(key)} is there twice");
        }

        return metadata;
    }

    private GgufValue ReadValue(string key)
    {
        var type = ReadType(key);
        if (type != GgufValueType.Array)
            return ReadOne(type, key);
        var position = bytes.Position;
        type = ReadType(key);
        if (type == GgufValueType.Array)
            throw bytes.Error(position, $"key {JsonText.Quote(key)} is an array of arrays, which is not read");
        return type == GgufValueType.String ? ReadTexts(key) : ReadNumbers(type, key);
    }

    private GgufValueType ReadType(string key)
    {
        var position = bytes.Position;
        var type = (GgufValueType)bytes.UInt32("a type");
        return type <= GgufValueType.Float64
            ? type
            : throw bytes.Error(position, FormattableString.Invariant($"key {JsonText.Quote(key)} has values of type {(uint)type}; types are 0 to 12"));
    }

    private GgufValue ReadOne(GgufValueType type, string key)
    {
        var position = bytes.Position;
        if (type != GgufValueType.String)
        {
            var value = bytes.Copy(GgufValue.BytesOf(type), "a value");
            return type != GgufValueType.Bool || value[0] <= 1
                ? new GgufValue(type, 1, IsArray: false, value)
                : throw bytes.Error(position, FormattableString.Invariant($"key {JsonText.Quote(key)} is a flag of value {value[0]}; it has to be 0 or 1"));
        }

        var length = bytes.Count(1, "bytes of text");
        if (length <= GgufLimits.MostTextBytes)
            return new GgufValue(type, 1, IsArray: false, bytes.Copy((int)length, "a text"));
        bytes.Skip(length, "a text");
        return new GgufValue(type, 1, IsArray: false, null);
    }

    private GgufValue ReadTexts(string key)
    {
        var count = bytes.Count(sizeof(ulong), "texts in " + JsonText.Quote(key));
        for (var i = 0L; i < count; i++)
            bytes.Skip(bytes.Count(1, "bytes of text"), "a text");
        return new GgufValue(GgufValueType.String, count, IsArray: true, null);
    }

    private GgufValue ReadNumbers(GgufValueType type, string key)
    {
        var size = GgufValue.BytesOf(type);
        var count = bytes.Count(size, "values in " + JsonText.Quote(key));
        if (count <= GgufLimits.MostElements)
            return new GgufValue(type, count, IsArray: true, bytes.Copy((int)count * size, "an array"));
        bytes.Skip(count * size, "an array");
        return new GgufValue(type, count, IsArray: true, null);
    }

    private string ReadName(int most, string what)
    {
        var position = bytes.Position;
        var length = bytes.UInt64("the length of " + what);
        if (length == 0)
            throw bytes.Error(position, what + " is empty");
        if (length > (ulong)most)
            throw bytes.Error(position, FormattableString.Invariant($"{what} has {length} bytes; at most {most} are read"));
        return Encoding.UTF8.GetString(bytes.Take((int)length, what));
    }

    private int AlignmentOf(Dictionary<string, GgufValue> metadata)
    {
        if (!metadata.TryGetValue(AlignmentKey, out var value))
            return DefaultAlignment;
        return value is { Type: GgufValueType.UInt32, IsArray: false } && value.Integer(0) is > 0 and <= GgufLimits.MostAlignment and var alignment
            && BitOperations.IsPow2(alignment)
            ? (int)alignment
            : throw new BadInputException(FormattableString.Invariant(
                $"{path}: {AlignmentKey} is {value.Shown}; it has to be a power of two up to {GgufLimits.MostAlignment} of type UInt32"));
    }

    private Dictionary<string, GgufTensor> ReadTensors(int count, int alignment)
    {
        var tensors = new Dictionary<string, GgufTensor>(StringComparer.Ordinal);
        for (; count > 0; count--)
        {
            var position = bytes.Position;
            var tensor = ReadTensor(alignment);
            if (!tensors.TryAdd(tensor.Name, tensor))
                throw bytes.Error(position, $"tensor {JsonText.Quote(tensor.Name)} is there twice");
        }

        CheckPlaces(tensors.Values, alignment);
        return tensors;
    }

    private GgufTensor ReadTensor(int alignment)
    {
        var position = bytes.Position;
        var name = ReadName(GgufLimits.MostNameBytes, "a tensor's name");
        var dimensions = bytes.UInt32("a number of dimensions");
        if (dimensions is 0 or > GgufLimits.MostDimensions)
            throw Refuse(FormattableString.Invariant($"{dimensions} dimensions; tensors have 1 to {GgufLimits.MostDimensions}"));
        Span<long> sizes = stackalloc long[GgufLimits.MostDimensions];
        sizes.Fill(1);
        var elements = (UInt128)1;
        for (var i = 0; i < dimensions; i++)
        {
            var size = bytes.UInt64("a dimension");
            elements *= size;
            if (size == 0 || elements > long.MaxValue)
                throw Refuse(FormattableString.Invariant($"a dimension of {size}; sizes are at least 1, and so many elements are in no file"));
            sizes[i] = (long)size;
        }

        var shape = new GgufShape(sizes[0], sizes[1], sizes[2], sizes[3]);
        var id = bytes.UInt32("a type of tensor");
        if (GgmlType.Find(id) is not { } type)
            throw Refuse(FormattableString.Invariant($"type {id}, which is not known"));
        if (!type.Block.Divides(shape.Columns))
            throw Refuse(FormattableString.Invariant($"rows of {shape.Columns}, and {type.Name} has blocks of {type.Block.Elements}"));
        var size64 = elements / (uint)type.Block.Elements * (uint)type.Block.Bytes;
        var offset = bytes.UInt64("an offset");
        if (size64 > (ulong)bytes.Length || offset > (ulong)bytes.Length)
            throw Refuse(FormattableString.Invariant($"{size64} bytes at offset {offset}, and the file ends at byte {bytes.Length}"));
        if (offset % (uint)alignment != 0)
            throw Refuse(FormattableString.Invariant($"offset {offset}, which is no multiple of the file's alignment of {alignment}"));
        return new GgufTensor(name, shape, type, (long)offset, (long)size64);

        BadInputException Refuse(string what) => bytes.Error(position, $"tensor {JsonText.Quote(name)} has {what}");
    }

    private void CheckPlaces(IEnumerable<GgufTensor> tensors, int alignment)
    {
        var start = (bytes.Position + alignment - 1) / alignment * alignment;
        GgufTensor? before = null;
        foreach (var tensor in tensors.OrderBy(tensor => tensor.Offset))
        {
            if (tensor.Bytes > bytes.Length - start - tensor.Offset)
            {
                throw bytes.Error(start + tensor.Offset, FormattableString.Invariant(
                    $"tensor {JsonText.Quote(tensor.Name)} has {tensor.Bytes} bytes, and the file ends at byte {bytes.Length}; is it whole?"));
            }

            if (before is not null && before.Bytes > tensor.Offset - before.Offset)
                throw bytes.Error(start + tensor.Offset, $"tensors {JsonText.Quote(before.Name)} and {JsonText.Quote(tensor.Name)} overlap");
            before = tensor;
        }
    }
}
