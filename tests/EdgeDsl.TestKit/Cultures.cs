using System.Globalization;

namespace EdgeDsl.TestKit;

/// <summary>
/// Runs code under cultures that write numbers and letters differently: a decimal comma (de-DE), another upper case of i (tr-TR), other
/// signs and separators (ar-SA, fa-IR).
/// </summary>
public static class Cultures
{
    private static readonly string[] Names = ["", "de-DE", "tr-TR", "ar-SA", "fa-IR"];

    /// <summary>Runs the action under each culture.</summary>
    public static void ForEach(Action<CultureInfo> action) => ForEachAsync(culture =>
    {
        action(culture);
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    /// <summary>Runs the action under each culture; the culture flows into the tasks it starts.</summary>
    public static async Task ForEachAsync(Func<CultureInfo, Task> action)
    {
        AssertGermanComma(1.5.ToString(CultureInfo.GetCultureInfo("de-DE")));
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            foreach (var name in Names)
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
                try
                {
                    await action(CultureInfo.CurrentCulture);
                }
                catch (Exception exception)
                {
                    throw new VerificationException(
                        $"Under culture '{(name.Length == 0 ? "invariant" : name)}': {exception.Message}", exception);
                }
            }
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    // Without ICU or in invariant-globalization mode all cultures print the same and nothing would be tested.
    internal static void AssertGermanComma(string oneAndAHalf)
    {
        if (oneAndAHalf != "1,5")
            throw new VerificationException(
                $"de-DE prints 1.5 as '{oneAndAHalf}': this machine has no culture data, so nothing would be tested.");
    }
}
