namespace EdgeDsl.Analyzers.Tests.Rules;

/// <summary>
/// An adapter of rank 4 on all seven matrices of Tiny has 2·4·(128 + 96 + 96 + 128 + 3·192) = 8,192 parameters, 16,384 bytes in F16:
/// 46 of them are 753,664 bytes, and so many microseconds of Board's for every token.
/// </summary>
public sealed class Edge203Tests : RuleTests
{
    private const string Adapters = "\n[{|EDGE203:Adapters(Count = 46, Rank = 4)|}]";

    // 27,717,952 bytes without; a budget of 27,787,264 leaves room for four of 16,384 bytes, and for no rank of all 46.
    private protected override Firing Case => new()
    {
        Attributes = Sources.Attribute + "\n[MemoryBudget(26.5 * MiB)]" + Adapters,
        Message = "'Kiosk' needs 27.2 MiB with 46 adapters of rank 4 (26.4 MiB without) at PromptTokens = 384, OutputTokens = 128, 668 KiB (2.5 %) over its memory budget of 26.5 MiB; 4 adapters instead of 46 would need 26.5 MiB",
    };

    [Theory]
    // 0.391936 s without. 6 of them would be 0.490 s, but 0.613 s at the high end; merged, no step pays.
    [InlineData("[LatencyBudget(TimePerOutputToken = 500 * Milliseconds)]", "1.15 s per output token with 46 adapters of rank 4 (392 ms without)", "646 ms (129.1 %) over its budget for the time per output token of 500 ms; merging the mix into the weights would need 392 ms")]
    // At the high end 3 make 0.5514 s, 4 make 0.5718.
    [InlineData("[LatencyBudget(TimePerOutputToken = 560 * Milliseconds)]", "1.15 s per output token with 46 adapters of rank 4 (392 ms without)", "586 ms (104.6 %) over its budget for the time per output token of 560 ms; mixing the nearest 3 instead of all 46 would need 441 ms")]
    [InlineData("[StorageBudget(300 * KB)]", "1006 KiB with 46 adapters of rank 4 (270 KiB without)", "713 KiB (243.5 %) over its storage budget of 293 KiB; 1 adapter instead of 46 would need 286 KiB")]
    [InlineData("[StorageBudget(277 * KB)]", "1006 KiB with 46 adapters of rank 4 (270 KiB without)", "736 KiB (272.0 %) over its storage budget of 271 KiB; not even one adapter of rank 1 would keep within it")]
    [InlineData("[StorageBudget(283 * KB)]", "1006 KiB with 46 adapters of rank 4 (270 KiB without)", "730 KiB (264.1 %) over its storage budget of 276 KiB; one adapter of rank 1 would need 274 KiB")]
    [InlineData("[StorageBudget(500 * KB)]", "1006 KiB with 46 adapters of rank 4 (270 KiB without)", "518 KiB (106.1 %) over its storage budget of 488 KiB; rank 1 instead of 4 would need 454 KiB")]
    public Task The_cheapest_repair_is_named(string budget, string need, string rest)
    {
        var where = budget.Contains("Storage", StringComparison.Ordinal) ? "" : " at PromptTokens = 384, OutputTokens = 128";
        return Check.Fires(new Firing { Attributes = Sources.Attribute + budget + Adapters }.Source, $"'Kiosk' needs {need}{where}, {rest}");
    }

    [Fact]
    public Task Fewer_than_are_mixed_already_are_counted_from_there() => Check.Fires(
        new Firing
        {
            Attributes = Sources.Attribute + "[LatencyBudget(TimePerOutputToken = 560 * Milliseconds)]\n[{|EDGE203:Adapters(Count = 46, Rank = 4, ActiveAdapters = 40, EmbeddingDimension = 384)|}]",
        }.Source,
        "'Kiosk' needs 1.05 s per output token with 46 adapters of rank 4 (392 ms without) at PromptTokens = 384, OutputTokens = 128, 487 ms (87.0 %) over its budget for the time per output token of 560 ms; mixing the nearest 3 instead of 40 would need 441 ms");

