using System.Globalization;
using System.Text.Json;
using EdgeDsl.Catalog;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Tests.Estimates;

public sealed class EstimateJsonTests
{
    private static readonly string[] Arguments =
        ["estimate", "--model", "Llama-3.2-1B", "--device", "Raspberry Pi 5", "--policy", "Q4_K_M", "--prompt", "300", "--output", "70", "--format", "json"];

    /// <summary>Every field, in the order and nesting of the contract.</summary>
    private static readonly string[] Fields =
    [
        "model", "device", "policy", "runtime", "operatingPoint", "promptTokens", "outputTokens", "batch", "contextLength",
        "parameters", "parameters.total",
        "flops", "flops.prefill", "flops.decodePerToken", "flops.total",
        "memory", "memory.weightBytes", "memory.fileBytes", "memory.keyValueCacheBytes", "memory.activationBytes", "memory.peakBytes", "memory.capacityBytes",
        "latency", "latency.timeToFirstTokenSeconds", "latency.timePerOutputTokenSeconds", "latency.endToEndSeconds",
        "latency.prefillTokensPerSecond", "latency.decodeTokensPerSecond",
        "latency.timeToFirstTokenLowSeconds", "latency.timeToFirstTokenHighSeconds", "latency.timePerOutputTokenLowSeconds",
        "latency.timePerOutputTokenHighSeconds", "latency.endToEndLowSeconds", "latency.endToEndHighSeconds",
        "energy", "energy.perTokenJoules", "energy.perRequestJoules", "energy.averagePowerWatts", "energy.peakPowerWatts",
        "energy.perTokenLowJoules", "energy.perTokenHighJoules", "energy.perRequestLowJoules", "energy.perRequestHighJoules",
        "bounds", "bounds.prefill", "bounds.decode",
        "calibration", "calibration.kind", "calibration.relativeErrorPrefill", "calibration.relativeErrorDecode",
        "fits", "notes",
    ];

    [Fact]
    public void The_fields_are_those_of_the_contract_in_its_order()
    {
        Assert.Equal(Fields, Names(Tool.Run(Arguments).Json));
    }

