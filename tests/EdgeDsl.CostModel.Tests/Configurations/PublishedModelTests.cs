namespace EdgeDsl.CostModel.Tests.Configurations;

public class PublishedModelTests
{
    public static TheoryData<string> Models => new(PublishedModels.All.Keys);

    [Theory]
    [MemberData(nameof(Models))]
    public void Its_config_gives_the_published_sizes(string name)
    {
        var read = PublishedConfigurations.Read(name);
        var isFused = name.StartsWith("Phi-3", StringComparison.Ordinal); // which models.csv does not tell
        Assert.Equal(PublishedModels.Find(name) with { RopeFactors = read.RopeFactors, FusedQueryKeyValue = isFused }, read);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Its_config_gives_the_published_count(string name) =>
        Assert.Equal(PublishedModels.Parameters[name].Tied, ParameterCount.Total(PublishedConfigurations.Read(name)).Constant);

    [Theory]
    [InlineData("Llama-3.2-1B", 32)]
    [InlineData("Llama-3.2-3B", 64)]
    [InlineData("Llama-3.1-8B", 64)]
    [InlineData("Phi-3.5-mini", 96)] // two lists, for short and for long contexts
    [InlineData("Phi-3-mini-4k", 0)]
    [InlineData("Gemma-3-4B (text)", 0)] // linear scaling stores nothing
    [InlineData("InternLM2-1.8B", 0)]
    public void Rotary_factors_are_those_that_files_store(string name, int factors) =>
        Assert.Equal(factors, PublishedConfigurations.Read(name).RopeFactors);

    // Counts of the safetensors index on each model's page.
    [Theory]
    [InlineData("Gemma-2B", 2_506_172_416)]
    [InlineData("Mixtral-8x7B-v0.1", 46_702_792_704)]
    [InlineData("Qwen1.5-MoE-A2.7B", 14_315_784_192)]
    [InlineData("Qwen3-30B-A3B", 30_532_122_624)]
    [InlineData("SmolLM3-3B", 3_075_098_624)]
    [InlineData("StableLM-3B-4E1T", 2_795_443_200)]
    [InlineData("Pythia-1.4B", 1_414_647_808)]
    [InlineData("OLMo-2-0425-1B", 1_484_916_736)]
    [InlineData("InternLM2-1.8B", 1_889_110_016)]
    [InlineData("Granite-3.1-2B", 2_533_531_648)]
    public void Every_other_family_gives_the_published_count(string name, long parameters) =>
        Assert.Equal(parameters, ParameterCount.Total(PublishedConfigurations.Read(name)).Constant);

    [Fact]
    public void Every_config_is_of_a_model_with_a_count() => Assert.Equal(36, PublishedConfigurations.Names.Count());

    [Fact]
    public void The_configs_cover_every_family()
    {
        List<JsonError> errors = [];
        Assert.Null(ModelConfiguration.Read("""{ "model_type": "bert" }""", "Bert", errors));
        var known = Assert.Single(errors).Message.Split("known are ")[1].Split(", ");
        var covered = PublishedConfigurations.Names
            .Select(name => ((JsonString)((JsonObject)JsonReader.Read(PublishedConfigurations.Text(name), out _)!).Find("model_type")!).Value)
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(known, covered);
    }

    // A config without model_type is told by its architecture.
    [Theory]
    [MemberData(nameof(All))]
    public void The_architecture_stands_in_for_the_model_type(string name)
    {
        var text = PublishedConfigurations.Text(name);
        var anonymous = string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("  \"model_type\"", StringComparison.Ordinal)));
        Assert.NotEqual(text, anonymous);
        Assert.Equal(PublishedConfigurations.Read(name), PublishedConfigurations.Read(name, anonymous));
    }

    public static TheoryData<string> All => new(PublishedConfigurations.Names);
}
