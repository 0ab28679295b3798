using System.Text;

namespace EdgeDsl.Cli.Requests;

/// <summary>Whole files of text, as long as they may be.</summary>
internal static class BoundedText
{
    /// <summary>The text of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">Characters that are read at most.</param>
    /// <exception cref="BadInputException">It has more.</exception>
    public static string Read(string path, int most)
    {
        using var reader = new StreamReader(path);
        var text = new StringBuilder();
        var block = new char[1 << 12];
        for (int read; (read = reader.Read(block)) > 0;)
        {
            text.Append(block, 0, read);
            if (text.Length > most)
                throw new BadInputException(FormattableString.Invariant($"{path} has more than {most} characters, and no more are read; is it a JSON file?"));
        }

        return text.ToString();
    }
}
