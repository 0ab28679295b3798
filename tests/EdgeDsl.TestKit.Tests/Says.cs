namespace EdgeDsl.TestKit.Tests;

/// <summary>Asserts that the kit says no, and that it says why.</summary>
internal static class Says
{
    public static void No(string why, Action verification) =>
        Assert.Contains(why, Assert.Throws<VerificationException>(verification).Message, StringComparison.Ordinal);

    public static async Task NoAsync(string why, Func<Task> verification) =>
        Assert.Contains(why, (await Assert.ThrowsAsync<VerificationException>(verification)).Message, StringComparison.Ordinal);
}
