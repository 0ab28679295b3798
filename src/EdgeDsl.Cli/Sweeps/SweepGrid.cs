using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Sweeps;

/// <summary>Models × devices × policies × operating points × workloads. The point of a number varies its batch fastest and its model slowest.</summary>
internal sealed class SweepGrid
{
    private readonly DimensionRange promptRange, outputRange, batchRange;

    public SweepGrid(
        IReadOnlyList<Transformer> models,
        IReadOnlyList<DescribedDevice> devices,
        IReadOnlyList<QuantizationPolicy> policies,
        Runtime runtime,
        bool everyOperatingPoint,
        int[] promptTokens,
        int[] outputTokens,
        int[] batches)
    {
        (Models, Devices, Policies) = (models, devices, policies);
        (PromptTokens, OutputTokens, Batches) = (promptTokens, outputTokens, batches);
        Deployments =
        [
            .. from model in Enumerable.Range(0, models.Count)
               from device in Enumerable.Range(0, devices.Count)
               from policy in Enumerable.Range(0, policies.Count)
               from point in OperatingPointsOf(devices[device].Device, everyOperatingPoint)
               select new SweepDeployment(
                   new Deployment { Model = models[model], Device = devices[device].Device, Policy = policies[policy], Runtime = runtime, OperatingPoint = point },
                   devices[device].HasClass,
                   model,
                   device,
                   policy),
        ];
        (promptRange, outputRange, batchRange) = (RangeOf(promptTokens), RangeOf(outputTokens), RangeOf(batches));
    }

    public IReadOnlyList<Transformer> Models { get; }

    public IReadOnlyList<DescribedDevice> Devices { get; }

    public IReadOnlyList<QuantizationPolicy> Policies { get; }

    public IReadOnlyList<int> PromptTokens { get; }

    public IReadOnlyList<int> OutputTokens { get; }

    public IReadOnlyList<int> Batches { get; }

    /// <summary>Every deployment; each runs every workload.</summary>
    public IReadOnlyList<SweepDeployment> Deployments { get; }

    /// <summary>How many workloads there are.</summary>
    public long Workloads => (long)PromptTokens.Count * OutputTokens.Count * Batches.Count;

    /// <summary>How many points there are.</summary>
    public long Points => Deployments.Count * Workloads;

    /// <summary>The least ranges that hold every workload.</summary>
    public WorkloadRanges Ranges => new(promptRange, outputRange, batchRange);

    /// <summary>A workload.</summary>
    /// <param name="number">Its number, from 0 below <see cref="Workloads"/>.</param>
    public WorkloadPoint WorkloadAt(long number)
    {
        var (others, batch) = Math.DivRem(number, Batches.Count);
        var (prompt, output) = Math.DivRem(others, OutputTokens.Count);
        return new WorkloadPoint(PromptTokens[(int)prompt], OutputTokens[(int)output], Batches[(int)batch]);
    }

    private static IEnumerable<string?> OperatingPointsOf(Device device, bool every) =>
        every && device.OperatingPoints.Count > 0 ? device.OperatingPoints.Select(point => (string?)point.Name) : [null];

    private static DimensionRange RangeOf(int[] sorted) => new(sorted[0], sorted[^1]);
}

/// <summary>One deployment of a sweep.</summary>
/// <param name="Deployment">The deployment.</param>
/// <param name="HasClass">Whether the device's class is known.</param>
/// <param name="Model">Number of its model in the grid.</param>
/// <param name="Device">Number of its device.</param>
/// <param name="Policy">Number of its policy.</param>
internal sealed record SweepDeployment(Deployment Deployment, bool HasClass, int Model, int Device, int Policy);