    [Fact]
    public void An_error_that_bounds_nothing_is_null()
    {
        var calibration = Tool.Run("estimate", "--model", "TinyLlama", "--device", "Orange Pi 3B", "--policy", "Q4_0", "--format", "json").Json.GetProperty("calibration");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, calibration.GetProperty("relativeErrorPrefill").ValueKind);
        var known = Tool.Run(Arguments).Json.GetProperty("calibration");
        Assert.InRange(known.GetProperty("relativeErrorDecode").GetDouble(), 0.02, 0.94);
    }

    [Fact]
    public void The_numbers_are_the_cost_models_to_the_last_bit()
    {
        var deployment = new Deployment
        {
            Model = TransformerDeclaration.Read(ReflectedDeclaration.Read(typeof(Llama32_1B)), [])!,
            Device = DeviceDeclaration.Read(ReflectedDeclaration.Read(typeof(RaspberryPi5)), [])!,
            Policy = PolicyDeclaration.Read(ReflectedDeclaration.Read(typeof(Q4_K_M)), [])!,
        };
        var costs = new DeploymentCostModel(deployment).At(new Workload(300, 70, 1));

        var json = Tool.Run(Arguments).Json;

        Assert.Equal(1235814400, json.GetProperty("parameters").GetProperty("total").GetInt64());
        Same(json, "flops.prefill", costs.PrefillFlops);
        Same(json, "flops.decodePerToken", costs.DecodeFlopsPerToken);
        Same(json, "flops.total", costs.TotalFlops);
        Same(json, "memory.weightBytes", costs.WeightBytes);
        Same(json, "memory.keyValueCacheBytes", costs.KeyValueCacheBytes);
        Same(json, "memory.activationBytes", costs.ActivationBytes);
        Same(json, "memory.peakBytes", costs.PeakMemoryBytes);
        Same(json, "latency.timeToFirstTokenSeconds", costs.TimeToFirstToken);
        Same(json, "latency.timePerOutputTokenSeconds", costs.TimePerOutputToken);
        Same(json, "latency.endToEndSeconds", costs.EndToEndLatency);
        Same(json, "latency.prefillTokensPerSecond", costs.PrefillTokensPerSecond);
        Same(json, "latency.decodeTokensPerSecond", costs.DecodeTokensPerSecond);
        Same(json, "energy.perTokenJoules", costs.EnergyPerToken);
        Same(json, "energy.perRequestJoules", costs.EnergyPerRequest);
        Same(json, "energy.averagePowerWatts", costs.AveragePower);
        Same(json, "energy.peakPowerWatts", costs.PeakPower);
        Same(json, "latency.timeToFirstTokenHighSeconds", costs.TimeToFirstTokenHigh);
        Same(json, "latency.endToEndLowSeconds", costs.EndToEndLatencyLow);
        Same(json, "energy.perRequestHighJoules", costs.EnergyPerRequestHigh);
        Assert.Equal(deployment.Device.UsableMemory, json.GetProperty("memory").GetProperty("capacityBytes").GetDouble());
        Assert.True(json.GetProperty("fits").GetBoolean());
    }

    [Fact]
    public void A_request_line_gives_the_same_answer_on_one_line_with_its_id_first()
    {
        var line = Tool.RunWith(
            """{"id":{"a":[1, "ü"]},"model":"Llama-3.2-1B","device":"Raspberry Pi 5","policy":"Q4_K_M","promptTokens":300,"outputTokens":70}""",
            "estimate", "--input", "-");

        Assert.Equal(0, line.ExitCode);
        Assert.Single(line.Lines);
        Assert.StartsWith("""{"id":{"a":[1, "ü"]},"model":"Llama-3.2-1B",""", line.Output, StringComparison.Ordinal);
        var names = Names(line.Json).Where(name => name is not ("id" or "id.a"));
        Assert.Equal(Fields, names);
        Assert.Equal(Values(Tool.Run(Arguments).Json), Values(line.Json).Skip(1));
    }

    [Fact]
    public void What_is_not_known_is_null()
    {
        var json = Tool.Answer(
            """{"model":"TinyLlama","device":{"name":"bare","class":"ArmCpu","rates":{"float32":1e11}},"policy":"F16"}""");
        Assert.Equal(JsonValueKind.Null, json.GetProperty("operatingPoint").ValueKind);
        foreach (var name in json.GetProperty("latency").EnumerateObject().Concat(json.GetProperty("energy").EnumerateObject()))
            Assert.Equal(JsonValueKind.Null, name.Value.ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("bounds").GetProperty("decode").ValueKind);
        Assert.True(json.GetProperty("memory").GetProperty("peakBytes").GetInt64() > 2_200_000_000);
    }

    [Fact]
    public void No_prompt_is_a_request_like_any_other()
    {
        var json = Tool.Answer("""{"model":"TinyLlama","device":"pi 5","policy":"Q4_K_M","promptTokens":0,"outputTokens":64}""");
        Assert.Equal(0, json.GetProperty("flops").GetProperty("prefill").GetInt64());
        Assert.Equal(64, json.GetProperty("contextLength").GetInt64());
        Assert.True(json.GetProperty("latency").GetProperty("decodeTokensPerSecond").GetDouble() > 1);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("latency").GetProperty("prefillTokensPerSecond").ValueKind);
    }

    [Theory]
    [InlineData("Raspberry Pi 5", "llama.cpp", "measured")]
    [InlineData("Raspberry Pi 5", "mlc", "class")]
    [InlineData("Apple M2 Pro", "llama.cpp", "class")]
    public void Calibration_tells_where_times_come_from(string device, string runtime, string kind)
    {
        var json = Tool.Answer($$"""{"model":"TinyLlama","device":"{{device}}","policy":"Q4_K_M","runtime":"{{runtime}}"}""");
        Assert.Equal(kind, json.GetProperty("calibration").GetProperty("kind").GetString());
    }

    [Fact]
    public void Whether_it_fits_is_said_where_the_memory_is_known()
    {
        Assert.False(Tool.Answer("""{"model":"Llama-3.1-8B","device":"Raspberry Pi 4","policy":"F16"}""").GetProperty("fits").GetBoolean());
        var unknown = Tool.Answer("""{"model":"TinyLlama","device":{"class":"ArmCpu","memoryBandwidth":1e10,"rates":{"float32":1e11}},"policy":"F16"}""");
        Assert.Equal(JsonValueKind.Null, unknown.GetProperty("fits").ValueKind);
        Assert.Equal(JsonValueKind.Null, unknown.GetProperty("memory").GetProperty("capacityBytes").ValueKind);
    }

    [Fact]
    public void A_context_beyond_the_models_positions_is_in_the_notes() => Assert.Contains(
        Tool.Answer("""{"model":"TinyLlama","device":"Raspberry Pi 5","policy":"Q4_0","promptTokens":4096,"outputTokens":128}""").GetProperty("notes").EnumerateArray(),
        item => item.GetString() == "4096 prompt + 128 output tokens are beyond the 2048 positions that TinyLlama-1.1B was trained for");

    [Theory]
    [InlineData("Raspberry Pi 5", "Q4_K_M", null)]
    [InlineData("""{"class":"armCpu","memoryCapacity":8,"rates":{"float32":1e11}}""", "Q8_0", "memoryCapacity is 8 bytes, which holds no model; 8 GiB are 8589934592")]
    [InlineData("""{"class":"armCpu","memoryBandwidth":17.07,"rates":{"float32":1e11}}""", "Q8_0", "memoryBandwidth is 17.07 bytes per second; 17.07 GB/s are 17.07e9")]
    [InlineData("""{"class":"armCpu","storageBandwidth":90,"rates":{"float32":1e11}}""", "Q8_0", "storageBandwidth is 90 bytes per second; 90 MB/s are 90e6")]
    [InlineData("""{"class":"armCpu","link":{"kind":"host","bandwidth":3.5},"rates":{"float32":1e11}}""", "Q8_0", "link.bandwidth is 3.5 bytes per second; 3.5 GB/s are 3.5e9")]
    [InlineData("RK3588 NPU", "Q4_K_M", "rkllm is not known to read Q4_K_M; the figures are what it would cost if it did")]
    [InlineData("Typical NPU", "w8a8", "Typical NPU is no device that can be bought: its figures are the medians of its class")]
    [InlineData("RK3588", "w8a8", "\"RK3588\" is RK3588 CPU, RK3588 NPU, RK3588 GPU; RK3588 NPU with rkllm is taken, name another or a runtime if that is not meant")]
    [InlineData("RK3588", "Q4_K_M", "\"RK3588\" is RK3588 CPU, RK3588 NPU, RK3588 GPU; RK3588 CPU with llama.cpp is taken, name another or a runtime if that is not meant")]
    [InlineData("""{"class":"armCpu","memoryBandwidth":1e10,"rates":{"float32":1e11}}""", "Q4_K_M", "too little of its kind was measured")]
    [InlineData("""{"class":"armCpu","memoryBandwidth":1e10,"rates":{"float32":1e11}}""", "Q4_K_M", "not computed, because the device does not declare it: memory capacity (whether it fits), idle and maximum power (energy)")]
    [InlineData("""{"class":"armCpu","memoryCapacity":8e9,"memoryBandwidth":1e10,"idlePower":2,"rates":{"float32":1e11}}""", "Q4_K_M", "not computed, because the device does not declare it: maximum power (energy)")]
    [InlineData("""{"class":"armCpu","memoryCapacity":8e9,"rates":{"float32":1e11}}""", "Q4_K_M", "not computed, because the device does not declare it: memory bandwidth (times)")]
    [InlineData("Raspberry Pi 5", "Int8", "llama.cpp is not known to read INT8; the figures are what it would cost if it did")]
    public void What_to_know_before_it_is_believed_is_in_the_notes(string device, string policy, string? note)
    {
        var named = device.StartsWith('{') ? device : JsonSerializer.Serialize(device);
        var notes = Tool.Answer($$"""{"model":"TinyLlama","device":{{named}},"policy":"{{policy}}"}""").GetProperty("notes").EnumerateArray().Select(item => item.GetString()!).ToList();
        if (note is null)
            Assert.Empty(notes);
        else
            Assert.Contains(notes, item => item.Contains(note, StringComparison.Ordinal));
    }

    [Fact]
    public void A_device_without_class_is_known_by_its_specification()
    {
        var json = Tool.Answer("""{"model":"TinyLlama","device":{"rates":{"float16":1e12},"memoryBandwidth":5e10},"policy":"Q8_0"}""");
        Assert.Equal("specification", json.GetProperty("calibration").GetProperty("kind").GetString());
        Assert.True(json.GetProperty("latency").GetProperty("decodeTokensPerSecond").GetDouble() > 1);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    [InlineData("hi-IN")]
    [InlineData("tr-TR")]
    public void Every_culture_gets_the_same_bytes(string culture)
    {
        string[] asTable = [.. Arguments[..^2]];
        var (json, text) = (Tool.Run(Arguments), Tool.Run(asTable));
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(json, Tool.Run(Arguments));
            Assert.Equal(text, Tool.Run(asTable));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private static IEnumerable<string> Names(JsonElement json, string prefix = "")
    {
        foreach (var property in json.EnumerateObject())
        {
            yield return prefix + property.Name;
            if (property.Value.ValueKind != JsonValueKind.Object)
                continue;
            foreach (var inner in Names(property.Value, prefix + property.Name + "."))
                yield return inner;
        }
    }

    private static IEnumerable<string> Values(JsonElement json) => json.EnumerateObject().SelectMany(property =>
        property.Value.ValueKind == JsonValueKind.Object && property.Name != "id" ? Values(property.Value) : [property.Name + " " + property.Value.GetRawText()]);

    private static void Same(JsonElement json, string path, Count expected) => Assert.Equal(expected.Constant, At(json, path).GetInt64());

    private static void Same(JsonElement json, string path, Real expected) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected.Constant), BitConverter.DoubleToInt64Bits(At(json, path).GetDouble()));

    private static JsonElement At(JsonElement json, string path) => path.Split('.').Aggregate(json, (at, name) => at.GetProperty(name));
}
