namespace QuickStart.Deployments;

[Deployment<TinyLlama, JetsonOrinNano, Fp32>] public readonly partial record struct TinyLlamaFp32OnOrinNano;
[Deployment<TinyLlama, JetsonOrinNano, Fp16>] public readonly partial record struct TinyLlamaFp16OnOrinNano;
[Deployment<TinyLlama, JetsonOrinNano, Int8>] public readonly partial record struct TinyLlamaInt8OnOrinNano;
[Deployment<TinyLlama, JetsonOrinNano, Int4>] public readonly partial record struct TinyLlamaInt4OnOrinNano;
[Deployment<TinyLlama, JetsonOrinNano, Q8_0>] public readonly partial record struct TinyLlamaQ8OnOrinNano;
[Deployment<TinyLlama, JetsonOrinNano, Q6_K>] public readonly partial record struct TinyLlamaQ6OnOrinNano;
[Deployment<TinyLlama, JetsonOrinNano, Q5_K_M>] public readonly partial record struct TinyLlamaQ5OnOrinNano;
[Deployment<TinyLlama, JetsonOrinNano, Q4_K_M>] public readonly partial record struct TinyLlamaQ4OnOrinNano;
[Deployment<TinyLlama, JetsonOrinNano, Q4_0>] public readonly partial record struct TinyLlamaQ40OnOrinNano;

[Deployment<Gemma3_1B, JetsonOrinNano, Fp32>] public readonly partial record struct Gemma3Fp32OnOrinNano;
[Deployment<Gemma3_1B, JetsonOrinNano, Fp16>] public readonly partial record struct Gemma3Fp16OnOrinNano;
[Deployment<Gemma3_1B, JetsonOrinNano, Int8>] public readonly partial record struct Gemma3Int8OnOrinNano;
[Deployment<Gemma3_1B, JetsonOrinNano, Int4>] public readonly partial record struct Gemma3Int4OnOrinNano;
[Deployment<Gemma3_1B, JetsonOrinNano, Q8_0>] public readonly partial record struct Gemma3Q8OnOrinNano;
[Deployment<Gemma3_1B, JetsonOrinNano, Q6_K>] public readonly partial record struct Gemma3Q6OnOrinNano;
[Deployment<Gemma3_1B, JetsonOrinNano, Q5_K_M>] public readonly partial record struct Gemma3Q5OnOrinNano;
[Deployment<Gemma3_1B, JetsonOrinNano, Q4_K_M>] public readonly partial record struct Gemma3Q4OnOrinNano;
[Deployment<Gemma3_1B, JetsonOrinNano, Q4_0>] public readonly partial record struct Gemma3Q40OnOrinNano;

[Deployment<Llama32_1B, JetsonOrinNano, Fp32>] public readonly partial record struct Llama32Fp32OnOrinNano;
[Deployment<Llama32_1B, JetsonOrinNano, Fp16>] public readonly partial record struct Llama32Fp16OnOrinNano;
[Deployment<Llama32_1B, JetsonOrinNano, Int8>] public readonly partial record struct Llama32Int8OnOrinNano;
[Deployment<Llama32_1B, JetsonOrinNano, Int4>] public readonly partial record struct Llama32Int4OnOrinNano;
[Deployment<Llama32_1B, JetsonOrinNano, Q8_0>] public readonly partial record struct Llama32Q8OnOrinNano;
[Deployment<Llama32_1B, JetsonOrinNano, Q6_K>] public readonly partial record struct Llama32Q6OnOrinNano;
[Deployment<Llama32_1B, JetsonOrinNano, Q5_K_M>] public readonly partial record struct Llama32Q5OnOrinNano;
[Deployment<Llama32_1B, JetsonOrinNano, Q4_K_M>] public readonly partial record struct Llama32Q4OnOrinNano;
[Deployment<Llama32_1B, JetsonOrinNano, Q4_0>] public readonly partial record struct Llama32Q40OnOrinNano;

#pragma warning disable EDGE102 // does not fit the board's memory: the table says so
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNano, Fp32>] public readonly partial record struct DeepSeekR1Fp32OnOrinNano;
#pragma warning restore EDGE102
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNano, Fp16>] public readonly partial record struct DeepSeekR1Fp16OnOrinNano;
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNano, Int8>] public readonly partial record struct DeepSeekR1Int8OnOrinNano;
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNano, Int4>] public readonly partial record struct DeepSeekR1Int4OnOrinNano;
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNano, Q8_0>] public readonly partial record struct DeepSeekR1Q8OnOrinNano;
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNano, Q6_K>] public readonly partial record struct DeepSeekR1Q6OnOrinNano;
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNano, Q5_K_M>] public readonly partial record struct DeepSeekR1Q5OnOrinNano;
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNano, Q4_K_M>] public readonly partial record struct DeepSeekR1Q4OnOrinNano;
[Deployment<DeepSeekR1_Qwen_1_5B, JetsonOrinNano, Q4_0>] public readonly partial record struct DeepSeekR1Q40OnOrinNano;
