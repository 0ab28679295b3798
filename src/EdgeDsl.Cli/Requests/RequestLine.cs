using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>One line of JSON, taken apart in one pass; what its fields say is judged after it, so that its id is known whatever is wrong.</summary>
internal ref struct RequestLine
{
    private static readonly byte[][] Names = [.. FieldNames.OfLine.All.Select(Encoding.UTF8.GetBytes)];

    private readonly ReadOnlySpan<byte> line;
    private readonly (JsonTokenType Type, int Start, int Length)[] fields;

    /// <summary>A line that is not read yet.</summary>
    /// <param name="line">UTF-8 text without the line break.</param>
    public RequestLine(ReadOnlySpan<byte> line)
    {
        this.line = line;
        fields = new (JsonTokenType, int, int)[Names.Length];
    }

    /// <summary>The id as it was written; empty where none was read.</summary>
    public readonly ReadOnlySpan<byte> Id => Raw(RequestField.Id);

    /// <summary>Reads the line.</summary>
    /// <exception cref="BadInputException">It is no object of JSON with these fields.</exception>
    public readonly EstimateRequest Read()
    {
        try
        {
            TakeApart();
            return Judge();
        }
        catch (JsonException problem)
        {
            throw new BadInputException(Broken(problem));
        }
        catch (InvalidOperationException)
        {
            throw new BadInputException("a text of the line has an escape \\ud800 to \\udfff without its other half; write both");
        }
    }

    private readonly EstimateRequest Judge() => new()
    {
        Names = FieldNames.OfLine,
        Model = Source(RequestField.Model),
        Device = Source(RequestField.Device),
        Policy = IsThere(RequestField.Policy) ? Source(RequestField.Policy) : null,
        Runtime = Text(RequestField.Runtime),
        OperatingPoint = Text(RequestField.OperatingPoint),
        PromptTokens = Number(RequestField.PromptTokens, Workload.DefaultPromptTokens),
        OutputTokens = Number(RequestField.OutputTokens, Workload.DefaultOutputTokens),
        Batch = Number(RequestField.Batch, Workload.DefaultBatch),
        ContextLength = Number(RequestField.ContextLength, 0),
    };

    private readonly void TakeApart()
    {
        if (!Utf8.IsValid(line))
            throw new BadInputException("the line is not UTF-8; write the file in that encoding");
        var reader = new Utf8JsonReader(line);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new BadInputException($"the line is {Shown(line)}; a request is an object in braces");
        string? unknown = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = FieldOf(reader);
            unknown ??= field < 0 ? reader.GetString() : null;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var type = reader.TokenType;
            reader.Skip();
            if (field >= 0)
                fields[field] = (type, start, (int)reader.BytesConsumed - start);
        }

        reader.Read(); // refuses what follows the object
        if (unknown is not null)
            throw new BadInputException($"{JsonText.Quote(unknown)} is no field of a request; nearest: {NearestNames.Of(unknown, FieldNames.OfLine.All)}");
    }

    private readonly int FieldOf(in Utf8JsonReader reader)
    {
        for (var field = 0; field < Names.Length; field++)
        {
            if (!reader.ValueTextEquals(Names[field]))
                continue;
            return fields[field].Length == 0
                ? field
                : throw new BadInputException($"{FieldNames.OfLine[(RequestField)field]} is there twice; keep one");
        }

        return -1;
    }

    /// <summary>What is wrong with the text, said by the reader that knows how to say it.</summary>
    private readonly string Broken(JsonException problem)
    {
        JsonReader.Read(Encoding.UTF8.GetString(line), out var error);
        return error is null
            ? FormattableString.Invariant($"not JSON at column {problem.BytePositionInLine + 1}")
            : FormattableString.Invariant($"not JSON at column {error.Place.Column}: {error.Message}");
    }

    private readonly bool IsThere(RequestField field) => fields[(int)field].Type is not (JsonTokenType.None or JsonTokenType.Null);

    private readonly string Source(RequestField field)
    {
        var (type, start, length) = fields[(int)field];
        return type switch
        {
            JsonTokenType.String => StringAt(start, length),
            JsonTokenType.StartObject => Encoding.UTF8.GetString(line.Slice(start, length)),
            JsonTokenType.None or JsonTokenType.Null => throw EstimateRequest.Missing(field, FieldNames.OfLine),
            _ => throw Wrong(field, EstimateRequest.AdviceFor(field)),
        };
    }

    private readonly string? Text(RequestField field)
    {
        var (type, start, length) = fields[(int)field];
        return type switch
        {
            JsonTokenType.String => StringAt(start, length),
            JsonTokenType.None or JsonTokenType.Null => null,
            _ => throw Wrong(field, "it has to be a name in double quotes"),
        };
    }

    private readonly int Number(RequestField field, int otherwise)
    {
        var (type, _, _) = fields[(int)field];
        if (type is JsonTokenType.None or JsonTokenType.Null)
            return otherwise;
        return WholeNumber.Read(
            // Quotes around a number make a text of it, which no reader takes for a number.
            type == JsonTokenType.Number ? Encoding.UTF8.GetString(Raw(field)) : Shown(Raw(field)),
            FieldNames.OfLine[field],
            EstimateRequest.LeastOf(field));
    }

    private readonly BadInputException Wrong(RequestField field, string advice) =>
        new($"{FieldNames.OfLine[field]} is {Shown(Raw(field))}; {advice}");

    private readonly ReadOnlySpan<byte> Raw(RequestField field) => line.Slice(fields[(int)field].Start, fields[(int)field].Length);

    private readonly string StringAt(int start, int length)
    {
        var reader = new Utf8JsonReader(line.Slice(start, length));
        reader.Read();
        return reader.GetString()!;
    }

    private static string Shown(ReadOnlySpan<byte> value)
    {
        const int Most = 40;
        var text = Encoding.UTF8.GetString(value);
        return text.Length <= Most ? text : string.Concat(text.AsSpan(0, Most), "…");
    }
}
