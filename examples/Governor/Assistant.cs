using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using static EdgeDsl.Units;

namespace GovernorExample;

/// <summary>An assistant on a Jetson whose other work, a web search, slows it down up to 1.44 times.</summary>
[Deployment<Llama32_1B, JetsonOrinNanoSuper, Q4_K_M>]
[LatencyBudget(TimePerOutputToken = 40 * Milliseconds)]
[FrequencyScaling(MaxSlowdown = 1.44)]
[SuppressMessage("EdgeDsl.Optimization", "EDGE202", Justification = "Power modes switch in 8 ms: one per phase is what is wanted.")]
public readonly partial record struct Assistant([Range(1, 1024)] int PromptTokens, [Range(1, 512)] int OutputTokens);
