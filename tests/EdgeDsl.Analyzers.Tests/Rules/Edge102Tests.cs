namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge102Tests : RuleTests
{
    private const string Attribute = "[Deployment<Tiny, {|EDGE102:Board|}, Half>]";

    private protected override Firing Case => new()
    {
        Declarations = With("27 * MiB"),
        Attributes = Attribute,
        Message = "'Kiosk' needs 26.4 MiB at PromptTokens = 384, OutputTokens = 128, 444 KiB (1.7 %) over its device's usable memory of 26 MiB; PromptTokens up to 288 would keep within it",
    };

    [Fact]
    public Task Exactly_as_much_as_the_device_has_is_fine() =>
        Check.Fires(new Firing { Declarations = With("27_717_952 * Bytes + 1 * MiB") }.Source);

    [Fact]
    public Task One_byte_more_is_not() =>
        Check.Fires(new Firing { Declarations = With("27_717_951 * Bytes + 1 * MiB"), Attributes = Attribute }.Source);

    [Fact]
    public Task A_device_of_unknown_size_is_not_judged() =>
        Check.Fires(new Firing { Declarations = Sources.Parts.Replace("MemoryCapacity = 64 * MiB, ReservedMemory = 1 * MiB, ", "", StringComparison.Ordinal) }.Source);

    [Fact]
    public Task A_device_that_is_far_too_small_has_no_repair() => Check.Fires(
        new Firing { Declarations = With("21 * MiB"), Attributes = Attribute }.Source,
        "'Kiosk' needs 26.4 MiB at PromptTokens = 384, OutputTokens = 128, 6.43 MiB (32.2 %) over its device's usable memory of 20 MiB; no known policy or shorter range fits this device");

    [Fact]
    public Task The_device_is_marked_however_the_attribute_is_written() => Check.Fires(
        "using K = EdgeDsl.DeploymentAttribute<Tiny, Board, Half>;\n" + (Case with { Attributes = "[{|EDGE102:K|}]" }).Source
        + "[EdgeDsl.DeploymentAttribute<Tiny, {|EDGE102:Board|}, Half>()] public partial record Other;");

    private static string With(string capacity) => Sources.Parts.Replace("64 * MiB", capacity, StringComparison.Ordinal);
}
