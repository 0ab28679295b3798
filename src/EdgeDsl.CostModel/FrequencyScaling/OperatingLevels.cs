namespace EdgeDsl.CostModel;

/// <summary>What one workload of a deployment costs at one operating point.</summary>
public sealed class OperatingLevel
{
    internal OperatingLevel(DeploymentCostModel model, WorkloadPoint workload)
    {
        Model = model;
        Workload = workload;
        Costs = model.At(workload.ToWorkload());
        StepJoules = model.DecodePower.Energy(Costs.DecodeStep).Constant;
    }

    /// <summary>The cost model at the operating point.</summary>
    public DeploymentCostModel Model { get; }

    /// <summary>The workload.</summary>
    public WorkloadPoint Workload { get; }

    /// <summary>The operating point.</summary>
    public OperatingPoint Point => Model.OperatingPoint;

    /// <summary>The costs of the workload.</summary>
    public DeploymentCosts Costs { get; }

    /// <summary>Seconds to the first token.</summary>
    public double PrefillSeconds => Costs.TimeToFirstToken.Constant;

    /// <summary>Joules of the prefill.</summary>
    public double PrefillJoules => Costs.PrefillEnergy.Constant;

    /// <summary>Seconds of a mean decode step.</summary>
    public double StepSeconds => Costs.TimePerOutputToken.Constant;

    /// <summary>Joules of a mean decode step of all sequences.</summary>
    public double StepJoules { get; }

    /// <summary>Seconds of a phase, in decode of a step.</summary>
    /// <param name="phase">The phase.</param>
    public double Seconds(Phase phase) => phase == Phase.Prefill ? PrefillSeconds : StepSeconds;

    /// <summary>Joules of a phase, in decode of a step.</summary>
    /// <param name="phase">The phase.</param>
    public double Joules(Phase phase) => phase == Phase.Prefill ? PrefillJoules : StepJoules;

    /// <summary>Watts of a phase.</summary>
    /// <param name="phase">The phase.</param>
    public double Watts(Phase phase) => (phase == Phase.Prefill ? Costs.PrefillPower : Costs.DecodePower).Constant;
}

/// <summary>
/// The operating points of a deployment's device with the costs of one workload at each, phase by phase and layer by layer: the staged cost
/// model asked once per operating point.
/// </summary>
public sealed class OperatingLevels
{
    private readonly FrequencyScaling scaling;
    private readonly List<OperatingLevel> levels = [];

    /// <summary>The levels of a deployment.</summary>
    /// <param name="model">Its cost model, at whatever operating point.</param>
    /// <param name="point">The workload.</param>
    /// <param name="scaling">What switching costs, where declared.</param>
    public OperatingLevels(DeploymentCostModel model, WorkloadPoint point, FrequencyScaling scaling)
    {
        this.scaling = scaling;
        Workload = point;
        var deployment = model.Deployment;
        var highest = deployment.Device.FindOperatingPoint(null);
        foreach (var operatingPoint in deployment.Device.OperatingPoints)
        {
            if (ReferenceEquals(operatingPoint, highest))
                Highest = levels.Count;
            var there = new DeploymentCostModel(deployment with { OperatingPoint = operatingPoint.Name }, model.Weights);
            levels.Add(new OperatingLevel(there, point));
        }
    }

    /// <summary>The workload.</summary>
    public WorkloadPoint Workload { get; }

    /// <summary>Each operating point, in the device's order.</summary>
    public IReadOnlyList<OperatingLevel> All => levels;

    /// <summary>Index of the highest operating point.</summary>
    public int Highest { get; }

    /// <summary>Whether nothing that a plan needs is unknown.</summary>
    public bool AreKnown => MissingFigure is null;

