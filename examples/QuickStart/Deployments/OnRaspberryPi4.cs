namespace QuickStart.Deployments;

[Deployment<TinyLlama, RaspberryPi4, Fp32>] public readonly partial record struct TinyLlamaFp32OnPi4;
[Deployment<TinyLlama, RaspberryPi4, Fp16>] public readonly partial record struct TinyLlamaFp16OnPi4;
[Deployment<TinyLlama, RaspberryPi4, Int8>] public readonly partial record struct TinyLlamaInt8OnPi4;
[Deployment<TinyLlama, RaspberryPi4, Int4>] public readonly partial record struct TinyLlamaInt4OnPi4;
[Deployment<TinyLlama, RaspberryPi4, Q8_0>] public readonly partial record struct TinyLlamaQ8OnPi4;
[Deployment<TinyLlama, RaspberryPi4, Q6_K>] public readonly partial record struct TinyLlamaQ6OnPi4;
[Deployment<TinyLlama, RaspberryPi4, Q5_K_M>] public readonly partial record struct TinyLlamaQ5OnPi4;
[Deployment<TinyLlama, RaspberryPi4, Q4_K_M>] public readonly partial record struct TinyLlamaQ4OnPi4;
[Deployment<TinyLlama, RaspberryPi4, Q4_0>] public readonly partial record struct TinyLlamaQ40OnPi4;

[Deployment<Gemma3_1B, RaspberryPi4, Fp32>] public readonly partial record struct Gemma3Fp32OnPi4;
[Deployment<Gemma3_1B, RaspberryPi4, Fp16>] public readonly partial record struct Gemma3Fp16OnPi4;
[Deployment<Gemma3_1B, RaspberryPi4, Int8>] public readonly partial record struct Gemma3Int8OnPi4;
[Deployment<Gemma3_1B, RaspberryPi4, Int4>] public readonly partial record struct Gemma3Int4OnPi4;
[Deployment<Gemma3_1B, RaspberryPi4, Q8_0>] public readonly partial record struct Gemma3Q8OnPi4;
[Deployment<Gemma3_1B, RaspberryPi4, Q6_K>] public readonly partial record struct Gemma3Q6OnPi4;
[Deployment<Gemma3_1B, RaspberryPi4, Q5_K_M>] public readonly partial record struct Gemma3Q5OnPi4;
[Deployment<Gemma3_1B, RaspberryPi4, Q4_K_M>] public readonly partial record struct Gemma3Q4OnPi4;
[Deployment<Gemma3_1B, RaspberryPi4, Q4_0>] public readonly partial record struct Gemma3Q40OnPi4;

[Deployment<Llama32_1B, RaspberryPi4, Fp32>] public readonly partial record struct Llama32Fp32OnPi4;
[Deployment<Llama32_1B, RaspberryPi4, Fp16>] public readonly partial record struct Llama32Fp16OnPi4;
[Deployment<Llama32_1B, RaspberryPi4, Int8>] public readonly partial record struct Llama32Int8OnPi4;
[Deployment<Llama32_1B, RaspberryPi4, Int4>] public readonly partial record struct Llama32Int4OnPi4;
[Deployment<Llama32_1B, RaspberryPi4, Q8_0>] public readonly partial record struct Llama32Q8OnPi4;
[Deployment<Llama32_1B, RaspberryPi4, Q6_K>] public readonly partial record struct Llama32Q6OnPi4;
[Deployment<Llama32_1B, RaspberryPi4, Q5_K_M>] public readonly partial record struct Llama32Q5OnPi4;
[Deployment<Llama32_1B, RaspberryPi4, Q4_K_M>] public readonly partial record struct Llama32Q4OnPi4;
[Deployment<Llama32_1B, RaspberryPi4, Q4_0>] public readonly partial record struct Llama32Q40OnPi4;

[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi4, Fp32>] public readonly partial record struct DeepSeekR1Fp32OnPi4;
[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi4, Fp16>] public readonly partial record struct DeepSeekR1Fp16OnPi4;
[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi4, Int8>] public readonly partial record struct DeepSeekR1Int8OnPi4;
[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi4, Int4>] public readonly partial record struct DeepSeekR1Int4OnPi4;
[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi4, Q8_0>] public readonly partial record struct DeepSeekR1Q8OnPi4;
[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi4, Q6_K>] public readonly partial record struct DeepSeekR1Q6OnPi4;
[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi4, Q5_K_M>] public readonly partial record struct DeepSeekR1Q5OnPi4;
[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi4, Q4_K_M>] public readonly partial record struct DeepSeekR1Q4OnPi4;
[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi4, Q4_0>] public readonly partial record struct DeepSeekR1Q40OnPi4;
