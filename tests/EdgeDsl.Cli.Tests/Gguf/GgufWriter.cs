using System.Text;
using EdgeDsl.CostModel.Tests;

namespace EdgeDsl.Cli.Tests.Gguf;

/// <summary>
/// Writes GGUF files as ggml's docs/gguf.md describes them. The data of tensors is a hole in the file: nobody reads it.
/// </summary>
internal sealed class GgufWriter
{
    // ggml_type and gguf_metadata_value_type of docs/gguf.md.
    private static readonly string[] TypesByNumber =
    [
        "F32", "F16", "Q4_0", "Q4_1", "", "", "Q5_0", "Q5_1", "Q8_0", "Q8_1", "Q2_K", "Q3_K", "Q4_K", "Q5_K", "Q6_K", "Q8_K", "IQ2_XXS", "IQ2_XS", "IQ3_XXS", "IQ1_S",
        "IQ4_NL", "IQ3_S", "IQ2_S", "IQ4_XS", "I8", "I16", "I32", "I64", "F64", "IQ1_M", "BF16", "", "", "", "TQ1_0", "TQ2_0", "", "", "", "MXFP4",
    ];

    private const uint TypeUInt32 = 4, TypeFloat32 = 6, TypeBool = 7, TypeString = 8, TypeArray = 9;

    private static readonly Dictionary<string, (ulong Elements, ulong Bytes)> Blocks = DataFile
        .Read("gguf_quant_types.csv", csv => (Name: csv.GetString("tensor_type").Split(' ')[0], Elements: csv.Parse<int>("block_weights"), Bytes: csv.Parse<int>("block_bytes")))
        .Append(("MXFP4", 32, 17)) // 32 values of 4 bits and an exponent
        .ToDictionary(type => type.Item1, type => ((ulong)type.Item2, (ulong)type.Item3), StringComparer.Ordinal);

    private readonly List<Action<BinaryWriter>> metadata = [];
    private readonly List<(string Name, uint Type, ulong[] Dimensions, ulong Offset)> tensors = [];
    private ulong dataBytes;

    public uint Version { get; init; } = 3;

    public uint Alignment { get; init; } = 32;

    /// <summary>Bytes of the tensors without what pads them.</summary>
    public ulong TensorBytes { get; private set; }

    public void Add(string key, uint value) => Add(key, TypeUInt32, file => file.Write(value));

    public void Add(string key, float value) => Add(key, TypeFloat32, file => file.Write(value));

    public void Add(string key, bool value) => Add(key, TypeBool, file => file.Write(value));

    public void Add(string key, string value) => Add(key, TypeString, file => WriteText(file, value));

    public void Add(string key, IReadOnlyCollection<string> values) => AddArray(key, TypeString, values, WriteText);

    public void Add(string key, IReadOnlyCollection<uint> values) => AddArray(key, TypeUInt32, values, (file, value) => file.Write(value));

    public void Add(string key, IReadOnlyCollection<bool> values) => AddArray(key, TypeBool, values, (file, value) => file.Write(value));

    public void Add(string key, IReadOnlyCollection<float> values) => AddArray(key, TypeFloat32, values, (file, value) => file.Write(value));

    /// <summary>A value as the bytes behind its key.</summary>
    public void AddRaw(string key, params byte[] typeAndValue) => metadata.Add(file =>
    {
        WriteText(file, key);
        file.Write(typeAndValue);
    });

    /// <summary>A tensor behind the others; the length of a row first.</summary>
    public void AddTensor(string name, string type, params ulong[] dimensions)
    {
        var block = Blocks[type];
        var bytes = dimensions.Aggregate((a, b) => a * b) / block.Elements * block.Bytes;
        AddTensor(name, (uint)Array.IndexOf(TypesByNumber, type), dataBytes, dimensions);
        TensorBytes += bytes;
        dataBytes = Padded(dataBytes + bytes);
    }

    /// <summary>A tensor that claims to be somewhere.</summary>
    public void AddTensor(string name, uint type, ulong offset, params ulong[] dimensions) => tensors.Add((name, type, dimensions, offset));

    /// <summary>Everything before the data, and the padding that belongs to it.</summary>
    public byte[] Header()
    {
        using var bytes = new MemoryStream();
        using var file = new BinaryWriter(bytes);
        file.Write("GGUF"u8);
        file.Write(Version);
        file.Write((ulong)tensors.Count);
        file.Write((ulong)metadata.Count);
        metadata.ForEach(write => write(file));
        foreach (var (name, type, dimensions, offset) in tensors)
        {
            WriteText(file, name);
            file.Write((uint)dimensions.Length);
            Array.ForEach(dimensions, file.Write);
            file.Write(type);
            file.Write(offset);
        }

        file.Write(new byte[Padded((ulong)bytes.Length) - (ulong)bytes.Length]);
        return bytes.ToArray();
    }

    public string Save(string path)
    {
        using var file = File.Create(path);
        file.Write(Header());
        file.SetLength(file.Length + (long)dataBytes);
        return path;
    }

    private void Add(string key, uint type, Action<BinaryWriter> value) => metadata.Add(file =>
    {
        WriteText(file, key);
        file.Write(type);
        value(file);
    });

    private void AddArray<T>(string key, uint type, IReadOnlyCollection<T> values, Action<BinaryWriter, T> write) => Add(key, TypeArray, file =>
    {
        file.Write(type);
        file.Write((ulong)values.Count);
        foreach (var value in values)
            write(file, value);
    });

    private static void WriteText(BinaryWriter file, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        file.Write((ulong)bytes.Length);
        file.Write(bytes);
    }

    private ulong Padded(ulong bytes) => (bytes + Alignment - 1) / Alignment * Alignment;
}
