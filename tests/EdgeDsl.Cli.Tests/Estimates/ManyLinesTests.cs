using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Xunit.Abstractions;

namespace EdgeDsl.Cli.Tests.Estimates;

public sealed class ManyLinesTests(ITestOutputHelper output)
{
    private static readonly string[] Models =
    [
        "\"Llama-3.2-1B\"", "\"TinyLlama\"", "\"Gemma-3-1B\"", "\"Qwen2.5-0.5B\"",
        """{"model_type":"llama","num_hidden_layers":16,"hidden_size":2048,"intermediate_size":8192,"num_attention_heads":32,"num_key_value_heads":8,"vocab_size":128256,"max_position_embeddings":8192}""",
    ];

    private static readonly string[] Devices =
    [
        "\"Raspberry Pi 5\"", "\"raspberrypi4\"", "\"Jetson Orin Nano\"", "\"no such device\"",
        """{"name":"board","class":"ArmCpu","memoryCapacity":8589934592,"memoryBandwidth":17070000000,"idlePower":2.7,"maxPower":12,"rates":{"float32":153.5e9,"int8":614e9}}""",
    ];

    private static readonly string[] Policies = ["\"Q4_K_M\"", "\"q8_0\"", "\"F16\"", "\"IQ4_XS\"", """{"bits":4,"groupSize":64}"""];

    [Fact]
    public void Ten_thousand_lines_are_answered_in_order_as_each_is_alone()
    {
        const int Lines = 10_000;
        var random = new Random(1);
        var alone = new Dictionary<string, string>();
        var requests = new string[Lines];
        for (var i = 0; i < Lines; i++)
        {
            requests[i] = $$"""
                "model":{{Pick(Models)}},"device":{{Pick(Devices)}},"policy":{{Pick(Policies)}},"promptTokens":{{Number(random.Next(0, 20) * 64)}},"outputTokens":{{Number(random.Next(0, 4) * 64)}}
                """;
        }

        var time = Stopwatch.StartNew();
        var run = Tool.RunWith(
            string.Join("\r\n\n", requests.Select((request, i) => $"{{\"id\":{Number(i)},{request}}}")), "estimate", "--input", "-");
        output.WriteLine($"{Lines} lines in {time.Elapsed.TotalSeconds:0.00} s");

        Assert.Equal(2, run.ExitCode);
        var answers = run.Lines;
        Assert.Equal(Lines, answers.Length);
        for (var i = 0; i < Lines; i++)
        {
            if (!alone.TryGetValue(requests[i], out var expected))
            {
                // Every answer alone would take as long as all of them together many times over.
                if (alone.Count >= 200)
                    expected = null;
                else
                    alone.Add(requests[i], expected = Tool.RunWith("{\"id\":0," + requests[i] + "}", "estimate", "--input", "-").Lines[0]);
            }

            Assert.StartsWith($"{{\"id\":{Number(i)},", answers[i], StringComparison.Ordinal);
            if (expected is not null)
                Assert.Equal(expected["{\"id\":0,".Length..], answers[i][$"{{\"id\":{Number(i)},".Length..]);
            Assert.Equal(requests[i].Contains("no such device", StringComparison.Ordinal), answers[i].Contains("\"error\":", StringComparison.Ordinal));
        }

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    [Fact]
    public async Task An_answer_comes_before_the_next_request()
    {
        using var server = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out);
        using var input = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.In, server.ClientSafePipeHandle);
        using var answersServer = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.In);
        using var answersClient = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.Out, answersServer.ClientSafePipeHandle);
        var run = Task.Run(() => CommandLine.Run(
            ["estimate", "--input", "-"], new StandardStreams(input, answersClient, TextWriter.Null, IsTerminal: false)));
        using var answers = new StreamReader(answersServer);
        for (var i = 0; i < 3; i++)
        {
            await server.WriteAsync(Encoding.UTF8.GetBytes($$"""{"id":{{Number(i)}},"model":"TinyLlama","device":"pi5","policy":"Q8_0"}""" + "\n"));
            await server.FlushAsync();
            var answer = JsonDocument.Parse((await answers.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)))!).RootElement;
            Assert.Equal(i, answer.GetProperty("id").GetInt32());
        }

        server.Dispose();
        Assert.Equal(0, await run.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void A_line_longer_than_a_block_and_a_file_with_a_byte_order_mark_are_read()
    {
        var run = Tool.RunWith(
            "\uFEFF{\"id\":\"" + new string('x', 300_000) + "\",\"model\":\"TinyLlama\",\"device\":\"pi5\",\"policy\":\"Q8_0\"}\n{\"id\":2,\"model\":\"TinyLlama\",\"device\":\"pi5\",\"policy\":\"Q8_0\"}",
            "estimate", "--input", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Lines.Length);
        Assert.StartsWith("{\"id\":2,", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void No_lines_have_no_answers()
    {
        Assert.Equal(new Tool(0, "", ""), Tool.RunWith("\n\n", "estimate", "--input", "-"));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
