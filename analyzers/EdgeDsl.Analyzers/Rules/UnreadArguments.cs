using EdgeDsl.CostModel;

namespace EdgeDsl.Analyzers;

/// <summary>Arguments whose unit is wrong: their value is not what the author meant, so no other rule looks at it.</summary>
internal sealed class UnreadArguments
{
    private readonly HashSet<(int Attribute, string Argument)> positions = [];
    private readonly HashSet<(string Attribute, string Argument)> names = [];

    public bool IsEmpty => names.Count == 0;

    /// <summary>Whether a figure that costs depend on cannot be read: any but a budget.</summary>
    public bool HasFigureOfCosts
    {
        get
        {
            foreach (var (attribute, _) in names)
            {
                if (!attribute.EndsWith("Budget", StringComparison.Ordinal))
                    return true;
            }

            return false;
        }
    }

    public void Add(int attributeIndex, string attribute, string argument)
    {
        positions.Add((attributeIndex, argument));
        names.Add((attribute, argument));
    }

    public bool Contains(DeclarationError error) => error.Argument is not null && positions.Contains((error.AttributeIndex, error.Argument));

    /// <summary>The budgets without those that cannot be read.</summary>
    public DeploymentBudgets Without(DeploymentBudgets budgets) => names.Count == 0 ? budgets : budgets with
    {
        Memory = Read(budgets.Memory, "MemoryBudget", "bytes"),
        Storage = Read(budgets.Storage, "StorageBudget", "bytes"),
        Power = Read(budgets.Power, "PowerBudget", "watts"),
        TimeToFirstToken = Read(budgets.TimeToFirstToken, "LatencyBudget", "TimeToFirstToken"),
        TimePerOutputToken = Read(budgets.TimePerOutputToken, "LatencyBudget", "TimePerOutputToken"),
        EndToEnd = Read(budgets.EndToEnd, "LatencyBudget", "EndToEnd"),
        EnergyPerToken = Read(budgets.EnergyPerToken, "EnergyBudget", "PerToken"),
        EnergyPerRequest = Read(budgets.EnergyPerRequest, "EnergyBudget", "PerRequest"),
        BatteryCapacity = Read(budgets.BatteryCapacity, "BatteryBudget", "Capacity"),
    };

    private double Read(double value, string attribute, string argument) => names.Contains((attribute, argument)) ? double.NaN : value;
}
