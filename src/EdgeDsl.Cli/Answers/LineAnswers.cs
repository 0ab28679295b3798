using System.Buffers;
using System.Text.Json;
using EdgeDsl.Cli.Requests;

namespace EdgeDsl.Cli.Answers;

/// <summary>Answers a block of request lines with as many lines, in order.</summary>
internal sealed class LineAnswers(Estimator estimator)
{
    /// <summary>Bytes of a line that are read: a request with all of a configuration in it has some thousands.</summary>
    public const int MostLineBytes = 1 << 20;

    /// <summary>Answers a block.</summary>
    /// <param name="lines">Whole lines of UTF-8 text.</param>
    /// <param name="firstLine">Number of the first line.</param>
    /// <param name="answers">Receives the answers.</param>
    /// <returns>How many lines could not be answered.</returns>
    public int Answer(ReadOnlySpan<byte> lines, long firstLine, ArrayBufferWriter<byte> answers)
    {
        var bad = 0;
        using var json = new Utf8JsonWriter(answers, JsonOutput.OneLine);
        for (var number = firstLine; !lines.IsEmpty; number++)
        {
            var end = lines.IndexOf((byte)'\n');
            var line = (end < 0 ? lines : lines[..end]).Trim(" \t\r"u8);
            lines = end < 0 ? default : lines[(end + 1)..];
            if (line.IsEmpty)
                continue;
            if (!TryAnswer(line, number, json))
                bad++;
            json.Flush();
            json.Reset();
            answers.Write("\n"u8);
        }

        return bad;
    }

    private bool TryAnswer(ReadOnlySpan<byte> line, long number, Utf8JsonWriter json)
    {
        var request = new RequestLine(line);
        try
        {
            if (line.Length > MostLineBytes)
                throw new BadInputException(FormattableString.Invariant($"the line has more than {MostLineBytes} bytes, and no more are read; a request is one line"));
            EstimateJson.Write(json, estimator.Answer(request.Read()), request.Id);
            return true;
        }
        catch (BadInputException problem)
        {
            WriteProblem(json, request.Id, number, problem.Message);
            return false;
        }
    }

    private static void WriteProblem(Utf8JsonWriter json, ReadOnlySpan<byte> id, long number, string message)
    {
        json.WriteStartObject();
        json.WritePropertyName("id");
        json.WriteRawValue(id.IsEmpty ? "null"u8 : id);
        // Without an id the place in the file tells which request it was.
        json.WriteString("error", id.IsEmpty ? FormattableString.Invariant($"line {number}: {message}") : message);
        json.WriteEndObject();
    }
}
