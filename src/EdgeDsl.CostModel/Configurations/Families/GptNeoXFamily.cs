namespace EdgeDsl.CostModel;

/// <summary>GPT-NeoX, which Pythia is: multi-head attention, a plain MLP, LayerNorm, biases everywhere but in the head.</summary>
internal static class GptNeoXFamily
{
    public static void Read(ConfigurationReader config)
    {
        config.ReadSizes(positions: 2048);
        config.ReadAttentionBias(otherwise: true);
        config.Set("FusedQueryKeyValue", true);
        config.Set("GatedMlp", false);
        config.Set("MlpBias", true);
        config.Set("NormBias", true);
        RotaryScaling.Read(config);
    }
}
