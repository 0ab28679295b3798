using System.Text.Json;
using EdgeDsl.Catalog.EdgeProfilerPaper;

namespace EdgeDsl.Catalog.Tests;

public sealed class EdgeProfilerTableTests
{
    private static readonly JsonElement[] Expected = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "edgeprofiler_table.json")))
        .RootElement.EnumerateArray().ToArray();

    private static readonly EdgeProfilerEstimate[] Actual = EdgeProfilerTable.Rows().ToArray();

    private static readonly Dictionary<string, Func<EdgeProfilerEstimate, string>> Names = new()
    {
        ["device"] = row => row.Device,
        ["model"] = row => row.Model,
        ["precision"] = row => row.Precision,
    };

    private static readonly Dictionary<string, Func<EdgeProfilerEstimate, double>> Numbers = new()
    {
        ["params (M)"] = row => row.MegaParameters,
        ["FLOPs/token (G)"] = row => row.GigaFlopsPerToken,
        ["mem_footprint (MB)"] = row => row.MemoryMebibytes,
        ["compute_ms"] = row => row.ComputeMilliseconds,
        ["memory_ms"] = row => row.MemoryMilliseconds,
        ["io_ms"] = row => row.StorageMilliseconds,
        ["h2d_ms"] = row => row.HostToDeviceMilliseconds,
        ["net_ms"] = row => row.NetworkMilliseconds,
        ["end2end_ms"] = row => row.EndToEndMilliseconds,
        ["arithmetic_intensity"] = row => row.ArithmeticIntensity,
        ["energy_J"] = row => row.EnergyJoules,
        ["attn_proj_ms"] = row => row.AttentionProjectionMilliseconds,
        ["attn_kv_ms"] = row => row.AttentionMilliseconds,
        ["ffn_ms"] = row => row.FeedForwardMilliseconds,
        ["ln_ms"] = row => row.LayerNormMilliseconds,
        ["softmax_ms"] = row => row.SoftmaxMilliseconds,
    };

    public static TheoryData<int> RowNumbers => new(Enumerable.Range(0, 36));

    [Fact]
    public void The_tools_table_has_36_rows_and_so_has_ours()
    {
        Assert.Equal(36, Expected.Length);
        Assert.Equal(36, Actual.Length);
    }

    [Theory]
    [MemberData(nameof(RowNumbers))]
    public void Every_field_of_a_row_equals_the_tools_to_the_last_bit(int number)
    {
        var fields = Expected[number].EnumerateObject().ToArray();
        Assert.Equal(19, fields.Length);
        foreach (var field in fields)
        {
            if (Names.TryGetValue(field.Name, out var name))
            {
                Assert.Equal(field.Value.GetString(), name(Actual[number]));
                continue;
            }

            var expected = field.Value.GetDouble();
            var actual = Numbers[field.Name](Actual[number]);
            Assert.True(
                BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual),
                FormattableString.Invariant($"row {number}, {field.Name}: {expected:R} expected, {actual:R} computed"));
        }
    }

    [Fact]
    public void Table_II_has_every_model_in_three_precisions_with_FP16_as_its_unit()
    {
        Assert.Equal(
            EdgeProfilerTable.Models.SelectMany(model => new[] { "FP16", "INT8", "INT4" }.Select(precision => (model.Name, precision))),
            EdgeProfilerPublished.TableII.Select(row => (row.Model, row.Precision)));
        Assert.All(EdgeProfilerPublished.TableII.Where(row => row.Precision == "FP16"), row => Assert.Equal(1, row.Speedup));
        foreach (var model in EdgeProfilerPublished.TableII.GroupBy(row => row.Model))
        {
            Assert.Equal(model.OrderByDescending(row => row.DiskGigabytes), model);
            Assert.Equal(model.OrderByDescending(row => row.RuntimeGigabytes), model);
            Assert.Equal(model.OrderBy(row => row.Speedup), model);
        }
    }
}
