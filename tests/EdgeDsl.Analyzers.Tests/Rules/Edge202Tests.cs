namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge202Tests : RuleTests
{
    // A layer reads 73,728 bytes of matrices, half of 449.5 · 256 of the cache and a third of 1,408 in norms and embedding rows: 131.7 ms.
    private protected override Firing Case => new()
    {
        Declarations = Scaled("SwitchingTime = 140 * Milliseconds"),
        Attributes = Sources.Attribute + "\n[{|EDGE202:FrequencyScaling|}]",
        Message = "'Kiosk': switching operating points takes 140 ms, longer than a layer of 132 ms in a decode step at \"high\"; the plan falls back to one operating point per phase",
    };

    [Theory]
    [InlineData("131.6", true)]
    [InlineData("131.8", false)]
    public Task A_switch_as_quick_as_a_layer_is_fine(string milliseconds, bool isFine) => Check.Fires(
        (Case with
        {
            Attributes = $"{Sources.Attribute}\n[{(isFine ? "" : "{|EDGE202:")}FrequencyScaling(SwitchingTime = {milliseconds} * Milliseconds){(isFine ? "" : "|}")}]",
        }).Source);

    [Fact]
    public Task What_the_plan_needs_and_the_device_lacks_is_named() => Check.Fires(
        (Case with { Declarations = Scaled("BandwidthScale = 1"), Attributes = Sources.Attribute + "\n[{|EDGE006:FrequencyScaling|}]" }).Source,
        "'Kiosk' asks for a frequency plan, but Board declares no SwitchingTime of \"low\"; declare what is missing or drop [FrequencyScaling]");

    [Fact]
    public Task A_device_without_operating_points_has_no_plan() => Check.Fires(
        (Case with { Declarations = Sources.Parts, Attributes = Sources.Attribute + "\n[{|EDGE006:FrequencyScaling|}]" }).Source,
        "'Kiosk' asks for a frequency plan, but Board declares no OperatingPoint; declare what is missing or drop [FrequencyScaling]");

    [Fact]
    public Task A_slowdown_below_one_cannot_be() => Check.Fires(
        (Case with { Attributes = Sources.Attribute + "\n[FrequencyScaling(MaxSlowdown = {|EDGE002:0.9|})]" }).Source,
        "'Kiosk': MaxSlowdown is 0.9; it has to be at least 1");

    [Fact]
    public Task A_switching_time_needs_its_unit() => Check.Fires(
        (Case with { Attributes = Sources.Attribute + "\n[FrequencyScaling(SwitchingTime = {|EDGE008:2 * Watts|})]" }).Source);

    /// <summary>The parts with a board of two operating points, low and high.</summary>
    internal static string Scaled(string figures) => Sources.Parts.Replace(
        Sources.Rate,
        Sources.Rate + $"[OperatingPoint(\"low\", RateScale = 0.5, {figures})]\n[OperatingPoint(\"high\", {figures})]\n",
        StringComparison.Ordinal);
}
