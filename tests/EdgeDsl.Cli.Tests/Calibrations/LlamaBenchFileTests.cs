using EdgeDsl.Cli.Fitting;

namespace EdgeDsl.Cli.Tests.Calibrations;

public sealed class LlamaBenchFileTests
{
    private const string Row =
        """{"model_filename":"/models/tinyllama-1.1b-Q4_K_M.gguf","model_type":"llama 1B Q4_K - Medium","model_n_params":1100048384,"n_ubatch":512,"n_prompt":512,"n_gen":0,"n_depth":0,"avg_ns":2000000000}""";

    [Fact]
    public void An_array_and_lines_are_the_same_rows()
    {
        var array = Read($"[{Row},\n{Row}]");
        var lines = Read($"{Row}\n\n{Row}\n");
        Assert.Equal(2, array.Count);
        Assert.Equal(array.Select(row => row with { Position = 0 }), lines.Select(row => row with { Position = 0 }));
        Assert.Equal(2.0, array[0].Seconds);
        Assert.Equal("tinyllama-1.1b-Q4_K_M.gguf", array[0].ModelFile);
    }

    [Theory]
    [InlineData("model-Q4_K_M.gguf", "", "Q4_K_M")]
    [InlineData("Meta-Llama-3.1-8B-Instruct-IQ3_XXS.gguf", "", "IQ3_XXS")]
    [InlineData("tinyllama.Q8_0.gguf", "", "Q8_0")]
    [InlineData("gemma-3-1b-it-bf16.gguf", "", "BF16")]
    [InlineData("model.gguf", "llama 1B Q4_K - Medium", "Q4_K_M")]
    [InlineData("model.gguf", "qwen2 0.5B Q3_K - Small", "Q3_K_S")]
    [InlineData("model.gguf", "llama 1B Q2_K - Medium", "Q2_K")]
    [InlineData("model.gguf", "llama 1B Q2_K - Small", "Q2_K_S")]
    [InlineData("model.gguf", "llama 1B IQ3_S mix - 3.66 bpw", "IQ3_M")]
    [InlineData("model.gguf", "llama 7B all F32", "F32")]
    [InlineData("model.gguf", "llama 7B mostly something", null)]
    public void The_type_is_found_in_the_file_name_or_in_llama_cpps_words(string file, string words, string? expected) =>
        Assert.Equal(expected, LlamaBenchType.Of(new LlamaBenchRow(1, file, words, 1, 1, 0, 0, 512, 1, new LlamaBenchSettings())));

    [Theory]
    [InlineData("", "bench.json has no rows; write it with llama-bench -o json or -o jsonl")]
    [InlineData("[]", "bench.json has no rows; write it with llama-bench -o json or -o jsonl")]
    [InlineData("[{},]", "bench.json(1,5): not JSON; write the file with llama-bench -o json or -o jsonl")]
    [InlineData("| model | size |", "bench.json(1,1): not JSON; write the file with llama-bench -o json or -o jsonl")]
    [InlineData("[{}]", "bench.json, row 1: n_prompt is missing; write the file with llama-bench -o json or -o jsonl")]
    [InlineData("[3]", "bench.json, row 1: n_prompt is missing; write the file with llama-bench -o json or -o jsonl")]
    public void What_is_no_output_of_llama_bench_is_refused(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FittingException>(() => Read(text)).Message);

    [Theory]
    [InlineData("\"n_prompt\":512", "\"n_prompt\":-1", "n_prompt is not a whole number from 0 to 2147483647")]
    [InlineData("\"n_prompt\":512", "\"n_prompt\":1e300", "n_prompt is not a whole number from 0 to 2147483647")]
    [InlineData("\"n_prompt\":512", "\"n_prompt\":0", "n_prompt is 0, as is n_gen; one of them has to be above 0")]
    [InlineData("\"avg_ns\":2000000000", "\"avg_ns\":0", "avg_ns is not above 0")]
    [InlineData("\"avg_ns\":2000000000", "\"avg_ns\":\"soon\"", "avg_ns is not a number")]
    [InlineData("\"model_n_params\":1100048384", "\"model_n_params\":-5", "model_n_params is not above 0")]
    public void A_figure_that_cannot_be_is_named(string field, string replaced, string message) => Assert.Equal(
        $"bench.json, row 1: {message}; write the file with llama-bench -o json or -o jsonl",
        Assert.Throws<FittingException>(() => Read($"[{Row.Replace(field, replaced, StringComparison.Ordinal)}]")).Message);

    private static List<LlamaBenchRow> Read(string text)
    {
        var folder = Directory.CreateTempSubdirectory();
        var file = Path.Combine(folder.FullName, "bench.json");
        try
        {
            File.WriteAllText(file, text);
            return LlamaBenchFile.Read(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
