namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge108Tests : RuleTests
{
    private const string Four = "[QuantizationPolicy(Mix = GgufMix.Q4_K_M)] public sealed record Four;\n";
    private const string Two = "[QuantizationPolicy(Bits = 2, GroupSize = 32)] public sealed record Two;\n";

    // Measured: Q4_K_M has 1.0282 times the perplexity of half precision.
    private protected override Firing Case => new()
    {
        Declarations = Sources.Parts + Four,
        Attributes = "[Deployment<Tiny, Board, Four>]\n[QualityBudget(MaxPerplexityRatio = {|EDGE108:1.02|})]",
        Message = "'Kiosk' needs a perplexity ratio of 1.0282, 0.0082 (0.8 %) over its quality budget of 1.02; Eight would need a perplexity ratio of 1.0003",
    };

    [Theory]
    [InlineData("1.0282")]
    [InlineData("{|EDGE108:1.0281|}")]
    public Task At_its_ratio_it_is_silent_and_below_it_fires(string limit) =>
        Check.Fires((Case with { Attributes = $"[Deployment<Tiny, Board, Four>][QualityBudget(MaxPerplexityRatio = {limit})]" }).Source);

    [Fact]
    public Task The_next_lower_limit_fires() =>
        Check.Fires((Case with
        {
            Attributes = $"[Deployment<Tiny, Board, Four>][QualityBudget(MaxPerplexityRatio = {{|EDGE108:{FormattableString.Invariant($"{Math.BitDecrement(1.0282):R}")}|}})]",
        }).Source);

    [Theory]
    [InlineData("Half")]
    [InlineData("Single")]
    public Task Half_precision_loses_nothing(string policy) =>
        Check.Fires(new Firing { Attributes = $"[Deployment<Tiny, Board, {policy}>][QualityBudget(MaxPerplexityRatio = 1)]" }.Source);

    /// <summary>Of half precision, six and five bits, the last are good enough.</summary>
    [Fact]
    public Task The_smallest_policy_that_is_good_enough_repairs_it() => Check.Fires(
        (Case with
        {
            Declarations = Sources.Parts + Four
                + "[QuantizationPolicy(Mix = GgufMix.Q6_K)] public sealed record Six;\n[QuantizationPolicy(Mix = GgufMix.Q5_K_M)] public sealed record Five;\n",
        }).Source,
        "'Kiosk' needs a perplexity ratio of 1.0282, 0.0082 (0.8 %) over its quality budget of 1.02; Five would need a perplexity ratio of 1.0091");

    [Fact]
    public Task Two_bits_break_a_small_model_down() => Check.Fires(
        new Firing
        {
            Declarations = Sources.Parts + Two,
            Attributes = "[Deployment<Tiny, Board, Two>][QualityBudget(MaxPerplexityRatio = {|EDGE108:99|})]",
        }.Source,
        "'Kiosk' needs a perplexity ratio without bound (models below 2.0B parameters break down under 4 bits), far over its quality budget of 99; Eight would need a perplexity ratio of 1.0003");

    [Fact]
    public Task Where_no_policy_is_good_enough_the_budget_is_raised() => Check.Fires(
        new Firing
        {
            Declarations = Sources.Parts.Replace(Sources.Policies, Four + Two, StringComparison.Ordinal),
            Attributes = "[Deployment<Tiny, Board, Four>][QualityBudget(MaxPerplexityRatio = {|EDGE108:1|})]",
        }.Source,
        "'Kiosk' needs a perplexity ratio of 1.0282, 0.0282 (2.8 %) over its quality budget of 1; a budget of 1.03 would hold it");
}
