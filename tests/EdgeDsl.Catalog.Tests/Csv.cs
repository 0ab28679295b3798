using System.Globalization;
using CsvHelper;

namespace EdgeDsl.Catalog.Tests;

/// <summary>Reads the tables under Data.</summary>
internal static class Csv
{
    public static List<Dictionary<string, string>> Rows(string file, params string[] columns)
    {
        using var csv = CsvReader.FromFile(
            Path.Combine(AppContext.BaseDirectory, "Data", file),
            CsvReaderOptions.Default with { Separator = ',', FormatProvider = CultureInfo.InvariantCulture });
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(columns.ToDictionary(column => column, column => csv.GetString(column)));
        return rows;
    }
}
