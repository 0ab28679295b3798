namespace OverBudget;

/// <summary>EDGE101: half-precision weights do not fit beside the rest of the product.</summary>
[Deployment<Llama32_1B, RaspberryPi5, Fp16>]
[MemoryBudget(2 * GiB)]
public readonly partial record struct NoteTaker([Range(1, 1024)] int PromptTokens, [Range(1, 256)] int OutputTokens);

/// <summary>EDGE102: the weights alone are more than the board has left.</summary>
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNano, Fp32>]
public readonly partial record struct Encyclopedia([Range(1, 2048)] int PromptTokens, [Range(1, 512)] int OutputTokens);

/// <summary>EDGE107: an update over the air has room for a gigabyte.</summary>
[Deployment<TinyLlama, RaspberryPi4, Q8_0>]
[StorageBudget(1 * GB)]
public readonly partial record struct Thermostat([Range(1, 128)] int PromptTokens, [Range(1, 32)] int OutputTokens);
