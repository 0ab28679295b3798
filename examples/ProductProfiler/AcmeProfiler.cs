namespace ProductProfiler;

/// <summary>The profiler of the product: every deployment that it ships.</summary>
[EdgeProfiler(DriftWindow = 32)]
[Profiles<KioskAssistant>]
[Profiles<NoteTaker>]
[Profiles<NightSearch>]
public static partial class AcmeProfiler;

/// <summary>What could be shipped next: every combination is evaluated and held against the budget.</summary>
[DeploymentMatrix(Models = [typeof(TinyLlama), typeof(Llama32_1B)], Devices = [typeof(RaspberryPi5), typeof(JetsonOrinNanoSuper)],
                  Policies = [typeof(Q4_K_M), typeof(Q8_0)], MostPromptTokens = 512, MostOutputTokens = 128)]
[MemoryBudget(2 * GiB)]
public static partial class NextYear;
