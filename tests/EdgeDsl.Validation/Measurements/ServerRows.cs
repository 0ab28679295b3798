using EdgeDsl.Cli.Fitting;
using EdgeDsl.CostModel;

namespace EdgeDsl.Validation.Measurements;

/// <summary>
/// The rows of <c>Data/llama-bench-x86.json</c>: llama.cpp build 10573 on two cores of a Zen 5 server, TinyLlama and Llama-3.2-1B with
/// random weights of the exact shapes.
/// </summary>
internal static class ServerRows
{
    public const string Path = "Data/llama-bench-x86.json";

    /// <summary>The server: rates and bandwidth as measured on it; its memory reached 51.5 GB/s most of the time and 81.7 at times.</summary>
    public static Device Device { get; } = new()
    {
        Name = "Zen5Server",
        Class = CostModel.DeviceClass.X86Cpu,
        MemoryCapacity = 8L << 30,
        MemoryBandwidth = 81.7e9,
        Rates =
        [
            new ComputeRate { Format = CostModel.NumberFormat.Float32, OperationsPerSecond = 534e9 },
            new ComputeRate { Format = CostModel.NumberFormat.Int8, OperationsPerSecond = 1030e9 },
        ],
    };

    public static IEnumerable<Row> Read(Catalog catalog)
    {
        var observations = new LlamaBenchObservations(
            [catalog.Model("TinyLlama"), catalog.Model("Llama-3.2-1B")], type => catalog.Policy(type), Device, null);
        foreach (var row in LlamaBenchFile.Read(System.IO.Path.Combine(AppContext.BaseDirectory, Path)))
        {
            var observation = observations.Of(row);
            yield return new Row(
                new Measurement
                {
                    Id = observation.Id,
                    Device = "Zen 5 server, 2 cores",
                    DeviceVariant = "",
                    Engine = "llama.cpp b10573",
                    Model = observation.Model,
                    Quantization = observation.Deployment.Policy.Name,
                    PromptTokens = row.PromptTokens,
                    OutputTokens = row.OutputTokens,
                    Batch = 1,
                    Backend = "CPU",
                    Metric = observation.Prefills > 0 ? "prefill_tps" : "decode_tps",
                    Value = (row.PromptTokens + row.OutputTokens) / row.Seconds,
                    Unit = "tok/s",
                    Source = "tests/EdgeDsl.Validation/" + Path,
                    Notes = "",
                },
                new Engine(Runtime.LlamaCpp, true),
                observation.Prefills > 0 ? Figure.Prefill : Figure.Decode,
                observation);
        }
    }
}
