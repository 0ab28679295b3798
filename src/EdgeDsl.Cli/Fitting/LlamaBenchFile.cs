using System.Text.Json;
using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Fitting;

/// <summary>Reads the output of <c>llama-bench -o json</c> (one array) and <c>-o jsonl</c> (one object a line).</summary>
internal static class LlamaBenchFile
{
    /// <summary>Characters of a file that are read at most; a row has about a thousand.</summary>
    public const int MostCharacters = 1 << 24;

    private const int NanosecondsPerSecond = 1_000_000_000;

    /// <summary>The rows of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FittingException">It is not what llama-bench writes.</exception>
    public static List<LlamaBenchRow> Read(string path)
    {
        var text = BoundedText.Read(path, MostCharacters);
        var name = Path.GetFileName(path);
        List<LlamaBenchRow> rows = [];
        if (text.AsSpan().TrimStart().StartsWith("["))
        {
            using var document = Parse(name, 1, text);
            foreach (var element in document.RootElement.EnumerateArray())
                rows.Add(ReadRow(name, rows.Count + 1, element));
        }
        else
        {
            var line = 0;
            foreach (var content in text.Split('\n'))
            {
                line++;
                if (string.IsNullOrWhiteSpace(content))
                    continue;
                using var document = Parse(name, line, content);
                rows.Add(ReadRow(name, line, document.RootElement));
            }
        }

        return rows.Count > 0 ? rows : throw new FittingException($"{name} has no rows; write it with llama-bench -o json or -o jsonl");
    }

    private static JsonDocument Parse(string name, int firstLine, string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException problem)
        {
            throw new FittingException(FormattableString.Invariant(
                $"{name}({firstLine + (problem.LineNumber ?? 0)},{(problem.BytePositionInLine ?? 0) + 1}): not JSON; write the file with llama-bench -o json or -o jsonl"));
        }
    }

    private static LlamaBenchRow ReadRow(string name, int position, JsonElement row)
    {
        var prompt = Integer("n_prompt");
        var output = Integer("n_gen");
        var seconds = Number("avg_ns") / NanosecondsPerSecond;
        if (prompt == 0 && output == 0)
            throw Wrong("n_prompt", "0, as is n_gen; one of them has to be above 0");
        if (!(seconds > 0))
            throw Wrong("avg_ns", "not above 0");
        return new LlamaBenchRow(
            position,
            Path.GetFileName(JsonText.Printable(Text("model_filename")).Replace('\\', '/')),
            JsonText.Printable(Text("model_type")),
            Number("model_n_params") is var parameters and > 0 and < 1e15 ? (long)parameters : throw Wrong("model_n_params", "not above 0"),
            prompt,
            output,
            row.ValueKind == JsonValueKind.Object && row.TryGetProperty("n_depth", out _) ? Integer("n_depth") : 0,
            Math.Max(1, Integer("n_ubatch")),
            seconds,
            new LlamaBenchSettings(Setting("n_threads"), Setting("n_gpu_layers"), Word("backends"), Word("type_k"), Word("type_v"), Word("cpu_info"), Word("gpu_info")));

        int? Setting(string field) => row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

        string? Word(string field) => row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

        JsonElement Field(string field) =>
            row.ValueKind == JsonValueKind.Object && row.TryGetProperty(field, out var value) ? value : throw Wrong(field, "missing");

        string Text(string field) =>
            Field(field) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : throw Wrong(field, "not a text");

        double Number(string field) =>
            Field(field) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) && double.IsFinite(number)
                ? number
                : throw Wrong(field, "not a number");

        int Integer(string field) =>
            Number(field) is var number and >= 0 and <= int.MaxValue && number == Math.Floor(number)
                ? (int)number
                : throw Wrong(field, "not a whole number from 0 to 2147483647");

        FittingException Wrong(string field, string what) =>
            new(FormattableString.Invariant($"{name}, row {position}: {field} is {what}; write the file with llama-bench -o json or -o jsonl"));
    }
}
