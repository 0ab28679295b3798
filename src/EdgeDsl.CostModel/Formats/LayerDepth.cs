namespace EdgeDsl.CostModel;

/// <summary>
/// Where a layer stands in the model, in the terms of llama.cpp's mixes. Integer division throughout: a model of fewer than eight layers
/// has no first eighth. Source: llama.cpp src/llama-quant.cpp.
/// </summary>
internal readonly struct LayerDepth(int layer, int layers)
{
    public bool IsInFirstSixteenth => layer < layers / 16;

    public bool IsInFirstEighth => layer < layers / 8;

    public bool IsInLastEighth => layer >= 7 * layers / 8;

    /// <summary>The outer eighths and every third layer between (<c>use_more_bits</c>).</summary>
    public bool DeservesMoreBits => IsInFirstEighth || IsInLastEighth || (layer - layers / 8) % 3 == 2;
}
