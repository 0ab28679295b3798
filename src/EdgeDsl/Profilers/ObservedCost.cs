namespace EdgeDsl;

/// <summary>A cost that a product can measure and compare with its prediction.</summary>
public enum ObservedCost
{
    /// <summary>Time to first token in seconds.</summary>
    TimeToFirstToken = 0,

    /// <summary>Time per output token in seconds: the mean of a decode step.</summary>
    TimePerOutputToken = 1,

    /// <summary>Energy per output token of one sequence in joules, the prefill not counted.</summary>
    EnergyPerToken = 2,

    /// <summary>Peak memory in bytes.</summary>
    PeakMemory = 3,
}
