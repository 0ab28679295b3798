using EdgeDsl.TestKit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

/// <summary>What each edit in an editor makes the generator do again.</summary>
public sealed class EditTests
{
    private const string Kiosk = "/0/Test0.cs";
    private const string Parts = "/0/Test1.cs";
    private const string Shelf = Sources.Attribute + " public partial record Shelf" + Sources.Parameters + ";";

    private static readonly string ShelfFile = HintNames.Of("Shelf");

    [Fact]
    public void The_first_run_is_new()
    {
        var run = Edit().Current.AssertReasons(TrackingNames.Deployment, New).AssertOutputs(New);
        Assert.Equal([Sources.KioskFile], run.HintNames);
    }

    [Theory]
    [InlineData("OutputTokens);", "OutputTokens) { /* nothing */ }")]
    [InlineData("[Deployment", "/// <summary>Answers visitors.</summary>\n[Deployment")]
    [InlineData("int OutputTokens)", "/* words */ int OutputTokens)")]
    [InlineData("namespace N;", "namespace N;\n\n")]
    public void A_comment_leaves_the_output_cached(string piece, string commented) => CheckUnchanged(Kiosk, piece, commented);

    [Theory]
    [InlineData(Kiosk, "namespace N;", "namespace N; public sealed class Other { public int Member => 1; }")]
    [InlineData(Parts, "[TransformerModel", "public enum Other { One }\n[TransformerModel")]
    public void An_unrelated_type_in_the_same_file_leaves_the_output_cached(string path, string piece, string withOther) =>
        CheckUnchanged(path, piece, withOther);

    [Theory]
    [InlineData(Kiosk, "OutputTokens);", "OutputTokens) { public string Label { get; init; } = \"\"; }")]
    [InlineData(Kiosk, "[Deployment", "[System.Obsolete, Deployment")]
    [InlineData(Kiosk, "public readonly", "internal readonly")]
    [InlineData(Parts, "16, HiddenSize = 2048", "8 * 2, HiddenSize = 0x800")]
    [InlineData(Parts, "public sealed partial record Board;", "public sealed partial record Board { public int Fans => 1; }")]
    public void What_the_costs_do_not_depend_on_leaves_the_output_cached(string path, string piece, string other) =>
        CheckUnchanged(path, piece, other);

    [Fact]
    public void A_new_file_leaves_the_output_cached()
    {
        var session = Edit();
        session.Add("/0/Other.cs", "public sealed class Other;").AssertReasons(TrackingNames.Deployment, Cached).AssertOutputs(Cached);
        session.Remove("/0/Other.cs").AssertReasons(TrackingNames.Deployment, Cached).AssertOutputs(Cached);
        session.AssertSameAsFresh();
    }

    [Fact]
    public void Reordered_declarations_around_a_deployment_leave_the_output_cached()
    {
        var session = Verify.Edit(Sources.Usings + Shelf + Sources.Model + Sources.Device + Sources.Policy);
        session.Replace(Kiosk, Sources.Usings + Sources.Policy + Sources.Device + Shelf + Sources.Model)
            .AssertReasons(TrackingNames.Deployment, Cached)
            .AssertOutputs(Cached);
        session.AssertSameAsFresh();
    }

    [Fact]
    public void Reordered_attributes_and_arguments_change_no_text()
    {
        var session = Edit();
        var before = session.Current[Sources.KioskFile];
        session.Replace(Parts, "Layers = 16, HiddenSize = 2048", "HiddenSize = 2048, Layers = 16");
        session.Replace(Kiosk, "[Deployment", "[MemoryBudget(2 * GiB), PowerBudget(5 * Watts)] [Deployment");
        var with = session.Current[Sources.KioskFile];
        session.Replace(Kiosk, "MemoryBudget(2 * GiB), PowerBudget(5 * Watts)", "PowerBudget(5 * Watts), MemoryBudget(2 * GiB)");
        Assert.Equal(with, session.Current[Sources.KioskFile]);
        session.Replace(Kiosk, "[PowerBudget(5 * Watts), MemoryBudget(2 * GiB)]", "");
        Assert.Equal(before, session.AssertSameAsFresh().Current[Sources.KioskFile]);
    }

