using System.Text.RegularExpressions;

namespace EdgeDsl.Cli.Fitting;

/// <summary>The GGUF type that llama-bench's row is of.</summary>
internal static partial class LlamaBenchType
{
    /// <summary>The name of the type, <c>Q4_K_M</c>; null where neither the file's name nor llama.cpp's words tell it.</summary>
    /// <param name="row">The row.</param>
    public static string? Of(LlamaBenchRow row)
    {
        var named = InFileName().Matches(row.ModelFile);
        if (named.Count > 0)
            return named[^1].Groups[1].Value.ToUpperInvariant();
        if (row.ModelType.Contains("IQ3_S mix", StringComparison.Ordinal))
            return "IQ3_M";
        var worded = InWords().Match(row.ModelType);
        if (!worded.Success)
            return null;
        var size = worded.Groups[2].Value;
        return worded.Groups[1].Value + (size.Length == 0 || (worded.Groups[1].Value, size) == ("Q2_K", "Medium") ? "" : "_" + size[0]);
    }

    [GeneratedRegex(@"[-._ ]((?:BF16|F16|F32|I?Q\d(?:_[0-9A-Z]+)*|TQ\d_0))(?=[-._ ]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InFileName();

    [GeneratedRegex(@"\b(BF16|F16|F32|I?Q\d_[0-9A-Z_]+|TQ\d_0)(?: - (Small|Medium|Large))?", RegexOptions.CultureInvariant)]
    private static partial Regex InWords();
}
