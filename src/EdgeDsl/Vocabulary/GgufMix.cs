#if EDGEDSL_COST_MODEL
namespace EdgeDsl.CostModel;
#else
namespace EdgeDsl;
#endif

/// <summary>
/// File types of llama.cpp's quantizer. Each is a mix: the output matrix, the token embedding, <c>attn_v</c>, <c>ffn_down</c> and some
/// layers get a bigger format than the name says. The rules are those of llama.cpp build 10573.
/// </summary>
public enum GgufMix
{
    /// <summary>No mix: the policy names the formats itself.</summary>
    None = 0,
#pragma warning disable CS1591 // the names are llama.cpp's own
    F32 = 1,
    F16 = 2,
    BF16 = 3,
    Q8_0 = 4,
    Q6_K = 5,
    Q5_K_M = 6,
    Q5_K_S = 7,
    Q5_0 = 8,
    Q5_1 = 9,
    Q4_K_M = 10,
    Q4_K_S = 11,
    Q4_0 = 12,
    Q4_1 = 13,
    IQ4_NL = 14,
    IQ4_XS = 15,
    Q3_K_L = 16,
    Q3_K_M = 17,
    Q3_K_S = 18,
    IQ3_M = 19,
    IQ3_S = 20,
    IQ3_XS = 21,
    IQ3_XXS = 22,
    Q2_K = 23,
    Q2_K_S = 24,
    IQ2_M = 25,
    IQ2_S = 26,
    IQ2_XS = 27,
    IQ2_XXS = 28,
    IQ1_M = 29,
    IQ1_S = 30,
    TQ1_0 = 31,
    TQ2_0 = 32,
#pragma warning restore CS1591
}
