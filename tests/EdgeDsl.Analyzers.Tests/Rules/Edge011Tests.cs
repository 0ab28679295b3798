namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge011Tests
{
    [Theory]
    [InlineData("static double Time() => 1;")]
    [InlineData("public static long Time(int promptTokens, int OutputTokens, int batch) => 1;")]
    [InlineData("static int Time(int batch = 1) => 1;")]
    public Task A_static_method_of_the_workload_is_fine(string method) =>
        Check.Fires(On($"[CostTerm(CostTermKind.TimeToFirstToken)] {method}"));

    [Theory]
    [InlineData("[CostTerm(CostTermKind.PeakMemory)] double {|EDGE011:Term|}() => 1;", "a cost term is a static method without type parameters")]
    [InlineData("[CostTerm(CostTermKind.PeakMemory)] static double {|EDGE011:Term|}<T>() => 1;", "a cost term is a static method without type parameters")]
    [InlineData("[CostTerm(CostTermKind.PeakMemory)] static decimal {|EDGE011:Term|}() => 1;", "a cost term returns double, long or int")]
    [InlineData("[CostTerm(CostTermKind.PeakMemory)] static double {|EDGE011:Term|}(long batch) => 1;", "batch is no parameter of a cost term; these are int promptTokens, int outputTokens and int batch")]
    [InlineData("[CostTerm((CostTermKind)7)] static double {|EDGE011:Term|}() => 1;", "its kind is no CostTermKind")]
    public Task What_cannot_be_called_is_told_at_its_name(string method, string message) => Check.Fires(On(method), $"'Kiosk.Term': {message}");

    [Fact]
    public Task A_term_stands_on_a_deployment() => Check.Fires(
        new Firing().Around("public static class Terms { [CostTerm(CostTermKind.PeakMemory)] static double {|EDGE011:Term|}() => 1; }"),
        "'Terms.Term': Terms is no deployment, so nothing calls it; move it to a record with [Deployment<…>]");

    [Fact]
    public Task No_rule_knows_a_term() => Check.Fires(
        new Firing().Around($"{Sources.Attribute} [MemoryBudget(1 * GiB)] public readonly partial record struct Kiosk{Sources.Parameters} {{ [CostTerm(CostTermKind.PeakMemory)] static long Term() => 1L << 40; }}"));

    private static string On(string member) => new Firing().Around($"{Sources.Attribute} public readonly partial record struct Kiosk{Sources.Parameters} {{ {member} }}");
}
