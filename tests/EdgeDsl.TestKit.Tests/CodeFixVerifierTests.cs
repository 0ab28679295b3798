using EdgeDsl.TestKit.Tests.Toys;
using Microsoft.CodeAnalysis.CodeFixes;
using Verify = EdgeDsl.TestKit.CSharpCodeFixVerifier<EdgeDsl.TestKit.Tests.Toys.BudgetAnalyzer, EdgeDsl.TestKit.Tests.Toys.LowerBitsFix>;

namespace EdgeDsl.TestKit.Tests;

public sealed class CodeFixVerifierTests
{
    private const string Before = ToySources.Attribute + """
        [Toy.Quant(MiB = 4096, {|TOY001:Bits = /*k*/16|}, GParams = 3.0)] record A;
        [Toy.Quant(MiB = 2048, {|TOY001:Bits = 8|}, GParams = 3.0)] record B;
        [Toy.Quant(MiB = 1, {|TOY001:Bits = 8|}, GParams = 3.0)] record Hopeless;

        """;

    private const string After = ToySources.Attribute + """
        [Toy.Quant(MiB = 4096, Bits = /*k*/8, GParams = 3.0)] record A;
        [Toy.Quant(MiB = 2048, Bits = 4, GParams = 3.0)] record B;
        [Toy.Quant(MiB = 1, {|TOY001:Bits = 8|}, GParams = 3.0)] record Hopeless;

        """;

    private static readonly string OneBit =
        After.Replace("/*k*/8", "/*k*/1", StringComparison.Ordinal).Replace("Bits = 4", "Bits = 1", StringComparison.Ordinal);

    [Fact]
    public Task Fix_is_accepted() => Verify.VerifyCodeFixAsync(Before, After);

    [Fact]
    public Task Pinned_count_is_accepted() => Verify.VerifyCodeFixAsync(Before, After, iterations: 2);

    [Fact]
    public Task No_fix_is_accepted() => Verify.VerifyNoCodeFixAsync(
        ToySources.Attribute + "[Toy.Quant(MiB = 1, {|TOY001:Bits = 8|}, GParams = 3.0)] record Hopeless;\n");

    [Fact]
    public Task Fix_is_chosen_by_key() => Verify.VerifyCodeFixAsync(Before, OneBit, equivalenceKey: "OneBit");

    [Fact]
    public Task Fix_is_chosen_by_index() => new CSharpCodeFixTest<BudgetAnalyzer, LowerBitsFix>
    {
        TestCode = Before,
        FixedCode = OneBit,
        CodeActionIndex = 1,
    }.RunAsync();

    [Fact]
    public Task Several_documents_are_fixed_in_every_scope() => new CSharpCodeFixTest<BudgetAnalyzer, LowerBitsFix>
    {
        TestState = { Sources = { Before, "[Toy.Quant(MiB = 2048, {|TOY001:Bits = 8|}, GParams = 3.0)] record C;\n" } },
        FixedState = { Sources = { After, "[Toy.Quant(MiB = 2048, Bits = 4, GParams = 3.0)] record C;\n" } },
        NumberOfIncrementalIterations = 3,
    }.RunAsync();

    [Fact]
    public async Task Titles_and_keys_are_shown()
    {
        var offered = await Verify.OfferedFixesAsync(ToySources.Phone);
        Assert.Equal(
            ["TOY001: 'Quantize to 8 bits' [LowerBits]", "TOY001: 'Quantize to 1 bit' [OneBit]"],
            offered.Select(fix => fix.ToString()));
    }

    [Fact]
    public Task Wrong_text_shows_the_line() => Says.NoAsync(
        "Fixed one by one: /0/Test0.cs differs in line 11.\nExpected: '[Toy.Quant(MiB = 4096, Bits = 8,",
        () => Verify.VerifyCodeFixAsync(Before, After.Replace("/*k*/", "", StringComparison.Ordinal)));

    [Fact]
    public Task Wrong_remaining_diagnostics_are_found() => Says.NoAsync(
        "Fixed one by one, the code: the diagnostics are not the expected ones.\nMissing:\n  (none)\nUnexpected:",
        () => Verify.VerifyCodeFixAsync(Before, Markup.Parse(After).Text));

    [Fact]
    public Task Wrong_count_is_found() => Says.NoAsync(
        "It took 2 fixes until none was offered; expected 1.", () => Verify.VerifyCodeFixAsync(Before, After, iterations: 1));

    [Fact]
    public Task Unwanted_fix_is_found() => Says.NoAsync("differs in line 13", () => Verify.VerifyNoCodeFixAsync(ToySources.Phone));

    [Fact]
    public Task Fix_that_does_nothing_is_found() =>
        NoAsync<FixThatDoesNothing>("Fix 'Repair' of TOY001 changes nothing; it must not be offered.");

    [Fact]
    public Task Fix_without_key_is_found() => NoAsync<FixWithoutKey>("Fix 'Quantize to 8 bits' of TOY001 has no equivalence key");

    [Fact]
    public Task Shared_key_is_found() =>
        NoAsync<FixWithOneKeyForTwo>("Two fixes of one diagnostic share an equivalence key:\n  TOY001: 'Quantize to");

    [Fact]
    public Task Fix_that_breaks_the_build_is_found() =>
        NoAsync<FixThatBreaksTheBuild>("Fix 'Repair' of TOY001 breaks the build:\n  /0/Test0.cs(11,36)-(11,43): Error CS0103 'unknown'");

    [Fact]
    public Task Impossible_tree_is_found() =>
        NoAsync<FixWithImpossibleTree>("Fix 'Repair' of TOY001 builds a tree that differs from the parse of its own text:\n");

    [Fact]
    public Task Endless_fix_is_found() => NoAsync<FixThatNeverEnds>("The fix does not converge.");

    [Fact]
    public Task Missing_FixAll_is_found() => NoAsync<FixWithoutFixAll>("FixWithoutFixAll does not support FixAll over the Document.");

    [Fact]
    public Task Different_FixAll_is_found() => NoAsync<FixWithOtherFixAll>("FixAll over the Document: /0/Test0.cs differs in line 11.");

    [Fact]
    public Task Foreign_rule_is_found() => NoAsync<FixOfForeignRule>("says it fixes TOY999, which BudgetAnalyzer never reports.");

    private static Task NoAsync<TFix>(string why)
        where TFix : CodeFixProvider, new() =>
        Says.NoAsync(why, () => CSharpCodeFixVerifier<BudgetAnalyzer, TFix>.VerifyCodeFixAsync(Before, After));
}
