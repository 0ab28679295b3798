using EdgeDsl.TestKit.Tests.Toys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Verify = EdgeDsl.TestKit.CSharpAnalyzerVerifier<EdgeDsl.TestKit.Tests.Toys.BudgetAnalyzer>;

namespace EdgeDsl.TestKit.Tests;

public sealed class AnalyzerVerifierTests
{
    private static readonly string Located = ToySources.Phone.Replace("TOY001", "#0", StringComparison.Ordinal);
    private static readonly string Unmarked = Markup.Parse(ToySources.Phone).Text;

    [Fact]
    public Task Markup_is_accepted() => Verify.VerifyAnalyzerAsync(ToySources.Phone);

    [Fact]
    public Task Messages_are_accepted() => Verify.VerifyMessagesAsync(ToySources.Phone, ToySources.PhoneMessage);

    [Fact]
    public Task Arguments_are_accepted() => Verify.VerifyAnalyzerAsync(
        Located, Verify.Diagnostic("TOY001").WithLocation(0).WithArguments("Phone", "5722", 16, 4096));

    [Fact]
    public Task Lines_and_columns_are_accepted() => Verify.VerifyAnalyzerAsync(
        Unmarked, Verify.Diagnostic("TOY001").WithSpan(13, 28, 13, 37).WithMessage(ToySources.PhoneMessage));

    [Fact]
    public Task Expected_compiler_errors_are_accepted() => Verify.VerifyAnalyzerAsync("class C : {|CS0246:Missing|};\n");

    [Fact]
    public Task Wrong_span_shows_both() => Says.NoAsync(
        """
        Missing:
          /0/Test0.cs(13,28)-(13,32): Warning TOY001 'Bits': (any message)
        Unexpected:
          /0/Test0.cs(13,28)-(13,37): Warning TOY001 'Bits = 16': 'Phone' needs 5722 MiB of weights at 16 bits; budget is 4096 MiB
        """,
        () => Verify.VerifyAnalyzerAsync(ToySources.Phone.Replace("Bits = 16|}", "Bits|} = 16", StringComparison.Ordinal)));

    [Fact]
    public Task Wrong_id_shows_both() => Says.NoAsync(
        "Warning TOY009 'Bits = 16': (any message)\nUnexpected:\n  /0/Test0.cs(13,28)-(13,37): Warning TOY001",
        () => Verify.VerifyAnalyzerAsync(ToySources.Phone.Replace("TOY001", "TOY009", StringComparison.Ordinal)));

    [Fact]
    public Task Wrong_severity_shows_both() => Says.NoAsync(
        "Error TOY001 'Bits = 16': (any message)\nUnexpected:\n  /0/Test0.cs(13,28)-(13,37): Warning TOY001",
        () => Verify.VerifyAnalyzerAsync(Located, new DiagnosticResult("TOY001", DiagnosticSeverity.Error).WithLocation(0)));

    [Fact]
    public Task Wrong_message_shows_both() => Says.NoAsync(
        "'Bits = 16': 'Fone' needs",
        () => Verify.VerifyMessagesAsync(ToySources.Phone, ToySources.PhoneMessage.Replace("Ph", "F", StringComparison.Ordinal)));

    [Fact]
    public Task Missing_diagnostic_is_found() => Says.NoAsync(
        "Missing:\n  /0/Test0.cs(13,35)-(13,36): Warning TOY001 '4': (any message)\nUnexpected:\n  (none)",
        () => Verify.VerifyAnalyzerAsync(Unmarked.Replace("= 16", "= {|TOY001:4|}", StringComparison.Ordinal)));

    [Fact]
    public Task Extra_diagnostic_is_found() => Says.NoAsync(
        "Missing:\n  (none)\nUnexpected:\n  /0/Test0.cs(13,28)-(13,37): Warning TOY001 'Bits = 16'",
        () => Verify.VerifyAnalyzerAsync(Unmarked));

    [Fact]
    public Task Broken_input_is_found() => Says.NoAsync("The test code does not compile", () => Verify.VerifyAnalyzerAsync("class {"));

    [Fact]
    public Task Crash_is_found() => Says.NoAsync("CrashingAnalyzer threw InvalidOperationException: boom", Run<CrashingAnalyzer>);

    [Fact]
    public Task Reports_in_generated_code_are_found() => Says.NoAsync("Still reported in generated code:", Run<GeneratedCodeAnalyzer>);

    [Fact]
    public Task Reports_that_ignore_pragmas_are_found() => Says.NoAsync(
        "Still reported under '#pragma warning disable':",
        () => CSharpAnalyzerVerifier<TrimmedLocationAnalyzer>.VerifyAnalyzerAsync(
            Unmarked.Replace("Phone", "{|TOY001:Phone|}", StringComparison.Ordinal)));

