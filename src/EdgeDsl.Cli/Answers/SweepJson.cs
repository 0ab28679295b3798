using System.Buffers;
using System.Text.Json;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Requests;
using EdgeDsl.Cli.Sweeps;

namespace EdgeDsl.Cli.Answers;

/// <summary>The points of a sweep as JSON: each an answer of <c>estimate</c>, with its quality, why it cannot run, and whether it is on the front.</summary>
internal sealed class SweepJson : ISweepRow
{
    private static readonly JsonEncodedText[] ColumnNames = [.. CostColumn.All.Select(column => JsonEncodedText.Encode(column.Name))];

    private static readonly JsonEncodedText RelativeErrorPrefill = JsonEncodedText.Encode("relativeErrorPrefill");
    private static readonly JsonEncodedText RelativeErrorDecode = JsonEncodedText.Encode("relativeErrorDecode");
    private static readonly JsonEncodedText Ratio = JsonEncodedText.Encode("perplexityRatio");

    private readonly ArrayBufferWriter<byte> output;
    private readonly Utf8JsonWriter json;
    private readonly SweptDeployment deployment;
    private readonly string runtime, kind;
    private readonly string? operatingPoint;
    private readonly long parameters;
    private readonly bool afterComma;

    private static ReadOnlySpan<byte> Separator => ",\n"u8;

    /// <summary>Rows of one deployment.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="output">Where to.</param>
    /// <param name="afterComma">Whether a comma goes before each row, for the elements of an array after the first.</param>
    public SweepJson(SweptDeployment deployment, ArrayBufferWriter<byte> output, bool afterComma)
    {
        (this.deployment, this.output, this.afterComma) = (deployment, output, afterComma);
        json = new Utf8JsonWriter(output, JsonOutput.OneLine);
        var model = deployment.Model;
        runtime = RuntimeNames.Of(model.Deployment.EffectiveRuntime);
        parameters = model.Parameters.Constant;
        operatingPoint = model.OperatingPoint.Name.Length == 0 ? null : model.OperatingPoint.Name;
        kind = CalibrationKinds.NameOf(CalibrationKinds.Of(model, deployment.Source.HasClass));
    }

    /// <summary>Writes the whole sweep as one object with its rows in "results", one a line.</summary>
    public static void WriteDocument(Sweep sweep, bool frontOnly, Stream output, Action<int> done) => WriteDocument(sweep, output, take => SweepRows.Write(
        sweep, frontOnly, take, static (deployment, written) => new SweepJson(deployment, written, afterComma: true), done));

    /// <summary>Writes a sweep with some of its points.</summary>
    public static void WriteDocument(Sweep sweep, IReadOnlyList<int> points, Stream output) => WriteDocument(sweep, output, take =>
    {
        foreach (var point in points)
            take(SweepRows.WriteOne(sweep, point, static (deployment, written) => new SweepJson(deployment, written, afterComma: true)));
    });

    private static void WriteDocument(Sweep sweep, Stream output, Action<Action<ReadOnlyMemory<byte>>> writeRows)
    {
        var head = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(head, JsonOutput.OneLine))
        {
            json.WriteStartObject();
            WriteHead(json, sweep);
            json.WriteEndObject();
        }

