namespace EdgeDsl.CostModel;

/// <summary>Gemma 1 to 3. Embeddings are tied unless a configuration says otherwise, and heads are 256 wide.</summary>
internal static class GemmaFamily
{
    public static void ReadGemma(ConfigurationReader config)
    {
        config.ReadSizes(positions: 8192, keyValueHeads: 16, headDimension: 256, tied: true);
        config.ReadAttentionBias();
        RotaryScaling.Read(config);
    }

    public static void ReadGemma2(ConfigurationReader config)
    {
        config.ReadSizes(positions: 8192, keyValueHeads: 4, headDimension: 256, tied: true);
        config.ReadAttentionBias();
        config.Set("NormsPerLayer", 4);
        LayerWindows.ReadForPattern(config, otherwise: 4096, pattern: 2);
        RotaryScaling.Read(config);
    }

    public static void ReadGemma3Text(ConfigurationReader config)
    {
        config.ReadSizes(positions: 131_072, keyValueHeads: 4, headDimension: 256, tied: true);
        config.ReadAttentionBias();
        config.Set("NormsPerLayer", 4);
        config.Set("QueryKeyNorm", true);
        // transformers 4.53 renamed the field.
        var pattern = config.Integer("sliding_window_pattern") ?? config.Integer("_sliding_window_pattern") ?? 6;
        LayerWindows.ReadForPattern(config, otherwise: 4096, pattern);
        RotaryScaling.Read(config);
    }

    /// <summary>The multimodal ones hold the language model in an object of its own, which leaves out what equals the class's default.</summary>
    public static void ReadGemma3(ConfigurationReader config)
    {
        if (config.Inner("text_config") is not { } text)
            return;
        config.ReadInner(text, inner =>
        {
            inner.WhenLeftOut("num_hidden_layers", 26);
            inner.WhenLeftOut("hidden_size", 2304);
            inner.WhenLeftOut("intermediate_size", 9216);
            inner.WhenLeftOut("num_attention_heads", 8);
            inner.WhenLeftOut("vocab_size", 262_208);
            ReadGemma3Text(inner);
        });
    }
}
