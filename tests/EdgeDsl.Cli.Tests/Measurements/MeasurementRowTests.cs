using EdgeDsl.Validation.CrossValidation;
using EdgeDsl.Validation.Measurements;
using MeasuredCatalog = EdgeDsl.Validation.Measurements.Catalog;

namespace EdgeDsl.Cli.Tests.Measurements;

/// <summary>What published rows are taken for: device, policy and workload of each, or the reason why it has no prediction.</summary>
public sealed class MeasurementRowTests
{
    private static readonly MeasuredCatalog Known = new();

    [Theory]
    [InlineData("Jetson Orin NX", "16GB", "CUDA", "Jetson Orin NX")]
    [InlineData("Jetson Orin NX", "16GB MAXN_SUPER", "CUDA 29/29 layers", "Jetson Orin NX Super")]
    [InlineData("Jetson Orin Nano", "8GB Super (MAXN/25W)", "CUDA", "Jetson Orin Nano Super")]
    [InlineData("Raspberry Pi 500+", "16GB", "CPU", "Raspberry Pi 5")]
    [InlineData("Raspberry Pi 5", "8GB", "CPU 4 threads", "Raspberry Pi 5")]
    [InlineData("Apple M2 Max", "38 GPU cores", "Metal", "Apple M2 Max 38")]
    [InlineData("Snapdragon X Elite", "", "Adreno OpenCL", "Snapdragon X Elite GPU")]
    public void A_board_and_its_back_end_are_a_device_of_the_catalog(string board, string variant, string backend, string device) =>
        Assert.Equal(device, Processor.NameOf(Row(row => row with { Device = board, DeviceVariant = variant, Backend = backend })));

    [Theory]
    [InlineData("CPU 2 threads", "llama.cpp", "", "part of the cores")]
    [InlineData("CPU", "llama.cpp OpenCL (before PR)", "", "kernels that the same source replaces")]
    [InlineData("CPU", "llama.cpp", "before PR; size 1.53 GiB", "kernels that the same source replaces")]
    [InlineData("CPU", "llama.cpp", "32 new tokens with 16 tokens of cached history", "a prompt that follows cached history")]
    public void What_a_row_is_not_modelled_for_is_its_reason(string backend, string engine, string notes, string reason)
    {
        var row = Row(row => row with { Backend = backend, Engine = engine, Notes = notes });
        Assert.Equal(reason, Assert.Throws<Unmodelled>(() => Validation.Measurements.Row.Read(row, Known)).Message);
    }

    /// <summary>7.9 GB of weights with KV cache and buffers leave a system on 8 GiB nothing.</summary>
    [Fact]
    public void What_leaves_the_system_no_memory_runs_from_storage()
    {
        var row = Row(row => row with { Device = "Raspberry Pi 5", DeviceVariant = "8GB", Model = "Phi-3-medium-128k", Quantization = "Q4_0", Metric = "prefill_tps", PromptTokens = 512 });
        Assert.Equal("does not fit the board's memory", Assert.Throws<Unmodelled>(() => Validation.Measurements.Row.Read(row, Known)).Message);
    }

    /// <summary>Of N output tokens the first is the prefill's; llama-bench's pg decodes all of them.</summary>
    [Theory]
    [InlineData("output_throughput_tps", 127)]
    [InlineData("combined_pg_tps", 128)]
    public void The_steps_of_a_request(string metric, int steps)
    {
        var read = Validation.Measurements.Row.Read(Row(row => row with { Metric = metric, PromptTokens = 512, OutputTokens = 128 }), Known);
        Assert.Equal((1, steps), (read.Observation.Prefills, read.Observation.Steps));
    }

    [Theory]
    [InlineData("Q4_0_4_4", Runtime.LlamaCpp, "Q4_0")]
    [InlineData("Q4_K_M (ollama default)", Runtime.LlamaCpp, "Q4_K_M")]
    [InlineData("W4A16", Runtime.Vllm, "AWQ")]
    [InlineData("Q4", Runtime.Mlx, "MLX 4-bit")]
    public void A_quantization_is_a_policy_of_the_catalog(string quantization, Runtime runtime, string policy) =>
        Assert.Equal(policy, Quantization.NameOf(Row(row => row with { Quantization = quantization }), new Engine(runtime, true)));

    [Fact]
    public void Without_a_row_nothing_is_claimed()
    {
        var bands = new ErrorBands([], []);
        Assert.Equal((ErrorBands.Most, ErrorBands.Most), (bands.OfProcessor("RaspberryPi5", Figure.Decode), bands.OfClass(Figure.Decode)));
    }

    /// <summary>Four rows of four models that left ±3 % claim 3 % · (1 + 2 ÷ 4); an error of a request counts as both phases'.</summary>
    [Theory]
    [InlineData(null, 0.045)]
    [InlineData(0.5, 0.7)]
    public void Few_models_widen_a_band_and_requests_count(double? ofRequest, double band)
    {
        var rows = Enumerable.Range(0, 4).Select(model => Prediction("decode_tps", model, 0.03)).ToList();
        if (ofRequest is { } error)
            rows.Add(Prediction("combined_pg_tps", 4, error));
        Assert.Equal(band, new ErrorBands(rows, []).OfProcessor("RaspberryPi5", Figure.Decode), 10);

        static Prediction Prediction(string metric, int model, double deviation)
        {
            string[] models = ["TinyLlama", "Llama-3.2-1B", "Llama-3.2-3B", "Qwen2.5-1.5B", "Phi-2"];
            var read = Validation.Measurements.Row.Read(Row(row => row with { Metric = metric, Model = models[model], PromptTokens = 512, OutputTokens = 128 }), Known);
            return new Prediction(read, read.Observation.Seconds * (1 + deviation));
        }
    }

    private static Measurement Row(Func<Measurement, Measurement> change) => change(new Measurement
    {
        Id = "m0",
        Device = "Raspberry Pi 5",
        DeviceVariant = "16GB",
        Engine = "llama.cpp",
        Model = "TinyLlama",
        Quantization = "Q4_0",
        Batch = 1,
        Backend = "CPU",
        Metric = "decode_tps",
        Value = 10,
        Unit = "tok/s",
        Source = "",
        Notes = "",
    });
}
