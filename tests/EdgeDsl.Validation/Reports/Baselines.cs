using EdgeDsl.Catalog.EdgeProfilerPaper;
using EdgeDsl.Cli.Fitting;
using EdgeDsl.CostModel;

namespace EdgeDsl.Validation.Reports;

/// <summary>What others would have said of a row: the data sheet's roofline, and EdgeProfiler's formulas.</summary>
internal static class Baselines
{
    /// <summary>Seconds with every share at 1 and no fixed time.</summary>
    public static double Roofline(Observation row)
    {
        var runtime = row.Deployment.EffectiveRuntime;
        return row.SecondsOf(row.CostsWith(
        [
            .. new[] { CostModel.Phase.Prefill, CostModel.Phase.Decode }.SelectMany(phase => new[]
            {
                new Calibration { Runtime = runtime, Phase = phase, ComputeShare = 1, BandwidthShare = 1, StepTime = 0, LayerTime = 0 },
                new Calibration { Runtime = runtime, Phase = phase, Attention = true, ComputeShare = 1, BandwidthShare = 1 },
            }),
        ]));
    }

    /// <summary>
    /// Seconds by EdgeProfiler's formulas: every token, of the prompt or generated, takes the larger of its compute and memory time. The
    /// precision is the row's bits in whole bytes, as it has no others; rates are those that the cost model uses for the row.
    /// </summary>
    public static double EdgeProfiler(Observation row)
    {
        var deployment = row.Deployment;
        var model = deployment.Model;
        var arithmetic = RuntimeArithmetic.Of(deployment.EffectiveRuntime, deployment.Device.Class, row.Weights.Groups[0].Format);
        var rate = deployment.Device.FindRate(arithmetic)?.OperationsPerSecond ?? double.NaN;
        var bytes = row.Weights.TotalBytes.Constant / (double)ParameterCount.Total(model).Constant;
        var precision = new EdgeProfilerPrecision("row", bytes < 0.75 ? 1 : (int)Math.Round(bytes));
        var estimate = EdgeProfilerFormulas.Estimate(
            new EdgeProfilerModel(model.Name, model.Layers, model.HiddenSize, model.IntermediateSize),
            new EdgeProfilerDevice(deployment.Device.Name, rate, deployment.Device.MemoryBandwidth, 1, 1, 1),
            precision);
        var perToken = Math.Max(estimate.ComputeMilliseconds, estimate.MemoryMilliseconds) * 1e-3;
        return ((row.Prefills * row.Workload.PromptTokens.Constant) + row.Steps) * perToken;
    }
}
