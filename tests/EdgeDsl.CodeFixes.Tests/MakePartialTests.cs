using static EdgeDsl.CodeFixes.Tests.Repairs;
using static EdgeDsl.CodeFixes.Tests.Sources;

namespace EdgeDsl.CodeFixes.Tests;

public sealed class MakePartialTests
{
    private const string Title = "Make it partial";
    private const string Attribute = "[Deployment<Llama, Board, Half>]\n";

    [Theory]
    [InlineData("public sealed record", "public sealed partial record")]
    [InlineData("public readonly record struct", "public readonly partial record struct")]
    [InlineData("record class", "partial record class")]
    [InlineData("record struct", "partial record struct")]
    [InlineData("/* an old one */ record", "/* an old one */ partial record")]
    [InlineData("// an old one\n#nullable enable\nrecord", "// an old one\n#nullable enable\npartial record")]
    [InlineData("public /* an old one */ sealed\n    record", "public /* an old one */ sealed\n    partial record")]
    public Task The_record_is_made_partial(string before, string after) => MakePartial.FixesAsync(
        Title,
        Parts + Attribute + before + " {|EDGE001:Kiosk|}" + Parameters + ";\n",
        Parts + Attribute + after + " Kiosk" + Parameters + ";\n");

    [Fact]
    public Task A_model_with_a_config_file_is_made_partial() => MakePartial.FixesAsync(
        Title,
        "using EdgeDsl;\n[TransformerModel(ConfigFile = {|EDGE007:\"phi/config.json\"|})]\npublic sealed record {|EDGE001:Phi|};\n",
        "using EdgeDsl;\n[TransformerModel(ConfigFile = {|EDGE007:\"phi/config.json\"|})]\npublic sealed partial record Phi;\n");

    [Fact]
    public Task Every_type_around_the_record_is_made_partial() => MakePartial.FixesAsync(
        Title,
        Parts + """
            namespace Apps
            {
                /// <summary>Where kiosks are.</summary>
                public static class Airport
                {
                    partial interface IHall<T>
                    {
                        // inner
                        struct Gate
                        {
                            [Deployment<Llama, Board, Half>]
                            internal readonly record struct {|EDGE001:Kiosk|}([Range(1, 1024)] int PromptTokens);
                        }
                    }
                }
            }

            """,
        Parts + """
            namespace Apps
            {
                /// <summary>Where kiosks are.</summary>
                public static partial class Airport
                {
                    partial interface IHall<T>
                    {
                        // inner
                        partial struct Gate
                        {
                            [Deployment<Llama, Board, Half>]
                            internal readonly partial record struct Kiosk([Range(1, 1024)] int PromptTokens);
                        }
                    }
                }
            }

            """);

    [Fact]
    public Task Only_what_is_not_partial_is_changed() => MakePartial.FixesAsync(
        Title,
        Parts + "class Host { " + Attribute + "partial record {|EDGE001:Kiosk|}" + Parameters + "; }\n",
        Parts + "partial class Host { " + Attribute + "partial record Kiosk" + Parameters + "; }\n");

    [Fact]
    public Task Two_records_of_one_type_are_repaired_together() => MakePartial.FixesAsync(
        [Title, Title],
        [Parts + "class Host { " + Attribute + "record {|EDGE001:Kiosk|}" + Parameters + "; " + Attribute + "record {|EDGE001:Door|}" + Parameters + "; }\n"],
        [Parts + "partial class Host { " + Attribute + "partial record Kiosk" + Parameters + "; " + Attribute + "partial record Door" + Parameters + "; }\n"]);

    [Fact]
    public Task A_file_local_record_is_not_repaired() => MakePartial.IsNotOfferedAsync(
        Parts + Attribute + "file record {|EDGE001:Kiosk|}" + Parameters + ";\n");

    [Fact]
    public Task A_partial_record_with_a_member_in_the_way_is_not_repaired() => MakePartial.IsNotOfferedAsync(
        Parts + Attribute + "partial record {|EDGE001:Kiosk|}" + Parameters + " { public int Evaluate() => 0; }\n");

    [Fact]
    public Task Line_endings_of_Windows_are_kept() => MakePartial.FixesAsync(
        Title,
        Windows(Parts + "class Host\n{\n    // kiosk\n    " + Attribute + "    public\n    record {|EDGE001:Kiosk|}" + Parameters + ";\n}\n"),
        Windows(Parts + "partial class Host\n{\n    // kiosk\n    " + Attribute + "    public\n    partial record Kiosk" + Parameters + ";\n}\n"));
}