    [Fact]
    public Task Messages_are_the_same_under_every_culture() => Cultures.ForEachAsync(
        _ => Verify.VerifyMessagesAsync(ToySources.Phone, ToySources.PhoneMessage));

    [Fact]
    public Task Comma_in_a_message_is_found() => Says.NoAsync("Under culture 'de-DE'", () => Cultures.ForEachAsync(
        _ => CSharpAnalyzerVerifier<CommaAnalyzer>.VerifyMessagesAsync(
            ToySources.Phone, ToySources.PhoneMessage.Replace("5722", "5722.0", StringComparison.Ordinal))));

    [Fact]
    public Task Diagnostics_in_additional_files_are_accepted() => new CSharpAnalyzerTest<BudgetAnalyzer>
    {
        TestState = { AdditionalFiles = { ("/0/phone.json", "{\n  {|TOY002:\"memmory\"|}: 1\n}\n") } },
        Messages = { "Unknown key 'memmory'" },
    }.RunAsync();

    [Fact]
    public Task Wrong_span_in_an_additional_file_is_found() => Says.NoAsync(
        "/0/phone.json(2,3)-(2,12): Info TOY002: Unknown key 'memmory'",
        () => new CSharpAnalyzerTest<BudgetAnalyzer>
        {
            TestState = { AdditionalFiles = { ("/0/phone.json", "{\n  \"{|TOY002:memmory|}\": 1\n}\n") } },
        }.RunAsync());

    [Theory]
    [InlineData("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TOY001.severity = error\n")]
    [InlineData("/.globalconfig", "is_global = true\ndotnet_diagnostic.TOY001.severity = error\n")]
    public async Task Config_files_set_severities(string path, string text)
    {
        CSharpAnalyzerTest<BudgetAnalyzer> Test(DiagnosticSeverity severity) => new()
        {
            TestState =
            {
                Sources = { Located },
                AnalyzerConfigFiles = { (path, text) },
                ExpectedDiagnostics = { Verify.Diagnostic("TOY001").WithLocation(0).WithSeverity(severity) },
            },
        };
        await Test(DiagnosticSeverity.Error).RunAsync();
        await Says.NoAsync("Error TOY001 'Bits = 16'", Test(DiagnosticSeverity.Warning).RunAsync);
    }

    [Fact]
    public Task Config_files_silence_rules() => new CSharpAnalyzerTest<BudgetAnalyzer>
    {
        TestState =
        {
            Sources = { Unmarked },
            AnalyzerConfigFiles = { ("/.editorconfig", "[*.cs]\ndotnet_diagnostic.TOY001.severity = none\n") },
        },
    }.RunAsync();

    [Fact]
    public async Task Generators_can_complete_the_input()
    {
        var source = Unmarked + "class User { double x = N.Phone.WeightsMiB; }\n";
        await Says.NoAsync("does not compile", () => Verify.VerifyAnalyzerAsync(source.Replace("= 16", "= 4", StringComparison.Ordinal)));
        await new CSharpAnalyzerTest<BudgetAnalyzer>
        {
            TestCode = source.Replace("= 16", "= 4", StringComparison.Ordinal),
            SourceGenerators = { new QuantGenerator() },
        }.RunAsync();
    }

    [Fact]
    public Task References_can_be_compiled_from_source() => new CSharpAnalyzerTest<BudgetAnalyzer>
    {
        TestCode = "[{|TOY001:Toy.Quant(MiB = 1, GParams = 3)|}] class C;\n",
        TestState = { AdditionalReferences = { TestCompilation.Reference("Library", ToySources.Attribute) } },
    }.RunAsync();

    [Fact]
    public async Task Half_typed_code_is_survived()
    {
        await Verify.VerifyHalfTypedAsync(ToySources.Phone, every: 7);
        await CSharpSourceGeneratorVerifier<QuantGenerator>.VerifyHalfTypedAsync(ToySources.Phone, every: 7);
        await CSharpCodeFixVerifier<BudgetAnalyzer, LowerBitsFix>.VerifyHalfTypedAsync(ToySources.Phone, every: 7);
    }

    [Fact]
    public Task Throwing_on_half_typed_code_is_found() => Says.NoAsync(
        "On half-typed code (without 'QuantAttribute' at",
        () => CSharpAnalyzerVerifier<CarelessAnalyzer>.VerifyHalfTypedAsync(ToySources.Phone, every: 1));

    private static Task Run<TAnalyzer>()
        where TAnalyzer : DiagnosticAnalyzer, new() => CSharpAnalyzerVerifier<TAnalyzer>.VerifyAnalyzerAsync(ToySources.Phone);
}
