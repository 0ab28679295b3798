using System.Text.RegularExpressions;

namespace EdgeDsl.Docs.Tests;

/// <summary>The places that the documents send a reader to.</summary>
public sealed partial class PathTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/architecture.md")]
    public void Every_file_and_folder_that_is_named_is_there(string document)
    {
        var named = Place().Matches(Repository.Read(document)).Select(match => match.Value.TrimEnd('.', ',', '/')).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.All(named, place => Assert.True(Repository.Has(place), $"{document} names {place}, which is not there"));
    }

    // Not a pattern such as src/…/<Name>.cs, whose name the reader fills in.
    [GeneratedRegex(@"(?<![\w/.])(src|generators|analyzers|tests|examples|docs)/[\w./-]+(?![\w./<…-])")]
    private static partial Regex Place();
}
