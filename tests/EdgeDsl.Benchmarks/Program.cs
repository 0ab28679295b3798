using BenchmarkDotNet.Running;
using EdgeDsl.Benchmarks;

if (args is ["write", ..])
{
    SpeedReport.Write(args.Length > 1 ? args[1] : "docs/benchmarks.md");
    return;
}

if (args is [EvaluateReport.DisassemblyVerb])
{
    EvaluateReport.Run();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(EvaluateBenchmarks).Assembly).Run(args);