    [Fact]
    public void Reordered_deployments_and_files_give_the_same_files()
    {
        var session = Verify.Edit(Sources.Kiosk, Sources.Parts, Sources.Usings + Shelf);
        var (kiosk, shelf) = (session.Current[Sources.KioskFile], session.Current[ShelfFile]);
        session.Reorder("/0/Test2.cs", Parts, Kiosk);
        session.AssertSameAsFresh();
        session.Remove("/0/Test2.cs");
        session.Replace(Kiosk, $"{Sources.Kiosk}{Named("A")}{Named("B")}");
        session.AssertSameAsFresh();
        session.Replace(Kiosk, $"{Sources.Kiosk}{Named("B")}{Named("A")}");
        session.AssertSameAsFresh();
        session.Replace(Kiosk, Sources.Kiosk);
        session.Add("/0/Test2.cs", Sources.Usings + Shelf);
        Assert.Equal(kiosk, session.Current[Sources.KioskFile]);
        Assert.Equal(shelf, session.AssertSameAsFresh().Current[ShelfFile]);

        static string Named(string name) => Shelf.Replace("Shelf", name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_model_changes_the_output()
    {
        var source = Sources.Usings + Shelf + Sources.Model + Sources.Device + Sources.Policy;
        var session = Verify.Edit(source);
        var run = session.Replace(Kiosk, source.Replace("Llama", "Alpaca", StringComparison.Ordinal))
            .AssertReasons(TrackingNames.Deployment, Modified)
            .AssertOutputs(Modified);
        Assert.Contains("<description>Alpaca, Board, Half</description>", run[ShelfFile], StringComparison.Ordinal);
        session.AssertSameAsFresh();
    }

    [Fact]
    public void A_type_that_is_renamed_first_where_it_is_declared_takes_the_output_away_and_brings_it_back()
    {
        var session = Edit();
        session.Replace(Parts, "record Llama", "record Alpaca").AssertOutput(Sources.KioskFile, Removed);
        Assert.Empty(session.AssertSameAsFresh().Current.HintNames);
        session.Replace(Kiosk, "<Llama", "<Alpaca").AssertOutput(Sources.KioskFile, New);
        session.AssertSameAsFresh();
    }

    [Fact]
    public void A_renamed_deployment_is_another_file()
    {
        var session = Edit();
        session.Replace(Kiosk, "Kiosk", "Desk");
        Assert.Equal([HintNames.Of("N.Desk")], session.AssertSameAsFresh().Current.HintNames);
    }

    [Theory]
    [InlineData(Parts, "Layers = 16", "Layers = 17")]
    [InlineData(Parts, "TieWordEmbeddings = true", "TieWordEmbeddings = false")]
    [InlineData(Parts, "MemoryBandwidth = 10 *", "MemoryBandwidth = 11 *")]
    [InlineData(Parts, "100 * GigaFlops", "120 * GigaFlops")]
    [InlineData(Parts, "Weights = WeightFormat.F16", "Mix = GgufMix.Q4_K_M")]
    [InlineData(Kiosk, "Half>]", "Half>(MicroBatch = 256)]")]
    [InlineData(Kiosk, "Half>]", "Half>(ContextLength = 2048), MemoryBudget(2 * GiB)]")]
    [InlineData(Kiosk, "[Range(1, 1024)]", "[Range(1, 2048)]")]
    [InlineData(Kiosk, "readonly partial record struct", "sealed partial record")]
    public void A_changed_value_modifies_the_output(string path, string value, string other)
    {
        var session = Edit();
        var before = session.Current[Sources.KioskFile];
        var run = session.Replace(path, value, other).AssertReasons(TrackingNames.Deployment, Modified).AssertOutputs(Modified);
        Assert.NotEqual(before, run[Sources.KioskFile]);
        run = session.AssertSameAsFresh().Replace(path, other, value).AssertOutputs(Modified);
        Assert.Equal(before, run[Sources.KioskFile]);
    }

    [Fact]
    public void A_second_deployment_leaves_the_first_one_cached()
    {
        var session = Edit();
        session.Replace(Kiosk, "OutputTokens);", $"OutputTokens);\n{Shelf}\n")
            .AssertReasons(TrackingNames.Deployment, Cached, New)
            .AssertOutput(Sources.KioskFile, Cached)
            .AssertOutput(HintNames.Of("N.Shelf"), New);
        session.AssertSameAsFresh();
        session.Add("/0/Shelf.cs", Sources.Usings + Shelf).AssertOutput(Sources.KioskFile, Cached).AssertOutput(ShelfFile, New);
        session.AssertSameAsFresh();
        session.Replace("/0/Shelf.cs", "1024", "1000").AssertOutput(Sources.KioskFile, Cached).AssertOutput(ShelfFile, Modified);
        session.Remove("/0/Shelf.cs").AssertOutput(Sources.KioskFile, Cached).AssertOutput(ShelfFile, Removed);
        session.AssertSameAsFresh();
    }

    [Theory]
    [InlineData(Kiosk, "readonly partial record", "readonly record")]
    [InlineData(Kiosk, "([Range(1, 1024)] int", "(int")]
    [InlineData(Kiosk, "[Range(1, 1024)]", "[Range(1, ]")]
    [InlineData(Kiosk, "Board, Half>]", "Board>]")]
    [InlineData(Kiosk, "Half>]", "Halve>]")]
    [InlineData(Kiosk, "OutputTokens);", "OutputTokens) { void Evaluate() { } }")]
    [InlineData(Parts, "Layers = 16", "Layers = 0")]
    [InlineData(Parts, "[TransformerModel", "[TransformerMode")]
    [InlineData(Parts, "100 * GigaFlops", "-1 * GigaFlops")]
    public void An_error_takes_the_output_away_and_its_repair_brings_it_back(string path, string right, string wrong)
    {
        var session = Edit();
        var before = session.Current[Sources.KioskFile];
        session.Replace(path, right, wrong);
        Assert.Empty(session.AssertSameAsFresh().Current.HintNames);
        session.Replace(path, wrong, right);
        Assert.Equal(before, session.AssertSameAsFresh().Current[Sources.KioskFile]);
    }

    [Fact]
    public void An_error_in_one_deployment_leaves_the_other_one_cached()
    {
        var session = Verify.Edit(Sources.Kiosk, Sources.Parts, Sources.Usings + Shelf);
        session.Replace("/0/Test2.cs", " partial ", " ").AssertOutput(Sources.KioskFile, Cached).AssertOutput(ShelfFile, Removed);
        session.Replace("/0/Test2.cs", " record ", " partial record ").AssertOutput(Sources.KioskFile, Cached).AssertOutput(ShelfFile, New);
        session.AssertSameAsFresh();
    }

    [Fact]
    public void Additional_files_leave_everything_cached()
    {
        var session = Edit();
        session.SetAdditionalFile("/readme.txt", "one").AssertReasons(TrackingNames.Deployment, Cached).AssertOutputs(Cached);
        session.SetAdditionalFile("/readme.txt", "two").AssertReasons(TrackingNames.Deployment, Cached).AssertOutputs(Cached);
        session.RemoveAdditionalFile("/readme.txt").AssertReasons(TrackingNames.Deployment, Cached).AssertOutputs(Cached);
        session.AssertSameAsFresh();
    }

    [Fact]
    public void Global_options_leave_everything_cached()
    {
        var session = Edit();
        session.SetGlobalOption("build_property.Other", "1").AssertReasons(TrackingNames.Deployment, Cached).AssertOutputs(Cached);
        session.SetGlobalOption("build_property.Other", null).AssertReasons(TrackingNames.Deployment, Cached).AssertOutputs(Cached);
        session.AssertSameAsFresh();
    }

    private static IncrementalSession Edit() => Verify.Edit(Sources.Kiosk, Sources.Parts);

    private static void CheckUnchanged(string path, string piece, string other)
    {
        var session = Edit();
        session.Replace(path, piece, other).AssertReasons(TrackingNames.Deployment, Cached).AssertOutputs(Cached);
        session.AssertSameAsFresh();
    }
}
