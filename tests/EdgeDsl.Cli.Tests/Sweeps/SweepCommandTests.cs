using System.Globalization;
using System.Text.Json;

namespace EdgeDsl.Cli.Tests.Sweeps;

public sealed class SweepCommandTests
{
    // A model with experts, of which the batch decides how many are read.
    private const string Experts = """{"_name_or_path":"experts","model_type":"mixtral","num_hidden_layers":12,"hidden_size":2048,"intermediate_size":4096,"num_attention_heads":16,"num_key_value_heads":4,"vocab_size":32000,"num_local_experts":8,"num_experts_per_tok":2}""";

    private static readonly string[] Grid =
    [
        "sweep", "--models", "TinyLlama,Gemma-3-1B,Llama-2-13B," + Experts, "--devices", "Raspberry Pi 5,Jetson Orin Nano Super,RK3588 NPU", "--policies", "Q4_K_M,Q8_0,w8a8",
        "--prompts", "0,1,500..1500/333,40000", "--outputs", "0,64", "--batches", "1,3", "--operating-points",
    ];

    [Fact]
    public void A_row_is_the_answer_of_estimate_bit_for_bit()
    {
        var rows = Tool.Run([.. Grid, "--format", "jsonl"]).Lines;
        var requests = string.Concat(rows.Select(row => JsonDocument.Parse(row).RootElement).Select(row => JsonSerializer.Serialize(new
        {
            model = Text(row, "model") is { } name and not "experts" ? (object)name : JsonDocument.Parse(Experts).RootElement,
            device = Text(row, "device"),
            policy = Text(row, "policy"),
            operatingPoint = Text(row, "operatingPoint"),
            promptTokens = row.GetProperty("promptTokens").GetInt32(),
            outputTokens = row.GetProperty("outputTokens").GetInt32(),
            batch = row.GetProperty("batch").GetInt32(),
        }) + "\n"));
        var answers = Tool.RunWith(requests, "estimate", "--input", "-").Lines;
        Assert.Equal(4 * (1 + 4 + 1) * 3 * 7 * 2 * 2, rows.Length);
        Assert.Equal(rows.Length, answers.Length);
        foreach (var (row, answer) in rows.Zip(answers))
        {
            var swept = Fields(JsonDocument.Parse(row).RootElement).ToDictionary();
            foreach (var (path, value) in Fields(JsonDocument.Parse(answer).RootElement).Where(field => swept.ContainsKey(field.Path)))
                Assert.Equal(value, swept[path]);
            var left = Fields(JsonDocument.Parse(answer).RootElement).Select(field => field.Path).Except(swept.Keys).ToList();
            Assert.True(left.TrueForAll(path => path.StartsWith("notes", StringComparison.Ordinal)), string.Join(", ", left));
        }
    }

    [Fact]
    public void Csv_and_json_lines_and_json_say_the_same()
    {
        var lines = Tool.Run([.. Grid, "--format", "jsonl"]).Lines;
        Assert.Equal(lines, Tool.Run([.. Grid, "--format", "json"]).Json.GetProperty("results").EnumerateArray().Select(row => row.GetRawText()));
        var csv = Tool.Run([.. Grid, "--format", "csv"]).Lines;
        var head = csv[0].Split(',');
        Assert.Equal(lines.Length, csv.Length - 1);
        foreach (var (line, row) in lines.Zip(csv.Skip(1)))
        {
            var fields = Fields(JsonDocument.Parse(line).RootElement).Select(field => (field.Path, field.Value.Trim('"') is "null" ? "" : field.Value.Trim('"')));
            Assert.Equal(fields, head.Zip(row.Split(',')));
        }
    }

    /// <summary>Few workloads are evaluated one by one, many all at once: the same grid in two steps.</summary>
    [Fact]
    public void Few_workloads_and_many_give_the_same_rows()
    {
        string[] grid = ["sweep", "--models", "TinyLlama,Gemma-3-1B," + Experts, "--devices", "Raspberry Pi 5,Jetson Orin Nano Super", "--policies", "Q4_K_M,w8a8", "--batches", "1,3", "--format", "jsonl", "--prompts"];
        var many = Rows(Tool.Run([.. grid, "0,1,7,64,100,128,500,512,513,777,1000,1024,1500"]));
        foreach (var (point, row) in Rows(Tool.Run([.. grid, "1,512,1500"])))
            Assert.Equal(many[point], row);

        static Dictionary<string, string> Rows(Tool run) => run.Lines
            .Select(line => (Row: JsonDocument.Parse(line).RootElement, Line: line[..line.LastIndexOf("\"pareto\"", StringComparison.Ordinal)]))
            .ToDictionary(row => string.Join('|', new[] { "model", "device", "policy", "promptTokens", "batch" }.Select(name => row.Row.GetProperty(name).GetRawText())), row => row.Line);
    }