    [Fact]
    public Task Where_the_budget_breaks_without_them_too_its_own_rule_says_so() => Check.Fires(
        new Firing { Attributes = Sources.Attribute + "[MemoryBudget({|EDGE101:26 * MiB|})]\n[Adapters(Count = 46, Rank = 4)]" }.Source,
        "'Kiosk' needs 27.2 MiB at PromptTokens = 384, OutputTokens = 128, 1.15 MiB (4.4 %) over its memory budget of 26 MiB; PromptTokens up to 130 would keep within it");

    [Fact]
    public Task Each_broken_budget_is_named_once() => Check.Fires(
        new Firing
        {
            Attributes = Sources.Attribute + "[MemoryBudget(26.5 * MiB)][StorageBudget(500 * KB)]\n[{|EDGE203:{|EDGE203:Adapters(Count = 46, Rank = 4)|}|}]",
        }.Source);

    [Theory]
    [InlineData("[MemoryBudget(28 * MiB)][Adapters(Count = 46, Rank = 4)]")]
    [InlineData("[LatencyBudget(TimePerOutputToken = 500 * Milliseconds)][Adapters(Count = 46, Rank = 4, Merged = true)]")]
    [InlineData("[LatencyBudget(TimePerOutputToken = {|EDGE109:500 * Milliseconds|})][Adapters(Count = 46, Rank = 4, ActiveAdapters = 6)]")]
    public Task Where_the_budget_holds_it_is_silent(string attributes) =>
        Check.Fires(new Firing { Attributes = Sources.Attribute + attributes }.Source);

    [Theory]
    [InlineData("Count = {|EDGE002:0|}, Rank = 4", "Count is 0; it has to be a whole number from 1 to 65536")]
    [InlineData("Count = {|EDGE002:65_537|}, Rank = 4", "Count is 65537; it has to be a whole number from 1 to 65536")]
    [InlineData("Count = 4, Rank = {|EDGE002:65_537|}", "Rank is 65537; it has to be a whole number from 1 to 65536")]
    [InlineData("Count = 4, Rank = {|EDGE002:-1|}", "Rank is -1; it has to be a whole number from 1 to 65536")]
    [InlineData("Count = 4, Rank = 4, ActiveAdapters = {|EDGE002:5|}", "ActiveAdapters is 5; it has to be a whole number from 0 to 4")]
    [InlineData("Count = 4, Rank = 4, Targets = {|EDGE002:AdapterTargets.None|}", "Targets is 0, which is no combination of AdapterTargets")]
    [InlineData("Count = 4, Rank = 4, Targets = {|EDGE002:(AdapterTargets)128|}", "Targets is 128, which is no combination of AdapterTargets")]
    [InlineData("Count = 4, Rank = 4, Format = {|EDGE002:WeightFormat.Q4_K|}", "Format is Q4_K; adapters are stored as F32, F16 or BF16")]
    [InlineData("Count = 4, Rank = 4, EmbeddingDimension = {|EDGE002:-384|}", "EmbeddingDimension is -384; it has to be a whole number from 0 to 65536")]
    public Task Impossible_adapters_are_named_at_their_argument(string arguments, string message) => Check.Fires(
        new Firing { Attributes = $"{Sources.Attribute}[Adapters({arguments})]" }.Source, "'Kiosk': " + message);

    [Fact]
    public Task What_is_missing_is_named_at_the_attribute() => Check.Fires(
        new Firing { Attributes = Sources.Attribute + "[{|EDGE002:Adapters(Count = 4)|}]" }.Source,
        "'Kiosk': Rank is not set; give it a value from 1 to 65536");

    [Fact]
    public Task A_matrix_that_the_model_lacks_cannot_be_a_target() => Check.Fires(
        new Firing
        {
            Declarations = Sources.Parts.Replace("Layers = 2", "GatedMlp = false, Layers = 2", StringComparison.Ordinal),
            Attributes = Sources.Attribute + "[Adapters(Count = 4, Rank = 4, Targets = {|EDGE002:AdapterTargets.Gate|})]",
        }.Source,
        "'Kiosk': Targets is Gate; Tiny has no such matrix");

