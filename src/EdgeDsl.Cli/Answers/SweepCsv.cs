using System.Buffers;
using System.Buffers.Text;
using System.Text;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Requests;
using EdgeDsl.Cli.Sweeps;

namespace EdgeDsl.Cli.Answers;

/// <summary>
/// The points of a sweep as comma-separated values (RFC 4180, lines end with a line feed). A column has the path of its field in the JSON
/// answer; what is not known is empty; every number reads back as the same bits. A name that a spreadsheet would take for a formula has an
/// apostrophe before it.
/// </summary>
internal sealed class SweepCsv : ISweepRow
{
    private readonly ArrayBufferWriter<byte> output;
    private readonly SweptDeployment deployment;
    private readonly byte[] names, parameters, origin, quality;

    public SweepCsv(SweptDeployment deployment, ArrayBufferWriter<byte> output)
    {
        (this.deployment, this.output) = (deployment, output);
        var model = deployment.Model;
        names = Encoding.UTF8.GetBytes(string.Join(',', new[]
        {
            model.Deployment.Model.Name, model.Deployment.Device.Name, model.Deployment.Policy.Name,
            RuntimeNames.Of(model.Deployment.EffectiveRuntime), model.OperatingPoint.Name,
        }.Select(Quoted)));
        parameters = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{model.Parameters.Constant}"));
        var kind = CalibrationKinds.NameOf(CalibrationKinds.Of(model, deployment.Source.HasClass));
        origin = Encoding.UTF8.GetBytes($"{kind},{Text(EstimateNotes.Claimed(model.PrefillRelativeError))},{Text(EstimateNotes.Claimed(model.DecodeRelativeError))}");
        quality = Encoding.UTF8.GetBytes(Text(deployment.PerplexityRatio));
    }

    /// <summary>The head of the columns.</summary>
    public static string Head { get; } = string.Join(',', (string[])
    [
        "model", "device", "policy", "runtime", "operatingPoint", "promptTokens", "outputTokens", "batch", "contextLength", "parameters.total",
        .. CostColumn.All.Select(column => column.Group + "." + column.Name),
        "bounds.prefill", "bounds.decode",
        "calibration.kind", "calibration.relativeErrorPrefill", "calibration.relativeErrorDecode", "fits", "quality.perplexityRatio", "cannotRun", "pareto",
    ]);

    /// <inheritdoc />
    public void Write(in SweepPoint point)
    {
        output.Write(names);
        Next(point.Workload.PromptTokens);
        Next(point.Workload.OutputTokens);
        Next(point.Workload.Batch);
        Next((long)point.Workload.PromptTokens + point.Workload.OutputTokens);
        Next(parameters);
        for (var column = 0; column < CostColumn.All.Count; column++)
        {
            if (point.Costs is null)
                Next(default(ReadOnlySpan<byte>));
            else if (CostColumn.All[column].Count is not null)
                Next(point.Costs.Count(column, point.Place));
            else
                Next(point.Costs.Real(column, point.Place));
        }

        Next(Encoded(point.Costs is null ? null : EstimateJson.BoundOf(point.Costs.Prefill(point.Place))));
        Next(Encoded(point.Costs is null ? null : EstimateJson.BoundOf(point.Costs.Decode(point.Place))));
        Next(origin);
        Next(Truth(deployment.Fits(point.Costs, point.Place)));
        Next(quality);
        Next(Encoded(Obstacles.NameOf(point.Obstacle)));
        Next(Truth(point.IsOnFront));
        output.Write("\n"u8);
    }

    private static string Text(double value) => double.IsFinite(value) ? FormattableString.Invariant($"{value:R}") : "";

    private static string Quoted(string text)
    {
        // https://owasp.org/www-community/attacks/CSV_Injection
        var plain = text is ['=' or '+' or '-' or '@', ..] ? "'" + text : text;
        return plain.AsSpan().IndexOfAny(",\"\r\n") < 0 ? plain : "\"" + plain.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static ReadOnlySpan<byte> Truth(bool? value) => value switch { true => "true"u8, false => "false"u8, _ => default };

    private static byte[] Encoded(string? text) => text is null ? [] : Encoding.UTF8.GetBytes(text);

    private void Next(ReadOnlySpan<byte> text)
    {
        output.Write(","u8);
        output.Write(text);
    }

    private void Next(long value)
    {
        var span = output.GetSpan(24);
        span[0] = (byte)',';
        Utf8Formatter.TryFormat(value, span[1..], out var length);
        output.Advance(length + 1);
    }

    private void Next(double value)
    {
        var span = output.GetSpan(40);
        span[0] = (byte)',';
        var length = 0;
        if (double.IsFinite(value))
            value.TryFormat(span[1..], out length, provider: System.Globalization.CultureInfo.InvariantCulture);
        output.Advance(length + 1);
    }
}
