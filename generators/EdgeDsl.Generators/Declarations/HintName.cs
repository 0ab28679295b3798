using System.Globalization;
using System.Text;

namespace EdgeDsl.Generators;

/// <summary>File names of generated sources.</summary>
internal static class HintName
{
    /// <summary>
    /// The metadata name, with a hash of it: Roslyn compares hint names ignoring case, C# does not.
    /// </summary>
    public static string Of(string metadataName)
    {
        var name = new StringBuilder();
        var hash = 2166136261u;
        foreach (var character in metadataName)
        {
            hash = unchecked((hash ^ character) * 16777619u);
            name.Append(char.IsLetterOrDigit(character) || character is '.' or '_' or '+' or '`' ? character : '-');
        }

        return name.Append('.').Append(hash.ToString("x8", CultureInfo.InvariantCulture)).Append(".g.cs").ToString();
    }
}
