using static EdgeDsl.CodeFixes.Tests.Repairs;
using static EdgeDsl.CodeFixes.Tests.Sources;

namespace EdgeDsl.CodeFixes.Tests;

public sealed class AddRangeTests
{
    private const string Attribute = "[Deployment<Llama, Board, Half>]\n";

    [Fact]
    public Task Every_parameter_gets_the_range_that_ends_at_its_default() => AddRange.FixesAsync(
        ["Add [Range(1, 512)]", "Add [Range(1, 128)]", "Add [Range(1, 1)]"],
        [Parts + Attribute + "public partial record Kiosk({|EDGE003:int PromptTokens|}, {|EDGE003:int OutputTokens|}, {|EDGE003:int Batch|});\n"],
        [Parts + Attribute + "public partial record Kiosk([Range(1, 512)] int PromptTokens, [Range(1, 128)] int OutputTokens, [Range(1, 1)] int Batch);\n"]);

    [Fact]
    public Task Other_attributes_and_comments_are_kept() => AddRange.FixesAsync(
        ["Add [Range(1, 512)]", "Add [Range(1, 128)]"],
        [Windows(Parts + Attribute + "public partial record Kiosk(\n    // what is asked\n    {|EDGE003:[Display(Name = \"prompt\")] int PromptTokens|}, // in tokens\n    /* answer */ {|EDGE003:int OutputTokens = 3|}\n);\n")],
        [Windows(Parts + Attribute + "public partial record Kiosk(\n    // what is asked\n    [Range(1, 512)] [Display(Name = \"prompt\")] int PromptTokens, // in tokens\n    /* answer */ [Range(1, 128)] int OutputTokens = 3\n);\n")]);

    [Theory]
    [InlineData("using EdgeDsl;\n", "System.ComponentModel.DataAnnotations.Range")]
    [InlineData("using EdgeDsl;\nusing System;\n", "System.ComponentModel.DataAnnotations.Range")]
    [InlineData("using EdgeDsl;\nusing System;\nusing System.ComponentModel.DataAnnotations;\n", "Range")]
    [InlineData("using EdgeDsl;\nusing System.ComponentModel.DataAnnotations;\n", "Range")]
    [InlineData("using EdgeDsl;\nusing A = System.ComponentModel.DataAnnotations;\n", "A.Range")]
    [InlineData("using EdgeDsl;\nnamespace Acme.System;\n", "global::System.ComponentModel.DataAnnotations.Range")]
    public Task The_attribute_is_named_as_short_as_usings_allow(string usings, string name) => AddRange.FixesAsync(
        ["Add [Range(1, 512)]"],
        [Parts, usings + Attribute + "public partial record Kiosk({|EDGE003:int PromptTokens|});\n"],
        [Parts, usings + Attribute + "public partial record Kiosk([" + name + "(1, 512)] int PromptTokens);\n"]);

    [Theory]
    [InlineData("{|EDGE003:long PromptTokens|}")]
    [InlineData("{|EDGE003:int Prompts|}")]
    [InlineData("{|EDGE003:[Range(9, 1)] int PromptTokens|}")]
    [InlineData("{|EDGE003:[Range(1, 9, MaximumIsExclusive = true)] int PromptTokens|}")]
    [InlineData("{|EDGE003:[property: Range(0.5, 1.5)] int PromptTokens|}")]
    public Task Nothing_is_added_where_it_would_not_help(string parameter) => AddRange.IsNotOfferedAsync(
        Parts + Attribute + "public partial record Kiosk(" + parameter + ");\n");
}
