using static EdgeDsl.CodeFixes.Tests.Repairs;
using static EdgeDsl.CodeFixes.Tests.Sources;

namespace EdgeDsl.CodeFixes.Tests;

public sealed class UsePolicyTests
{
    private const string Title = "Use Q8_0: 1.54 GiB, 473 MiB spare";

    [Fact]
    public Task The_policy_that_loses_least_of_those_that_fit_is_used() => UsePolicy.FixesAsync(
        Title,
        Parts + "[Deployment<Llama, Board, Half>]\n[MemoryBudget({|EDGE101:2 * GiB|})]\npublic partial record Kiosk" + Parameters + ";\n",
        Parts + "[Deployment<Llama, Board, Q8_0>]\n[MemoryBudget(2 * GiB)]\npublic partial record Kiosk" + Parameters + ";\n");

    [Fact]
    public Task A_policy_that_breaks_another_budget_is_not_the_best() => UsePolicy.FixesAsync(
        ["Use Q4_K_M: 1.06 GiB, 963 MiB spare", "Use Q4_K_M: 763 MiB, 261 MiB spare"],
        [Parts + "[Deployment<Llama, Board, Half>]\n[MemoryBudget({|EDGE101:2 * GiB|})]\n[StorageBudget({|EDGE107:1 * GiB|})]\npublic partial record Kiosk" + Parameters + ";\n"],
        [Parts + "[Deployment<Llama, Board, Q4_K_M>]\n[MemoryBudget(2 * GiB)]\n[StorageBudget(1 * GiB)]\npublic partial record Kiosk" + Parameters + ";\n"],
        iterations: 1);

    [Fact]
    public Task Nothing_is_offered_where_no_policy_fits() => UsePolicy.IsNotOfferedAsync(
        Parts + "[Deployment<Llama, Board, Half>]\n[MemoryBudget({|EDGE101:100 * MiB|})]\npublic partial record Kiosk" + Parameters + ";\n");

    [Theory]
    [InlineData("", "Bits = 4, GroupSize = 128")]
    [InlineData("(Runtime = Runtime.Mlc)", "Mix = GgufMix.Q4_K_M")]
    [InlineData("(Runtime = Runtime.Mlc)", "Weights = WeightFormat.Q8_0")]
    public Task What_the_runtime_cannot_read_is_not_offered(string runtime, string storage) => UsePolicy.IsNotOfferedAsync(
        Usings + Model + Device + HalfPolicy + "[QuantizationPolicy(" + storage + ")]\npublic sealed partial record Other;\n"
        + "[Deployment<Llama, Board, Half>" + runtime + "]\n[MemoryBudget({|EDGE101:2 * GiB|})]\npublic partial record Kiosk" + Parameters + ";\n");

    [Fact]
    public Task A_policy_under_which_the_model_breaks_down_is_not_offered() => UsePolicy.IsNotOfferedAsync(
        Usings + Model + Device + HalfPolicy + "[QuantizationPolicy(Mix = GgufMix.IQ1_S)]\npublic sealed partial record Tiny;\n"
        + "[Deployment<Llama, Board, Half>]\n[MemoryBudget({|EDGE101:1 * GiB|})]\npublic partial record Kiosk" + Parameters + ";\n");

    [Fact]
    public Task The_present_policy_under_another_name_is_not_offered() => UsePolicy.IsNotOfferedAsync(
        Usings + Model + Device + HalfPolicy
        + "[QuantizationPolicy(Weights = WeightFormat.F16)]\npublic sealed partial record SameAsHalf;\n"
        + "[Deployment<Llama, Board, Half>]\n[MemoryBudget({|EDGE101:2 * GiB|})]\npublic partial record Kiosk" + Parameters + ";\n");

