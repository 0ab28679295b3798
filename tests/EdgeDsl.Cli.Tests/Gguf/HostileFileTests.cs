using System.Diagnostics;
using EdgeDsl.Cli.Gguf;

namespace EdgeDsl.Cli.Tests.Gguf;

/// <summary>Files with something wrong in them, by chance or on purpose: one line with the place, in bounded time and memory.</summary>
public sealed class HostileFileTests : IDisposable
{
    private readonly string path = Path.Combine(Directory.CreateTempSubdirectory("edgedsl-gguf-").FullName, "m.gguf");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

    // Everything that a header may say, by its bytes.
    public static TheoryData<string, byte[]> Headers { get; } = new()
    {
        { ", byte 0: the file does not start with GGUF; it is no GGUF file", [] },
        { ", byte 0: the file does not start with GGUF; it is no GGUF file", [.. "GGU"u8] },
        { ", byte 0: the file does not start with GGUF; it is no GGUF file", [.. "GGML"u8, 3, 0, 0, 0] },
        { ", byte 4: the version has 4 bytes, and the file ends at byte 6", [.. "GGUF"u8, 3, 0] },
        { ", byte 4: version 1; versions 2 and 3 are read, so convert the model again", [.. "GGUF"u8, 1, 0, 0, 0] },
        { ", byte 4: version 4; versions 2 and 3 are read", [.. "GGUF"u8, 4, 0, 0, 0] },
        { ", byte 4: the file is big-endian; only little-endian files are read", [.. "GGUF"u8, 0, 0, 0, 3] },
        { ", byte 8: 9223372036854775808 tensors, and the file ends at byte 24", Counts(1UL << 63, 0) },
        { ", byte 8: 18446744073709551615 tensors, and the file ends at byte 24", Counts(ulong.MaxValue, 0) },
        { ", byte 16: 9223372036854775808 keys, and the file ends at byte 24", Counts(0, 1UL << 63) },
        { ", byte 16: 1 keys, and the file ends at byte 24", Counts(0, 1) },
        { ", byte 24: a key is empty", [.. Counts(0, 1), .. Bytes(0), .. Filler] },
        { ": general.architecture is missing; known are gemma, ", Counts(0, 0) },
    };

    // One key after the header, by the bytes of its type and value.
    public static TheoryData<string, byte[]> Values { get; } = new()
    {
        { "key \"k\" has values of type 13; types are 0 to 12", [13, 0, 0, 0, .. Filler] },
        { "9223372036854775807 bytes of text, and the file ends at byte ", [8, 0, 0, 0, .. Bytes(long.MaxValue), .. Filler] },
        { "18446744073709551615 bytes of text, and the file ends at byte ", [8, 0, 0, 0, .. Bytes(ulong.MaxValue), .. Filler] },
        { "9223372036854775808 values in \"k\", and the file ends at byte ", [9, 0, 0, 0, 10, 0, 0, 0, .. Bytes(1UL << 63), .. Filler] },
        { "4611686018427387904 values in \"k\", and the file ends at byte ", [9, 0, 0, 0, 4, 0, 0, 0, .. Bytes(1UL << 62), .. Filler] },
        { "9223372036854775808 texts in \"k\", and the file ends at byte ", [9, 0, 0, 0, 8, 0, 0, 0, .. Bytes(1UL << 63), .. Filler] },
        { "key \"k\" is an array of arrays, which is not read", [9, 0, 0, 0, 9, 0, 0, 0, .. Filler] },
        { "key \"k\" has values of type 99; types are 0 to 12", [9, 0, 0, 0, 99, 0, 0, 0, .. Filler] },
        { "key \"k\" is a flag of value 2; it has to be 0 or 1", [7, 0, 0, 0, 2, .. Filler] },
    };

