using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.TestKit;

/// <summary>Tells the steps a generator has named from those Roslyn names.</summary>
internal static class TrackedSteps
{
    private static readonly ImmutableHashSet<string> Inputs =
    [
        WellKnownGeneratorInputs.Compilation,
        WellKnownGeneratorInputs.ParseOptions,
        WellKnownGeneratorInputs.AdditionalTexts,
        WellKnownGeneratorInputs.AnalyzerConfigOptions,
        WellKnownGeneratorInputs.MetadataReferences,
        "CompilationOptions",
        WellKnownGeneratorOutputs.SourceOutput,
        WellKnownGeneratorOutputs.ImplementationSourceOutput,
    ];

    /// <summary>The named steps of the generator; with a prefix only those, so that a test can say which steps it is about.</summary>
    public static ImmutableArray<string> Own(GeneratorRun run, string? prefix)
    {
        ImmutableArray<string> own =
        [
            .. run.Result.TrackedSteps.Keys
                .Where(name => prefix is null ? !IsRoslyns(name) : name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        if (own.IsEmpty && !run.OutputReasons().IsEmpty)
        {
            throw new VerificationException(
                "The generator tracks no step of its own, so nothing can be said about caching (WithTrackingName). Steps seen:"
                + DiagnosticDump.Lines(run.Result.TrackedSteps.Keys));
        }

        return own;
    }

    public static IEnumerable<object?> Values(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Value);

    /// <summary>What the output callbacks are handed, named or not.</summary>
    public static IEnumerable<(string Step, object? Value)> OutputInputs(GeneratorRunResult result) =>
        from run in result.TrackedOutputSteps.Values.SelectMany(runs => runs)
        from input in run.Inputs
        where input.Source.Name is not { } name || !Inputs.Contains(name)
        select (input.Source.Name ?? "(unnamed input of an output)", (object?)input.Source.Outputs[input.OutputIndex].Value);

    // Roslyn's helpers for ForAttributeWithMetadataName all carry that suffix.
    private static bool IsRoslyns(string name) => Inputs.Contains(name) || name.Contains("_ForAttribute", StringComparison.Ordinal);
}
