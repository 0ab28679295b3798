#if EDGEDSL_COST_MODEL
namespace EdgeDsl.CostModel;
#else
namespace EdgeDsl;
#endif

/// <summary>How keys and values are stored in the KV cache.</summary>
public enum CacheFormat
{
    /// <summary>IEEE binary16, 2 bytes per element: the default of every runtime here.</summary>
    F16 = 0,

    /// <summary>IEEE binary32, 4 bytes per element.</summary>
    F32 = 1,

    /// <summary>bfloat16, 2 bytes per element.</summary>
    BF16 = 2,

    /// <summary>8 bits and a 16-bit scale per 32 elements: 34 bytes per block.</summary>
    Q8_0 = 3,

    /// <summary>4 bits and a 16-bit scale per 32 elements: 18 bytes per block.</summary>
    Q4_0 = 4,

    /// <summary>8-bit floating point without scales, 1 byte per element.</summary>
    FP8 = 5,
}
