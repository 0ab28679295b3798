namespace EdgeDsl.CostModel;

/// <summary>SmolLM3: Llama's layers, some of them without rotary positions. SmolLM2 is a Llama.</summary>
internal static class SmolLm3Family
{
    public static void Read(ConfigurationReader config)
    {
        config.ReadSizes(positions: 32_768, keyValueHeads: 4, tied: true);
        config.ReadAttentionBias();
        config.Set("MlpBias", config.Flag("mlp_bias", false));
        if (config.Flag("use_sliding_window", false) && config.Find("sliding_window") is not null)
            config.Refuse("use_sliding_window", "windows are not described for this family; declare the sizes as arguments instead of the file");
        RotaryScaling.Read(config);
    }
}
