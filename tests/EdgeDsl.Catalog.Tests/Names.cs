using System.Reflection;

namespace EdgeDsl.Catalog.Tests;

/// <summary>Names of entries as they are compared: without case, blanks and punctuation.</summary>
internal static class Names
{
    public static string Normalize(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    public static IEnumerable<string> Of(Type entry) =>
        entry.GetCustomAttribute<KnownAsAttribute>()!.Names.Append(entry.Name).Select(Normalize).Distinct();

    public static Type? Find(IEnumerable<Type> entries, string name) => entries.FirstOrDefault(entry => Of(entry).Contains(Normalize(name)));
}
