using System.Reflection;

namespace EdgeDsl.Catalog.Tests;

public sealed class PolicyTests
{
    [Fact]
    public void Every_file_type_of_llama_cpp_is_a_policy()
    {
        foreach (var mix in Enum.GetValues<GgufMix>().Where(mix => mix != GgufMix.None))
        {
            var policy = Names.Find(CatalogEntries.Policies, mix.ToString());
            Assert.NotNull(policy);
            var declared = policy.GetCustomAttribute<QuantizationPolicyAttribute>()!;
            Assert.True(declared.Mix == mix || declared.Weights.ToString() == mix.ToString(), mix + " is stored otherwise");
        }
    }

    // MLX and AWQ: bits, scale and zero point over the group size. MLC: its groups of 40 take 4 words and a scale.
    [Theory]
    [InlineData(typeof(Int4), 4.5)]
    [InlineData(typeof(Int8), 8.5)]
    [InlineData(typeof(Mlx4Bit), 4.5)]
    [InlineData(typeof(Mlx8Bit), 8.5)]
    [InlineData(typeof(AwqG128), 4 + (20 / 128.0))]
    [InlineData(typeof(GptqG128), 4 + (20 / 128.0))]
    [InlineData(typeof(Q3F16), (128 + 16) / 40.0)]
    [InlineData(typeof(Xnnpack8da4wG32), 5)]
    [InlineData(typeof(Xnnpack8da4wG128), 4.25)]
    public void Layers_take_the_bits_that_the_groups_say(Type policy, double bitsPerWeight)
    {
        // Rows of 5120 and 13824 are multiples of every group but 40, which leaves a short one.
        var model = Declared.Model(typeof(Llama2_13B));
        double bits = 0, weights = 0;
        foreach (var matrix in CostModel.TransformerMatrices.OfLayer(model, 0))
        {
            var storage = new CostModel.WeightStorage(model, Declared.Policy(policy));
            bits += 8.0 * storage.BytesOf(matrix, storage.FormatOf(matrix)).Constant;
            weights += matrix.Parameters.Constant;
        }

        Assert.InRange(bits / weights, bitsPerWeight - 1e-9, bitsPerWeight * 1.001);
    }

    // github.com/pytorch/executorch, examples/models/llama: 2435 MiB; huggingface.co/kamyarkazemi1373/Qwen3-4B-W8A8-RK3588: 4.51 GiB.
    [Theory]
    [InlineData(typeof(Llama32_3B), typeof(Xnnpack8da4wG32), 2435.0 * 1024 * 1024)]
    [InlineData(typeof(Qwen3_4B), typeof(W8A8), 4.51 * 1024 * 1024 * 1024)]
    public void A_published_file_is_met_to_two_per_cent(Type model, Type policy, double bytes)
    {
        var stored = new CostModel.StoredWeights(Declared.Model(model), Declared.Policy(policy));
        Assert.InRange(stored.TotalBytes.Constant / bytes, 0.98, 1.02);
    }

    [Fact]
    public void Repairs_keep_to_what_a_runtime_reads()
    {
        foreach (var policy in CatalogEntries.Policies.Select(Declared.Policy))
        {
            var isGroup = policy.Mix == CostModel.GgufMix.None && policy.Weights == CostModel.WeightFormat.Unspecified;
            var general = policy.Name is nameof(Fp32) or nameof(Fp16) or nameof(BF16);
            Assert.Equal(general || !isGroup, CostModel.RuntimeFormats.Reads(CostModel.Runtime.LlamaCpp, policy));
            Assert.Equal(general || isGroup, CostModel.RuntimeFormats.Reads(CostModel.Runtime.Mlc, policy));
        }
    }
}
