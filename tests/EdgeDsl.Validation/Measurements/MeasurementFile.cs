using System.Globalization;
using CsvHelper;

namespace EdgeDsl.Validation.Measurements;

/// <summary>Reads the project's copy of the measurements.</summary>
internal static class MeasurementFile
{
    public static List<Measurement> Read()
    {
        using var csv = CsvReader.FromFile(
            Path.Combine(AppContext.BaseDirectory, "Data", "measurements.csv"),
            CsvReaderOptions.Default with { Separator = ',', FormatProvider = CultureInfo.InvariantCulture });
        List<Measurement> rows = [];
        while (csv.Read())
        {
            rows.Add(new Measurement
            {
                Id = Text(csv, "id"),
                Device = Text(csv, "device"),
                DeviceVariant = Text(csv, "device_variant"),
                Engine = Text(csv, "engine"),
                Model = Text(csv, "model"),
                Quantization = Text(csv, "quant"),
                PromptTokens = Number(csv, "prompt_tokens"),
                OutputTokens = Number(csv, "output_tokens"),
                Batch = Number(csv, "batch") ?? 1,
                Backend = Text(csv, "threads_or_backend"),
                Metric = Text(csv, "metric"),
                Value = csv.Parse<double>("value"),
                Unit = Text(csv, "unit"),
                Source = Text(csv, "source_url"),
                Notes = Text(csv, "notes"),
            });
        }

        return rows;
    }

    private static string Text(CsvReader csv, string column) => csv.Parse<string>(column) ?? "";

    private static int? Number(CsvReader csv, string column) =>
        int.TryParse(Text(csv, column), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
