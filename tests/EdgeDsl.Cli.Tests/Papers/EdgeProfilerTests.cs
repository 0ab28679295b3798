using EdgeDsl.Catalog.EdgeProfilerPaper;

namespace EdgeDsl.Cli.Tests.Papers;

public sealed class EdgeProfilerTests
{
    /// <summary>The columns of the paper's tool in its order, and EdgeDsl's answer after them.</summary>
    private static readonly string[] Columns =
    [
        "device", "model", "precision", "params (M)", "FLOPs/token (G)", "mem_footprint (MB)", "compute_ms", "memory_ms", "io_ms", "h2d_ms",
        "net_ms", "end2end_ms", "arithmetic_intensity", "energy_J", "attn_proj_ms", "attn_kv_ms", "ffn_ms", "ln_ms", "softmax_ms", "edgedsl",
    ];

    [Fact]
    public void The_rows_are_the_papers_to_the_last_bit_under_its_own_names()
    {
        var rows = Tool.Run("reproduce", "edgeprofiler", "--format", "json").Json.EnumerateArray().ToList();
        Assert.Equal(36, rows.Count);
        foreach (var (row, paper) in rows.Zip(EdgeProfilerTable.Rows()))
        {
            Assert.Equal(Columns, row.EnumerateObject().Select(column => column.Name));
            Assert.Equal((paper.Device, paper.Model, paper.Precision), (Text("device"), Text("model"), Text("precision")));
            double[] expected =
            [
                paper.MegaParameters, paper.GigaFlopsPerToken, paper.MemoryMebibytes, paper.ComputeMilliseconds, paper.MemoryMilliseconds,
                paper.StorageMilliseconds, paper.HostToDeviceMilliseconds, paper.NetworkMilliseconds, paper.EndToEndMilliseconds,
                paper.ArithmeticIntensity, paper.EnergyJoules, paper.AttentionProjectionMilliseconds, paper.AttentionMilliseconds,
                paper.FeedForwardMilliseconds, paper.LayerNormMilliseconds, paper.SoftmaxMilliseconds,
            ];
            Assert.Equal(
                expected.Select(BitConverter.DoubleToInt64Bits),
                Columns[3..^1].Select(column => BitConverter.DoubleToInt64Bits(row.GetProperty(column).GetDouble())));

            string? Text(string column) => row.GetProperty(column).GetString();
        }
    }

    [Fact]
    public void Beside_each_row_stands_the_answer_that_estimate_gives()
    {
        var row = Tool.Run("reproduce", "edgeprofiler", "--format", "json").Json.EnumerateArray()
            .First(row => row.GetProperty("device").GetString() == "Jetson Nano Super" && row.GetProperty("precision").GetString() == "INT8");
        var answer = Tool.Answer("""{"model":"TinyLlama","device":"Jetson Orin Nano Super","policy":"INT8","promptTokens":1023,"outputTokens":1}""");
        Assert.True(System.Text.Json.JsonElement.DeepEquals(answer, row.GetProperty("edgedsl")));
    }

    [Theory]
    [InlineData("memory: 60–70 % less", "59.3–70.7 %", "75 %")]
    [InlineData("speed: 2–3 times that of FP16", "1.52–3.33 times", "2.48–4.00 times")]
    [InlineData("energy: 35–50 % less", "–", "74.9 %")]
    [InlineData("Energy −35…50 %: not derivable", "", "")]
    [InlineData("Accuracy within 2–5 %: the paper has no model of accuracy", "", "")]
    [InlineData("4-bit rows: the tool's table has none", "", "")]
    public void Claims_stand_beside_what_follows_and_what_does_not(string line, string published, string formulas)
    {
        var run = Tool.Run("reproduce", "edgeprofiler");
        Assert.Equal(0, run.ExitCode);
        var found = Assert.Single(run.Lines, text => text.TrimStart('-', ' ').StartsWith(line, StringComparison.Ordinal));
        Assert.Contains(published, found, StringComparison.Ordinal);
        Assert.Contains(formulas, found, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_paper_is_not_known() =>
        Assert.Equal(new Tool(2, "", "edgedsl: \"attention\" is no paper that is reproduced; edgeprofiler and clone are\n"), Tool.Run("reproduce", "attention"));
}
