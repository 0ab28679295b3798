using System.Security;

namespace EdgeDsl.Cli.Gguf;

/// <summary>What a GGUF file says of its tensors; their data is not read.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Metadata">Its metadata.</param>
/// <param name="Tensors">Its tensors by name.</param>
internal sealed record GgufFile(string Path, IReadOnlyDictionary<string, GgufValue> Metadata, IReadOnlyDictionary<string, GgufTensor> Tensors)
{
    private const string Extension = ".gguf";

    /// <summary>"GGUF" at the start of every file.</summary>
    public static ReadOnlySpan<byte> Magic => "GGUF"u8;

    /// <summary>Whether a path is meant as a GGUF file: by its extension, or by what the file starts with.</summary>
    public static bool IsAt(string path)
    {
        if (path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
            return true;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            Span<byte> start = stackalloc byte[Magic.Length];
            return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(Magic);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false; // who reads it says what is wrong
        }
    }

    /// <summary>The file at a path.</summary>
    /// <exception cref="BadInputException">It is none, or none that is read.</exception>
    public static GgufFile Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.RandomAccess);
            if (!stream.CanSeek)
                throw new BadInputException($"\"{path}\" is no regular file; only those are read");
            return new GgufReader(stream, path).Read();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or SecurityException)
        {
            throw BadInputException.Unreadable($"\"{path}\"", path, problem);
        }
    }

    /// <summary>An error of this file.</summary>
    public BadInputException Error(string message) => new($"{Path}: {message}");
}
