namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge003Tests : RuleTests
{
    private protected override Firing Case => new()
    {
        Parameters = "({|EDGE003:int PromptTokens|}, [Range(1, 128)] int OutputTokens)",
        Message = "'Kiosk': PromptTokens has no range; add [Range(least, most)]",
    };

    [Theory]
    [InlineData("()")]
    [InlineData("([Range(0, 0)] int PromptTokens)")]
    [InlineData("([property: Range(1, 384)] int PromptTokens)")]
    [InlineData("([Range(1, 1)] int Batch, [Range(1, 128)] int OutputTokens, [Range(1, 384, ErrorMessage = \"too long\")] int PromptTokens)")]
    public Task Variables_with_a_range_are_fine(string parameters) => Check.Fires(new Firing { Parameters = parameters }.Source);

    [Theory]
    [InlineData("int Tokens", "Tokens is no variable of the cost model; the variables are PromptTokens, OutputTokens and Batch")]
    [InlineData("int promptTokens", "promptTokens is no variable of the cost model; the variables are PromptTokens, OutputTokens and Batch")]
    [InlineData("[Range(1, 2)] long Batch", "Batch has to be an int")]
    [InlineData("[Range(1.0, 2.0)] int Batch", "the range of Batch has to be given by two int constants")]
    [InlineData("[Range(typeof(int), \"1\", \"2\")] int Batch", "the range of Batch has to be given by two int constants")]
    [InlineData("[Range(1, 2, MinimumIsExclusive = true)] int Batch", "the range of Batch has to be inclusive; drop MinimumIsExclusive")]
    [InlineData("[Range(1, 2, MaximumIsExclusive = true)] int Batch", "the range of Batch has to be inclusive; drop MaximumIsExclusive")]
    [InlineData("[Range(0, 2)] int Batch", "the range of Batch is 0 to 2; it has to start at 1 or above and not end before it starts")]
    [InlineData("[Range(-1, 2)] int PromptTokens", "the range of PromptTokens is -1 to 2; it has to start at 0 or above and not end before it starts")]
    [InlineData("[Range(3, 2)] int OutputTokens", "the range of OutputTokens is 3 to 2; it has to start at 0 or above and not end before it starts")]
    public Task Other_parameters_are_named(string parameter, string message) =>
        Check.Fires(new Firing { Parameters = $"({{|EDGE003:{parameter}|}})" }.Source, $"'Kiosk': {message}");

    [Fact]
    public Task The_parameter_of_another_constructor_is_not_meant() => Check.Fires(
        new Firing().Around(
            $"{Sources.Attribute} public partial record Kiosk({{|EDGE003:int PromptTokens|}}) {{ public Kiosk(long PromptTokens) : this(1) {{ }} }}"));
}
