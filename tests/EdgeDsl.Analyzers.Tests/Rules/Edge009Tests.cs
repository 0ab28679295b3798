namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge009Tests : RuleTests
{
    // FLOPs of causal attention grow with the square of the prompt.
    private static readonly string Declarations = Sources.Parts
        .Replace("MaxPositionEmbeddings = 4096", "MaxPositionEmbeddings = int.MaxValue", StringComparison.Ordinal)
        .Replace("64 * MiB", "1e12 * GiB", StringComparison.Ordinal);

    private protected override Firing Case => new()
    {
        Declarations = Declarations,
        Parameters = "([Range(1, {|EDGE009:2000000000|})] int PromptTokens, [Range(1, 1000)] int Batch)",
        Message = "'Kiosk' has counts that do not fit in 64 bits at PromptTokens = 2000000000, Batch = 1000; end PromptTokens at 4244129",
    };

    [Fact]
    public Task Large_ranges_are_fine_while_the_counts_fit() => Check.Fires(
        (Case with { Parameters = "([Range(1, 1000000)] int PromptTokens, [Range(1, 1000)] int Batch)" }).Source);

    [Fact]
    public Task Without_parameters_the_name_is_marked() => Check.Fires(
        new Firing
        {
            Declarations = Declarations
                .Replace("Layers = 2", "Layers = 10_000", StringComparison.Ordinal)
                .Replace("HiddenSize = 64", "HiddenSize = 16_777_216", StringComparison.Ordinal)
                .Replace("IntermediateSize = 128", "IntermediateSize = 16_777_216", StringComparison.Ordinal),
            Name = "{|EDGE009:Kiosk|}",
            Parameters = "",
        }.Source,
        "'Kiosk' has counts that do not fit in 64 bits; shorten the ranges");

    [Fact]
    public Task No_budget_is_judged_by_a_count_that_overflows() => Check.Fires((Case with
    {
        Attributes = Sources.Attribute + "[MemoryBudget(1 * GiB)][PowerBudget(1 * Watts)][EnergyBudget(PerToken = 1 * Joules)]",
    }).Source);

    [Fact]
    public Task Times_beyond_doubles_are_told() => Check.Fires(
        (Case with
        {
            Declarations = System.Text.RegularExpressions.Regex.Replace(Sources.Parts, "MemoryBandwidth = [^,)]*", "MemoryBandwidth = double.Epsilon"),
            Parameters = "([Range(1, {|EDGE009:16|})] int PromptTokens)",
        }).Source,
        "'Kiosk' has times or energies beyond 1.8e308 at PromptTokens = 16; check the figures of its device and base load");

    [Fact]
    public async Task The_largest_prompt_whose_counts_fit_is_found_from_both_sides()
    {
        long fits = 1, overflows = 2_000_000_000;
        while (overflows - fits > 1)
        {
            var middle = (fits + overflows) / 2;
            if (CostModelAnswer.Of(With(middle.ToString(System.Globalization.CultureInfo.InvariantCulture))).Overflows)
                overflows = middle;
            else
                fits = middle;
        }

        await Check.Fires(With(FormattableString.Invariant($"{fits}")).Source);
        await Check.Fires(
            With(FormattableString.Invariant($"{{|EDGE009:{overflows}|}}")).Source,
            FormattableString.Invariant($"'Kiosk' has counts that do not fit in 64 bits at PromptTokens = {overflows}, Batch = 1000; end PromptTokens at {fits}"));
    }

    private Firing With(string most) => Case with { Parameters = $"([Range(1, {most})] int PromptTokens, [Range(1, 1000)] int Batch)" };
}
