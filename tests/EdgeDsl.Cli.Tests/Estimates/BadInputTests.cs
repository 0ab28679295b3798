namespace EdgeDsl.Cli.Tests.Estimates;

public sealed class BadInputTests
{
    public static TheoryData<string, string> BadLines { get; } = new()
    {
        { Line("promptTokens", "-1"), "promptTokens is -1; it has to be a whole number from 0 to 2147483647" },
        { Line("promptTokens", "1.5"), "promptTokens is 1.5; it has to be a whole number from 0 to 2147483647" },
        { Line("promptTokens", "1e10"), "promptTokens is 1e10; it has to be a whole number from 0 to 2147483647" },
        { Line("outputTokens", "\"12\""), "outputTokens is \"12\"; it has to be a whole number from 0 to 2147483647" },
        { Line("batch", "0"), "batch is 0; it has to be a whole number from 1 to 2147483647" },
        { Line("batch", "[1]"), "batch is [1]; it has to be a whole number from 1 to 2147483647" },
        { Line("contextLength", "100"), "contextLength is 100; it has to hold the 640 tokens of prompt and output, so raise it or leave it out" },
        { Line("runtime", "\"tensorrt\""), "runtime is \"tensorrt\"; it has to be one of llama.cpp, mlc, vllm, executorch, rkllm, qnn, mlx" },
        { Line("runtime", "1"), "runtime is 1; it has to be a name in double quotes" },
        { Line("operatingPoint", "\"turbo\""), "Raspberry Pi 5 has no operating point \"turbo\"; it declares none" },
        { Line("promptToken", "1"), "\"promptToken\" is no field of a request; nearest: \"promptTokens\"" },
        { Line("batch", "1,\"batch\":2"), "batch is there twice; keep one" },
        {
            Line("promptTokens", "2147483647,\"outputTokens\":2147483647,\"batch\":2147483647"),
            "promptTokens 2147483647, outputTokens 2147483647 and batch 2147483647 make counts of more than 64 bits; lower them"
        },
        {
            """{"id":7,"device":"pi5","policy":"Q8_0"}""",
            "model is missing; give a name (edgedsl catalog models lists them), the path of a config.json or a GGUF file, or an object with the fields of a config.json"
        },
        {
            """{"id":7,"model":"TinyLlama","device":null,"policy":"Q8_0"}""",
            "device is missing; give a name (edgedsl catalog devices lists them), the path of a device file, or an object with its fields"
        },
        {
            """{"id":7,"model":"TinyLlama","device":"pi5","policy":4}""",
            "policy is 4; give a GGUF type such as Q4_K_M, a name (edgedsl catalog policies lists them), or an object with bits and groupSize"
        },
        {
            """{"id":7,"model":"Gemma-3-270N","device":"pi5","policy":"Q8_0"}""",
            "model \"Gemma-3-270N\" is neither a known name nor a file; nearest: \"Gemma-3-270M\"; edgedsl catalog models lists all"
        },
        {
            """{"id":7,"model":"TinyLlama","device":"Raspbery Pi 5","policy":"Q8_0"}""",
            "device \"Raspbery Pi 5\" is neither a known name nor a file; nearest: \"Raspberry Pi 5\", \"Raspberry Pi 4\"; edgedsl catalog devices lists all"
        },
        {
            """{"id":7,"model":"TinyLlama","device":"pi5","policy":"Q4_K_N"}""",
            "policy \"Q4_K_N\" is not known; nearest: \"Q4_K_L\", \"Q4_K_M\", \"Q4_K_S\"; edgedsl catalog policies lists all"
        },
        {
            """{"id":7,"model":"TinyLlama","device":"pi5","policy":null}""",
            "policy is missing; give a GGUF type such as Q4_K_M, a name (edgedsl catalog policies lists them), or an object with bits and groupSize; only a model from a GGUF file needs none"
        },
        { Model("""{"model_type":"llama","num_hidden_layers":2}"""), "model: hidden_size is missing; add it, a whole number of at least 1" },
        { Device("""{"class":"arm"}"""), "device: class is \"arm\"; it has to be one of X86Cpu, ArmCpu, MobileGpu, IntegratedGpu, DiscreteGpu, AppleGpu, Npu, Accelerator" },
        {
            """{"id":7,"model":"TinyLlama","device":"pi5","policy":"Q4"}""",
            "policy \"Q4\" is not known; nearest: \"Q4_0\", \"Q4_1\", \"Q4_K_L\", \"Q4_K_M\"; edgedsl catalog policies lists all"
        },
        {
            """{"id":7,"model":"TinyLlama","device":"rpi","policy":"Q8_0"}""",
            "device \"rpi\" is neither a known name nor a file; nearest: \"Raspberry Pi 4\", \"Raspberry Pi 5\"; edgedsl catalog devices lists all"
        },
        { Device("""{"memoryCapacity":-8}"""), "device: memoryCapacity is -8; it has to be above 0" },
        { Device("""{"memoryCapacity":8,"reservedMemory":9}"""), "device: reservedMemory leaves nothing of memoryCapacity" },
        { Device("""{"idlePower":8,"maxPower":7}"""), "device: maxPower of 7 W is below the idlePower of 8 W; under load a device draws at least as much" },
        { Device("""{"memoryBandwith":8}"""), "\"memoryBandwith\" is no field of device; nearest: \"memoryBandwidth\"" },
        { Device("""{"rates":{"float32":0}}"""), "device: rates.float32 is 0; it has to be above 0" },
        { Device("""{"rates":{"fp16":1}}"""), "\"fp16\" is no field of device.rates; it has float32, float16, int8" },
        { Device("""{"rates":5}"""), "device: rates is 5; it has to be an object with float32, float16, int8" },
        { Device("""{"calibrations":[{"runtime":"mlc","phase":"decode","computeShare":2}]}"""), "device.calibrations[0]: computeShare is 2; it has to be above 0 and at most 1" },
        { Device("""{"calibrations":[{"runtime":"mlc","phase":"late"}]}"""), "device.calibrations[0]: phase is \"late\"; it has to be one of prefill, decode" },
        { Device("""{"operatingPoints":[{"rateScale":1}]}"""), "device.operatingPoints[0]: an operating point needs a name" },
        { Policy("""{"bits":7}"""), "policy: bits is 7; it has to be 2, 3, 4, 5, 6 or 8" },
        { Policy("""{"groupSize":64}"""), "policy: none of mix, weights and bits is set; the policy says nothing about how weights are stored" },
        { Policy("""{"bits":4,"scaleBits":-1}"""), "policy: scaleBits is -1; it has to be a whole number from 0 to 64" },
        { """{"id":7,"model":"\ud800"}""", "a text of the line has an escape \\ud800 to \\udfff without its other half; write both" },
        { """{"id":7,"model":}""", "not JSON at column 17: found }, and a value has to stand here" },
        { """{"id":7} x""", "not JSON at column 10: found x, and the text goes on after its value; remove what follows" },
    };

