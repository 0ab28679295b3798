using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EdgeDsl.Catalog.Tests;

/// <summary>Every entry says what it is and where its figures are from.</summary>
public sealed partial class DocumentationTests
{
    private static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.ChangeExtension(typeof(CatalogEntries).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    public static TheoryData<Type> Entries => new(CatalogEntries.Models.Concat(CatalogEntries.Devices).Concat(CatalogEntries.Policies));

    [Theory]
    [MemberData(nameof(Entries))]
    public void An_entry_has_a_summary_and_names_its_sources(Type entry)
    {
        var member = Members["T:" + entry.FullName];
        Assert.NotEqual("", member.Element("summary")!.Value.Trim());
        Assert.Matches(Source(), member.Element("remarks")!.Value);
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void No_place_on_a_machine_is_named(Type entry) => Assert.DoesNotMatch(Place(), Members["T:" + entry.FullName].Value);

    // An address, a paper, a data sheet, a runtime whose format it is, or the statement that it follows from others or is assumed.
    [GeneratedRegex(@"[a-z]\.(com|co|org|net|cn|ai)\b|\.de,|gist\.|arXiv|data sheet|states?\b|llama\.cpp|median|assumed|computed|Table \d")]
    private static partial Regex Source();

    [GeneratedRegex(@"(^|\s)/(work|tmp|home)/")]
    private static partial Regex Place();
}
