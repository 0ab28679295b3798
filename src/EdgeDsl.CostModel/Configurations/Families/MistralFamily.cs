namespace EdgeDsl.CostModel;

/// <summary>Mistral and Mixtral. The window of Mistral 7B v0.1 is the default; later versions write null.</summary>
internal static class MistralFamily
{
    public static void ReadMistral(ConfigurationReader config)
    {
        config.ReadSizes(positions: 131_072, keyValueHeads: 8);
        LayerWindows.ReadForAllLayers(config, otherwise: 4096);
        RotaryScaling.Read(config);
    }

    public static void ReadMixtral(ConfigurationReader config)
    {
        config.ReadSizes(positions: 131_072, keyValueHeads: 8);
        config.ReadExperts("num_local_experts", experts: 8, perToken: 2);
        LayerWindows.ReadForAllLayers(config);
        RotaryScaling.Read(config);
    }
}
