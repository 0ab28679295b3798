namespace EdgeDsl.CostModel;

/// <summary>Qwen 1.5 to 3, dense and mixtures of experts, and DeepSeek's distills of Qwen.</summary>
internal static class QwenFamily
{
    public static void ReadQwen2(ConfigurationReader config)
    {
        config.ReadSizes(positions: 32_768, keyValueHeads: 32);
        config.Set("AttentionBias", true);
        LayerWindows.ReadWhereUsed(config);
        RotaryScaling.Read(config);
    }

    public static void ReadQwen3(ConfigurationReader config)
    {
        config.ReadSizes(positions: 32_768, keyValueHeads: 32, headDimension: 128);
        config.ReadAttentionBias();
        config.Set("QueryKeyNorm", true);
        LayerWindows.ReadWhereUsed(config);
        RotaryScaling.Read(config);
    }

    public static void ReadQwen2Moe(ConfigurationReader config)
    {
        config.ReadSizes(positions: 32_768, keyValueHeads: 16, width: "moe_intermediate_size");
        config.Set("AttentionBias", config.Flag("qkv_bias", true));
        config.ReadExperts("num_experts", experts: 60, perToken: 4);
        ReadSharedExperts(config);
        RefuseDenseLayers(config);
        if (config.Flag("use_sliding_window", false))
            config.Refuse("use_sliding_window", "windows are not described for this family; declare the sizes as arguments instead of the file");
        RotaryScaling.Read(config);
    }

    public static void ReadQwen3Moe(ConfigurationReader config)
    {
        config.ReadSizes(positions: 32_768, keyValueHeads: 4, width: "moe_intermediate_size");
        config.ReadAttentionBias();
        config.Set("QueryKeyNorm", true);
        config.ReadExperts("num_experts", experts: 128, perToken: 8);
        RefuseDenseLayers(config);
        if (config.Flag("use_sliding_window", false))
            LayerWindows.ReadForAllLayers(config, otherwise: 4096);
        RotaryScaling.Read(config);
    }

    /// <summary>The shared expert is as wide as several routed ones, and has the same matrices as they have.</summary>
    private static void ReadSharedExperts(ConfigurationReader config)
    {
        const string field = "shared_expert_intermediate_size";
        var shared = config.Integer(field) ?? 5632;
        var routed = config.Written("IntermediateSize");
        if (routed <= 0)
            return;
        if (shared < 0 || shared % routed != 0)
        {
            config.Refuse(field, FormattableString.Invariant($"only multiples of moe_intermediate_size = {routed} can be described; declare the sizes as arguments instead of the file"));
            return;
        }

        config.Set("SharedExperts", shared / routed, field);
        config.Set("SharedExpertGate", shared > 0);
    }

    private static void RefuseDenseLayers(ConfigurationReader config)
    {
        const string why = "models that are dense in some layers and sparse in others cannot be described; declare the nearest sizes as arguments";
        if (config.Find("mlp_only_layers") is not (null or JsonArray { Items.Count: 0 }))
            config.Refuse("mlp_only_layers", why);
        if (config.Integer("decoder_sparse_step") is not (null or 1))
            config.Refuse("decoder_sparse_step", why);
    }
}
