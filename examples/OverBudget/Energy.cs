namespace OverBudget;

/// <summary>EDGE103: the drone's converter gives 10 W to the module.</summary>
[Deployment<Llama32_1B, JetsonOrinNano, Q4_K_M>]
[PowerBudget(10 * Watts)]
public readonly partial record struct Drone([Range(1, 512)] int PromptTokens, [Range(1, 64)] int OutputTokens);

/// <summary>EDGE104, twice: a solar panel pays for every token and for every answer.</summary>
[Deployment<Gemma3_1B, RaspberryPi5, Q8_0>]
[EnergyBudget(PerToken = 0.8 * Joules, PerRequest = 0.05 * WattHours)]
public readonly partial record struct TrailGuide([Range(1, 256)] int PromptTokens, [Range(1, 128)] int OutputTokens);

/// <summary>EDGE106: a shift of two hundred questions on one battery.</summary>
[Deployment<Llama32_1B, RaspberryPi5, Q8_0>]
[BatteryBudget(Capacity = 15 * WattHours, Requests = 200)]
public readonly partial record struct Handheld([Range(1, 256)] int PromptTokens, [Range(1, 128)] int OutputTokens);
