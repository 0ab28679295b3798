using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.TestKit;

/// <summary>What one run of a generator produced.</summary>
public sealed class GeneratorRun
{
    internal GeneratorRun(GeneratorDriver driver, Compilation input)
    {
        Driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _);
        InputCompilation = input;
        OutputCompilation = output;
        Result = Driver.GetRunResult().Results.Single();
        if (Result.Exception is { } exception)
            throw new VerificationException(
                $"The generator threw {exception.GetType().Name}: {exception.Message}\n{exception.StackTrace}", exception);
    }

    /// <summary>Roslyn's own result, with all tracked steps.</summary>
    public GeneratorRunResult Result { get; }

    /// <summary>What the generator saw.</summary>
    public Compilation InputCompilation { get; }

    /// <summary>The input and the generated sources.</summary>
    public Compilation OutputCompilation { get; }

    /// <summary>The hint names, in the order of the output.</summary>
    public IEnumerable<string> HintNames => Result.GeneratedSources.Select(source => source.HintName);

    internal GeneratorDriver Driver { get; }

    /// <summary>The text of a generated file.</summary>
    public string this[string hintName]
    {
        get
        {
            foreach (var source in Result.GeneratedSources)
            {
                if (source.HintName == hintName)
                    return source.SourceText.ToString();
            }

            throw new VerificationException($"Nothing was generated under '{hintName}', only under:{DiagnosticDump.Lines(HintNames)}");
        }
    }

    /// <summary>Compiles and loads the output.</summary>
    public EmittedAssembly Load() => new(OutputCompilation);

    /// <summary>Why each value of a tracked step is what it is, in the order of the step's outputs.</summary>
    public ImmutableArray<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs)
            ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)]
            : throw new VerificationException($"No step is called '{step}', only:{DiagnosticDump.Lines(Result.TrackedSteps.Keys)}");

    /// <summary>Why each generated file is what it is. A removed file is still in the list, as removed.</summary>
    public ImmutableArray<(string HintName, IncrementalStepRunReason Reason)> OutputReasons() =>
    [
        .. from step in Result.TrackedOutputSteps.Values.SelectMany(runs => runs)
           from output in step.Outputs
           from hintName in HintNamesIn(output.Value)
           orderby hintName
           select (hintName, output.Reason),
    ];

    /// <summary>Fails unless a tracked step has exactly these reasons, in any order.</summary>
    public GeneratorRun AssertReasons(string step, params IEnumerable<IncrementalStepRunReason> expected)
    {
        CheckReasons($"step '{step}'", expected, Reasons(step));
        return this;
    }

    /// <summary>Fails unless the generated files have exactly these reasons, in any order.</summary>
    public GeneratorRun AssertOutputs(params IEnumerable<IncrementalStepRunReason> expected)
    {
        CheckReasons("the generated files", expected, OutputReasons().Select(output => output.Reason));
        return this;
    }

    /// <summary>Fails unless one generated file has this reason.</summary>
    public GeneratorRun AssertOutput(string hintName, IncrementalStepRunReason expected)
    {
        CheckReasons(
            $"generated file '{hintName}'",
            [expected],
            OutputReasons().Where(output => output.HintName == hintName).Select(output => output.Reason));
        return this;
    }

    private static void CheckReasons(
        string what, IEnumerable<IncrementalStepRunReason> expected, IEnumerable<IncrementalStepRunReason> actual)
    {
        if (!expected.Order().SequenceEqual(actual.Order()))
            throw new VerificationException(
                $"Reasons of {what}: expected [{string.Join(", ", expected)}], got [{string.Join(", ", actual)}].");
    }

    // An output step's value is a pair of non-public types: the sources with their hint names, and the diagnostics.
    private static IEnumerable<string> HintNamesIn(object value)
    {
        if (value is not ITuple { Length: 2 } pair || pair[0] is not IEnumerable sources)
            throw new InvalidOperationException(
                $"This Roslyn keeps its outputs in another form than the test kit knows: {value.GetType()}");
        foreach (var source in sources)
            yield return (string)source.GetType().GetProperty("HintName")!.GetValue(source)!;
    }
}
