using EdgeDsl.TestKit.Tests.Toys;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.TestKit.Tests.Toys.QuantGenerator>;

namespace EdgeDsl.TestKit.Tests;

public sealed class IncrementalSessionTests
{
    private const string Phone = "/0/Test0.cs";
    private const string Watch = "namespace N { [Toy.Quant(Bits = 4)] public partial record Watch; }\n";

    [Fact]
    public void First_run_is_new() =>
        Verify.Edit(ToySources.Phone).Current.AssertReasons("Extract", New).AssertOutput("Phone.g.cs", New);

    [Fact]
    public void A_comment_leaves_the_output_cached()
    {
        var session = Verify.Edit(ToySources.Phone);
        session.Replace(Phone, "public partial record Phone;", "/* same */ public partial record Phone;")
            .AssertReasons("Extract", Unchanged)
            .AssertOutputs(Cached);
        session.AssertSameAsFresh();
    }

    [Fact]
    public void A_changed_value_modifies_the_output()
    {
        var session = Verify.Edit(ToySources.Phone);
        var run = session.Replace(Phone, "Bits = 16", "Bits = 8").AssertReasons("Extract", Modified).AssertOutput("Phone.g.cs", Modified);
        Assert.Contains("at 8 bits", run["Phone.g.cs"], StringComparison.Ordinal);
        session.AssertSameAsFresh();
    }

    [Fact]
    public void A_second_file_comes_and_goes_while_the_first_stays_cached()
    {
        var session = Verify.Edit(ToySources.Phone);
        session.Add("/0/Watch.cs", Watch).AssertOutput("Phone.g.cs", Cached).AssertOutput("Watch.g.cs", New);
        session.AssertSameAsFresh();
        session.Remove("/0/Watch.cs").AssertOutput("Phone.g.cs", Cached).AssertOutput("Watch.g.cs", Removed);
        Assert.Equal(["Phone.g.cs"], session.AssertSameAsFresh().Current.HintNames);
    }

    [Fact]
    public void Reordered_documents_give_the_same_files()
    {
        var session = Verify.Edit(ToySources.Phone, Watch);
        session.Reorder("/0/Test1.cs", Phone);
        Assert.Equal(["Watch.g.cs", "Phone.g.cs"], session.AssertSameAsFresh().Current.HintNames);
    }

    [Fact]
    public void Options_and_additional_files_can_be_edited()
    {
        var session = Verify.Edit(ToySources.Phone);
        session.SetAdditionalFile("/a.json", "{}").AssertOutputs(Cached);
        session.SetAdditionalFile("/a.json", "[]").AssertOutputs(Cached);
        session.RemoveAdditionalFile("/a.json").AssertOutputs(Cached);
        session.SetGlobalOption("build_property.Other", "1").AssertReasons("Comment", Unchanged).AssertOutputs(Cached);
        session.SetGlobalOption("build_property.ToyComment", "Tiny.").AssertReasons("Comment", Modified).AssertOutputs(Modified);
        Assert.Contains("bits.Tiny.", session.AssertSameAsFresh().Current["Phone.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Text_to_replace_must_be_there_once() =>
        Assert.Throws<ArgumentException>(() => Verify.Edit(ToySources.Phone).Replace(Phone, "public", "internal"));

    [Fact]
    public void Wrong_reasons_are_shown_beside_the_right_ones()
    {
        var run = Verify.Edit(ToySources.Phone).Current;
        Says.No("Reasons of step 'Extract': expected [Cached], got [New].", () => run.AssertReasons("Extract", Cached));
        Says.No("Reasons of generated file 'Phone.g.cs': expected [Modified], got [New].", () => run.AssertOutput("Phone.g.cs", Modified));
        Says.No("No step is called 'Extrakt'", () => run.AssertReasons("Extrakt", New));
    }

    [Fact]
    public void A_result_that_depends_on_its_past_differs_from_a_fresh_one()
    {
        var session = new IncrementalSession(() => new CountingGenerator(), new TestState { Sources = { ToySources.Phone } });
        session.Replace(Phone, "Bits = 16", "Bits = 8");
        Says.No("compared with a run from scratch (expected), differs in line 2.", () => session.AssertSameAsFresh());
    }

    private sealed class CountingGenerator : QuantGenerator
    {
        private int runs;

        private protected override string Write(QuantModel model, string comment) => $"// run {++runs}\n";
    }
}
