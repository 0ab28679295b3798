namespace OverBudget;

/// <summary>EDGE105, three times: first word, reading speed, whole answer.</summary>
[Deployment<Llama32_1B, RaspberryPi4, Q8_0>]
[LatencyBudget(TimeToFirstToken = 10 * Seconds, TimePerOutputToken = 200 * Milliseconds, EndToEnd = 1 * Minutes)]
public readonly partial record struct DoorBell([Range(1, 512)] int PromptTokens, [Range(1, 128)] int OutputTokens);

/// <summary>EDGE108: four bits lose more than the product may.</summary>
[Deployment<Llama32_1B, RaspberryPi5, Q4_K_M>]
[QualityBudget(MaxPerplexityRatio = 1.01)]
public readonly partial record struct Translator([Range(1, 512)] int PromptTokens, [Range(1, 512)] int OutputTokens);

/// <summary>EDGE109, a warning: the prediction keeps the budget, the high end of its error band does not.</summary>
[Deployment<Llama32_1B, RaspberryPi5, Q4_K_M>]
[LatencyBudget(TimePerOutputToken = 110 * Milliseconds)]
public readonly partial record struct Narrator([Range(1, 64)] int PromptTokens, [Range(1, 64)] int OutputTokens);
