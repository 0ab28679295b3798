using EdgeDsl.TestKit;

namespace EdgeDsl.Generators.Tests;

public sealed class ValidationTests
{
    [Theory]
    [InlineData(1, 1, null)]
    [InlineData(1024, 256, null)]
    [InlineData(0, 1, "PromptTokens is 0; X declares 1 to 1024.")]
    [InlineData(1025, 1, "PromptTokens is 1025; X declares 1 to 1024.")]
    [InlineData(int.MinValue, 0, "PromptTokens is -2147483648; X declares 1 to 1024.")]
    [InlineData(1, 257, "OutputTokens is 257; X declares 1 to 256.")]
    [InlineData(1, int.MaxValue, "OutputTokens is 2147483647; X declares 1 to 256.")]
    public async Task The_message_names_parameter_value_and_range_in_every_culture(int promptTokens, int outputTokens, string? message)
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} public partial record X{Sources.Parameters};",
            """
                public static string? Check(int promptTokens, int outputTokens) =>
                    new X(promptTokens, outputTokens).TryValidate(out var error) == (error is null) ? error : "contradiction";
            """);
        var check = emitted.Static<Func<int, int, string?>>("Use", "Check");
        Cultures.ForEach(_ => Assert.Equal(message, check(promptTokens, outputTokens)));
    }

    [Fact]
    public async Task Without_parameters_every_workload_is_valid()
    {
        using var emitted = await Emitted.LoadAsync(
            $"{Sources.Attribute} public partial record X;", "public static bool Check() => new X().TryValidate(out _);");
        Assert.True(emitted.Static<Func<bool>>("Use", "Check")());
    }
}
