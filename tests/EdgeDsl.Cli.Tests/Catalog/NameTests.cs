using EdgeDsl.Catalog;
using EdgeDsl.Cli.Catalog;

namespace EdgeDsl.Cli.Tests.Catalog;

public sealed class NameTests
{
    [Theory]
    [InlineData("Llama-3.2-1B")]
    [InlineData("llama3.2:1b")]
    [InlineData("Llama32_1B")]
    [InlineData("LLAMA 3.2 1B")]
    [InlineData("meta-llama/Llama-3.2-1B")]
    public void A_model_is_found_whatever_it_is_called(string name)
    {
        Assert.Equal("Llama-3.2-1B", Field($$"""{"model":"{{name}}","device":"Raspberry Pi 5","policy":"F16"}""", "model"));
    }

    [Theory]
    [InlineData("Q4_K_M", "Q4_K_M")]
    [InlineData("q4_k_m", "Q4_K_M")]
    [InlineData("Q4KM", "Q4_K_M")]
    [InlineData("Q4_K", "Q4_K_M")]
    [InlineData("F16", "FP16")]
    [InlineData("IQ4_XS", "IQ4_XS")]
    [InlineData("tq2_0", "TQ2_0")]
    [InlineData("bf16", "BF16")]
    public void A_policy_is_found_whatever_it_is_called(string name, string expected)
    {
        Assert.Equal(expected, Field($$"""{"model":"TinyLlama","device":"Raspberry Pi 5","policy":"{{name}}"}""", "policy"));
    }

    [Theory]
    [InlineData("llama.cpp", "llama.cpp")]
    [InlineData("ollama", "llama.cpp")]
    [InlineData("LlamaCpp", "llama.cpp")]
    [InlineData("MLC-LLM", "mlc")]
    [InlineData("vLLM", "vllm")]
    [InlineData("ExecuTorch", "executorch")]
    [InlineData("rkllm", "rkllm")]
    [InlineData("QNN", "qnn")]
    [InlineData("mlx", "mlx")]
    public void A_runtime_is_found_whatever_it_is_called(string name, string expected)
    {
        Assert.Equal(expected, Field($$"""{"model":"TinyLlama","device":"Raspberry Pi 5","policy":"F16","runtime":"{{name}}"}""", "runtime"));
    }

    [Fact]
    public void Every_name_of_every_entry_leads_to_it()
    {
        foreach (var entry in KnownEntries.Models.Entries)
            Assert.All(entry.Names, name => Assert.Same(entry, KnownEntries.Models.Find(name).First()));
        foreach (var entry in KnownEntries.Policies.Entries)
            Assert.All(entry.Names, name => Assert.Same(entry, KnownEntries.Policies.Find(name).First()));
        foreach (var entry in KnownEntries.Devices.Entries)
            Assert.All(entry.Names, name => Assert.Contains(entry, KnownEntries.Devices.Find(name)));
    }

    [Theory]
    [InlineData(null, "Snapdragon 8 Gen 3", "ArmCpu")]
    [InlineData("llama.cpp", "Snapdragon 8 Gen 3", "ArmCpu")]
    [InlineData("qnn", "Snapdragon 8 Gen 3", "Npu")]
    public void Of_processors_that_share_a_name_the_runtime_picks_one(string? runtime, string name, string expected)
    {
        var request = $$"""{"model":"Llama-3.2-1B","device":"{{name}}","policy":"Q4_0"{{(runtime is null ? "" : ",\"runtime\":\"" + runtime + "\"")}}}""";
        var device = Requests.DeviceSource.Find(name, runtime is null ? CostModel.Runtime.DeviceDefault : RuntimeNames.Find(runtime)!.Value);
        Assert.Equal(expected, device.Device.Class.ToString());
        Assert.Equal(runtime ?? "llama.cpp", Field(request, "runtime"));
    }

    [Fact]
    public void The_catalog_lists_every_entry_with_its_names()
    {
        var run = Tool.Run("catalog", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["models", "devices", "policies"], run.Json.EnumerateObject().Select(kind => kind.Name));
        Assert.Equal(CatalogEntries.Models.Count, run.Json.GetProperty("models").GetArrayLength());
        Assert.Equal(CatalogEntries.Devices.Count, run.Json.GetProperty("devices").GetArrayLength());
        Assert.Equal(CatalogEntries.Policies.Count, run.Json.GetProperty("policies").GetArrayLength());
        var model = run.Json.GetProperty("models").EnumerateArray().First(entry => entry.GetProperty("record").GetString() == nameof(Llama32_1B));
        Assert.Equal(1235814400, model.GetProperty("parameters").GetInt64());
        Assert.Contains("meta-llama/Llama-3.2-1B", model.GetProperty("names").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void The_catalog_is_shown_to_people_with_errors_and_sources()
    {
        var run = Tool.Run("catalog");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Raspberry Pi 5", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Raspberry Pi 5 .* llama\.cpp ± [\d.]+/[\d.]+ % \[\d", run.Output);
        Assert.Contains("\n[1] ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public void What_the_catalog_does_not_have_is_said()
    {
        Assert.Equal(new Tool(2, "", "edgedsl: \"chips\" is no part of the catalog; it has models, devices, policies\n"), Tool.Run("catalog", "chips"));
    }

    private static string? Field(string request, string name) =>
        Tool.Answer(request).TryGetProperty(name, out var field) ? field.GetString() : Tool.Answer(request).GetRawText();
}
