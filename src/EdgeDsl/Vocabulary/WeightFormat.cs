#if EDGEDSL_COST_MODEL
namespace EdgeDsl.CostModel;
#else
namespace EdgeDsl;
#endif

/// <summary>
/// How the weights of one matrix are stored. Members up to <see cref="TQ2_0"/> are tensor formats of llama.cpp's ggml, with their
/// block sizes; <see cref="Int2"/> to <see cref="Int8"/> are uniform groups, whose scales the policy declares.
/// </summary>
public enum WeightFormat
{
    /// <summary>Not declared: the policy's other settings decide.</summary>
    Unspecified = 0,

    /// <summary>IEEE binary32, 32 bits per weight.</summary>
    F32 = 1,

    /// <summary>IEEE binary16, 16 bits per weight.</summary>
    F16 = 2,

    /// <summary>bfloat16, 16 bits per weight.</summary>
    BF16 = 3,

    /// <summary>8 bits and a 16-bit scale per 32 weights: 8.5 bits per weight.</summary>
    Q8_0 = 4,

    /// <summary>4 bits and a 16-bit scale per 32 weights: 4.5 bits per weight.</summary>
    Q4_0 = 5,

    /// <summary>4 bits, a 16-bit scale and a 16-bit minimum per 32 weights: 5 bits per weight.</summary>
    Q4_1 = 6,

    /// <summary>5 bits and a 16-bit scale per 32 weights: 5.5 bits per weight.</summary>
    Q5_0 = 7,

    /// <summary>5 bits, a 16-bit scale and a 16-bit minimum per 32 weights: 6 bits per weight.</summary>
    Q5_1 = 8,

    /// <summary>K-quant super-blocks of 256 weights: 2.625 bits per weight.</summary>
    Q2_K = 9,

    /// <summary>K-quant super-blocks of 256 weights: 3.4375 bits per weight.</summary>
    Q3_K = 10,

    /// <summary>K-quant super-blocks of 256 weights: 4.5 bits per weight.</summary>
    Q4_K = 11,

    /// <summary>K-quant super-blocks of 256 weights: 5.5 bits per weight.</summary>
    Q5_K = 12,

    /// <summary>K-quant super-blocks of 256 weights: 6.5625 bits per weight.</summary>
    Q6_K = 13,

    /// <summary>Non-linear grid, super-blocks of 256 weights: 1.5625 bits per weight.</summary>
    IQ1_S = 14,

    /// <summary>Non-linear grid, super-blocks of 256 weights: 1.75 bits per weight.</summary>
    IQ1_M = 15,

    /// <summary>Non-linear grid, super-blocks of 256 weights: 2.0625 bits per weight.</summary>
    IQ2_XXS = 16,

    /// <summary>Non-linear grid, super-blocks of 256 weights: 2.3125 bits per weight.</summary>
    IQ2_XS = 17,

    /// <summary>Non-linear grid, super-blocks of 256 weights: 2.5625 bits per weight.</summary>
    IQ2_S = 18,

    /// <summary>Non-linear grid, super-blocks of 256 weights: 3.0625 bits per weight.</summary>
    IQ3_XXS = 19,

    /// <summary>Non-linear grid, super-blocks of 256 weights: 3.4375 bits per weight.</summary>
    IQ3_S = 20,

    /// <summary>Non-linear grid, blocks of 32 weights: 4.5 bits per weight.</summary>
    IQ4_NL = 21,

    /// <summary>Non-linear grid, super-blocks of 256 weights: 4.25 bits per weight.</summary>
    IQ4_XS = 22,

    /// <summary>Ternary, super-blocks of 256 weights: 1.6875 bits per weight.</summary>
    TQ1_0 = 23,

    /// <summary>Ternary, super-blocks of 256 weights: 2.0625 bits per weight.</summary>
    TQ2_0 = 24,

    /// <summary>Uniform groups of 2 bits per weight.</summary>
    Int2 = 32,

    /// <summary>Uniform groups of 3 bits per weight.</summary>
    Int3 = 33,

    /// <summary>Uniform groups of 4 bits per weight.</summary>
    Int4 = 34,

    /// <summary>Uniform groups of 5 bits per weight.</summary>
    Int5 = 35,

    /// <summary>Uniform groups of 6 bits per weight.</summary>
    Int6 = 36,

    /// <summary>Uniform groups of 8 bits per weight.</summary>
    Int8 = 38,
}