    [Fact]
    public Task Device_memory_is_repaired_by_a_policy_too() => UsePolicy.FixesAsync(
        Title,
        (Parts + "[Deployment<Llama, {|EDGE102:Board|}, Half>]\npublic partial record Kiosk" + Parameters + ";\n")
            .Replace("MemoryCapacity = 4 * GiB", "MemoryCapacity = 2.5 * GiB", StringComparison.Ordinal),
        (Parts + "[Deployment<Llama, Board, Q8_0>]\npublic partial record Kiosk" + Parameters + ";\n")
            .Replace("MemoryCapacity = 4 * GiB", "MemoryCapacity = 2.5 * GiB", StringComparison.Ordinal));

    [Fact]
    public Task Quality_is_repaired_by_a_policy_too() => UsePolicy.FixesAsync(
        "Use Q8_0: a perplexity ratio of 1.0003, 0.0097 spare",
        Parts + "[Deployment<Llama, Board, Q4_K_M>]\n[QualityBudget(MaxPerplexityRatio = {|EDGE108:1.01|})]\npublic partial record Kiosk" + Parameters + ";\n",
        Parts + "[Deployment<Llama, Board, Q8_0>]\n[QualityBudget(MaxPerplexityRatio = 1.01)]\npublic partial record Kiosk" + Parameters + ";\n");

    [Fact]
    public Task A_dominated_policy_is_replaced() => UsePolicy.FixesAsync(
        ["Use Q8_0: 1.54 GiB"],
        [
            Usings + Model + Device
            + "[QuantizationPolicy(Weights = WeightFormat.Q8_0)]\npublic sealed partial record Q8_0;\n"
            + "[QuantizationPolicy(Weights = WeightFormat.Q8_0, KeyValueCache = CacheFormat.F32)]\npublic sealed partial record Wide;\n"
            + "[Deployment<Llama, Board, {|EDGE302:Wide|}>]\npublic partial record Kiosk" + Parameters + ";\n",
        ],
        [
            Usings + Model + Device
            + "[QuantizationPolicy(Weights = WeightFormat.Q8_0)]\npublic sealed partial record Q8_0;\n"
            + "[QuantizationPolicy(Weights = WeightFormat.Q8_0, KeyValueCache = CacheFormat.F32)]\npublic sealed partial record Wide;\n"
            + "[Deployment<Llama, Board, Q8_0>]\npublic partial record Kiosk" + Parameters + ";\n",
        ],
        options: "dotnet_diagnostic.EDGE302.severity = suggestion\n");

    [Fact]
    public Task Deployments_of_several_files_are_repaired_together() => UsePolicy.FixesAsync(
        [Title, Title, Title],
        [
            Parts + "[Deployment<Llama, Board, Half>]\n[MemoryBudget({|EDGE101:2 * GiB|})]\npublic partial record Kiosk" + Parameters + ";\n",
            Usings + "[Deployment<Llama, Board, Half>]\n[MemoryBudget({|EDGE101:2 * GiB|})]\npublic partial record Door" + Parameters + ";\n"
            + "[Deployment<Llama, Board, Half>]\n[MemoryBudget({|EDGE101:2 * GiB|})]\npublic partial record Window" + Parameters + ";\n",
        ],
        [
            Parts + "[Deployment<Llama, Board, Q8_0>]\n[MemoryBudget(2 * GiB)]\npublic partial record Kiosk" + Parameters + ";\n",
            Usings + "[Deployment<Llama, Board, Q8_0>]\n[MemoryBudget(2 * GiB)]\npublic partial record Door" + Parameters + ";\n"
            + "[Deployment<Llama, Board, Q8_0>]\n[MemoryBudget(2 * GiB)]\npublic partial record Window" + Parameters + ";\n",
        ]);