    // What the metadata says of the model.
    public static TheoryData<string, string, object?> Keys { get; } = new()
    {
        { ": general.architecture is missing; known are gemma, ", "general.architecture", null },
        { ": general.architecture is \"bert\", which is not known; known are gemma, ", "general.architecture", "bert" },
        { ": general.architecture is 7; it has to be a text", "general.architecture", 7u },
        { ": llama.block_count is missing; the file has to say it", "llama.block_count", null },
        { ": llama.block_count is 0; it has to be at least 1", "llama.block_count", 0u },
        { ": llama.block_count is \"2\"; it has to be a whole number of at most 31 bits", "llama.block_count", "2" },
        { ": llama.block_count is 2.5; it has to be a whole number of at most 31 bits", "llama.block_count", 2.5f },
        { ": llama.block_count is true; it has to be a whole number of at most 31 bits", "llama.block_count", true },
        { ": llama.block_count is 4294967295; it has to be a whole number of at most 31 bits", "llama.block_count", uint.MaxValue },
        { ": llama.block_count: Layers is 2147483647; ", "llama.block_count", 0x7FFFFFFFu },
        { ": tensor \"blk.2.attn_q.weight\" is missing; the model's sizes and its other tensors ask for 256 × 256", "llama.block_count", 3u },
        { ": tensor \"blk.1.attn_norm.weight\" is none of a model that can be described", "llama.block_count", 1u },
        { ": tensor \"token_embd.weight\" is 256 × 3; by the model's sizes it has to be 512 × 3", "llama.embedding_length", 512u },
        { ": tensor \"token_embd.weight\" is 256 × 3; by the model's sizes it has to be 256 × 2", "tokenizer.ggml.tokens", new[] { "a", "b" } },
        { ": tensor \"blk.0.ffn_gate.weight\" is 256 × 512; by the model's sizes it has to be 256 × 513", "llama.feed_forward_length", 513u },
        { ": llama.attention.head_count_kv is 2 for the first layer and another for layer 2; layers of different sizes cannot be described", "llama.attention.head_count_kv", new[] { 2u, 4u } },
        { ": llama.attention.head_count_kv is an array of 0 UInt32; it has to be a whole number of at most 31 bits", "llama.attention.head_count_kv", Array.Empty<uint>() },
        { ": llama.attention.head_count_kv: AttentionHeads = 4 is no multiple of KeyValueHeads = 3; ", "llama.attention.head_count_kv", 3u },
        { ": llama.attention.value_length is 32; heads whose values are not as wide as their keys cannot be described", "llama.attention.value_length", 32u },
        { ": split.count is 3; merge the parts of the model (llama-gguf-split --merge) and give the whole", "split.count", 3u },
        { ": general.alignment is 48; it has to be a power of two up to 1048576 of type UInt32", "general.alignment", 48u },
        { ": general.alignment is 0; it has to be a power of two up to 1048576 of type UInt32", "general.alignment", 0u },
        { ": llama.attention.sliding_window_pattern breaks its pattern at layer 3; only patterns ", "llama.attention.sliding_window_pattern", new[] { true, false, false } },
        { ": llama.expert_used_count is missing; the file has to say it", "llama.expert_count", 8u },
    };

    // One more tensor than the model has.
    public static TheoryData<string, string, uint, ulong, ulong[]> Tensors { get; } = new()
    {
        { "tensor \"x\" has 0 dimensions; tensors have 1 to 4", "x", 0, 0, [] },
        { "tensor \"x\" has 5 dimensions; tensors have 1 to 4", "x", 0, 0, [1, 1, 1, 1, 1] },
        { "tensor \"x\" has a dimension of 0; sizes are at least 1", "x", 0, 0, [4, 0] },
        { "tensor \"x\" has a dimension of 9223372036854775808; sizes are at least 1", "x", 0, 0, [1UL << 63] },
        { "tensor \"x\" has a dimension of 4294967296; sizes are at least 1, and so many elements are in no file", "x", 0, 0, [1UL << 32, 1UL << 32] },
        { "tensor \"x\" has type 4, which is not known", "x", 4, 0, [32] },
        { "tensor \"x\" has type 31, which is not known", "x", 31, 0, [32] },
        { "tensor \"x\" has type 4294967295, which is not known", "x", uint.MaxValue, 0, [32] },
        { "tensor \"x\" has rows of 100, and Q4_K has blocks of 256", "x", 12, 0, [100] },
        { "tensor \"x\" has offset 7, which is no multiple of the file's alignment of 32", "x", 0, 7, [32] },
        { "tensor \"x\" has 128 bytes at offset 18446744073709551584, and the file ends at byte ", "x", 0, ulong.MaxValue - 31, [32] },
        { "tensor \"x\" has 4000000000000 bytes at offset 0, and the file ends at byte ", "x", 0, 0, [1_000_000_000_000] },
        { "tensors \"token_embd.weight\" and \"x\" overlap", "x", 0, 32, [8] },
        { "tensor \"output_norm.weight\" is there twice", "output_norm.weight", 0, 0, [256] },
        { "a tensor's name is empty", "", 0, 0, [8] },
        { "a tensor's name has 65 bytes; at most 64 are read", new string('n', 65), 0, 0, [8] },
        { "tensor \"blk.0.a\\u000ab\" has type 77", "blk.0.a\nb", 77, 0, [8] },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void A_header_that_cannot_be_is_said(string message, byte[] header) => Refused(message, header);

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_that_cannot_be_is_said(string message, byte[] value) => Refused(message, [.. Counts(0, 1), .. Bytes(1), (byte)'k', .. value]);

    [Theory]
    [MemberData(nameof(Keys))]
    public void Metadata_that_make_no_model_are_said(string message, string key, object? value)
    {
        var keys = SmallModel.Keys();
        keys.Remove(key);
        if (value is not null)
            keys[key] = value;
        SmallModel.Write(keys).Save(path);
        Refused(message);
    }

    [Theory]
    [MemberData(nameof(Tensors))]
    public void A_tensor_that_cannot_be_is_said(string message, string name, uint type, ulong offset, ulong[] dimensions)
    {
        var writer = SmallModel.Write(SmallModel.Keys());
        writer.AddTensor(name, type, offset, dimensions);
        writer.Save(path);
        Refused(message);
    }

    [Fact]
    public void A_type_without_costs_is_said()
    {
        var tensors = SmallModel.Tensors();
        tensors[^1] = tensors[^1] with { Type = "MXFP4" };
        SmallModel.Write(SmallModel.Keys(), tensors: tensors).Save(path);
        Refused(": tensor \"blk.1.ffn_down.weight\" is stored as MXFP4, of which no costs are known; choose a file without it");
    }

    [Fact]
    public void A_key_that_is_there_twice_is_said()
    {
        var writer = SmallModel.Write(SmallModel.Keys());
        writer.Add("llama.block_count", 2);
        writer.Save(path);
        Refused(": key \"llama.block_count\" is there twice");
    }

    [Fact]
    public void A_long_key_is_said()
    {
        var writer = SmallModel.Write(SmallModel.Keys());
        writer.Add(new string('k', 1025), 2);
        writer.Save(path);
        Refused(": a key has 1025 bytes; at most 1024 are read");
    }

    [Fact]
    public void A_file_that_ends_anywhere_is_said()
    {
        SmallModel.Write(SmallModel.Keys()).Save(path);
        var whole = File.ReadAllBytes(path);
        for (var length = 0; length < whole.Length; length += length < 4096 ? 1 : 997)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Throws<BadInputException>(() => GgufModel.Read(path, "model"));
        }

        File.WriteAllBytes(path, whole[..^1]);
        Refused("tensor \"blk.1.ffn_down.weight\" has 107520 bytes, and the file ends at byte ");
    }

