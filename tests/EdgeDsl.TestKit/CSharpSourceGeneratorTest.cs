using Microsoft.CodeAnalysis;

namespace EdgeDsl.TestKit;

/// <summary>
/// Runs a generator over a state and checks its output, on every supported framework: exact texts, <c>\n</c> only, compiles without
/// warnings, cached when nothing has changed, no compilation kept alive, equal models from equal sources.
/// </summary>
public sealed class CSharpSourceGeneratorTest<TGenerator>
    where TGenerator : IIncrementalGenerator, new()
{
    /// <summary>The input and the expected output.</summary>
    public TestState TestState { get; init; } = new();

    /// <summary>The only source.</summary>
    public string TestCode
    {
        init => TestState.Sources.Add(value);
    }

    /// <summary>The frameworks to check; the run on the first one is returned.</summary>
    public List<ReferenceAssemblies> ReferenceAssemblies { get; } =
        [TestKit.ReferenceAssemblies.Net.Net100, TestKit.ReferenceAssemblies.Net.Net80];

    /// <summary>Checks to leave out.</summary>
    public TestBehaviors TestBehaviors { get; init; }

    /// <summary>Which diagnostics of the compiler fail; missing documentation of the input never does.</summary>
    public CompilerDiagnostics CompilerDiagnostics { get; init; } = CompilerDiagnostics.Warnings;

    /// <summary>Compiler diagnostics that do not fail.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    /// <summary>Only steps whose names start so are checked; null means every step the generator has named.</summary>
    public string? TrackedStepPrefix { get; init; }

    /// <summary>Makes every check and returns the run for more targeted ones.</summary>
    public Task<GeneratorRun> RunAsync() => Task.Run(() => ReferenceAssemblies.Select(Check).ToArray()[0]);

    private GeneratorRun Check(ReferenceAssemblies assemblies)
    {
        var run = GeneratorHost.Run<TGenerator>(TestState, assemblies);
        CheckSources(run);
        CompilerCheck.Output(run, assemblies, CompilerDiagnostics, DisabledDiagnostics);
        CheckPipeline(run);
        CheckCached(run);
        CheckEquality(run, GeneratorHost.Run<TGenerator>(TestState, assemblies));
        return run;
    }

    private void CheckSources(GeneratorRun run)
    {
        if (!run.Result.Diagnostics.IsEmpty)
            throw new VerificationException(
                "The generator reports diagnostics; that is the analyzers' work:" + DiagnosticDump.Lines(run.Result.Diagnostics));
        foreach (var source in run.Result.GeneratedSources)
        {
            var text = source.SourceText.ToString();
            if (text.Contains('\r', StringComparison.Ordinal))
                throw new VerificationException($"Line {Line(text)} of '{source.HintName}' ends in \\r\\n; generated text has \\n only.");
            if (source.SourceText.Encoding is null)
                throw new VerificationException($"'{source.HintName}' has no encoding, so it cannot be embedded in a PDB.");
        }

        if (TestBehaviors.HasFlag(TestBehaviors.SkipGeneratedSourcesCheck))
            return;
        var expected = TestState.GeneratedSources;
        TextDifference.Check(
            "The list of generated files",
            string.Join('\n', expected.Select(source => source.HintName)),
            string.Join('\n', run.HintNames));
        foreach (var (hintName, text) in expected)
            TextDifference.Check($"'{hintName}'", text, run[hintName]);

        static int Line(string text) => text.AsSpan(0, text.IndexOf('\r', StringComparison.Ordinal)).Count('\n') + 1;
    }

    private void CheckPipeline(GeneratorRun run)
    {
        foreach (var step in TrackedSteps.Own(run, TrackedStepPrefix))
        {
            foreach (var value in TrackedSteps.Values(run.Result, step))
                PipelineGuard.Check(step, value);
        }

        foreach (var (step, value) in TrackedSteps.OutputInputs(run.Result))
            PipelineGuard.CheckOutputInput(step, value);
    }

    private void CheckCached(GeneratorRun run)
    {
        var again = new GeneratorRun(run.Driver, run.InputCompilation.Clone());
        var reasons = TrackedSteps.Own(again, TrackedStepPrefix)
            .SelectMany(step => again.Reasons(step).Select(reason => (Name: $"step '{step}'", Reason: reason)))
            .Concat(again.OutputReasons().Select(output => (Name: $"file '{output.HintName}'", output.Reason)));
        var bad = reasons
            .Where(entry => entry.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(entry => $"{entry.Name}: {entry.Reason}")
            .ToArray();
        if (bad.Length > 0)
            throw new VerificationException(
                "Run again on a copy of the compilation, the generator is not cached:" + DiagnosticDump.Lines(bad));
    }

    private void CheckEquality(GeneratorRun run, GeneratorRun fresh)
    {
        foreach (var step in TrackedSteps.Own(run, TrackedStepPrefix))
        {
            foreach (var (one, other) in TrackedSteps.Values(run.Result, step).Zip(TrackedSteps.Values(fresh.Result, step)))
            {
                if (!Equals(one, other))
                    throw new VerificationException($"Step '{step}': equal sources give unequal models:\n  {one}\n  {other}");
                if (one?.GetHashCode() != other?.GetHashCode())
                    throw new VerificationException($"Step '{step}': equal models have different hash codes: {one}");
            }
        }

        foreach (var hintName in run.HintNames)
            TextDifference.Check($"'{hintName}', generated twice from equal sources,", run[hintName], fresh[hintName]);
    }
}
