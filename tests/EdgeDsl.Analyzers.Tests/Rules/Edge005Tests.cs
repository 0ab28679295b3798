namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge005Tests : RuleTests
{
    private const string Deployment = "[Deployment<Tiny, Board, {|EDGE005:Half|}>]";

    private protected override Firing Case => new()
    {
        Declarations = Sources.PartsWith(Sources.Figures + Sources.Powers, ""),
        Attributes = Deployment,
        Message = "'Kiosk': Half stores weights as F16, which LlamaCpp computes in Float16, and Board declares no compute rate for it or for a format it falls back to; add [ComputeRate(NumberFormat.Float16, …)]",
    };

    [Theory]
    [InlineData("Float32", "Half")]
    [InlineData("Float16", "Half")]
    [InlineData("Float32", "Eight")]
    [InlineData("Float16", "Eight")]
    [InlineData("Float32", "Single")]
    public Task A_narrower_format_falls_back_to_a_wider_rate(string rate, string policy) => Check.Fires(With(rate, $"[Deployment<Tiny, Board, {policy}>]"));

    [Fact]
    public Task A_wider_format_does_not_fall_back_to_a_narrower_rate() => Check.Fires(
        With("Float16", "[Deployment<Tiny, Board, {|EDGE005:Single|}>]"),
        "'Kiosk': Single stores weights as F32, which LlamaCpp computes in Float32, and Board declares no compute rate for it or for a format it falls back to; add [ComputeRate(NumberFormat.Float32, …)]");

    [Fact]
    public Task Attention_needs_a_rate_too() => Check.Fires(
        With("Int8", "[Deployment<Tiny, Board, {|EDGE005:Eight|}>]"),
        "'Kiosk': attention is computed in Float16, and Board declares no compute rate for it or for a format it falls back to; add [ComputeRate(NumberFormat.Float16, …)]");

    private static string With(string rate, string attribute) => new Firing
    {
        Declarations = Sources.PartsWith(Sources.Figures, $"[ComputeRate(NumberFormat.{rate}, 1 * TeraFlops)]\n"),
        Attributes = attribute,
    }.Source;
}