    /// <summary>What the device leaves unset that a plan needs, in words; null where nothing is missing.</summary>
    public string? MissingFigure
    {
        get
        {
            if (levels.Count < 2)
                return levels.Count == 0 ? "no OperatingPoint" : "one OperatingPoint only";
            foreach (var level in levels)
            {
                var device = level.Model.Deployment.Device;
                if (double.IsNaN(level.PrefillSeconds) || double.IsNaN(level.StepSeconds))
                    return "no figures that times follow from";
                if (double.IsNaN(SwitchingTime(level)))
                    return $"no SwitchingTime of \"{level.Point.Name}\"";
                if (!double.IsNaN(level.PrefillJoules) && !double.IsNaN(level.StepJoules))
                    continue;
                return double.IsNaN(device.IdlePower) && double.IsNaN(level.Point.IdlePower)
                    ? "no IdlePower"
                    : "no MaxPower, nor measured powers of both phases";
            }

            return null;
        }
    }

    /// <summary>Seconds of the longest switch.</summary>
    public double LongestSwitch
    {
        get
        {
            var longest = 0.0;
            foreach (var level in levels)
                longest = Math.Max(longest, SwitchingTime(level));
            return longest;
        }
    }

    /// <summary>Seconds of the layer that is done first, in a decode step at the highest operating point.</summary>
    public double ShortestLayer
    {
        get
        {
            var shortest = double.PositiveInfinity;
            for (var layer = 0; layer < levels[Highest].Model.Deployment.Model.Layers; layer++)
                shortest = Math.Min(shortest, LayerCosts.Of(levels[Highest], Phase.Decode, layer).Elapsed.Constant);
            return shortest;
        }
    }

    /// <summary>Whether a switch takes longer than a layer, so that one cannot follow the layers.</summary>
    public bool SwitchIsSlowerThanLayer => LongestSwitch > ShortestLayer;

    /// <summary>Watts of the device while it waits, base load included; not a number where they are not known.</summary>
    public double IdlePower
    {
        get
        {
            var least = double.PositiveInfinity;
            foreach (var level in levels)
            {
                var idle = double.IsNaN(level.Point.IdlePower) ? level.Model.Deployment.Device.IdlePower : level.Point.IdlePower;
                least = double.IsNaN(idle) ? idle : Math.Min(least, idle);
            }

            return least + (levels.Count > 0 ? levels[0].Model.Deployment.BaseLoad.Power : 0);
        }
    }

    /// <summary>Seconds of a switch to a level.</summary>
    /// <param name="level">The level.</param>
    public double SwitchingTime(OperatingLevel level) => double.IsNaN(scaling.SwitchingTime) ? level.Point.SwitchingTime : scaling.SwitchingTime;

    /// <summary>Joules of a switch to a level; where none are declared, what the level draws in the phase while the switch takes.</summary>
    /// <param name="level">The level.</param>
    /// <param name="phase">The phase.</param>
    public double SwitchingEnergy(OperatingLevel level, Phase phase)
    {
        var declared = double.IsNaN(scaling.SwitchingEnergy) ? level.Point.SwitchingEnergy : scaling.SwitchingEnergy;
        if (!double.IsNaN(declared))
            return declared;
        var time = SwitchingTime(level);
        return time > 0 ? time * level.Watts(phase) : 0;
    }

    /// <summary>The layers, and head and embedding as one item, of a phase: in decode of a mean step.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="slowdown">What times are multiplied by.</param>
    public IReadOnlyList<ScheduleItem> Items(Phase phase, double slowdown)
    {
        var count = levels[0].Model.Deployment.Model.Layers;
        var items = new ScheduleItem[count + 1];
        for (var i = 0; i <= count; i++)
        {
            var times = new double[levels.Count];
            var energies = new double[levels.Count];
            for (var k = 0; k < levels.Count; k++)
            {
                var part = LayerCosts.Of(levels[k], phase, i);
                var power = phase == Phase.Prefill ? levels[k].Model.PrefillPower : levels[k].Model.DecodePower;
                times[k] = part.Elapsed.Constant * slowdown;
                energies[k] = power.Energy(part).Constant;
            }

            items[i] = new ScheduleItem(i < count ? FormattableString.Invariant($"layer {i + 1}") : "head and embedding", times, energies);
        }

        return items;
    }
}
