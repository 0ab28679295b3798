using System.ComponentModel.DataAnnotations;
using static EdgeDsl.Units;

namespace QuickStart.Deployments;

#pragma warning disable EDGE109 // builds of llama.cpp differ much in prefill: the prediction keeps the limit, the board that is bought is to be measured

/// <summary>An assistant in a museum. Its parameters are the free variables of its costs; its budgets hold all over their ranges.</summary>
[Deployment<Llama32_1B, RaspberryPi5, Q4_K_M>]
[MemoryBudget(2 * GiB)]
[PowerBudget(13 * Watts)]
[LatencyBudget(TimeToFirstToken = 30 * Seconds, TimePerOutputToken = 350 * Milliseconds)]
[EnergyBudget(PerToken = 2 * Joules)]
public readonly partial record struct KioskOnPi5([Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens);

#pragma warning restore EDGE109
#pragma warning disable EDGE105 // the first token of a long prompt is late: the table says how long a prompt may be

/// <summary>The same assistant on a cheaper board.</summary>
[Deployment<Llama32_1B, RaspberryPi4, Q4_K_M>]
[MemoryBudget(2 * GiB)]
[PowerBudget(13 * Watts)]
[LatencyBudget(TimeToFirstToken = 30 * Seconds, TimePerOutputToken = 350 * Milliseconds)]
[EnergyBudget(PerToken = 2 * Joules)]
public readonly partial record struct KioskOnPi4([Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens);
