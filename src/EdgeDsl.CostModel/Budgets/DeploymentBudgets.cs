namespace EdgeDsl.CostModel;

/// <summary>The limits that a deployment declares; not a number where it declares none.</summary>
public sealed record DeploymentBudgets
{
    /// <summary>Bytes of peak memory.</summary>
    public double Memory { get; init; } = double.NaN;

    /// <summary>Bytes of the weights' file.</summary>
    public double Storage { get; init; } = double.NaN;

    /// <summary>Watts of peak power.</summary>
    public double Power { get; init; } = double.NaN;

    /// <summary>Seconds to the first token.</summary>
    public double TimeToFirstToken { get; init; } = double.NaN;

    /// <summary>Seconds per output token.</summary>
    public double TimePerOutputToken { get; init; } = double.NaN;

    /// <summary>Seconds of the request.</summary>
    public double EndToEnd { get; init; } = double.NaN;

    /// <summary>Joules per output token.</summary>
    public double EnergyPerToken { get; init; } = double.NaN;

    /// <summary>Joules per request.</summary>
    public double EnergyPerRequest { get; init; } = double.NaN;

    /// <summary>Joules of the battery.</summary>
    public double BatteryCapacity { get; init; } = double.NaN;

    /// <summary>Requests that the battery has to last for.</summary>
    public int BatteryRequests { get; init; }

    /// <summary>Perplexity relative to the unquantized model.</summary>
    public double MaxPerplexityRatio { get; init; } = double.NaN;

    /// <summary>The limit of a budget in base units; positive infinity where none is declared.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="device">The device, which limits memory by itself.</param>
    public double Limit(Budget budget, Device device)
    {
        var limit = budget switch
        {
            Budget.Memory => Memory,
            Budget.DeviceMemory => device.UsableMemory,
            Budget.Power => Power,
            Budget.TimeToFirstToken => TimeToFirstToken,
            Budget.TimePerOutputToken => TimePerOutputToken,
            Budget.EndToEnd => EndToEnd,
            Budget.EnergyPerToken => EnergyPerToken,
            Budget.EnergyPerRequest => EnergyPerRequest,
            Budget.Battery => BatteryCapacity / BatteryRequests,
            Budget.Storage => Storage,
            _ => double.NaN,
        };
        return double.IsNaN(limit) ? double.PositiveInfinity : limit;
    }
}
