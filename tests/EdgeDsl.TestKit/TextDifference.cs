using System.Globalization;

namespace EdgeDsl.TestKit;

/// <summary>Shows where two texts part.</summary>
internal static class TextDifference
{
    public static void Check(string what, string expected, string actual)
    {
        if (expected == actual)
            return;
        var want = expected.Split('\n');
        var got = actual.Split('\n');
        var line = 0;
        while (line < want.Length && line < got.Length && want[line] == got[line])
            line++;
        throw new VerificationException(string.Create(
            CultureInfo.InvariantCulture,
            $"{what} differs in line {line + 1}.\nExpected: {At(want, line)}\nActual:   {At(got, line)}\nWhole actual text:\n{actual}"));
    }

    // Carriage returns and spaces at the end are what people do not see.
    private static string At(string[] lines, int line) =>
        line < lines.Length ? $"'{lines[line].Replace("\r", "\\r", StringComparison.Ordinal)}'" : "(end of text)";
}
