namespace QuickStart.Deployments;

[Deployment<TinyLlama, RaspberryPi5, Fp32>] public readonly partial record struct TinyLlamaFp32OnPi5;
[Deployment<TinyLlama, RaspberryPi5, Fp16>] public readonly partial record struct TinyLlamaFp16OnPi5;
[Deployment<TinyLlama, RaspberryPi5, Int8>] public readonly partial record struct TinyLlamaInt8OnPi5;
[Deployment<TinyLlama, RaspberryPi5, Int4>] public readonly partial record struct TinyLlamaInt4OnPi5;
[Deployment<TinyLlama, RaspberryPi5, Q8_0>] public readonly partial record struct TinyLlamaQ8OnPi5;
[Deployment<TinyLlama, RaspberryPi5, Q6_K>] public readonly partial record struct TinyLlamaQ6OnPi5;
[Deployment<TinyLlama, RaspberryPi5, Q5_K_M>] public readonly partial record struct TinyLlamaQ5OnPi5;
[Deployment<TinyLlama, RaspberryPi5, Q4_K_M>] public readonly partial record struct TinyLlamaQ4OnPi5;
[Deployment<TinyLlama, RaspberryPi5, Q4_0>] public readonly partial record struct TinyLlamaQ40OnPi5;

[Deployment<Gemma3_1B, RaspberryPi5, Fp32>] public readonly partial record struct Gemma3Fp32OnPi5;
[Deployment<Gemma3_1B, RaspberryPi5, Fp16>] public readonly partial record struct Gemma3Fp16OnPi5;
[Deployment<Gemma3_1B, RaspberryPi5, Int8>] public readonly partial record struct Gemma3Int8OnPi5;
[Deployment<Gemma3_1B, RaspberryPi5, Int4>] public readonly partial record struct Gemma3Int4OnPi5;
[Deployment<Gemma3_1B, RaspberryPi5, Q8_0>] public readonly partial record struct Gemma3Q8OnPi5;
[Deployment<Gemma3_1B, RaspberryPi5, Q6_K>] public readonly partial record struct Gemma3Q6OnPi5;
[Deployment<Gemma3_1B, RaspberryPi5, Q5_K_M>] public readonly partial record struct Gemma3Q5OnPi5;
[Deployment<Gemma3_1B, RaspberryPi5, Q4_K_M>] public readonly partial record struct Gemma3Q4OnPi5;
[Deployment<Gemma3_1B, RaspberryPi5, Q4_0>] public readonly partial record struct Gemma3Q40OnPi5;

[Deployment<Llama32_1B, RaspberryPi5, Fp32>] public readonly partial record struct Llama32Fp32OnPi5;
[Deployment<Llama32_1B, RaspberryPi5, Fp16>] public readonly partial record struct Llama32Fp16OnPi5;
[Deployment<Llama32_1B, RaspberryPi5, Int8>] public readonly partial record struct Llama32Int8OnPi5;
[Deployment<Llama32_1B, RaspberryPi5, Int4>] public readonly partial record struct Llama32Int4OnPi5;
[Deployment<Llama32_1B, RaspberryPi5, Q8_0>] public readonly partial record struct Llama32Q8OnPi5;
[Deployment<Llama32_1B, RaspberryPi5, Q6_K>] public readonly partial record struct Llama32Q6OnPi5;
[Deployment<Llama32_1B, RaspberryPi5, Q5_K_M>] public readonly partial record struct Llama32Q5OnPi5;
[Deployment<Llama32_1B, RaspberryPi5, Q4_K_M>] public readonly partial record struct Llama32Q4OnPi5;
[Deployment<Llama32_1B, RaspberryPi5, Q4_0>] public readonly partial record struct Llama32Q40OnPi5;

[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi5, Fp32>] public readonly partial record struct DeepSeekR1Fp32OnPi5;
[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi5, Fp16>] public readonly partial record struct DeepSeekR1Fp16OnPi5;
[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi5, Int8>] public readonly partial record struct DeepSeekR1Int8OnPi5;
[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi5, Int4>] public readonly partial record struct DeepSeekR1Int4OnPi5;
[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi5, Q8_0>] public readonly partial record struct DeepSeekR1Q8OnPi5;
[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi5, Q6_K>] public readonly partial record struct DeepSeekR1Q6OnPi5;
[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi5, Q5_K_M>] public readonly partial record struct DeepSeekR1Q5OnPi5;
[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi5, Q4_K_M>] public readonly partial record struct DeepSeekR1Q4OnPi5;
[Deployment<DeepSeekR1_Qwen_1_5B, RaspberryPi5, Q4_0>] public readonly partial record struct DeepSeekR1Q40OnPi5;
