namespace EdgeDsl;

/// <summary>Declares how many requests a battery has to last for.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class BatteryBudgetAttribute : Attribute
{
    /// <summary>Usable energy of the battery in joules (<c>16.5 * WattHours</c>), above 0.</summary>
    [Dimension(Dimension.Energy)]
    public double Capacity { get; set; } = double.NaN;

    /// <summary>Requests that one charge has to answer, at least 1.</summary>
    public int Requests { get; set; }
}
