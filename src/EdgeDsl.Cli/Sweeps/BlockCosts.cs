using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Sweeps;

/// <summary>The costs of one deployment for a block of workloads.</summary>
internal abstract class BlockCosts
{
    /// <summary>Evaluates a block of workloads, of which the first is at place 0.</summary>
    public abstract void Evaluate(ReadOnlySpan<WorkloadPoint> points);

    /// <summary>Whether no cost of a workload overflows; where one does, nothing else may be asked of it.</summary>
    public abstract bool IsKnown(int place);

    /// <summary>Bytes of peak memory.</summary>
    public abstract long PeakMemory(int place);

    /// <summary>An objective that depends on the workload.</summary>
    public abstract double Objective(Objective objective, int place);

    /// <summary>A column that is a count.</summary>
    public abstract long Count(int column, int place);

    /// <summary>A column that is none.</summary>
    public abstract double Real(int column, int place);

    /// <summary>Seconds that compute units and memory are busy in prefill.</summary>
    public abstract (double Compute, double Memory) Prefill(int place);

    /// <summary>Seconds that compute units and memory are busy in a decode step.</summary>
    public abstract (double Compute, double Memory) Decode(int place);
}