    [Fact]
    public void Processors_of_one_product_are_told_apart()
    {
        var devices = Tool.Run("sweep", "--models", "TinyLlama", "--devices", "all", "--policies", "Q4_0", "--format", "csv").Lines.Skip(1).Select(line => line.Split(',')[1]).ToList();
        Assert.Equal(devices.Count, devices.Distinct().Count());
        Assert.Contains("Raspberry Pi 5", devices);
        // The name is one that estimate takes.
        var shared = devices.Where(device => device.StartsWith("Snapdragon8Gen3", StringComparison.Ordinal)).ToList();
        Assert.True(shared.Count > 1);
        Assert.All(shared, device => Assert.Equal(0, Tool.Run("estimate", "--model", "TinyLlama", "--device", device, "--policy", "Q4_0").ExitCode));
        Assert.Contains("Snapdragon 8 Gen 3 (" + shared[0] + ")", Tool.Run("catalog", "devices").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_table_leaves_out_is_said()
    {
        var run = Tool.Run("sweep", "--models", "TinyLlama,Llama-3.2-1B", "--devices", "Raspberry Pi 5,Raspberry Pi 4", "--policies", "Q4_0,Q4_K_M,Q8_0", "--prompts", "64,128,256,512");
        var shown = run.Lines.Count(line => line.StartsWith('●'));
        Assert.Contains(FormattableString.Invariant($"\n{48 - shown} of 48 points are not shown; --format csv lists all\n"), run.Output, StringComparison.Ordinal);
        Assert.Contains("All models and devices are compared with each other; --within model,device,workload gives each pair a front of its own.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("are compared with each other", Tool.Run("sweep", "--models", "TinyLlama", "--devices", "Raspberry Pi 5", "--policies", "Q4_0,Q8_0").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_does_not_depend_on_the_run() =>
        Assert.Equal(Tool.Run([.. Grid, "--format", "json"]).Output, Tool.Run([.. Grid, "--format", "json"]).Output);

    [Fact]
    public void Obstacles_are_counted_with_their_reason()
    {
        var answer = Tool.Run([.. Grid, "--format", "json"]).Json;
        var rows = answer.GetProperty("results").EnumerateArray().ToList();
        var counted = rows.Where(row => Text(row, "cannotRun") is not null).GroupBy(row => Text(row, "cannotRun")!).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(["beyondPositions", "doesNotFit", "formatNotRead"], counted.Keys.Order(StringComparer.Ordinal));
        var cannotRun = answer.GetProperty("cannotRun");
        Assert.Equal(counted.Values.Sum(), cannotRun.GetProperty("points").GetInt32());
        Assert.All(counted, reason => Assert.Equal(reason.Value, cannotRun.GetProperty(reason.Key).GetInt32()));
        Assert.All(rows.Where(row => Text(row, "cannotRun") is not null), row => Assert.Equal(JsonValueKind.Null, row.GetProperty("pareto").ValueKind));
        // 40000 tokens are beyond the 2048 positions of TinyLlama; rkllm reads no GGUF; 13 GB of weights are too many for a Pi.
        Assert.Equal("beyondPositions", Why("TinyLlama-1.1B", "Raspberry Pi 5", "Q4_K_M", 40000));
        Assert.Equal("formatNotRead", Why("TinyLlama-1.1B", "RK3588 NPU", "Q4_K_M", 500));
        Assert.Equal("doesNotFit", Why("Llama-2-13B", "Raspberry Pi 5", "Q8_0", 500));

        string? Why(string model, string device, string policy, int prompt) => Text(
            rows.First(row => Text(row, "model") == model && Text(row, "device") == device && Text(row, "policy") == policy && row.GetProperty("promptTokens").GetInt32() == prompt),
            "cannotRun");
    }

    [Theory]
    [InlineData("memory,ttft,tpot,quality", "workload")]
    [InlineData("memory,tpot", "nothing")]
    [InlineData("tpot,energy-per-token,memory", "model,workload")]
    [InlineData("quality", "device")]
    public void The_front_is_what_nothing_comparable_dominates(string objectives, string within)
    {
        var answer = Tool.Run([.. Grid, "--format", "json", "--objectives", objectives, "--within", within]).Json;
        var rows = answer.GetProperty("results").EnumerateArray().Where(row => Text(row, "cannotRun") is null).Select(row => (
            Row: row,
            Key: string.Join('|', within.Split(',').Select(shared => shared switch
            {
                "workload" => $"{row.GetProperty("promptTokens")}/{row.GetProperty("outputTokens")}/{row.GetProperty("batch")}",
                "nothing" => "",
                _ => Text(row, shared),
            })),
            Values: objectives.Split(',').Select(objective => Value(row, objective)).ToArray())).ToList();
        var unknown = rows.Where(row => row.Values.Any(value => value is null)).ToList();
        Assert.Equal(unknown.Count, answer.GetProperty("pareto").GetProperty("unknown").GetProperty("points").GetInt32());
        Assert.All(unknown, row => Assert.Equal(JsonValueKind.Null, row.Row.GetProperty("pareto").ValueKind));
        rows.RemoveAll(unknown.Contains);
        foreach (var row in rows)
        {
            var dominated = rows.Any(other => other.Key == row.Key
                && other.Values.Zip(row.Values).All(pair => pair.First <= pair.Second) && other.Values.Zip(row.Values).Any(pair => pair.First < pair.Second));
            Assert.Equal(!dominated, row.Row.GetProperty("pareto").GetBoolean());
        }

        var front = Tool.Run([.. Grid, "--format", "json", "--objectives", objectives, "--within", within, "--pareto"]).Json.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(rows.Where(row => row.Row.GetProperty("pareto").GetBoolean()).Select(row => row.Row.GetRawText()), front.Select(row => row.GetRawText()));
        Assert.Equal(front.Count, answer.GetProperty("pareto").GetProperty("points").GetInt32());

        static double? Value(JsonElement row, string objective)
        {
            var value = objective switch
            {
                "memory" => row.GetProperty("memory").GetProperty("peakBytes"),
                "ttft" => row.GetProperty("latency").GetProperty("timeToFirstTokenSeconds"),
                "tpot" => row.GetProperty("latency").GetProperty("timePerOutputTokenSeconds"),
                "quality" => row.GetProperty("quality").GetProperty("perplexityRatio"),
                _ => row.GetProperty("energy").GetProperty("perTokenJoules"),
            };
            return value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();
        }
    }

    /// <summary>Nothing is known of how far such a board is off, one by one and many at once.</summary>
    [Theory]
    [InlineData("16")]
    [InlineData("1..64")]
    public void A_band_that_claims_nothing_has_no_ends(string prompts)
    {
        var row = Tool.Run(
            "sweep", "--models", "TinyLlama", "--devices", "{\"class\":\"armCpu\",\"memoryBandwidth\":1e10,\"idlePower\":1,\"maxPower\":2,\"rates\":{\"float32\":1e11}}",
            "--policies", "Q4_0", "--prompts", prompts, "--format", "jsonl").Lines[0];
        var fields = Fields(JsonDocument.Parse(row).RootElement).ToDictionary();
        var ends = fields.Where(field => field.Key.Contains("Low", StringComparison.Ordinal) || field.Key.Contains("High", StringComparison.Ordinal)).ToList();
        Assert.Equal(10, ends.Count);
        Assert.All(ends, end => Assert.Equal("null", end.Value));
        Assert.NotEqual("null", fields["energy.perRequestJoules"]);
    }

    [Fact]
    public void Counts_of_too_many_bits_stop_their_points_alone()
    {
        var run = Tool.Run("sweep", "--models", "TinyLlama", "--devices", "{\"rates\":{\"float32\":1e12},\"memoryBandwidth\":1e10}", "--policies", "Q8_0", "--prompts", "16,2147483647", "--batches", "1,2147483647", "--format", "jsonl");
        var rows = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([null, "tooLarge"], new[] { rows[0], rows[3] }.Select(row => Text(row, "cannotRun")));
        Assert.Equal(JsonValueKind.Null, rows[3].GetProperty("memory").GetProperty("peakBytes").ValueKind);
        var alone = Tool.Run("estimate", "--model", "TinyLlama", "--device", "{\"rates\":{\"float32\":1e12},\"memoryBandwidth\":1e10}", "--policy", "Q8_0", "--prompt", "16", "--format", "json").Json;
        Assert.Equal(alone.GetProperty("latency").GetProperty("endToEndSeconds").GetRawText(), rows[0].GetProperty("latency").GetProperty("endToEndSeconds").GetRawText());
    }

    [Fact]
    public void The_table_says_what_was_swept_and_what_was_found()
    {
        var run = Tool.Run("sweep", "--models", "Llama-3.2-1B", "--devices", "Raspberry Pi 5", "--policies", "Q4_K_M,Q8_0,w8a8");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(
            "1 model × 1 device × 3 policies × 1 workload: 3 points, 2 can run, 2 on the Pareto front\n1 cannot run: the runtime does not read the policy's format\n",
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains("\n●  Q4_K_M", run.Output, StringComparison.Ordinal);
        Assert.Contains("format not read", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public void An_answer_is_written_where_it_is_wanted()
    {
        var file = Path.GetTempFileName();
        try
        {
            string[] arguments = ["sweep", "--models", "TinyLlama", "--devices", "pi5", "--policies", "Q4_0", "--format", "csv"];
            var written = Tool.Run([.. arguments, "--out", file]);
            Assert.Equal((0, "", ""), (written.ExitCode, written.Output, written.Error));
            Assert.Equal(Tool.Run(arguments).Output, File.ReadAllText(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("--models is missing; give a name (edgedsl catalog models lists them), the path of a config.json or a GGUF file, or an object with the fields of a config.json, several with commas between them, or all", "sweep --devices pi5 --policies Q8_0")]
    [InlineData("--objectives has \"speed\"; it has to be of memory, ttft, tpot, energy-per-token, quality", "sweep --models TinyLlama --devices pi5 --policies Q8_0 --objectives speed")]
    [InlineData("--objectives \"ttft,ttft\" names one twice; keep one", "sweep --models TinyLlama --devices pi5 --policies Q8_0 --objectives ttft,ttft")]
    [InlineData("--within has \"policy\"; it has to be of model, device, workload, or nothing", "sweep --models TinyLlama --devices pi5 --policies Q8_0 --within policy")]
    [InlineData("the grid has 1000000000 points, of which 20000000 are possible; widen a step, as in --prompts 1..4096/64, or sweep in parts", "sweep --models TinyLlama --devices pi5 --policies Q8_0 --prompts 1..1000000 --outputs 1..1000")]
    [InlineData("--format is xml; it has to be text, json, jsonl, csv or html; see edgedsl sweep --help", "sweep --format xml")]
    [InlineData("policy \"Q4_K_N\" is not known; nearest: \"Q4_K_L\", \"Q4_K_M\", \"Q4_K_S\"; edgedsl catalog policies lists all", "sweep --models TinyLlama --devices pi5 --policies Q8_0,Q4_K_N")]
    public void What_cannot_be_swept_is_said_in_one_line(string message, string arguments)
    {
        var run = Tool.Run(arguments.Split(' '));
        Assert.Equal((2, "", "edgedsl: " + message + Environment.NewLine), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void Numbers_are_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        string[] arguments = ["sweep", "--models", "TinyLlama", "--devices", "pi5", "--policies", "Q4_0", "--format", "csv"];
        var invariant = Tool.Run(arguments).Output;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "−" } };
            Assert.Equal("1,5", 1.5.ToString(CultureInfo.CurrentCulture));
            Assert.Equal(invariant, Tool.Run(arguments).Output);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static IEnumerable<(string Path, string Value)> Fields(JsonElement json, string path = "") => json.ValueKind == JsonValueKind.Object
        ? json.EnumerateObject().SelectMany(field => Fields(field.Value, path.Length == 0 ? field.Name : path + "." + field.Name))
        : [(path, json.GetRawText())];
}
