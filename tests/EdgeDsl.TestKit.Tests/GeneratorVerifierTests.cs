using System.Collections.Immutable;
using EdgeDsl.TestKit.Tests.Toys;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.TestKit.Tests.Toys.QuantGenerator>;

namespace EdgeDsl.TestKit.Tests;

public sealed class GeneratorVerifierTests
{
    [Fact]
    public Task Exact_output_is_accepted() => Verify.VerifyGeneratorAsync(ToySources.Phone, ("Phone.g.cs", ToySources.PhoneGenerated));

    [Fact]
    public Task No_output_is_accepted() => Verify.VerifyGeneratorAsync(ToySources.Attribute);

    [Fact]
    public Task Wrong_text_shows_the_line() => Says.NoAsync(
        """
        'Phone.g.cs' differs in line 6.
        Expected: '    /// <summary>Weights at 17 bits.</summary>'
        Actual:   '    /// <summary>Weights at 16 bits.</summary>'
        """,
        () => Verify.VerifyGeneratorAsync(
            ToySources.Phone, ("Phone.g.cs", ToySources.PhoneGenerated.Replace("16", "17", StringComparison.Ordinal))));

    [Fact]
    public Task Wrong_hint_name_shows_both() => Says.NoAsync(
        "The list of generated files differs in line 1.\nExpected: 'Fone.g.cs'\nActual:   'Phone.g.cs'",
        () => Verify.VerifyGeneratorAsync(ToySources.Phone, ("Fone.g.cs", ToySources.PhoneGenerated)));

    [Fact]
    public async Task Asking_for_an_unknown_file_lists_the_known_ones()
    {
        var run = await Verify.RunAsync(ToySources.Phone);
        Says.No("Nothing was generated under 'Watch.g.cs', only under:\n  Phone.g.cs", () => _ = run["Watch.g.cs"]);
    }

    [Fact]
    public Task Generator_passes_under_every_culture() => Cultures.ForEachAsync(
        _ => Verify.VerifyGeneratorAsync(ToySources.Phone, ("Phone.g.cs", ToySources.PhoneGenerated)));

    [Fact]
    public Task Comma_decimals_are_found() => Says.NoAsync("Under culture 'de-DE'", () => Cultures.ForEachAsync(
        _ => CSharpSourceGeneratorVerifier<CommaGenerator>.RunAsync(ToySources.Phone)));

    [Fact]
    public void A_machine_without_culture_data_is_found() =>
        Says.No("this machine has no culture data", () => Cultures.AssertGermanComma("1.5"));

    [Fact]
    public Task Warnings_in_generated_code_are_found() => Says.NoAsync(
        "does not compile cleanly on net10.0:", () => CSharpSourceGeneratorVerifier<UndocumentedGenerator>.RunAsync(ToySources.Phone));

    [Fact]
    public Task Code_for_newer_frameworks_only_is_found() => Says.NoAsync(
        "does not compile cleanly on net8.0:", () => CSharpSourceGeneratorVerifier<Net9Generator>.RunAsync(ToySources.Phone));

    [Fact]
    public Task Carriage_returns_are_found() => Says.NoAsync(
        "Line 1 of 'Phone.g.cs' ends in \\r\\n", () => CSharpSourceGeneratorVerifier<CarriageReturnGenerator>.RunAsync(ToySources.Phone));

    [Fact]
    public Task Exceptions_are_found() => Says.NoAsync(
        "The generator threw InvalidOperationException: boom",
        () => CSharpSourceGeneratorVerifier<CrashGenerator>.RunAsync(ToySources.Phone));

    [Theory]
    [InlineData(typeof(SymbolShape), "Step 'Value' holds a Microsoft.CodeAnalysis")]
    [InlineData(typeof(SymbolInBase), "at SymbolInBase.Kept: it keeps a compilation alive")]
    [InlineData(typeof(SymbolInClosure), "Func`1.Target.context")]
    [InlineData(typeof(SymbolUnnamed), "tracks no step of its own")]
    [InlineData(typeof(NodeShape), "Step 'Value' holds a Microsoft.CodeAnalysis.CSharp.Syntax.RecordDeclarationSyntax")]
    [InlineData(typeof(TreeShape), "it keeps a compilation alive")]
    [InlineData(typeof(LocationShape), "Step 'Value' holds a Microsoft.CodeAnalysis.SourceLocation")]
    [InlineData(typeof(CompilationShape), "Step 'Value' holds a Microsoft.CodeAnalysis.CSharp.CSharpCompilation")]
    [InlineData(typeof(SemanticModelShape), "it keeps a compilation alive")]
    [InlineData(typeof(AttributeShape), "it keeps a compilation alive")]
    [InlineData(typeof(ArrayShape), "Step 'Value' holds a System.String[] at String[]: it compares by reference")]
    [InlineData(typeof(ImmutableArrayShape), "at ImmutableArrayShape.Kept: it compares by reference")]
    [InlineData(typeof(ListShape), "it is a sequence that compares by reference")]
    [InlineData(typeof(UncachedShape), "the generator is not cached:\n  step 'Value': Modified")]
    [InlineData(typeof(UnequalShape), "Step 'Value': equal sources give unequal models")]
    [InlineData(typeof(BadHashShape), "Step 'Value': equal models have different hash codes")]
    [InlineData(typeof(UntrackedShape), "tracks no step of its own")]
    public async Task Bad_models_are_found(Type shape, string why)
    {
        var verifier = typeof(CSharpSourceGeneratorVerifier<>).MakeGenericType(typeof(PipelineOf<>).MakeGenericType(shape));
        var run = verifier.GetMethod("RunAsync")!.CreateDelegate<Func<string[], Task<GeneratorRun>>>();
        await Says.NoAsync(why, () => run([ToySources.Phone]));
    }

    [Fact]
    public void Collected_values_are_looked_into()
    {
        PipelineGuard.CheckOutputInput("Value", ("a", ImmutableArray.Create("b")));
        Says.No(
            "Step 'Value' holds a System.String[] at String[]",
            () => PipelineGuard.CheckOutputInput("Value", ("a", ImmutableArray.Create<string[]>(["b"]))));
    }

    [Fact]
    public async Task Emitted_code_runs_and_allocates_nothing()
    {
        var run = await Verify.RunAsync(ToySources.Phone);
        using var emitted = run.Load();
        var weights = emitted.Static<Func<double>>("N.Phone", "WeightsMiB");
        Assert.Equal(5722.0458984375, weights());
        Allocation.AssertNone(() => weights());
    }

    [Fact]
    public void Allocation_is_found() =>
        Says.No("100 calls allocated 2400 bytes; expected none.", () => Allocation.AssertNone(() => Sink = new object(), 100));

    [Fact]
    public void What_is_allocated_once_is_forgiven()
    {
        var calls = 0;
        Allocation.AssertNone(() => Sink = ++calls == 1_500 ? new object() : Sink);
        Assert.Equal(201_000, calls);
    }

    private static object? Sink { get; set; }
}
