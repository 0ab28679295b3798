namespace EdgeDsl.Package.Tests;

/// <summary>What a command left.</summary>
internal sealed record Output(int ExitCode, string Text)
{
    public Output Succeeded()
    {
        Assert.True(ExitCode == 0, Text);
        return this;
    }
}
