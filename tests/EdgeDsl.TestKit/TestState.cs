using System.Collections;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.TestKit;

/// <summary>The files, options and expectations of one test.</summary>
public sealed class TestState
{
    /// <summary>C# files with markup.</summary>
    public SourceFiles Sources { get; } = [];

    /// <summary>Additional files with markup: path and text.</summary>
    public List<(string Path, string Text)> AdditionalFiles { get; } = [];

    /// <summary>Files such as <c>("/.editorconfig", "root = true …")</c> or <c>("/.globalconfig", "is_global = true …")</c>.</summary>
    public List<(string Path, string Text)> AnalyzerConfigFiles { get; } = [];

    /// <summary>Global options, e.g. <c>build_property.Name</c>, as MSBuild hands them over.</summary>
    public Dictionary<string, string> GlobalOptions { get; } = [];

    /// <summary>References of this test; see <see cref="SharedReferences"/> for those of all tests.</summary>
    public List<MetadataReference> AdditionalReferences { get; } = [];

    /// <summary>Diagnostics that are expected beside those in the markup, or that explain a <c>{|#0:…|}</c>.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>The whole output of the generator: hint name and text.</summary>
    public List<(string HintName, string Text)> GeneratedSources { get; } = [];

    internal IEnumerable<(string Path, string Text)> AllConfigFiles()
    {
        foreach (var file in AnalyzerConfigFiles)
            yield return file;
        if (GlobalOptions.Count > 0)
            yield return ("/test.globalconfig", GlobalConfig(GlobalOptions));
    }

    internal static string GlobalConfig(IEnumerable<KeyValuePair<string, string>> options) =>
        "is_global = true\n" + string.Concat(options.Select(option => $"{option.Key} = {option.Value}\n"));
}

/// <summary>C# files; those without a name are called <c>/0/Test0.cs</c>, <c>/0/Test1.cs</c>, …</summary>
public sealed class SourceFiles : IEnumerable<(string Path, string Text)>
{
    private readonly List<(string Path, string Text)> files = [];

    /// <summary>How many there are.</summary>
    public int Count => files.Count;

    /// <summary>Adds a file under the next default name.</summary>
    public void Add(string text) => Add((string.Create(CultureInfo.InvariantCulture, $"/0/Test{files.Count}.cs"), text));

    /// <summary>Adds a file.</summary>
    public void Add((string Path, string Text) file) => files.Add(file);

    /// <inheritdoc />
    public IEnumerator<(string Path, string Text)> GetEnumerator() => files.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
