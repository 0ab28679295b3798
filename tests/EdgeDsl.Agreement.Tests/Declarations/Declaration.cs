using System.Globalization;
using System.Text;

namespace EdgeDsl.Agreement.Tests.Declarations;

/// <summary>Files with declarations, apart from those of other numbers: a folder and a namespace of their own.</summary>
internal abstract class Declaration(int seed)
{
    public int Seed => seed;

    /// <summary>The folder of all its files.</summary>
    public string Folder => FormattableString.Invariant($"/N{seed}/");

    /// <summary>The namespace of all its types, unless damage moves them.</summary>
    public string Namespace => FormattableString.Invariant($"N{seed}");

    public abstract IReadOnlyList<(string Path, string Text)> Files { get; }

    public virtual IReadOnlyList<(string Path, string Text)> AdditionalFiles => [];

    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"seed {seed}");
        foreach (var (path, source) in Files.Concat(AdditionalFiles))
            text.Append("\n==> ").Append(path).Append('\n').Append(source);
        return text.ToString();
    }
}

/// <summary>A declaration in one file.</summary>
internal sealed class WrittenDeclaration(int number, string text) : Declaration(number)
{
    public override IReadOnlyList<(string Path, string Text)> Files => [(Folder + "0.cs", text)];
}
