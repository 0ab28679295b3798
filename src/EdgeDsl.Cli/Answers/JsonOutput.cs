using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EdgeDsl.Cli.Answers;

/// <summary>How the tool writes JSON: letters and quotes as people read them, nothing escaped for the sake of HTML.</summary>
internal static class JsonOutput
{
    public static JsonWriterOptions OneLine { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonWriterOptions Indented { get; } = OneLine with { Indented = true };

    /// <summary>Writes one document for people and programs, and a line break after it.</summary>
    public static void Write(Stream output, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
            write(json);
        buffer.Write("\n"u8);
        output.Write(buffer.WrittenSpan);
        output.Flush();
    }
}
