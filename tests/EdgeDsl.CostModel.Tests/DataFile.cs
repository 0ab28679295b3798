using System.Globalization;
using CsvHelper;

namespace EdgeDsl.CostModel.Tests;

/// <summary>Reads the tables under Data.</summary>
internal static class DataFile
{
    public static List<T> Read<T>(string file, Func<CsvReader, T> row)
    {
        using var csv = CsvReader.FromFile(
            Path.Combine(AppContext.BaseDirectory, "Data", file),
            CsvReaderOptions.Default with { Separator = ',', FormatProvider = CultureInfo.InvariantCulture });
        var rows = new List<T>();
        while (csv.Read())
            rows.Add(row(csv));
        return rows;
    }
}