        output.Write(head.WrittenSpan[..^1]);
        output.Write(",\"results\":[\n"u8);
        var begun = false;
        writeRows(rows =>
        {
            output.Write(rows.Span[(begun ? 0 : Separator.Length)..]);
            begun = true;
        });
        output.Write("\n]}\n"u8);
    }

    /// <summary>Writes what was swept and what came of it.</summary>
    private static void WriteHead(Utf8JsonWriter json, Sweep sweep)
    {
        Names("models", sweep.Grid.Models.Select(model => model.Name));
        Names("devices", sweep.Grid.Devices.Select(device => device.Device.Name));
        Names("policies", sweep.Grid.Policies.Select(policy => policy.Name));
        Numbers("promptTokens", sweep.Grid.PromptTokens);
        Numbers("outputTokens", sweep.Grid.OutputTokens);
        Numbers("batch", sweep.Grid.Batches);
        json.WriteNumber("points", sweep.Grid.Points);
        json.WriteStartObject("cannotRun");
        json.WriteNumber("points", sweep.CannotRun.Values.Sum());
        foreach (var obstacle in Obstacles.All.Where(sweep.CannotRun.ContainsKey))
            json.WriteNumber(Obstacles.NameOf(obstacle)!, sweep.CannotRun[obstacle]);
        json.WriteEndObject();
        json.WriteStartObject("pareto");
        Names("objectives", sweep.Objectives.Select(Objectives.NameOf));
        Names("within", Comparisons.NamesOf(sweep.Within));
        json.WriteNumber("points", sweep.Front.Count);
        json.WriteStartObject("unknown");
        json.WriteNumber("points", sweep.Unknown.Values.Sum());
        foreach (var objective in sweep.Objectives.Where(sweep.Unknown.ContainsKey))
            json.WriteNumber(Objectives.NameOf(objective), sweep.Unknown[objective]);
        json.WriteEndObject();
        json.WriteEndObject();

        void Names(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
                json.WriteStringValue(value);
            json.WriteEndArray();
        }

        void Numbers(string name, IEnumerable<int> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
                json.WriteNumberValue(value);
            json.WriteEndArray();
        }
    }

    /// <inheritdoc />
    public void Write(in SweepPoint point)
    {
        if (afterComma)
            output.Write(Separator);
        WriteObject(point);
        json.Flush();
        json.Reset();
        if (!afterComma)
            output.Write("\n"u8);
    }

    private void WriteObject(in SweepPoint point)
    {
        var model = deployment.Model;
        json.WriteStartObject();
        json.WriteString("model"u8, model.Deployment.Model.Name);
        json.WriteString("device"u8, model.Deployment.Device.Name);
        json.WriteString("policy"u8, model.Deployment.Policy.Name);
        json.WriteString("runtime"u8, runtime);
        json.WriteString("operatingPoint"u8, operatingPoint);
        json.WriteNumber("promptTokens"u8, point.Workload.PromptTokens);
        json.WriteNumber("outputTokens"u8, point.Workload.OutputTokens);
        json.WriteNumber("batch"u8, point.Workload.Batch);
        json.WriteNumber("contextLength"u8, (long)point.Workload.PromptTokens + point.Workload.OutputTokens);
        json.WriteStartObject("parameters"u8);
        json.WriteNumber("total"u8, parameters);
        for (var column = 0; column < CostColumn.All.Count; column++)
        {
            if (column == 0 || CostColumn.All[column].Group != CostColumn.All[column - 1].Group)
            {
                json.WriteEndObject();
                json.WriteStartObject(CostColumn.All[column].Group);
            }

            if (point.Costs is null)
                json.WriteNull(ColumnNames[column]);
            else if (CostColumn.All[column].Count is not null)
                json.WriteNumber(ColumnNames[column], point.Costs.Count(column, point.Place));
            else
                Number(ColumnNames[column], point.Costs.Real(column, point.Place));
        }

        json.WriteEndObject();
        json.WriteStartObject("bounds"u8);
        json.WriteString("prefill"u8, point.Costs is null ? null : EstimateJson.BoundOf(point.Costs.Prefill(point.Place)));
        json.WriteString("decode"u8, point.Costs is null ? null : EstimateJson.BoundOf(point.Costs.Decode(point.Place)));
        json.WriteEndObject();
        json.WriteStartObject("calibration"u8);
        json.WriteString("kind"u8, kind);
        Number(RelativeErrorPrefill, EstimateNotes.Claimed(model.PrefillRelativeError));
        Number(RelativeErrorDecode, EstimateNotes.Claimed(model.DecodeRelativeError));
        json.WriteEndObject();
        Truth("fits"u8, deployment.Fits(point.Costs, point.Place));
        json.WriteStartObject("quality"u8);
        Number(Ratio, deployment.PerplexityRatio);
        json.WriteEndObject();
        json.WriteString("cannotRun"u8, Obstacles.NameOf(point.Obstacle));
        Truth("pareto"u8, point.IsOnFront);
        json.WriteEndObject();
    }

    private void Truth(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } known)
            json.WriteBoolean(name, known);
        else
            json.WriteNull(name);
    }

    private void Number(JsonEncodedText name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