    // A hole in the file, so that claims of any length are true.
    [Theory]
    [InlineData("68719476736 bytes of text, and at most 33554432 bytes are read before the tensors", 8)]
    [InlineData("68719476736 texts in \"k\", and at most 33554432 bytes are read before the tensors", 9, 0, 0, 0, 8)]
    [InlineData("68719476736 values in \"k\", and at most 33554432 bytes are read before the tensors", 9, 0, 0, 0, 1)]
    public void Claims_that_a_sparse_file_makes_true_are_bounded(string message, params int[] type)
    {
        byte[] header = [.. Counts(0, 1), .. Bytes(1), (byte)'k', .. type.Select(part => (byte)part), 0, 0, 0, .. Bytes(1UL << 36)];
        using (var file = File.Create(path))
        {
            file.Write(header);
            file.SetLength(1L << 36);
        }

        Refused(message);
    }

    [Fact]
    public void The_longest_header_takes_little_time_and_memory()
    {
        const int Texts = 4_000_000;
        using (var file = File.Create(path))
        {
            file.Write((byte[])[.. Counts(0, 1), .. Bytes(1), (byte)'k', 9, 0, 0, 0, 8, 0, 0, 0, .. Bytes(Texts)]);
            file.SetLength(file.Position + (8L * Texts));
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        Refused(": general.architecture is missing");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 16 << 20);
        // Some hundred times what it takes, so that only a hang is over it.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(0, 16_385, "16385 keys; at most 16384 are read")]
    [InlineData(65_537, 0, "65537 tensors; at most 65536 are read")]
    public void More_than_any_file_has_is_refused_before_it_is_read(int tensors, int keys, string message)
    {
        using (var file = File.Create(path))
        {
            file.Write(Counts((ulong)tensors, (ulong)keys));
            file.SetLength(1 << 24);
        }

        Refused(message);
    }

    [Fact]
    public void What_is_no_file_is_said()
    {
        Refused("\"" + path + "\" could not be read: ");
        Directory.CreateDirectory(path);
        Refused("\"" + path + "\" is a folder");
        Directory.Delete(path);
    }

    private static byte[] Filler => new byte[32];

    private static byte[] Counts(ulong tensors, ulong keys) => [.. "GGUF"u8, 3, 0, 0, 0, .. Bytes(tensors), .. Bytes(keys)];

    private static byte[] Bytes(ulong number) => BitConverter.GetBytes(number);

    private void Refused(string message, byte[] content)
    {
        File.WriteAllBytes(path, content);
        Refused(message);
    }

    private void Refused(string message)
    {
        var problem = Assert.Throws<BadInputException>(() => GgufModel.Read(path, "model")).Message;
        Assert.Contains(message, problem, StringComparison.Ordinal);
        Assert.DoesNotContain(problem, char.IsControl);
        var run = Tool.Run("import", path);
        Assert.Equal("edgedsl: " + problem + "\n", run.Error.ReplaceLineEndings("\n"));
        Assert.Equal(2, run.ExitCode);
    }
}
