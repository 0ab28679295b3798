namespace QuickStart.Tables;

/// <summary>What a record of the catalog is called in tables.</summary>
internal sealed record Label(Type Type, string Text)
{
    public static Label[] Devices { get; } =
    [
        new(typeof(RaspberryPi4), "Raspberry Pi 4"),
        new(typeof(RaspberryPi5), "Raspberry Pi 5"),
        new(typeof(JetsonOrinNano), "Jetson Orin Nano"),
        new(typeof(JetsonOrinNanoSuper), "Jetson Orin Nano Super"),
    ];

    public static Label[] Models { get; } =
    [
        new(typeof(TinyLlama), "TinyLlama"),
        new(typeof(Gemma3_1B), "Gemma 3 1B"),
        new(typeof(Llama32_1B), "Llama 3.2 1B"),
        new(typeof(DeepSeekR1_Qwen_1_5B), "DeepSeek-R1 1.5B"),
    ];

    /// <summary>The policies of a first look.</summary>
    public static Label[] UsualPolicies { get; } =
    [
        new(typeof(Fp16), "FP16"),
        new(typeof(Q8_0), "Q8_0"),
        new(typeof(Q4_K_M), "Q4_K_M"),
    ];

    public static Label[] AllPolicies { get; } =
    [
        new(typeof(Fp32), "FP32"),
        new(typeof(Fp16), "FP16"),
        new(typeof(Int8), "INT8"),
        new(typeof(Int4), "INT4"),
        new(typeof(Q8_0), "Q8_0"),
        new(typeof(Q6_K), "Q6_K"),
        new(typeof(Q5_K_M), "Q5_K_M"),
        new(typeof(Q4_K_M), "Q4_K_M"),
        new(typeof(Q4_0), "Q4_0"),
    ];
}
