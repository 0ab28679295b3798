#if EDGEDSL_COST_MODEL
namespace EdgeDsl.CostModel;
#else
namespace EdgeDsl;
#endif

/// <summary>The matrices of a layer that have a low-rank adapter. In a mixture of experts those of the MLP mean every expert's.</summary>
[Flags]
public enum AdapterTargets
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The query projection.</summary>
    Query = 1,

    /// <summary>The key projection.</summary>
    Key = 2,

    /// <summary>The value projection.</summary>
    Value = 4,

    /// <summary>The output projection of attention.</summary>
    Output = 8,

    /// <summary>The MLP's gate; a plain MLP has none.</summary>
    Gate = 16,

    /// <summary>The MLP's first matrix.</summary>
    Up = 32,

    /// <summary>The MLP's last matrix.</summary>
    Down = 64,

    /// <summary>All seven.</summary>
    All = Query | Key | Value | Output | Gate | Up | Down,
}
