using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Sweeps;

/// <summary>The costs of one deployment for a block of workloads, laid out once for all of them: what is quickest where there are many.</summary>
internal sealed class CostTape : BlockCosts
{
    private readonly ExpressionTape tape;
    private readonly int[] columns;
    private readonly int memory, prefillCompute, prefillMemory, decodeCompute, decodeMemory;
    private readonly int[] objectives;

    /// <summary>Lays the costs of a free workload out.</summary>
    /// <param name="costs">The costs, without overflow.</param>
    /// <param name="model">The cost model that they come from.</param>
    /// <param name="wanted">Columns that will be asked for.</param>
    /// <param name="blockLength">Workloads that are evaluated at once.</param>
    public CostTape(DeploymentCosts costs, DeploymentCostModel model, IReadOnlyList<CostColumn> wanted, int blockLength)
    {
        tape = new ExpressionTape(blockLength);
        memory = tape.Add(costs.PeakMemoryBytes);
        objectives = [memory, tape.Add(costs.TimeToFirstToken), tape.Add(costs.TimePerOutputToken), tape.Add(costs.EnergyPerToken)];
        columns = [.. wanted.Select(column => column.Count is null ? tape.Add(column.Real!(costs, model)) : tape.Add(column.Count(costs)))];
        (prefillCompute, prefillMemory) = wanted.Count == 0 ? default : (tape.Add(costs.Prefill.ComputeTime), tape.Add(costs.Prefill.DataTime));
        (decodeCompute, decodeMemory) = wanted.Count == 0 ? default : (tape.Add(costs.DecodeStep.ComputeTime), tape.Add(costs.DecodeStep.DataTime));
    }

    /// <inheritdoc />
    public override void Evaluate(ReadOnlySpan<WorkloadPoint> points)
    {
        for (var i = 0; i < points.Length; i++)
            tape.Set(i, points[i]);
        tape.Evaluate(points.Length);
    }

    /// <inheritdoc />
    public override bool IsKnown(int place) => true;

    /// <inheritdoc />
    public override long PeakMemory(int place) => tape.CountAt(memory, place);

    /// <inheritdoc />
    public override double Objective(Objective objective, int place) =>
        objective == Sweeps.Objective.Memory ? PeakMemory(place) : tape.RealAt(objectives[(int)objective], place);

    /// <inheritdoc />
    public override long Count(int column, int place) => tape.CountAt(columns[column], place);

    /// <inheritdoc />
    public override double Real(int column, int place) => tape.RealAt(columns[column], place);

    /// <inheritdoc />
    public override (double Compute, double Memory) Prefill(int place) => (tape.RealAt(prefillCompute, place), tape.RealAt(prefillMemory, place));

    /// <inheritdoc />
    public override (double Compute, double Memory) Decode(int place) => (tape.RealAt(decodeCompute, place), tape.RealAt(decodeMemory, place));
}
