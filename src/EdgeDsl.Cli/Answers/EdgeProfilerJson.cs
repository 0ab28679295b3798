using System.Text.Json;
using EdgeDsl.Cli.Papers;

namespace EdgeDsl.Cli.Answers;

/// <summary>The rows of EdgeProfiler's table with the names and units of its tool, each with EdgeDsl's answer beside it.</summary>
internal static class EdgeProfilerJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<EdgeProfilerRow> rows)
    {
        json.WriteStartArray();
        foreach (var (paper, here) in rows)
        {
            json.WriteStartObject();
            json.WriteString("device", paper.Device);
            json.WriteString("model", paper.Model);
            json.WriteString("precision", paper.Precision);
            json.WriteNumber("params (M)", paper.MegaParameters);
            json.WriteNumber("FLOPs/token (G)", paper.GigaFlopsPerToken);
            json.WriteNumber("mem_footprint (MB)", paper.MemoryMebibytes);
            json.WriteNumber("compute_ms", paper.ComputeMilliseconds);
            json.WriteNumber("memory_ms", paper.MemoryMilliseconds);
            json.WriteNumber("io_ms", paper.StorageMilliseconds);
            json.WriteNumber("h2d_ms", paper.HostToDeviceMilliseconds);
            json.WriteNumber("net_ms", paper.NetworkMilliseconds);
            json.WriteNumber("end2end_ms", paper.EndToEndMilliseconds);
            json.WriteNumber("arithmetic_intensity", paper.ArithmeticIntensity);
            json.WriteNumber("energy_J", paper.EnergyJoules);
            json.WriteNumber("attn_proj_ms", paper.AttentionProjectionMilliseconds);
            json.WriteNumber("attn_kv_ms", paper.AttentionMilliseconds);
            json.WriteNumber("ffn_ms", paper.FeedForwardMilliseconds);
            json.WriteNumber("ln_ms", paper.LayerNormMilliseconds);
            json.WriteNumber("softmax_ms", paper.SoftmaxMilliseconds);
            json.WritePropertyName("edgedsl");
            EstimateJson.Write(json, here);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