    [Fact]
    public Task What_streams_cannot_be_merged_into() => Check.Fires(
        new Firing
        {
            Declarations = Linked,
            Attributes = "[Deployment<Tiny, Board, Half>(StreamedLayers = 2)]\n[Adapters(Count = 4, Rank = 4, Merged = {|EDGE002:true|})]",
        }.Source,
        "'Kiosk': Merged is true, but layers stream; what is added to their weights is gone with the next read, so leave the adapters unmerged");

    [Theory]
    [InlineData("StreamedLayers = {|EDGE002:2|}", "StreamedLayers is above 0, and Board declares nothing that weights could stream from; add [DeviceLink(LinkKind.Storage, …)] to it")]
    [InlineData("StreamedLayers = {|EDGE002:3|}", "StreamedLayers is 3; it has to be a whole number from 0 to 2")]
    public Task Layers_that_cannot_stream_are_named_at_their_argument(string argument, string message) => Check.Fires(
        new Firing { Attributes = $"[Deployment<Tiny, Board, Half>({argument})]" }.Source, "'Kiosk': " + message);

    [Fact]
    public Task A_device_with_memory_on_its_chip_is_not_tailored_for() => Check.Fires(
        new Firing
        {
            Declarations = Sources.Parts.Replace("[EdgeDevice(", "[EdgeDevice(OnChipMemory = 1 * MiB, ", StringComparison.Ordinal),
            Attributes = "[{|EDGE002:Deployment<Tiny, Board, Half>|}][Tailoring]",
        }.Source,
        "'Kiosk': Board declares OnChipMemory, whose share of each layer a plan cannot weigh; leave OnChipMemory or the tailoring out");

    [Theory]
    [InlineData("(StreamedLayers = {|EDGE002:2|})][Tailoring]", "StreamedLayers is above 0 beside [Tailoring], which fits all weights into memory; leave one of them out")]
    [InlineData("][Tailoring][Adapters(Count = 4, Rank = 4, Merged = {|EDGE002:true|})]", "Merged is true beside [Tailoring], which does not weigh merges; leave the adapters unmerged")]
    public Task What_tailoring_does_not_weigh_cannot_stand_beside_it(string rest, string message) => Check.Fires(
        new Firing { Declarations = Linked, Attributes = "[Deployment<Tiny, Board, Half>" + rest }.Source, "'Kiosk': " + message);

    [Theory]
    [InlineData("LinkKind.Storage, {|EDGE002:0 * MBPerSecond|}", "bandwidth is 0; it has to be above 0")]
    [InlineData("{|EDGE002:(LinkKind)7|}, 1 * MBPerSecond", "kind is 7, which is no LinkKind")]
    [InlineData("LinkKind.Host, 1 * MBPerSecond, EnergyPerByte = {|EDGE002:-1 * Joules|}", "EnergyPerByte is -1; it has to be at least 0")]
    public Task Impossible_links_are_named_at_their_argument(string arguments, string message) => Check.Fires(
        new Firing { Declarations = Sources.Parts.Replace("public sealed record Board", $"[DeviceLink({arguments})] public sealed record Board", StringComparison.Ordinal) }.Source,
        "'Board': " + message);

    [Fact]
    public Task The_energy_of_a_link_without_one_is_unknown() => Check.Fires(
        new Firing
        {
            Declarations = Linked,
            Attributes = "[Deployment<Tiny, Board, Half>(StreamedLayers = 2)][EnergyBudget(PerToken = {|EDGE006:2 * Joules|})]",
        }.Source,
        "'Kiosk' declares an energy budget per token, but what it needs is unknown: Board declares no EnergyPerByte of its link, over which weights stream; declare it there, or in a device record of your own, or drop the budget");

    [Fact]
    public Task A_bandwidth_without_a_unit_is_named() => Check.Fires(
        new Firing { Declarations = Sources.Parts.Replace("public sealed record Board", "[DeviceLink(LinkKind.Storage, {|EDGE008:3500|})] public sealed record Board", StringComparison.Ordinal) }.Source,
        "bandwidth is a bandwidth, and 3500 has no unit; write 3500 * MBPerSecond");

    private static string Linked => Sources.Parts.Replace(
        "public sealed record Board", "[DeviceLink(LinkKind.Storage, 3500 * MBPerSecond)] public sealed record Board", StringComparison.Ordinal);
}
