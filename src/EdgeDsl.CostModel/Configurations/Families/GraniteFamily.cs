namespace EdgeDsl.CostModel;

/// <summary>Granite 3, dense: Llama's layers with multipliers, which are no parameters.</summary>
internal static class GraniteFamily
{
    public static void Read(ConfigurationReader config)
    {
        config.ReadSizes(positions: 2048);
        config.ReadAttentionBias();
        config.Set("MlpBias", config.Flag("mlp_bias", false));
        RotaryScaling.Read(config);
    }
}
