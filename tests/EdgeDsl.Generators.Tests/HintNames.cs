using System.Globalization;

namespace EdgeDsl.Generators.Tests;

/// <summary>Hint names as the documentation says: the full metadata name, the 32-bit FNV-1a hash of its characters, <c>.g.cs</c>.</summary>
internal static class HintNames
{
    public static string Of(string metadataName) => Of(metadataName, metadataName);

    /// <summary>The name where characters that no file name has are replaced.</summary>
    public static string Of(string metadataName, string fileName)
    {
        var hash = metadataName.Aggregate(0x811C9DC5u, (hash, character) => unchecked((hash ^ character) * 0x01000193u));
        return $"{fileName}.{hash.ToString("x8", CultureInfo.InvariantCulture)}.g.cs";
    }
}
