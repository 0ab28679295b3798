using EdgeDsl.TestKit;

namespace EdgeDsl.Generators.Tests.ConfigFiles;

/// <summary>Which additional file a model means.</summary>
public sealed class PathTests
{
    [Theory]
    [InlineData("config.json", "/app/llama/config.json")]
    [InlineData("llama/config.json", "/app/llama/config.json")]
    [InlineData("llama\\config.json", "/app/llama/config.json")]
    [InlineData("llama/config.json", "C:\\app\\llama\\config.json")]
    [InlineData("Llama/CONFIG.json", "/app/llama/config.json")]
    [InlineData("./llama/config.json", "/app/llama/config.json")]
    [InlineData("../shared/llama.json", "/shared/llama.json")]
    [InlineData("/app/llama/config.json", "/app/llama/config.json")]
    [InlineData("llama.JSON", "/app/llama.json")]
    [InlineData("llama.json", "llama.json")]
    public async Task The_end_of_a_path_is_enough(string given, string path) => Assert.True(await Finds(given, path));

    [Theory]
    [InlineData("config.json", "/app/llama/my-config.json")]
    [InlineData("lama/config.json", "/app/llama/config.json")]
    [InlineData("llama/config.json/", "/app/llama/config.json")]
    [InlineData("llama/config", "/app/llama/config.json")]
    [InlineData("config.json5", "/app/llama/config.json5")]
    [InlineData(".json", "/app/llama/config.json")]
    [InlineData("..", "/app/llama/config.json")]
    [InlineData("", "/app/llama/config.json")]
    public async Task Anything_else_is_not(string given, string path) => Assert.False(await Finds(given, path));

    [Theory]
    [InlineData("config.json", false, "/app/config.json", "/app/llama/config.json")]
    [InlineData("app/config.json", true, "/app/config.json", "/app/llama/config.json")]
    [InlineData("llama/config.json", true, "/app/llama/config.json", "/app/Llama/config.json")]
    [InlineData("LLAMA/config.json", false, "/app/llama/config.json", "/app/Llama/config.json")]
    [InlineData("config.json", true, "/app/llama/config.json", "/app/llama/config.json")]
    [InlineData("config.json", true, "/app/llama/config.json", "/app/llama/config.txt", "/app/notes.json")]
    public async Task One_file_has_to_match_and_only_one(string given, bool found, params string[] paths) => Assert.Equal(found, await Finds(given, paths));

    private static async Task<bool> Finds(string given, params string[] paths)
    {
        var state = new TestState();
        state.Sources.Add($"[EdgeDsl.TransformerModel(ConfigFile = @\"{given}\")] public partial record Llama;");
        foreach (var path in paths)
            state.AdditionalFiles.Add((path, ConfigSources.Llama));
        return (await ConfigSources.Run<ModelGenerator>(state)).HintNames.Any();
    }
}
