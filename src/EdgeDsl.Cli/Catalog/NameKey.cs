namespace EdgeDsl.Cli.Catalog;

/// <summary>What is left of a name when case, blanks and punctuation do not count.</summary>
internal static class NameKey
{
    public static string Of(string name) => string.Create(
        name.Count(char.IsLetterOrDigit), name, static (key, name) =>
        {
            var length = 0;
            foreach (var letter in name)
            {
                if (char.IsLetterOrDigit(letter))
                    key[length++] = char.ToLowerInvariant(letter);
            }
        });
}
