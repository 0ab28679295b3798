using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Sweeps;

/// <summary>A grid, evaluated: what cannot run and why, and what is on the Pareto front.</summary>
internal sealed class Sweep
{
    private const int PieceLength = 4096;

    private readonly Lazy<StoredWeights>[] layouts;
    private readonly Obstacle[] obstacles;
    private readonly bool[] isUnknown;
    private readonly bool[] isOnFront;

    private Sweep(SweepGrid grid, IReadOnlyList<Objective> objectives, Comparison within)
    {
        (Grid, Objectives, Within) = (grid, objectives, within);
        layouts =
        [
            .. from model in grid.Models
               from policy in grid.Policies
               select new Lazy<StoredWeights>(() => new StoredWeights(model, policy)),
        ];
        obstacles = new Obstacle[grid.Points];
        isUnknown = new bool[grid.Points];
        isOnFront = new bool[grid.Points];
    }

    public SweepGrid Grid { get; }

    /// <summary>What is to be small.</summary>
    public IReadOnlyList<Objective> Objectives { get; }

    /// <summary>What points that are compared share.</summary>
    public Comparison Within { get; }

    /// <summary>Points with each obstacle.</summary>
    public IReadOnlyDictionary<Obstacle, long> CannotRun { get; private set; } = new Dictionary<Obstacle, long>();

    /// <summary>Points that can run and of which an objective is not known, by the first such objective.</summary>
    public IReadOnlyDictionary<Objective, long> Unknown { get; private set; } = new Dictionary<Objective, long>();

    /// <summary>The points on the front, in the grid's order.</summary>
    public IReadOnlyList<int> Front { get; private set; } = [];

    /// <summary>Points that can run.</summary>
    public long Runnable => Grid.Points - CannotRun.Values.Sum();

    /// <summary>Pieces that the work comes in; each holds workloads of one deployment.</summary>
    public long Pieces => Grid.Deployments.Count * PiecesOfDeployment;

    /// <summary>Pieces that hold as many points, at least one.</summary>
    public long PiecesOf(int points) => Math.Max(1, points / Math.Min(PieceLength, Grid.Workloads));

    private long PiecesOfDeployment => (Grid.Workloads + PieceLength - 1) / PieceLength;

    /// <summary>Evaluates a grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="objectives">What is to be small.</param>
    /// <param name="within">What points that are compared share.</param>
    /// <param name="done">Is told how many points were evaluated, from any thread.</param>
    public static Sweep Run(SweepGrid grid, IReadOnlyList<Objective> objectives, Comparison within, Action<int> done)
    {
        var sweep = new Sweep(grid, objectives, within);
        var values = new double[grid.Points * objectives.Count];
        Parallel.For(0, sweep.Pieces, piece => done(sweep.Judge(piece, values)));
        sweep.Count(values);
        sweep.FindFront(values);
        return sweep;
    }

    /// <summary>The obstacle of a point.</summary>
    public Obstacle ObstacleOf(long point) => obstacles[point];

    /// <summary>Whether a point is on the front; null where it is not compared, since it cannot run or an objective is not known.</summary>
    public bool? IsOnFront(long point) => obstacles[point] != Obstacle.None || isUnknown[point] ? null : isOnFront[point];

    /// <summary>The deployment of a piece and its workloads.</summary>
    public (SweptDeployment Deployment, long FirstPoint, long FirstWorkload, int Count) At(long piece, IReadOnlyList<CostColumn> columns)
    {
        var (deployment, part) = Math.DivRem(piece, PiecesOfDeployment);
        var first = part * PieceLength;
        var source = Grid.Deployments[(int)deployment];
        var swept = new SweptDeployment(Grid, source, LayoutOf(source), columns);
        return (swept, deployment * Grid.Workloads, first, (int)Math.Min(PieceLength, Grid.Workloads - first));
    }

    /// <summary>The deployment of a point.</summary>
    public SweptDeployment Lay(long point, IReadOnlyList<CostColumn> columns)
    {
        var source = Grid.Deployments[(int)(point / Grid.Workloads)];
        return new SweptDeployment(Grid, source, LayoutOf(source), columns);
    }

