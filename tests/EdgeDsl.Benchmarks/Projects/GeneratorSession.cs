extern alias generators;

using System.Collections.Immutable;
using System.Diagnostics;
using generators::EdgeDsl.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.Benchmarks;

/// <summary>Generators over a project that is edited, as an editor runs them.</summary>
internal sealed class GeneratorSession
{
    private readonly ImmutableArray<ISourceGenerator> generators;
    private readonly EditedProject project;
    private GeneratorDriver driver;
    private CSharpCompilation compilation;

    public GeneratorSession(int deployments, params IIncrementalGenerator[] generators)
    {
        this.generators = [.. generators.Select(generator => generator.AsSourceGenerator())];
        project = new EditedProject(deployments);
        compilation = project.After(ProjectEdit.Open);
        driver = NewDriver().RunGenerators(compilation);
    }

    /// <summary>All generators of EdgeDsl.</summary>
    public static IIncrementalGenerator[] OfEdgeDsl =>
        [new DeploymentGenerator(), new ModelGenerator(), new PolicyListGenerator(), new ProfilerGenerator(), new MatrixGenerator()];

    /// <summary>Edits the project without running anything; opened anew, the generators know nothing of it.</summary>
    public void Prepare(ProjectEdit edit)
    {
        compilation = project.After(edit);
        if (edit == ProjectEdit.Open)
            driver = NewDriver();
    }

    /// <summary>Runs the generators after the edit.</summary>
    public GeneratorDriver Run() => driver = driver.RunGenerators(compilation);

    /// <summary>Edits, runs and measures.</summary>
    public GeneratorRunFigures Measure(ProjectEdit edit)
    {
        Prepare(edit);
        var before = Outputs();
        GC.Collect();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var paused = GC.GetTotalPauseDuration();
        var worked = ProcessorTime.OfThread();
        var start = Stopwatch.GetTimestamp();
        Run();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        worked = ProcessorTime.OfThread() - worked;
        if (!double.IsNaN(worked))
            seconds = worked;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return new GeneratorRunFigures(seconds, (GC.GetTotalPauseDuration() - paused).TotalSeconds, bytes, Outputs().Count(text => !before.Contains(text)));
    }

    /// <summary>Seconds of each generator in the last run.</summary>
    public IEnumerable<(string Name, double Seconds)> Timing() =>
        driver.GetTimingInfo().GeneratorTimes.Select(time => (time.Generator.GetGeneratorType().Name, time.ElapsedTime.TotalSeconds));

    /// <summary>The files that the generators wrote in the last run.</summary>
    public IEnumerable<(string Path, string Text)> Files() => driver.GetRunResult().Results
        .SelectMany(result => result.GeneratedSources)
        .Select(source => (source.HintName, source.SourceText.ToString()));

    // An output that was not made again is the same object.
    private HashSet<SourceText> Outputs() =>
        [.. driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources.IsDefault ? [] : result.GeneratedSources).Select(source => source.SourceText)];

    private CSharpGeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(generators, parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
}

/// <summary>What a run of generators took.</summary>
/// <param name="Seconds">Processor time of the thread, where the system tells it; time on the clock where it does not.</param>
/// <param name="Paused">Seconds of it that went into garbage collection.</param>
/// <param name="Bytes">Memory that was allocated.</param>
/// <param name="Outputs">Files that were written or written anew.</param>
internal readonly record struct GeneratorRunFigures(double Seconds, double Paused, long Bytes, int Outputs);
