namespace EdgeDsl.CostModel;

/// <summary>Llama 1 to 3 and what has its architecture: TinyLlama, SmolLM2, DeepSeek's distills of Llama.</summary>
internal static class LlamaFamily
{
    public static void Read(ConfigurationReader config)
    {
        config.ReadSizes(positions: 2048);
        config.ReadAttentionBias();
        config.Set("MlpBias", config.Flag("mlp_bias", false));
        RotaryScaling.Read(config);
    }
}
