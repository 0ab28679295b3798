using EdgeDsl.CostModel;
using MathNet.Numerics.LinearAlgebra;

namespace EdgeDsl.Cli.Fitting;

/// <summary>
/// Finds the efficiencies under which the cost model predicts measured times best: the largest posterior of the logarithms of all effects,
/// with errors that large deviations enter slowly, as some boards were throttling. The cost model itself is asked for every prediction and
/// for the share of a time that each efficiency is answerable for, so that no formula stands here.
/// </summary>
internal sealed class EfficiencyFit
{
    // Two runs of one benchmark differ by about this much.
    private const double Noise = 0.04;
    private const int MostIterations = 40;

    // One odd processor or format may be odd without dragging the others along.
    private const double Oddity = 2;

    // Beyond so many times the noise a row counts less and less. The first pass lets every row count, so that the second does not settle on
    // the few that happen to lie near what was believed before.
    private static readonly double[] Tolerances = [12, 2];

    private readonly IReadOnlyList<Observation> observations;
    private readonly CostModel.Runtime runtime;
    private readonly Func<Effect, EffectPrior> belief;
    private readonly Dictionary<Effect, int> indices = [];
    private readonly Dictionary<string, CostModel.WeightFormat[]> formats;

    private EfficiencyFit(IReadOnlyList<Observation> observations, CostModel.Runtime runtime, Func<Effect, EffectPrior> belief)
    {
        this.observations = observations;
        this.runtime = runtime;
        this.belief = belief;
        formats = observations.GroupBy(row => row.Processor).ToDictionary(
            rows => rows.Key,
            rows => rows.SelectMany(row => row.Weights.Groups.Select(group => group.Format)).Distinct().Order().ToArray());
        foreach (var row in observations)
        {
            foreach (var kind in Enum.GetValues<EfficiencyKind>())
            {
                var isPerFormat = kind is EfficiencyKind.Compute or EfficiencyKind.Bandwidth;
                foreach (var format in isPerFormat ? formats[row.Processor].Append(CostModel.WeightFormat.Unspecified) : [CostModel.WeightFormat.Unspecified])
                {
                    foreach (var effect in Efficiencies.EffectsOf(kind, format, row.Processor))
                        indices.TryAdd(effect, indices.Count);
                }
            }
        }
    }

    /// <summary>The efficiencies that fit the rows of one runtime on processors of one class.</summary>
    /// <param name="observations">The rows.</param>
    /// <param name="runtime">The runtime.</param>
    /// <param name="belief">What is believed of each effect before a row is seen; null for what holds of processors in general.</param>
    public static Efficiencies Solve(
        IReadOnlyList<Observation> observations, CostModel.Runtime runtime, Func<Effect, EffectPrior>? belief = null) =>
        new EfficiencyFit(observations, runtime, belief ?? EffectPrior.Of).Solve();

    private Efficiencies Solve()
    {
        var priors = indices.OrderBy(pair => pair.Value).Select(pair => belief(pair.Key)).ToArray();
        var current = priors.Select(prior => prior.Mean).ToArray();
        foreach (var tolerance in Tolerances)
            current = Descend(current, priors, tolerance);
        return EfficienciesOf(current);
    }

    private double[] Descend(double[] current, EffectPrior[] priors, double tolerance)
    {
        var cost = Linearize(current, priors, tolerance, out var hessian, out var gradient);
        var damping = 1e-3;
        for (var iteration = 0; iteration < MostIterations && damping < 1e6; iteration++)
        {
            var damped = hessian.Clone();
            for (var i = 0; i < current.Length; i++)
                damped[i, i] *= 1 + damping;
            var step = damped.Cholesky().Solve(gradient);
            var next = current.Select((value, i) => value - Math.Clamp(step[i], -1, 1)).ToArray();
            var nextCost = Linearize(next, priors, tolerance, out var nextHessian, out var nextGradient);
            if (nextCost < cost)
            {
                var gain = cost - nextCost;
                (current, cost, hessian, gradient) = (next, nextCost, nextHessian, nextGradient);
                damping /= 5;
                if (gain < 1e-7 * cost)
                    break;
            }
            else
            {
                damping *= 4;
            }
        }

        return current;
    }

    private Efficiencies EfficienciesOf(double[] values) =>
        new(runtime, indices.ToDictionary(pair => pair.Key, pair => values[pair.Value]), belief);

