namespace EdgeDsl;

/// <summary>A deployment as a row of a table: what does not depend on the workload, and a way to ask for what does. Asking allocates nothing.</summary>
public abstract class ProfiledDeployment
{
    private static readonly Budget[] Budgets = Enum.GetValues<Budget>();

    /// <summary>A row.</summary>
    /// <param name="name">Name of the deployment.</param>
    /// <param name="modelName">Name of its model.</param>
    /// <param name="deviceName">Name of its device.</param>
    /// <param name="policyName">Name of its policy.</param>
    protected ProfiledDeployment(string name, string modelName, string deviceName, string policyName)
    {
        Name = name;
        ModelName = modelName;
        DeviceName = deviceName;
        PolicyName = policyName;
    }

    /// <summary>Name of the deployment.</summary>
    public string Name { get; }

    /// <summary>Name of its model.</summary>
    public string ModelName { get; }

    /// <summary>Name of its device.</summary>
    public string DeviceName { get; }

    /// <summary>Name of its policy.</summary>
    public string PolicyName { get; }

    /// <summary>Parameters of the model, to the last one.</summary>
    public abstract long ParameterCount { get; }

    /// <summary>Bytes of all tensors as stored.</summary>
    public abstract long WeightBytes { get; }

    /// <summary>Bytes that one position takes in the KV cache of all layers.</summary>
    public abstract long KeyValueBytesPerToken { get; }

    /// <summary>Perplexity relative to the unquantized model, at least 1; positive infinity where the model breaks down.</summary>
    public abstract double PerplexityRatio { get; }

    /// <summary>The row of a deployment record.</summary>
    /// <typeparam name="TDeployment">The deployment.</typeparam>
    public static ProfiledDeployment Of<TDeployment>()
        where TDeployment : IDeployment<TDeployment>
        => new ProfiledDeployment<TDeployment>();

    /// <summary>The costs of a workload. Outside the declared ranges the result is unspecified, but nothing is thrown.</summary>
    /// <param name="promptTokens">Prompt tokens of one sequence.</param>
    /// <param name="outputTokens">Output tokens of one sequence.</param>
    /// <param name="batch">Sequences at once.</param>
    public abstract CostReport Evaluate(int promptTokens, int outputTokens, int batch = 1);

    /// <summary>Whether the deployment is declared for a workload; see <see cref="IDeployment{TSelf}.Declares"/>.</summary>
    /// <param name="promptTokens">Prompt tokens of one sequence.</param>
    /// <param name="outputTokens">Output tokens of one sequence.</param>
    /// <param name="batch">Sequences at once.</param>
    public abstract bool Declares(int promptTokens, int outputTokens, int batch = 1);

    /// <summary>The declared limit of a budget in base units; positive infinity where none is declared.</summary>
    /// <param name="budget">The budget.</param>
    public abstract double Limit(Budget budget);

    /// <summary>What the workload in the declared ranges that costs most of what the budget limits needs, in base units.</summary>
    /// <param name="budget">The budget; it need not be declared.</param>
    public abstract double WorstNeed(Budget budget);

    /// <summary>Whether costs keep within every declared budget; an unknown cost keeps within none.</summary>
    /// <param name="report">The costs.</param>
    public bool KeepsBudgets(in CostReport report)
    {
        foreach (var budget in Budgets)
        {
            var limit = Limit(budget);
            if (!double.IsPositiveInfinity(limit) && !(report.Need(budget) <= limit))
                return false;
        }

        return true;
    }

    /// <summary>What an objective is about, in base units: the less, the better.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="report">The costs of a workload on this deployment.</param>
    public double Value(Objective objective, in CostReport report) => objective switch
    {
        Objective.Memory => report.PeakMemoryBytes,
        Objective.TimeToFirstToken => report.TimeToFirstToken,
        Objective.TimePerOutputToken => report.TimePerOutputToken,
        Objective.EndToEnd => report.EndToEndLatency,
        Objective.EnergyPerToken => report.EnergyPerToken,
        Objective.EnergyPerRequest => report.EnergyPerRequest,
        Objective.Quality => PerplexityRatio,
        _ => double.NaN,
    };
}

/// <summary>The row of a deployment record: its static members, without boxing.</summary>
/// <typeparam name="TDeployment">The deployment.</typeparam>
internal sealed class ProfiledDeployment<TDeployment>()
    : ProfiledDeployment(TDeployment.Name, TDeployment.ModelName, TDeployment.DeviceName, TDeployment.PolicyName)
    where TDeployment : IDeployment<TDeployment>
{
    public override long ParameterCount => TDeployment.ParameterCount;

    public override long WeightBytes => TDeployment.WeightBytes;

    public override long KeyValueBytesPerToken => TDeployment.KeyValueBytesPerToken;

    public override double PerplexityRatio => TDeployment.PerplexityRatio;

    public override CostReport Evaluate(int promptTokens, int outputTokens, int batch = 1) =>
        TDeployment.Evaluate(promptTokens, outputTokens, batch);

    public override bool Declares(int promptTokens, int outputTokens, int batch = 1) =>
        TDeployment.Declares(promptTokens, outputTokens, batch);

    public override double Limit(Budget budget) => TDeployment.Limit(budget);

    public override double WorstNeed(Budget budget) => TDeployment.WorstCase(budget).Evaluate().Need(budget);
}
