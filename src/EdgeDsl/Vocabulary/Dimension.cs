#if EDGEDSL_COST_MODEL
namespace EdgeDsl.CostModel;
#else
namespace EdgeDsl;
#endif

/// <summary>What a figure measures; a unit and the argument it is given to have to agree on it.</summary>
public enum Dimension
{
    /// <summary>Bytes.</summary>
    Bytes = 0,

    /// <summary>Bytes per second.</summary>
    Bandwidth = 1,

    /// <summary>Operations per second.</summary>
    ComputeRate = 2,

    /// <summary>Seconds.</summary>
    Time = 3,

    /// <summary>Watts.</summary>
    Power = 4,

    /// <summary>Joules.</summary>
    Energy = 5,

    /// <summary>Hertz.</summary>
    Frequency = 6,

    /// <summary>Volts.</summary>
    Voltage = 7,

    /// <summary>Farads.</summary>
    Capacitance = 8,
}
