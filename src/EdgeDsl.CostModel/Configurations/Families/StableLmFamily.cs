namespace EdgeDsl.CostModel;

/// <summary>StableLM: LayerNorm with a bias; with parallel residuals one norm per layer.</summary>
internal static class StableLmFamily
{
    public static void Read(ConfigurationReader config)
    {
        config.ReadSizes(positions: 4096, keyValueHeads: 32);
        config.Set("AttentionBias", config.Flag("use_qkv_bias", false));
        config.Set("NormBias", true);
        config.Set("NormsPerLayer", config.Flag("use_parallel_residual", false) ? 1 : 2);
        var queryKeyNorm = config.Flag("qk_layernorm", false);
        config.Set("QueryKeyNorm", queryKeyNorm);
        config.Set("QueryKeyNormAllHeads", queryKeyNorm);
        RotaryScaling.Read(config);
    }
}
