namespace QuickStart.Deployments;

[Deployment<TinyLlama, JetsonOrinNanoSuper, Fp32>] public readonly partial record struct TinyLlamaFp32OnOrinNanoSuper;
[Deployment<TinyLlama, JetsonOrinNanoSuper, Fp16>] public readonly partial record struct TinyLlamaFp16OnOrinNanoSuper;
[Deployment<TinyLlama, JetsonOrinNanoSuper, Int8>] public readonly partial record struct TinyLlamaInt8OnOrinNanoSuper;
[Deployment<TinyLlama, JetsonOrinNanoSuper, Int4>] public readonly partial record struct TinyLlamaInt4OnOrinNanoSuper;
[Deployment<TinyLlama, JetsonOrinNanoSuper, Q8_0>] public readonly partial record struct TinyLlamaQ8OnOrinNanoSuper;
[Deployment<TinyLlama, JetsonOrinNanoSuper, Q6_K>] public readonly partial record struct TinyLlamaQ6OnOrinNanoSuper;
[Deployment<TinyLlama, JetsonOrinNanoSuper, Q5_K_M>] public readonly partial record struct TinyLlamaQ5OnOrinNanoSuper;
[Deployment<TinyLlama, JetsonOrinNanoSuper, Q4_K_M>] public readonly partial record struct TinyLlamaQ4OnOrinNanoSuper;
[Deployment<TinyLlama, JetsonOrinNanoSuper, Q4_0>] public readonly partial record struct TinyLlamaQ40OnOrinNanoSuper;

[Deployment<Gemma3_1B, JetsonOrinNanoSuper, Fp32>] public readonly partial record struct Gemma3Fp32OnOrinNanoSuper;
[Deployment<Gemma3_1B, JetsonOrinNanoSuper, Fp16>] public readonly partial record struct Gemma3Fp16OnOrinNanoSuper;
[Deployment<Gemma3_1B, JetsonOrinNanoSuper, Int8>] public readonly partial record struct Gemma3Int8OnOrinNanoSuper;
[Deployment<Gemma3_1B, JetsonOrinNanoSuper, Int4>] public readonly partial record struct Gemma3Int4OnOrinNanoSuper;
[Deployment<Gemma3_1B, JetsonOrinNanoSuper, Q8_0>] public readonly partial record struct Gemma3Q8OnOrinNanoSuper;
[Deployment<Gemma3_1B, JetsonOrinNanoSuper, Q6_K>] public readonly partial record struct Gemma3Q6OnOrinNanoSuper;
[Deployment<Gemma3_1B, JetsonOrinNanoSuper, Q5_K_M>] public readonly partial record struct Gemma3Q5OnOrinNanoSuper;
[Deployment<Gemma3_1B, JetsonOrinNanoSuper, Q4_K_M>] public readonly partial record struct Gemma3Q4OnOrinNanoSuper;
[Deployment<Gemma3_1B, JetsonOrinNanoSuper, Q4_0>] public readonly partial record struct Gemma3Q40OnOrinNanoSuper;

[Deployment<Llama32_1B, JetsonOrinNanoSuper, Fp32>] public readonly partial record struct Llama32Fp32OnOrinNanoSuper;
[Deployment<Llama32_1B, JetsonOrinNanoSuper, Fp16>] public readonly partial record struct Llama32Fp16OnOrinNanoSuper;
[Deployment<Llama32_1B, JetsonOrinNanoSuper, Int8>] public readonly partial record struct Llama32Int8OnOrinNanoSuper;
[Deployment<Llama32_1B, JetsonOrinNanoSuper, Int4>] public readonly partial record struct Llama32Int4OnOrinNanoSuper;
[Deployment<Llama32_1B, JetsonOrinNanoSuper, Q8_0>] public readonly partial record struct Llama32Q8OnOrinNanoSuper;
[Deployment<Llama32_1B, JetsonOrinNanoSuper, Q6_K>] public readonly partial record struct Llama32Q6OnOrinNanoSuper;
[Deployment<Llama32_1B, JetsonOrinNanoSuper, Q5_K_M>] public readonly partial record struct Llama32Q5OnOrinNanoSuper;
[Deployment<Llama32_1B, JetsonOrinNanoSuper, Q4_K_M>] public readonly partial record struct Llama32Q4OnOrinNanoSuper;
[Deployment<Llama32_1B, JetsonOrinNanoSuper, Q4_0>] public readonly partial record struct Llama32Q40OnOrinNanoSuper;

#pragma warning disable EDGE102 // does not fit the board's memory: the table says so
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNanoSuper, Fp32>] public readonly partial record struct DeepSeekR1Fp32OnOrinNanoSuper;
#pragma warning restore EDGE102
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNanoSuper, Fp16>] public readonly partial record struct DeepSeekR1Fp16OnOrinNanoSuper;
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNanoSuper, Int8>] public readonly partial record struct DeepSeekR1Int8OnOrinNanoSuper;
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNanoSuper, Int4>] public readonly partial record struct DeepSeekR1Int4OnOrinNanoSuper;
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNanoSuper, Q8_0>] public readonly partial record struct DeepSeekR1Q8OnOrinNanoSuper;
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNanoSuper, Q6_K>] public readonly partial record struct DeepSeekR1Q6OnOrinNanoSuper;
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNanoSuper, Q5_K_M>] public readonly partial record struct DeepSeekR1Q5OnOrinNanoSuper;
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNanoSuper, Q4_K_M>] public readonly partial record struct DeepSeekR1Q4OnOrinNanoSuper;
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNanoSuper, Q4_0>] public readonly partial record struct DeepSeekR1Q40OnOrinNanoSuper;