    [Fact]
    public Task Comments_and_blanks_around_the_policy_are_kept() => UsePolicy.FixesAsync(
        Title,
        Parts + """
            // The kiosk at the door.
            [Deployment<Llama,
                        Board,   // the old one
                        /* as trained */ Half /* for now */ >   ] // 2025
            [MemoryBudget({|EDGE101:2 * GiB|})]
            public partial record Kiosk([Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens);

            """,
        Parts + """
            // The kiosk at the door.
            [Deployment<Llama,
                        Board,   // the old one
                        /* as trained */ Q8_0 /* for now */ >   ] // 2025
            [MemoryBudget(2 * GiB)]
            public partial record Kiosk([Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens);

            """);

    [Theory]
    [InlineData("[MemoryBudget({|EDGE101:2 * GiB|}), EdgeDsl.Deployment<Llama, Board, Half>(MicroBatch = 512)]")]
    [InlineData("[MemoryBudget({|EDGE101:2 * GiB|})]\n[global::EdgeDsl.Deployment<Llama, Board, Half>]")]
    [InlineData("[System.Obsolete]\n[Deployment<Llama, Board, Half>, MemoryBudget({|EDGE101:2 * GiB|})]")]
    [InlineData("[DeploymentAttribute<Llama, Board, Half>()]\n[EdgeDsl.MemoryBudgetAttribute(bytes: {|EDGE101:2 * GiB|})]")]
    public Task Attributes_may_be_written_in_every_way(string attributes) => UsePolicy.FixesAsync(
        Title,
        Parts + attributes + "\npublic readonly partial record struct Kiosk" + Parameters + ";\n",
        Parts + attributes.Replace("{|EDGE101:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)
            .Replace("Half", "Q8_0", StringComparison.Ordinal) + "\npublic readonly partial record struct Kiosk" + Parameters + ";\n");

    [Theory]
    [InlineData("namespace Apps", "Formats.Small")]
    [InlineData("using Formats;\nnamespace Apps", "Small")]
    [InlineData("namespace Formats", "Small")]
    [InlineData("namespace Formats.Apps", "Small")]
    [InlineData("using F = Formats;\nnamespace Apps", "F.Small")]
    public async Task A_policy_of_another_namespace_is_named_as_short_as_usings_allow(string file, string expected)
    {
        var parts = Usings + Model + Device + HalfPolicy + "namespace Formats\n{\n[QuantizationPolicy(Weights = WeightFormat.Q8_0)]\npublic sealed partial record Small;\n}\n";
        await UsePolicy.FixesAsync(
            ["Use Small: 1.54 GiB, 473 MiB spare"],
            [parts, Usings + file + ";\n[Deployment<Llama, Board, Half>]\n[MemoryBudget({|EDGE101:2 * GiB|})]\npublic partial record Kiosk" + Parameters + ";\n"],
            [parts, Usings + file + ";\n[Deployment<Llama, Board, " + expected + ">]\n[MemoryBudget(2 * GiB)]\npublic partial record Kiosk" + Parameters + ";\n"]);
    }

    [Fact]
    public Task A_policy_hidden_by_another_type_stays_qualified() => UsePolicy.FixesAsync(
        Title,
        Parts + "namespace Apps\n{\nclass Q8_0;\n[Deployment<Llama, Board, Half>]\n[MemoryBudget({|EDGE101:2 * GiB|})]\npublic partial record Kiosk" + Parameters + ";\n}\n",
        Parts + "namespace Apps\n{\nclass Q8_0;\n[Deployment<Llama, Board, global::Q8_0>]\n[MemoryBudget(2 * GiB)]\npublic partial record Kiosk" + Parameters + ";\n}\n");

    [Fact]
    public Task Names_that_are_keywords_are_escaped() => UsePolicy.FixesAsync(
        "Use fixed: 1.54 GiB, 473 MiB spare",
        Usings + Model + Device + HalfPolicy
        + "namespace @event { [QuantizationPolicy(Weights = WeightFormat.Q8_0)]\npublic sealed partial record @fixed; }\n"
        + "[Deployment<Llama, Board, Half>]\n[MemoryBudget({|EDGE101:2 * GiB|})]\npublic partial record Kiosk" + Parameters + ";\n",
        Usings + Model + Device + HalfPolicy
        + "namespace @event { [QuantizationPolicy(Weights = WeightFormat.Q8_0)]\npublic sealed partial record @fixed; }\n"
        + "[Deployment<Llama, Board, @event.@fixed>]\n[MemoryBudget(2 * GiB)]\npublic partial record Kiosk" + Parameters + ";\n");

    [Theory]
    [InlineData("static partial class Shelf { [QuantizationPolicy(Weights = WeightFormat.Q8_0)] sealed partial record Hidden; }")]
    [InlineData("[QuantizationPolicy(Weights = WeightFormat.Q8_0)] file sealed record Hidden;")]
    [InlineData("static partial class Shelf<T> { [QuantizationPolicy(Weights = WeightFormat.Q8_0)] public sealed partial record Hidden; }")]
    public async Task A_policy_that_cannot_be_named_is_not_proposed(string policy)
    {
        var parts = Usings + Model + Device + HalfPolicy + policy + "\n";
        var deployment = "[Deployment<Llama, Board, Half>]\n[MemoryBudget({|EDGE101:2 * GiB|})]\npublic partial record Kiosk" + Parameters + ";\n";
        await UsePolicy.FixesAsync([], [parts, Usings + deployment], [parts, Usings + deployment], 0);
    }

    [Fact]
    public Task A_nested_policy_is_named_with_its_type() => UsePolicy.FixesAsync(
        "Use Small: 1.54 GiB, 473 MiB spare",
        Usings + Model + Device + HalfPolicy + "static partial class Shelf { [QuantizationPolicy(Weights = WeightFormat.Q8_0)] internal sealed partial record Small; }\n"
        + "[Deployment<Llama, Board, Half>]\n[MemoryBudget({|EDGE101:2 * GiB|})]\npublic partial record Kiosk" + Parameters + ";\n",
        Usings + Model + Device + HalfPolicy + "static partial class Shelf { [QuantizationPolicy(Weights = WeightFormat.Q8_0)] internal sealed partial record Small; }\n"
        + "[Deployment<Llama, Board, Shelf.Small>]\n[MemoryBudget(2 * GiB)]\npublic partial record Kiosk" + Parameters + ";\n");

    [Fact]
    public Task A_deployment_in_a_generic_host_is_repaired() => UsePolicy.FixesAsync(
        Title,
        Parts + "public partial class Host<T>\n{\n    [Deployment<Llama, Board, Half>]\n    [MemoryBudget({|EDGE101:2 * GiB|})]\n    public partial record Kiosk" + Parameters + ";\n}\n",
        Parts + "public partial class Host<T>\n{\n    [Deployment<Llama, Board, Q8_0>]\n    [MemoryBudget(2 * GiB)]\n    public partial record Kiosk" + Parameters + ";\n}\n");

    [Fact]
    public Task The_deployment_may_stand_on_another_part_of_the_record() => UsePolicy.FixesAsync(
        Title,
        Parts + "[Deployment<Llama, Board, Half>]\npublic partial record Kiosk" + Parameters + ";\n[MemoryBudget({|EDGE101:2 * GiB|})]\npublic partial record Kiosk;\n",
        Parts + "[Deployment<Llama, Board, Q8_0>]\npublic partial record Kiosk" + Parameters + ";\n[MemoryBudget(2 * GiB)]\npublic partial record Kiosk;\n");

    [Fact]
    public Task Line_endings_of_Windows_are_kept() => UsePolicy.FixesAsync(
        Title,
        Windows(Parts + "[Deployment<Llama, Board,\n    Half>]\n[MemoryBudget({|EDGE101:2 * GiB|})]\npublic partial record Kiosk" + Parameters + ";\n"),
        Windows(Parts + "[Deployment<Llama, Board,\n    Q8_0>]\n[MemoryBudget(2 * GiB)]\npublic partial record Kiosk" + Parameters + ";\n"));
}
