namespace EdgeDsl.CostModel;

/// <summary>Phi 1 to 4. Phi-2 runs attention and MLP side by side after one LayerNorm; Phi-3 has Llama's layers, its matrices fused.</summary>
internal static class PhiFamily
{
    public static void ReadPhi(ConfigurationReader config)
    {
        config.ReadSizes(positions: 2048);
        config.Set("GatedMlp", false);
        config.Set("AttentionBias", true);
        config.Set("AttentionOutputBias", true);
        config.Set("MlpBias", true);
        config.Set("HeadBias", true);
        config.Set("NormsPerLayer", 1);
        config.Set("NormBias", true);
        if (config.Flag("qk_layernorm", false))
            config.Refuse("qk_layernorm", "norms of queries and keys with a bias cannot be described; declare the nearest sizes as arguments");
        RotaryScaling.Read(config);
    }

    public static void ReadPhi3(ConfigurationReader config)
    {
        config.ReadSizes(positions: 4096);
        config.Set("FusedQueryKeyValue", true);
        LayerWindows.ReadForAllLayers(config);
        RotaryScaling.Read(config);
    }
}
