using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers.Tests;

/// <summary>What has to hold for every rule, shown on one deployment on which it fires.</summary>
public abstract class RuleTests
{
    private readonly DiagnosticDescriptor rule;

    protected RuleTests()
    {
        var id = GetType().Name["Edge".Length..^"Tests".Length];
        rule = new DeploymentAnalyzer().SupportedDiagnostics.Single(candidate => candidate.Id == "EDGE" + id);
    }

    private protected abstract Firing Case { get; }

    [Fact]
    public Task It_fires_with_its_message_on_a_record_struct() => Check.Fires(Case.Source, Case.Message);

    [Fact]
    public Task It_fires_with_its_message_on_a_record_class() => Check.Fires(Case.Around(Case.Class), Case.Message);

    [Fact]
    public Task It_fires_with_its_message_on_a_nested_record() => Check.Fires(Case.Nested, Case.Message);

    [Fact]
    public Task It_fires_with_its_message_on_a_record_in_generic_hosts() => Check.Fires(Case.Generic, Case.Message);

    [Fact]
    public async Task It_fires_with_its_message_where_the_declarations_are_metadata()
    {
        var test = Check.Test(Sources.Usings + Case.Struct, Case.Library);
        test.Messages.Add(Case.Message);
        await test.RunAsync();
    }

    [Fact]
    [Trait("Takes", "long")]
    public Task Its_message_is_the_same_under_every_culture() => Cultures.ForEachAsync(_ => Check.Fires(Case.Source, Case.Message));

    [Fact]
    [Trait("Takes", "long")]
    public Task It_never_throws_on_half_typed_code() =>
        CSharpAnalyzerVerifier<DeploymentAnalyzer>.VerifyHalfTypedAsync(Case.Source, every: 7);

    [Fact]
    public Task An_attribute_suppresses_it()
    {
        var suppression = $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"{rule.Category}\", \"{rule.Id}\")]\n";
        return Check.Fires(Unmarked(Case with { Attributes = suppression + Case.Attributes }));
    }

    [Fact]
    public Task An_option_suppresses_it() => Check.Under($"dotnet_diagnostic.{rule.Id}.severity = none", Unmarked(Case));

    [Fact]
    public async Task An_option_changes_its_severity()
    {
        var (name, severity) = rule.DefaultSeverity == DiagnosticSeverity.Error
            ? ("warning", DiagnosticSeverity.Warning)
            : ("error", DiagnosticSeverity.Error);
        if (!rule.IsEnabledByDefault)
        {
            // The kit's switch goes before the option.
            var reported = await PlainRun.Of(Unmarked(Case), $"dotnet_diagnostic.{rule.Id}.severity = {name}");
            Assert.Equal((rule.Id, severity), (Assert.Single(reported).Id, reported[0].Severity));
            return;
        }

        var test = Check.Test(Case.Source.Replace(rule.Id + ":", "#0:", StringComparison.Ordinal));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"[*.cs]\ndotnet_diagnostic.{rule.Id}.severity = {name}\n"));
        test.TestState.ExpectedDiagnostics.Add(
            new DiagnosticResult(rule.Id, severity).WithLocation(0).WithMessage(Case.Message));
        await test.RunAsync();
    }

    private static string Unmarked(Firing deployment) => Markup.Parse(deployment.Source).Text;
}
