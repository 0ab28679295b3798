using BenchmarkDotNet.Running;
using EdgeDsl.Benchmarks;

switch (args)
{
    case ["write", .. var rest]:
        var filter = Array.IndexOf(rest, "--filter");
        SpeedReport.Write(
            rest.Length > 0 && filter != 0 ? rest[0] : "docs/benchmarks.md",
            filter >= 0 && filter + 1 < rest.Length ? rest[filter + 1] : "");
        break;
    case ["build"]:
        SpeedReport.Print("Builds");
        break;
    case [EvaluateReport.DisassemblyVerb]:
        EvaluateReport.Run();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(EvaluateBenchmarks).Assembly).Run(args);
        break;
}
