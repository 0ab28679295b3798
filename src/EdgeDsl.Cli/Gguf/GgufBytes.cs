using System.Buffers.Binary;

namespace EdgeDsl.Cli.Gguf;

/// <summary>
/// The bytes of a file before its tensors, one behind the other. Nothing is allocated for a length before so many bytes are there, and what
/// is passed over is not read.
/// </summary>
internal sealed class GgufBytes
{
    private readonly string path;
    private readonly Stream stream;
    private readonly byte[] buffer = new byte[1 << 16];
    private int filled;
    private int at;
    private long bufferStart;

    /// <summary>The bytes of a file.</summary>
    /// <param name="stream">The file; it can seek.</param>
    /// <param name="path">Its path, for messages.</param>
    public GgufBytes(Stream stream, string path)
    {
        this.stream = stream;
        this.path = path;
        Length = stream.Length;
    }

    /// <summary>Bytes of the file.</summary>
    public long Length { get; }

    /// <summary>The byte that is read next.</summary>
    public long Position => bufferStart + at;

    /// <summary>Bytes that can follow.</summary>
    public long Remaining => Math.Min(Length, GgufLimits.MostHeaderBytes) - Position;

    /// <summary>An error at a byte.</summary>
    public BadInputException Error(long position, string message) => new(FormattableString.Invariant($"{path}, byte {position}: {message}"));

    /// <summary>A number of 32 bits.</summary>
    /// <param name="what">What is read, for messages.</param>
    public uint UInt32(string what) => BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint), what));

    /// <summary>A number of 64 bits.</summary>
    /// <param name="what">What is read, for messages.</param>
    public ulong UInt64(string what) => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong), what));

    /// <summary>A count of things that follow, each of at least so many bytes; more than can follow is an error at once.</summary>
    /// <param name="leastBytes">Bytes of one, at least 1.</param>
    /// <param name="what">What is counted, for messages.</param>
    public long Count(int leastBytes, string what)
    {
        var position = Position;
        var count = UInt64(what);
        return count <= (ulong)(Remaining / leastBytes)
            ? (long)count
            : throw Error(position, FormattableString.Invariant($"{count} {what}, and {Beyond}"));
    }

    /// <summary>So many bytes, at most those of the buffer; they are there until the next are read.</summary>
    /// <param name="count">How many.</param>
    /// <param name="what">What is read, for messages.</param>
    public ReadOnlySpan<byte> Take(int count, string what)
    {
        Require(count, what);
        if (count > filled - at)
            Refill(count, what);
        at += count;
        return buffer.AsSpan(at - count, count);
    }

    /// <summary>Passes over bytes without reading them.</summary>
    /// <param name="count">How many, at least 0.</param>
    /// <param name="what">What they are, for messages.</param>
    public void Skip(long count, string what)
    {
        Require(count, what);
        if (count <= filled - at)
        {
            at += (int)count;
            return;
        }

        bufferStart = stream.Seek(Position + count, SeekOrigin.Begin);
        filled = at = 0;
    }

    /// <summary>A copy of so many bytes.</summary>
    /// <param name="count">How many; they are allocated once it is known that they are there.</param>
    /// <param name="what">What is read, for messages.</param>
    public byte[] Copy(int count, string what)
    {
        Require(count, what);
        var copy = new byte[count];
        for (var done = 0; done < count;)
        {
            var part = Take(Math.Min(count - done, buffer.Length), what);
            part.CopyTo(copy.AsSpan(done));
            done += part.Length;
        }

        return copy;
    }

    private string Beyond => Length <= GgufLimits.MostHeaderBytes
        ? FormattableString.Invariant($"the file ends at byte {Length}")
        : FormattableString.Invariant($"at most {GgufLimits.MostHeaderBytes} bytes are read before the tensors");

    private void Require(long count, string what)
    {
        if (count > Remaining)
            throw Error(Position, FormattableString.Invariant($"{what} has {count} bytes, and {Beyond}"));
    }

    private void Refill(int count, string what)
    {
        bufferStart += at;
        buffer.AsSpan(at, filled - at).CopyTo(buffer);
        filled -= at;
        at = 0;
        while (filled < count)
        {
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            if (read == 0)
                throw Error(Position, $"the file became shorter while {what} was read");
            filled += read;
        }
    }
}
