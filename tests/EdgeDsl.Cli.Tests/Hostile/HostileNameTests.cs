using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;
using EdgeDsl.Cli.Checks;
using EdgeDsl.Cli.Html;
using EdgeDsl.Cli.Profiles;
using EdgeDsl.Cli.Tables;
using EdgeDsl.Cli.Tests.Gguf;

namespace EdgeDsl.Cli.Tests.Hostile;

/// <summary>
/// Whatever a file calls a model, a device or an operating point, it is a name in every output and nothing else: each is the same as with a
/// harmless name, but for the name.
/// </summary>
public sealed class HostileNameTests : IDisposable
{
    private const string Harmless = "Harmless";

    private readonly string folder = Directory.CreateTempSubdirectory("edgedsl-hostile-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void In_the_code_that_import_prints_it_stays_in_its_comment()
    {
        CheckRecords(name => Write("config.json", Config(name)), "config.json");
        CheckRecords(Gguf, "GGUF file");
    }

    [Fact]
    public void In_the_code_that_calibrate_prints_only_letters_of_it_are_left()
    {
        var bench = Write("bench.json", Row(512, 0) + "\n" + Row(0, 64));
        var expected = Lines(Harmless);
        Assert.All(HostileNames.All, name =>
        {
            var lines = Lines(name.Name);
            Assert.Equal(expected[..^1], lines[..^1]);
            Assert.Matches(@"^public sealed partial record [\p{L}_][\p{L}\p{Nd}_]*;$", lines[^1]);
        });

        string[] Lines(string name)
        {
            var run = Tool.Run("calibrate", "--llama-bench", bench, "--device", Device(name));
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            return HostileNames.CSharpLines(run.Output.TrimEnd('\n'));
        }
    }

    [Fact]
    public void In_text_for_people_it_is_shown_as_it_is_and_breaks_no_line()
    {
        var lines = Text(Harmless).Split('\n');
        Assert.All(HostileNames.All, name =>
        {
            var text = Text(name.Name);
            HostileNames.CheckPlain(text);
            Assert.Equal(lines[0].Replace(Harmless, name.Shown, StringComparison.Ordinal), text.Split('\n')[0]);
            Assert.Equal(lines.Length, text.Split('\n').Length);
        });

        string Text(string name) => Estimate(name, "text").Output;
    }

    [Fact]
    public void An_operating_point_is_shown_as_it_is_and_refused_where_it_is_no_line()
    {
        var lines = Schedule(Harmless).Output.Split('\n').Length;
        Assert.All(HostileNames.Printable, name =>
        {
            var run = Schedule(name);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            HostileNames.CheckPlain(run.Output);
            Assert.Contains(name, run.Output, StringComparison.Ordinal);
            Assert.Equal(lines, run.Output.Split('\n').Length);
        });
        Assert.All(HostileNames.Unprintable, name =>
        {
            var run = Schedule(name.Name);
            HostileNames.CheckPlain(run.Error);
            Assert.Matches("^edgedsl: .*board\\.json\\(3,\\d+\\): device.operatingPoints\\[0\\]: name is \".*\"; it has to be one line of text without control characters\n$", run.Error);
        });

        Tool Schedule(string point) => Tool.Run("schedule", "--model", "TinyLlama", "--device", Device("Board", point), "--policy", "Q4_0", "--output", "4");
    }

    [Fact]
    public void In_pages_and_their_drawings_it_adds_no_markup()
    {
        Check(name => Estimate(name, "html").Output);
        Check(name => Sweep(name, "html").Output);
        Check(name => Page(Product(name)));

        static void Check(Func<string, string> page)
        {
            var expected = page(Harmless);
            Assert.All(HostileNames.All, name =>
            {
                var text = page(name.Name);
                Assert.Equal(expected.Count(letter => letter == '<'), text.Count(letter => letter == '<'));
                Assert.Equal(expected.Split("=\"").Length, text.Split("=\"").Length);
                Assert.Contains(HtmlEncoder.Default.Encode(name.Shown), text, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public void In_JSON_it_is_a_text() => Assert.All(HostileNames.All, name =>
    {
        Assert.Equal(name.Shown, Estimate(name.Name, "json").Json.GetProperty("device").GetString());
        var line = JsonSerializer.Serialize(new { id = name.Name, model = name.Name, device = name.Name, policy = name.Name });
        var answer = Tool.RunWith(line + "\n" + line, "estimate", "--input", "-");
        Assert.Equal(2, answer.Lines.Length);
        Assert.All(answer.Lines, one => Assert.Equal(name.Name, JsonDocument.Parse(one).RootElement.GetProperty("id").GetString()));
    });

    [Fact]
    public void In_comma_separated_values_it_is_one_field_and_no_formula() => Assert.All(HostileNames.All, name =>
    {
        var lines = Sweep(name.Name, "csv").Output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        var fields = Fields(lines[1]);
        Assert.Equal(lines[0].Split(',').Length, fields.Count);
        Assert.Equal("=+-@".Contains(name.Shown[0], StringComparison.Ordinal) ? "'" + name.Shown : name.Shown, fields[1]);
    });

    [Fact]
    public void In_what_is_wrong_it_is_one_line() => Assert.All(HostileNames.All.Where(name => !name.Name.Contains('\0', StringComparison.Ordinal)), name =>
    {
        foreach (var arguments in (string[][])
        [
            ["estimate", "--model", name.Name, "--device", "pi5", "--policy", "Q4_0"],
            ["estimate", "--model", "TinyLlama", "--device", name.Name, "--policy", "Q4_0"],
            ["estimate", "--model", "TinyLlama", "--device", "pi5", "--policy", name.Name],
            ["estimate", "--model", "TinyLlama", "--device", "pi5", "--policy", "Q4_0", "--runtime", name.Name],
            ["estimate", "--model", "TinyLlama", "--device", "pi5", "--policy", "Q4_0", "--operating-point", name.Name],
            ["estimate", "--model", "TinyLlama", "--device", "pi5", "--policy", "Q4_0", "--out", "/no/such/" + name.Name + "/file"],
            ["import", Path.Combine(folder, "none", name.Name + ".json")],
            ["import", Write("wrong.json", $$"""{"model_type":{{JsonSerializer.Serialize(name.Name)}}}""")],
            ["check", "/no/such/" + name.Name],
            ["calibrate", "--llama-bench", Write("wrong-bench.json", Row(512, 0).Replace("1100048384", "7", StringComparison.Ordinal).Replace("tinyllama", JsonSerializer.Serialize(name.Name)[1..^1], StringComparison.Ordinal)), "--device", Device("Board")],
            [name.Name],
        ])
        {
            var run = Tool.Run(arguments);
            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            HostileNames.CheckPlain(run.Error);
            Assert.Equal(1, run.Error.Count(letter => letter == '\n'));
        }
    });

    [Fact]
    public void In_what_a_build_reported_it_breaks_no_line() => Assert.All(HostileNames.All, name =>
    {
        var text = JsonSerializer.Serialize(name.Name);
        var report = new SarifReport();
        report.Add(new MemoryStream(Encoding.UTF8.GetBytes($$"""
            {"runs":[{"results":[{"ruleId":"EDGE101","level":"error","message":{"text":{{text}}},
              "locations":[{"physicalLocation":{"artifactLocation":{"uri":"file:///src/{{Uri.EscapeDataString(name.Name)}}.cs"},"region":{"startLine":7} } }],
              "properties":{"customProperties":{"figure.deployment":{{text}},"figure.budget":{{text}},"figure.unit":"bytes","figure.need":"2","figure.needHigh":"2","figure.limit":"1","figure.workload":{{text}} } } } ] } ] }
            """)));
        var table = Shown(streams => CheckTable.Write(Terminal.Open(streams), [.. report.Budgets()]));
        HostileNames.CheckPlain(table);
        Assert.Equal(4, table.TrimEnd('\n').Split('\n').Length); // head, budget, message, sum
        Assert.Contains(name.Shown, table, StringComparison.Ordinal);
    });

    /// <summary>The fields of a line as RFC 4180 has them.</summary>
    private static List<string> Fields(string line)
    {
        var fields = new List<string> { "" };
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
                fields[^1] += line[++i];
            else if (line[i] == '"')
                isQuoted = !isQuoted;
            else if (line[i] == ',' && !isQuoted)
                fields.Add("");
            else
                fields[^1] += line[i];
        }

        return fields;
    }

    private void CheckRecords(Func<string, string> file, string origin)
    {
        var expected = HostileNames.CSharpLines(Import(Harmless));
        Assert.All(HostileNames.All, name =>
        {
            var lines = HostileNames.CSharpLines(Import(name.Name));
            Assert.Equal(expected.Length, lines.Length);
            foreach (var (line, usual) in lines.Zip(expected))
            {
                if (usual.Contains("summary>" + Harmless, StringComparison.Ordinal))
                {
                    Assert.StartsWith("/// <summary>", line, StringComparison.Ordinal);
                    Assert.Equal($"{name.Shown}, from its {origin}.", XElement.Parse(line[4..]).Value);
                }
                else if (usual.StartsWith("public sealed partial record ", StringComparison.Ordinal))
                {
                    Assert.Matches("^public sealed partial record [A-Z_][A-Za-z0-9_]*;$", line);
                }
                else
                {
                    Assert.Equal(usual, line);
                }
            }
        });

        string Import(string name)
        {
            var run = Tool.Run("import", file(name));
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            return run.Output;
        }
    }

    private Tool Estimate(string device, string format)
    {
        var run = Tool.Run("estimate", "--model", Write("config.json", Config(device)), "--device", Device(device), "--policy", "Q4_0", "--format", format);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }

    private Tool Sweep(string device, string format)
    {
        var run = Tool.Run("sweep", "--models", "TinyLlama", "--devices", Device(device), "--policies", "Q4_0", "--format", format);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }

    private static string Config(string name) => $$"""
        {"model_type":"phi","num_hidden_layers":32,"hidden_size":2560,"intermediate_size":10240,"num_attention_heads":32,"vocab_size":51200,
         "max_position_embeddings":2048,"_name_or_path":{{JsonSerializer.Serialize(name)}}}
        """;

    private string Gguf(string name)
    {
        var keys = SmallModel.Keys();
        keys["general.name"] = name;
        var path = Path.Combine(folder, "model.gguf");
        SmallModel.Write(keys).Save(path);
        return path;
    }

    private string Device(string name, string point = "low") => Write("board.json", $$"""
        {"name":{{JsonSerializer.Serialize(name)}},"class":"armCpu","memoryCapacity":8e9,"memoryBandwidth":17e9,"idlePower":2,"maxPower":8,
         "rates":{"float32":150e9,"int8":600e9},
         "operatingPoints":[{"name":{{JsonSerializer.Serialize(point)}},"rateScale":0.5,"bandwidthScale":0.8,"maxPower":4,"switchingTime":4e-5},{"name":"full","switchingTime":4e-5}]}
        """);

    private static string Row(int prompt, int output) => FormattableString.Invariant(
        $$"""{"model_filename":"tinyllama-Q4_K_M.gguf","model_type":"llama 1B Q4_K - Medium","model_n_params":1100048384,"n_ubatch":512,"n_prompt":{{prompt}},"n_gen":{{output}},"n_depth":0,"avg_ns":3000000000}""");

    private static ProductProfile Product(string name)
    {
        var shown = HostileNames.All.FirstOrDefault(known => known.Name == name).Shown ?? name; // as the build's report is read
        return new("/product/Acme.csproj", [new ProfilerListing(shown, ["Kiosk"])], [new DeploymentProfile
        {
            Name = shown, Type = "Kiosk", Model = shown, Device = shown, Policy = shown, Runtime = "LlamaCpp", OperatingPoint = shown,
            PromptTokens = 8, OutputTokens = 8, Batch = 1, Costs = new Dictionary<string, double>(),
            Budgets = [new BudgetCheck { Type = "Kiosk", Deployment = shown, Budget = shown, Verdict = BudgetVerdict.Over, Unit = "bytes", Need = 2, NeedHigh = 2, Limit = 1, Workload = shown }],
        }]);
    }

    private static string Page(ProductProfile product)
    {
        using var output = new MemoryStream();
        ProfilePage.Write(output, product);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Shown(Action<StandardStreams> write)
    {
        using var output = new MemoryStream();
        write(new StandardStreams(new MemoryStream(), output, TextWriter.Null, IsTerminal: false));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
