using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(EdgeDsl.Benchmarks.EvaluateBenchmarks).Assembly).Run(args);