    [Theory]
    [MemberData(nameof(BadLines))]
    public void A_bad_line_is_answered_with_what_is_wrong(string line, string message)
    {
        var run = Tool.RunWith(line, "estimate", "--input", "-");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(message, run.Json.GetProperty("error").GetString());
        Assert.Equal(7, run.Json.GetProperty("id").GetInt32());
        Assert.Equal(["id", "error"], run.Json.EnumerateObject().Select(field => field.Name));
        Assert.Equal("edgedsl: 1 of 1 lines could not be answered; their answers say why\n", run.Error.ReplaceLineEndings("\n"));
    }

    /// <summary>What a variable that is not set leaves in a script.</summary>
    [Theory]
    [InlineData("estimate", "--input")]
    [InlineData("estimate", "--out")]
    [InlineData("sweep", "--out")]
    [InlineData("calibrate", "--llama-bench")]
    [InlineData("calibrate", "--save")]
    [InlineData("import", "file")]
    public void An_empty_value_is_one_line_on_standard_error(string verb, string name)
    {
        var run = Tool.Run(name.StartsWith('-') ? [verb, name, ""] : [verb, ""]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"edgedsl: {name} is empty; give a value or leave it out", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_line_without_id_is_named_by_its_number()
    {
        var run = Tool.RunWith("\n  \n[1]\n{\"model\":5}\nnull\n{\"id\":null,", "estimate", "--input", "-");
        Assert.Equal(
            [
                """{"id":null,"error":"line 3: the line is [1]; a request is an object in braces"}""",
                """{"id":null,"error":"line 4: model is 5; give a name (edgedsl catalog models lists them), the path of a config.json or a GGUF file, or an object with the fields of a config.json"}""",
                """{"id":null,"error":"line 5: the line is null; a request is an object in braces"}""",
                """{"id":null,"error":"not JSON at column 12: the text ends here, and the name of a member has to stand here, in double quotes"}""",
            ],
            run.Lines);
    }

    [Fact]
    public void A_line_without_end_costs_only_its_own_answer()
    {
        var good = Line("batch", "1");
        var run = Tool.RunWith(good + "\n{\"model\":\"" + new string('x', 5_000_000) + "\n" + good + "\n{}", "estimate", "--input", "-");
        Assert.Equal(4, run.Lines.Length);
        Assert.Equal("{\"id\":null,\"error\":\"line 2: the line has more than 1048576 bytes, and no more are read; a request is one line\"}", run.Lines[1]);
        Assert.Equal(run.Lines[0], run.Lines[2]);
        Assert.StartsWith("{\"id\":null,\"error\":\"line 4: model is missing; ", run.Lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_end_is_refused()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, new string(' ', 3_000_000));
        Assert.Equal($"edgedsl: {path} has more than 1048576 characters, and no more are read; is it a JSON file?\n", Tool.Run("import", path).Error.ReplaceLineEndings("\n"));
        File.Delete(path);
    }

    [Theory]
    [InlineData("edgedsl: a verb is missing: ", "")]
    [InlineData("edgedsl: \"estimat\" is no verb of edgedsl; nearest: \"estimate\"", "estimat")]
    [InlineData("edgedsl: \"--promt\" is no option of edgedsl estimate; nearest: \"--prompt\"", "estimate --promt 5")]
    [InlineData("edgedsl: Required argument missing for option: '--model'; see edgedsl estimate --help", "estimate --model")]
    [InlineData("edgedsl: --format is xml; it has to be text, json or html; see edgedsl estimate --help", "estimate --format xml")]
    [InlineData("edgedsl: --model is missing; give a name (edgedsl catalog models lists them), the path of a config.json or a GGUF file, or an object with the fields of a config.json", "estimate")]
    [InlineData("edgedsl: --prompt is 1,5; it has to be a whole number from 0 to 2147483647", "estimate --model TinyLlama --device pi5 --policy F16 --prompt 1,5")]
    [InlineData("edgedsl: --context is 5; it has to hold the 640 tokens of prompt and output, so raise it or leave it out", "estimate --model TinyLlama --device pi5 --policy F16 --context 5")]
    [InlineData("edgedsl: --runtime is \"x\"; it has to be one of llama.cpp, mlc, vllm, executorch, rkllm, qnn, mlx", "estimate --model TinyLlama --device pi5 --policy F16 --runtime x")]
    [InlineData("edgedsl: --input and --model exclude each other; the lines of the file say what is asked", "estimate --input x --model TinyLlama")]
    [InlineData("edgedsl: --input and --format html exclude each other; answers to lines are JSON lines", "estimate --input x --format html")]
    [InlineData("edgedsl: --input \"no-such.jsonl\" could not be read: ", "estimate --input no-such.jsonl")]
    [InlineData("edgedsl: model \"missing/config.json\" is not there: ", "estimate --model missing/config.json --device pi5 --policy F16")]
    public void A_bad_command_line_is_one_line_on_standard_error(string message, string arguments)
    {
        var run = Tool.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Line(string field, string value) =>
        $$"""{"id":7,"model":"TinyLlama","device":"Raspberry Pi 5","policy":"Q4_K_M","{{field}}":{{value}}}""";

    private static string Model(string json) => $$"""{"id":7,"model":{{json}},"device":"pi5","policy":"Q4_K_M"}""";

    private static string Device(string json) => $$"""{"id":7,"model":"TinyLlama","device":{{json}},"policy":"Q4_K_M"}""";

    private static string Policy(string json) => $$"""{"id":7,"model":"TinyLlama","device":"pi5","policy":{{json}}}""";
}
