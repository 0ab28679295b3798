namespace EdgeDsl;

/// <summary>What the best deployment has least of.</summary>
public enum Objective
{
    /// <summary>Peak memory in bytes.</summary>
    Memory = 0,

    /// <summary>Time to first token in seconds.</summary>
    TimeToFirstToken = 1,

    /// <summary>Time per output token in seconds.</summary>
    TimePerOutputToken = 2,

    /// <summary>End-to-end latency in seconds.</summary>
    EndToEnd = 3,

    /// <summary>Energy per output token in joules.</summary>
    EnergyPerToken = 4,

    /// <summary>Energy per request in joules.</summary>
    EnergyPerRequest = 5,

    /// <summary>Loss of quality: perplexity relative to the unquantized model. It says nothing of models beside each other.</summary>
    Quality = 6,
}
