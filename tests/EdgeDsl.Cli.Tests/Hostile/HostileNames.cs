namespace EdgeDsl.Cli.Tests.Hostile;

/// <summary>Names that would break out of code, markup, tables and terminals, each with what is to be shown of it.</summary>
internal static class HostileNames
{
    /// <summary>Texts of one printable line, which stay as they are.</summary>
    public static IReadOnlyList<string> Printable { get; } =
    [
        "*/ class Evil { } /*",
        "\"); System.Environment.Exit(1); //",
        "\\\" + Evil + @\"",
        "#error Evil",
        "</summary><evil/>",
        "]]> --> <!-- <?evil?>",
        "</script><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "&lt;&amp;&#x3C;",
        "`code` ${evil} {0} {name} {{",
        "[red]text[/] [/] [[ ]] [link=http://evil]x[/]",
        "=cmd|' calc'!A0",
        "+1,\"2\"",
        "@SUM(A1)",
        "-1+1",
        "$(Evil) @(Evil) %41 %n %s",
        "名前 😀 é",
    ];

    /// <summary>Texts with line breaks, of C# too, with commands for terminals, and with what turns the direction of a text.</summary>
    public static IReadOnlyList<(string Name, string Shown)> Unprintable { get; } =
    [
        ("a\nclass Evil { }", "a\uFFFDclass Evil { }"),
        ("a\r\n#error Evil", "a\uFFFD\uFFFD#error Evil"),
        ("a\u2028class Evil { }", "a\uFFFDclass Evil { }"),
        ("a\u2029#error Evil", "a\uFFFD#error Evil"),
        ("a\u0085class Evil { }", "a\uFFFDclass Evil { }"),
        ("\u001b[2J\u001b]0;evil\a", "\uFFFD[2J\uFFFD]0;evil\uFFFD"),
        ("a\0b\tc\bd\u007f", "a\uFFFDb\uFFFDc\uFFFDd\uFFFD"),
        ("\u202Elive\u202C \u2066x\u2069 \u200F\u061C", "\uFFFDlive\uFFFD \uFFFDx\uFFFD \uFFFD\uFFFD"),
    ];

    public static IReadOnlyList<(string Name, string Shown)> All { get; } = [.. Printable.Select(name => (name, name)), .. Unprintable];

    /// <summary>The lines of a text as the C# compiler counts them.</summary>
    public static string[] CSharpLines(string text) => text.Split('\r', '\n', '\u0085', '\u2028', '\u2029');

    /// <summary>Lines are broken by line feeds, and by nothing else; nothing commands a terminal or turns a text.</summary>
    public static void CheckPlain(string text) => Assert.DoesNotContain(
        text, letter => letter != '\n' && (char.IsControl(letter) || "\u2028\u2029\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".Contains(letter, StringComparison.Ordinal)));
}
