namespace EdgeDsl.CostModel.Tests;

public class ParameterCountTests
{
    public static TheoryData<string> Models => new(PublishedModels.All.Keys);

    [Theory]
    [MemberData(nameof(Models))]
    public void Equals_the_published_count(string name)
    {
        Assert.Equal(PublishedModels.Parameters[name].Tied, ParameterCount.Total(PublishedModels.Find(name)).Constant);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_stored_output_matrix_counts_as_in_gguf_files(string name)
    {
        var untied = PublishedModels.Find(name) with { TieWordEmbeddings = false };
        Assert.Equal(PublishedModels.Parameters[name].WithOutputMatrix, ParameterCount.Total(untied).Constant);
    }

    [Fact]
    public void All_26_models_are_there() => Assert.Equal(26, PublishedModels.All.Count);

    [Fact]
    public void Mixtral_8x7B_has_46_702_792_704_parameters()
    {
        // mistralai/Mixtral-8x7B-v0.1: 46.7 B published; 32·(41943040 attention + 8·176160768 experts + 32768 router + 8192 norms)
        // + 2·32000·4096 + 4096
        var mixtral = PublishedModels.Find("Mistral-7B-v0.1") with { Experts = 8, ExpertsPerToken = 2 };
        Assert.Equal(46_702_792_704, ParameterCount.Total(mixtral).Constant);
        Assert.Equal(32L * (41_943_040 + 2 * 176_160_768L + 32_768), ParameterCount.MatmulParametersUsed(mixtral).Constant);
    }
}