    private double Linearize(double[] values, EffectPrior[] priors, double tolerance, out Matrix<double> hessian, out Vector<double> gradient)
    {
        var size = values.Length;
        hessian = Matrix<double>.Build.Dense(size, size);
        gradient = Vector<double>.Build.Dense(size);
        var cost = 0.0;
        for (var i = 0; i < size; i++)
        {
            var deviation = (values[i] - priors[i].Mean) / priors[i].Deviation;
            var robust = 1 + (deviation * deviation / (Oddity * Oddity));
            cost += Oddity * Oddity * Math.Log(robust);
            hessian[i, i] += 1 / (priors[i].Deviation * priors[i].Deviation) / robust;
            gradient[i] += deviation / priors[i].Deviation / robust;
        }

        var efficiencies = EfficienciesOf(values);
        var calibrations = formats.ToDictionary(pair => pair.Key, pair => efficiencies.CalibrationsOf(pair.Key, pair.Value));
        foreach (var row in observations)
        {
            var costs = row.CostsWith(calibrations[row.Processor]);
            var seconds = row.SecondsOf(costs);
            var residual = (Math.Log(seconds) - Math.Log(row.Seconds)) / Noise;
            var robust = 1 + (residual * residual / (tolerance * tolerance));
            cost += tolerance * tolerance * Math.Log(robust);
            var slopes = Slopes(row, efficiencies, calibrations[row.Processor], costs, seconds);
            foreach (var (i, slope) in slopes)
            {
                gradient[i] += residual * slope / Noise / robust;
                foreach (var (j, other) in slopes)
                    hessian[i, j] += slope * other / (Noise * Noise) / robust;
            }
        }

        return cost;
    }

    /// <summary>d ln(seconds) / d effect: minus the share of the time that the efficiency bounds; plus it for a fixed time.</summary>
    private Dictionary<int, double> Slopes(
        Observation row, Efficiencies efficiencies, List<Calibration> calibrations, DeploymentCosts costs, double seconds)
    {
        Dictionary<int, double> slopes = [];
        AddPhase(CostModel.Phase.Prefill, row.Prefills / seconds, costs.Prefill, EfficiencyKind.PrefillStep, EfficiencyKind.PrefillAttention);
        AddPhase(CostModel.Phase.Decode, row.Steps / seconds, costs.DecodeStep, EfficiencyKind.DecodeStep, EfficiencyKind.DecodeAttention);
        return slopes;

        void AddPhase(CostModel.Phase which, double scale, PhaseCosts phase, EfficiencyKind step, EfficiencyKind attention)
        {
            if (scale == 0)
                return;
            var fixedTime = phase.Elapsed.Constant;
            for (var i = 0; i < phase.Groups.Count; i++)
            {
                var group = phase.Groups[i];
                var elapsed = group.Elapsed.Constant;
                fixedTime -= elapsed;
                var isCompute = group.ComputeTime.Constant > group.MemoryTime.Constant;
                var isMatmul = i < row.Weights.Groups.Count;
                var format = isMatmul ? row.Weights.Groups[i].Format : CostModel.WeightFormat.Unspecified;
                var kind = isMatmul || i == phase.Groups.Count - 1
                    ? (isCompute ? EfficiencyKind.Compute : EfficiencyKind.Bandwidth)
                    : (isCompute ? attention : EfficiencyKind.AttentionBandwidth);
                Add(kind, format, -elapsed * scale);
            }

            var calibration = calibrations.Find(candidate => candidate.Phase == which && !candidate.Attention && candidate.Format == CostModel.WeightFormat.Unspecified)!;
            var layers = calibration.LayerTime * row.Deployment.Model.Layers;
            var layerShare = layers / (layers + calibration.StepTime);
            Add(step, CostModel.WeightFormat.Unspecified, fixedTime * (1 - layerShare) * scale);
            Add(EfficiencyKind.Layer, CostModel.WeightFormat.Unspecified, fixedTime * layerShare * scale);
        }

        void Add(EfficiencyKind kind, CostModel.WeightFormat format, double slope)
        {
            // A share that is cut off at 1 stays there, however its effects move.
            if (efficiencies.IsCutOff(kind, format, row.Processor))
                return;
            foreach (var effect in Efficiencies.EffectsOf(kind, format, row.Processor))
            {
                var index = indices[effect];
                slopes[index] = slopes.GetValueOrDefault(index) + slope;
            }
        }
    }
}
