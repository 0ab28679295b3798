using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Sweeps;

/// <summary>
/// The costs of one deployment, asked for each workload of a block by itself: what is quickest where there are few, and what is left where
/// counts overflow somewhere between them.
/// </summary>
internal sealed class SingleCosts : BlockCosts
{
    private readonly DeploymentCostModel model;
    private readonly IReadOnlyList<CostColumn> columns;
    private readonly DeploymentCosts?[] block;

    /// <summary>The costs of a deployment.</summary>
    /// <param name="model">Its cost model.</param>
    /// <param name="columns">Columns that will be asked for.</param>
    /// <param name="blockLength">Workloads of a block.</param>
    public SingleCosts(DeploymentCostModel model, IReadOnlyList<CostColumn> columns, int blockLength)
    {
        (this.model, this.columns) = (model, columns);
        block = new DeploymentCosts?[blockLength];
    }

    /// <inheritdoc />
    public override void Evaluate(ReadOnlySpan<WorkloadPoint> points)
    {
        for (var i = 0; i < points.Length; i++)
        {
            var costs = model.At(points[i].ToWorkload());
            block[i] = costs.HasOverflow ? null : costs;
        }
    }

    /// <inheritdoc />
    public override bool IsKnown(int place) => block[place] is not null;

    /// <inheritdoc />
    public override long PeakMemory(int place) => block[place]!.PeakMemoryBytes.Constant;

    /// <inheritdoc />
    public override double Objective(Objective objective, int place) => objective switch
    {
        Sweeps.Objective.Memory => PeakMemory(place),
        Sweeps.Objective.TimeToFirstToken => block[place]!.TimeToFirstToken.Constant,
        Sweeps.Objective.TimePerOutputToken => block[place]!.TimePerOutputToken.Constant,
        _ => block[place]!.EnergyPerToken.Constant,
    };

    /// <inheritdoc />
    public override long Count(int column, int place) => columns[column].Count!(block[place]!).Constant;

    /// <inheritdoc />
    public override double Real(int column, int place) => columns[column].Real!(block[place]!, model).Constant;

    /// <inheritdoc />
    public override (double Compute, double Memory) Prefill(int place) => TimesOf(block[place]!.Prefill);

    /// <inheritdoc />
    public override (double Compute, double Memory) Decode(int place) => TimesOf(block[place]!.DecodeStep);

    private static (double Compute, double Memory) TimesOf(PhaseCosts phase) => (phase.ComputeTime.Constant, phase.DataTime.Constant);
}
