namespace EdgeDsl.CostModel.Tests;

public class FlopsTests
{
    [Theory]
    [InlineData("TinyLlama-1.1B-Chat-v1.0", 2437939200, 1015936974848)]
    [InlineData("Llama-3.2-1B", 2739929088, 1014171172864)]
    [InlineData("Llama-3.2-3B", 7129792512, 2932191264768)]
    [InlineData("Llama-3.1-8B", 16083058688, 7216729948160)]
    [InlineData("Llama-2-7B", 14287896576, 6700545343488)]
    [InlineData("Gemma-2-2B", 5664407552, 2102010052608)]
    [InlineData("Gemma-3-1B", 2079195136, 729097961472)]
    [InlineData("DeepSeek-R1-Distill-Qwen-1.5B", 3439460352, 1364699774976)]
    [InlineData("Qwen3-0.6B", 1661730816, 481406222336)]
    [InlineData("Phi-2", 5966397440, 2620276080640)]
    public void Decode_at_context_2048_and_prefill_of_512_tokens(string name, long decode, long prefill)
    {
        var model = PublishedModels.Find(name);
        Assert.Equal(decode, Flops.DecodeStep(model, 2048).Constant);
        Assert.Equal(prefill, Flops.Prefill(model, 512).Constant);
    }

    [Theory]
    [InlineData("Gemma-3-1B", 500, 700)]
    [InlineData("Gemma-2-2B", 4000, 300)]
    [InlineData("Llama-3.2-1B", 0, 1)]
    [InlineData("Mistral-7B-v0.1", 4095, 3)]
    public void Decode_steps_equal_the_sum_over_steps(string name, int prompt, int steps)
    {
        var model = PublishedModels.Find(name);
        long sum = 0;
        for (var i = 1; i <= steps; i++)
            sum += Flops.DecodeStep(model, prompt + i).Constant;
        Assert.Equal(sum, Flops.DecodeSteps(model, prompt, steps).Constant);
    }

    [Fact]
    public void Prefill_attention_is_the_causal_sum()
    {
        var model = PublishedModels.Find("Gemma-3-1B");
        long expected = 0;
        for (var layer = 1; layer <= 26; layer++)
        {
            for (var i = 1; i <= 900; i++)
                expected += 4L * 4 * 256 * (layer % 6 == 0 ? i : Math.Min(i, 512));
        }

        var matmuls = 2 * 900 * ParameterCount.MatmulParametersUsed(model).Constant + 2L * 262_144 * 1152;
        Assert.Equal(expected + matmuls, Flops.Prefill(model, 900).Constant);
    }

    [Fact]
    public void Nothing_is_computed_for_an_empty_prompt() =>
        Assert.Equal(0, Flops.Prefill(PublishedModels.Find("Phi-2"), 0).Constant);
}