    /// <summary>A point by itself, as <c>estimate</c> answers it.</summary>
    public Estimate Estimate(long point)
    {
        var source = Grid.Deployments[(int)(point / Grid.Workloads)];
        var workload = Grid.WorkloadAt(point % Grid.Workloads);
        var model = new DeploymentCostModel(source.Deployment, LayoutOf(source));
        return new Estimate(model, workload, model.At(workload.ToWorkload()), source.HasClass, [.. EstimateNotes.Of(model)]);
    }

    private StoredWeights LayoutOf(SweepDeployment deployment) => layouts[(deployment.Model * Grid.Policies.Count) + deployment.Policy].Value;

    private int Judge(long piece, double[] values)
    {
        var (deployment, firstPoint, firstWorkload, count) = At(piece, []);
        deployment.Evaluate(firstWorkload, count, (workload, _, obstacle, costs, place) =>
        {
            var point = firstPoint + workload;
            obstacles[point] = obstacle;
            for (var i = 0; obstacle == Obstacle.None && i < Objectives.Count; i++)
            {
                var value = deployment.Objective(Objectives[i], costs!, place);
                values[(point * Objectives.Count) + i] = value;
                isUnknown[point] |= double.IsNaN(value);
            }
        });
        return count;
    }

    private void Count(double[] values)
    {
        var cannotRun = new Dictionary<Obstacle, long>();
        var unknown = new Dictionary<Objective, long>();
        for (var point = 0L; point < Grid.Points; point++)
        {
            if (obstacles[point] != Obstacle.None)
            {
                cannotRun[obstacles[point]] = cannotRun.GetValueOrDefault(obstacles[point]) + 1;
            }
            else if (isUnknown[point])
            {
                var first = Objectives.First(objective => double.IsNaN(values[(point * Objectives.Count) + IndexOf(objective)]));
                unknown[first] = unknown.GetValueOrDefault(first) + 1;
            }
        }

        (CannotRun, Unknown) = (cannotRun, unknown);
    }

    private int IndexOf(Objective objective)
    {
        var index = 0;
        while (Objectives[index] != objective)
            index++;
        return index;
    }

    private void FindFront(double[] values)
    {
        var groups = Groups();
        var fronts = new int[groups.Count][];
        Parallel.For(0, groups.Count, group => fronts[group] = ParetoFront.Of(values, Objectives.Count, groups[group]));
        var front = new List<int>();
        foreach (var point in fronts.SelectMany(points => points))
        {
            isOnFront[point] = true;
            front.Add(point);
        }

        front.Sort();
        Front = front;
    }

    /// <summary>The points that are compared with each other, group by group.</summary>
    private List<int[]> Groups()
    {
        var models = Within.HasFlag(Comparison.Model) ? Grid.Models.Count : 1;
        var devices = Within.HasFlag(Comparison.Device) ? Grid.Devices.Count : 1;
        var workloads = Within.HasFlag(Comparison.Workload) ? Grid.Workloads : 1;
        var sizes = new int[models * devices * workloads];
        Visit((_, group) => sizes[group]++);
        var groups = sizes.Select(size => new int[size]).ToList();
        Array.Clear(sizes);
        Visit((point, group) => groups[(int)group][sizes[group]++] = point);
        return groups;

        void Visit(Action<int, long> visit)
        {
            for (var deployment = 0; deployment < Grid.Deployments.Count; deployment++)
            {
                var source = Grid.Deployments[deployment];
                var shared = ((models == 1 ? 0 : source.Model) * devices) + (devices == 1 ? 0 : source.Device);
                for (var workload = 0L; workload < Grid.Workloads; workload++)
                {
                    var point = (int)((deployment * Grid.Workloads) + workload);
                    if (obstacles[point] == Obstacle.None && !isUnknown[point])
                        visit(point, (shared * workloads) + (workloads == 1 ? 0 : workload));
                }
            }
        }
    }
}
