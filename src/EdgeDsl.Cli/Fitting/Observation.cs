using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Fitting;

/// <summary>A measured time, and the costs that it is the time of.</summary>
internal sealed class Observation
{
    /// <summary>What the row is called where it comes from.</summary>
    public required string Id { get; init; }

    /// <summary>The deployment that was measured; its device's calibrations are not looked at.</summary>
    public required Deployment Deployment { get; init; }

    /// <summary>The deployment's tensors.</summary>
    public required StoredWeights Weights { get; init; }

    /// <summary>The workload that was measured.</summary>
    public required Workload Workload { get; init; }

    /// <summary>Prefills that the time holds: 0 or 1.</summary>
    public int Prefills { get; init; }

    /// <summary>Decode steps that the time holds, each of the workload's mean length.</summary>
    public int Steps { get; init; }

    /// <summary>Measured seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>The processor that the row tells about: rows of one share their efficiencies. Variants of a chip are one processor.</summary>
    public required string Processor { get; init; }

    /// <summary>The model, for leaving it out.</summary>
    public string Model => Deployment.Model.Name;

    /// <summary>The costs of the row under given efficiencies.</summary>
    /// <param name="calibrations">The efficiencies.</param>
    public DeploymentCosts CostsWith(IReadOnlyList<Calibration> calibrations)
    {
        var device = Deployment.Device with { Calibrations = calibrations };
        return new DeploymentCostModel(Deployment with { Device = device }, Weights).At(Workload);
    }

    /// <summary>The predicted seconds.</summary>
    /// <param name="costs">The costs of the row.</param>
    public double SecondsOf(DeploymentCosts costs) =>
        (Prefills * costs.Prefill.Elapsed.Constant) + (Steps * costs.DecodeStep.Elapsed.Constant);
}
