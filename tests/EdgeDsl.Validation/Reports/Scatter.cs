using System.Globalization;
using System.Text;
using EdgeDsl.Validation.CrossValidation;

namespace EdgeDsl.Validation.Reports;

/// <summary>Predicted against measured tokens per second as SVG, both axes logarithmic, one dot a row.</summary>
internal static class Scatter
{
    private const int Size = 640;
    private const int Margin = 60;
    private const double Least = 0.5;
    private const double Most = 10_000;

    public static string Write(IEnumerable<Prediction> predictions)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Size} {Size}\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append("<title>Predicted against measured tokens per second of models that the calibration did not see on that device</title>\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        for (var decade = 1.0; decade <= Most; decade *= 10)
        {
            var at = Place(decade);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Margin} {Size - at:F1}H{Size - 10}M{at:F1} {Size - Margin}V10\" stroke=\"#ddd\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{at:F1}\" y=\"{Size - Margin + 18}\" text-anchor=\"middle\">{decade:F0}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin - 6}\" y=\"{Size - at + 4:F1}\" text-anchor=\"end\">{decade:F0}</text>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Margin} {Size - Margin}L{Size - 10} 10\" stroke=\"black\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Size / 2}\" y=\"{Size - 16}\" text-anchor=\"middle\">measured tokens per second</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"18\" y=\"{Size / 2}\" text-anchor=\"middle\" transform=\"rotate(-90 18 {Size / 2})\">predicted, model left out</text>\n");
        foreach (var prediction in predictions)
        {
            var observation = prediction.Row.Observation;
            var tokens = observation.Prefills > 0
                ? observation.Workload.PromptTokens.Constant + observation.Steps
                : observation.Steps;
            tokens *= observation.Workload.Batch.Constant;
            var colour = prediction.Row.Figure == Measurements.Figure.Decode ? "#1f77b4" : "#d95f02";
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Place(tokens / observation.Seconds):F1}\" cy=\"{Size - Place(tokens / prediction.Seconds):F1}\" r=\"3\" fill=\"{colour}\" fill-opacity=\"0.6\"><title>{Escape(prediction)}</title></circle>\n");
        }

        svg.Append("<circle cx=\"80\" cy=\"24\" r=\"4\" fill=\"#1f77b4\"/><text x=\"90\" y=\"28\">decode</text><circle cx=\"150\" cy=\"24\" r=\"4\" fill=\"#d95f02\"/><text x=\"160\" y=\"28\">prefill and requests</text>\n</svg>\n");
        return svg.ToString();
    }

    private static double Place(double rate)
    {
        var share = Math.Log(Math.Clamp(rate, Least, Most) / Least) / Math.Log(Most / Least);
        return Margin + (share * (Size - Margin - 10));
    }

    private static string Escape(Prediction prediction) =>
        $"{prediction.Row.Measurement.Id}: {prediction.Row.Observation.Model}, {prediction.Row.Measurement.Quantization}, {prediction.Row.Measurement.Device}"
            .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
