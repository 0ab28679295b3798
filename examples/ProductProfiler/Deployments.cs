namespace ProductProfiler;

#pragma warning disable EDGE109 // the prediction keeps each limit; the boards that are bought are watched by the profiler

/// <summary>The assistant at the entrance: a board behind a screen, with a camera that looks who is there.</summary>
[Deployment<Llama32_1B, RaspberryPi5, Q4_K_M>]
[MemoryBudget(2 * GiB)]
[LatencyBudget(TimeToFirstToken = 30 * Seconds, TimePerOutputToken = 350 * Milliseconds)]
[BaseLoad(Power = 1.5 * Watts, Memory = 150 * MiB)]
public readonly partial record struct KioskAssistant([Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens)
{
    [CostTerm(CostTermKind.TimeToFirstToken)]
    private static double CameraTime() => 0.35;

    [CostTerm(CostTermKind.EnergyPerRequest)]
    private static double CameraEnergy() => 0.9;
}

/// <summary>Notes of a meeting: a faster module with more memory.</summary>
[Deployment<Llama32_1B, JetsonOrinNanoSuper, Q4_K_M>]
[MemoryBudget(4 * GiB)]
[LatencyBudget(TimePerOutputToken = 100 * Milliseconds)]
public readonly partial record struct NoteTaker([Range(1, 4096)] int PromptTokens, [Range(1, 512)] int OutputTokens);

/// <summary>A search that runs at night on what is there.</summary>
[Deployment<TinyLlama, RaspberryPi5, Q8_0>]
[MemoryBudget(2 * GiB)]
public readonly partial record struct NightSearch([Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens);
