using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

public sealed class NameTests
{
    private const string Kiosk = Sources.Attribute + " public partial record struct Kiosk" + Sources.Parameters + ";";

    [Theory]
    [InlineData("class")]
    [InlineData("event")]
    [InlineData("int")]
    [InlineData("record")]
    [InlineData("partial")]
    [InlineData("await")]
    [InlineData("global")]
    [InlineData("file")]
    [InlineData("required")]
    [InlineData("scoped")]
    [InlineData("field")]
    [InlineData("var")]
    [InlineData("where")]
    [InlineData("with")]
    public async Task Keywords_may_be_names(string keyword)
    {
        var run = await Verify.RunAsync(
            $$"""
            {{Sources.Usings}}
            namespace @{{keyword}}.Shop
            {
                public partial class Host<@in, @{{keyword}}2>
                {
                    {{Sources.Attribute}} public partial record struct @{{keyword}}{{Sources.Parameters}};
                }
            }
            """,
            Sources.Parts);
        Assert.Equal([HintNames.Of($"{keyword}.Shop.Host`2+{keyword}")], run.HintNames);
        Assert.Contains($".Name => \"{keyword}\";", run[run.HintNames.Single()], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Küche", "Küche")]
    [InlineData("智能亭", "智能亭")]
    [InlineData("Ωmega_1", "Ωmega_1")]
    [InlineData("_", "_")]
    [InlineData("हिन्दी", "ह-न-द-")] // with combining marks
    public async Task Names_may_be_in_any_script(string name, string fileName)
    {
        var run = await Verify.RunAsync(
            $"{Sources.Usings}namespace {name}; {Sources.Attribute} public partial record {name}Kiosk{Sources.Parameters};", Sources.Parts);
        Assert.Equal([HintNames.Of($"{name}.{name}Kiosk", $"{fileName}.{fileName}Kiosk")], run.HintNames);
    }

    [Fact]
    public async Task Names_that_differ_only_by_case_give_different_files()
    {
        var run = await Verify.RunAsync(
            Sources.Usings + Kiosk + Kiosk.Replace("Kiosk", "KIOSK", StringComparison.Ordinal),
            $"{Sources.Usings}namespace A; {Kiosk}",
            $"{Sources.Usings}namespace a; {Kiosk}",
            Sources.Parts);
        Assert.Equal(4, run.HintNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public async Task One_name_in_several_places_gives_a_file_for_each()
    {
        var run = await Verify.RunAsync(
            $"{Sources.Usings}namespace A {{ {Kiosk} public partial class B {{ {Kiosk} }} public partial class B<T> {{ {Kiosk} }} }}",
            $"{Sources.Usings}namespace A.B2 {{ {Kiosk} }}",
            Sources.Usings + Kiosk,
            Sources.Parts);
        Assert.Equal(
            new[] { "A.Kiosk", "A.B+Kiosk", "A.B`1+Kiosk", "A.B2.Kiosk", "Kiosk" }.Select(HintNames.Of).Order(StringComparer.Ordinal),
            run.HintNames.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(898, true)]
    [InlineData(899, false)]
    public void Names_longer_than_metadata_has_room_for_get_no_code(int length, bool has)
    {
        var run = Verify.Edit(Sources.Usings + Kiosk.Replace("Kiosk", new string('K', length + 1), StringComparison.Ordinal), Sources.Parts).Current;
        Assert.Equal(has, run.HintNames.Any());
        if (has)
            run.Load().Dispose(); // emitting it is what would fail
    }

    [Theory]
    [InlineData("context")]
    [InlineData("promptTokens")]
    [InlineData("budget")]
    [InlineData("error")]
    [InlineData("batch")]
    [InlineData("prefillFlops")]
    public async Task Names_of_locals_in_generated_code_are_free(string name)
    {
        var run = await Verify.RunAsync(
            $$"""
            {{Sources.Usings}}
            namespace {{name}};
            {{Sources.Attribute}} public partial record struct {{name}}([Range(1, 9)] int Batch, [Range(1, 9)] int PromptTokens);
            """,
            Sources.Parts);
        using var emitted = run.Load();
        Assert.NotNull(emitted.Type($"{name}.{name}"));
    }
}
