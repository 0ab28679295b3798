using System.Globalization;

namespace EdgeDsl.Examples.Tests;

public class GovernorTests
{
    private static readonly ExampleProcess Plain = Run("");

    [Fact]
    public void Keeps_every_deadline_with_less_energy_than_the_highest_point()
    {
        Assert.Equal((0, ""), (Plain.ExitCode, Plain.Error));
        Assert.Contains("200 deadlines promised", Plain.Output, StringComparison.Ordinal);
        var (governor, late) = Row("governor ");
        Assert.Equal(0, late);
        Assert.True(governor < Row("always MAXN").Joules);
        Assert.True(Row("clairvoyant, at least").Joules <= governor);
        Assert.True(Row("always 7W").Late > 0);
    }

    [Fact]
    public void Plots_the_energies_and_a_request()
    {
        Assert.Contains("joules", Plain.Output, StringComparison.Ordinal);
        Assert.Equal(5, Plain.Lines.Count(line => line.Length == 108 && line.EndsWith('·') | line.EndsWith('█')));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void Prints_the_same_in_every_run_and_culture(string culture)
    {
        Assert.Equal(Plain.Output, Run(culture).Output);
    }

    private static (double Joules, int Late) Row(string name)
    {
        var words = Plain.Lines.First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var joules = words[Array.IndexOf(words, "J") - 1];
        return (double.Parse(joules, CultureInfo.InvariantCulture), int.Parse(words[^1], CultureInfo.InvariantCulture));
    }

    private static ExampleProcess Run(string culture) => ExampleProcess.Run(
        "Governor",
        culture.Length == 0
            ? new Dictionary<string, string>()
            : new Dictionary<string, string>
            {
                ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
                ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
                [StartupHook.CultureVariable] = culture,
            });
}
