using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Gguf;

/// <summary>
/// Which tensors a model has in a file, by name and shape. Source: gguf-py/gguf/constants.py of llama.cpp (<c>TENSOR_NAMES</c>,
/// <c>MODEL_TENSORS</c>) and the shapes that src/llama-model.cpp loads. Optional ones are looked for in the first layer; the others then
/// have to be like it.
/// </summary>
internal sealed class GgufTensors
{
    private static readonly string[] Norms = ["attn_norm", "attn_norm_2", "ffn_norm", "post_attention_norm", "post_ffw_norm"];
    private static readonly string[] RotaryFactorLists = ["rope_freqs", "rope_factors_long", "rope_factors_short"];

    private readonly IReadOnlyDictionary<string, GgufTensor> tensors;
    private readonly string[] norms;

    /// <summary>The tensors of a file.</summary>
    public GgufTensors(GgufFile file)
    {
        tensors = file.Tensors;
        norms = [.. Norms.Where(norm => InFirstLayer(norm))];
    }

    public bool HasOutputMatrix => tensors.ContainsKey("output.weight");

    public bool HasHeadBias => tensors.ContainsKey("output.bias");

    public bool FusesQueryKeyValue => InFirstLayer("attn_qkv");

    public bool HasAttentionBias => InFirstLayer("attn_q", "bias") || InFirstLayer("attn_qkv", "bias");

    public bool HasAttentionOutputBias => InFirstLayer("attn_output", "bias");

    public bool HasMlpBias => InFirstLayer("ffn_up", "bias");

    public bool HasGate => InFirstLayer("ffn_gate") || InFirstLayer("ffn_gate_exps");

    public bool HasSharedExperts => InFirstLayer("ffn_up_shexp");

    public bool HasSharedExpertGate => InFirstLayer("ffn_gate_inp_shexp");

    public bool HasNormBias => norms.Length > 0 && InFirstLayer(norms[0], "bias");

    public bool HasQueryKeyNorm => InFirstLayer("attn_q_norm");

    /// <summary>Whether the norm of queries is wider than one head.</summary>
    public bool HasQueryKeyNormOfAllHeads(long headDimension) =>
        tensors.TryGetValue("blk.0.attn_q_norm.weight", out var norm) && norm.Shape.Columns * norm.Shape.Rows != headDimension;

    /// <summary>Norms of the hidden size per layer.</summary>
    public int NormsPerLayer => norms.Length;

    /// <summary>Factors of rotary scaling.</summary>
    public long RotaryFactors => RotaryFactorLists.Sum(list => tensors.TryGetValue(list + ".weight", out var factors) ? factors.Shape.Columns : 0);

    /// <summary>The token embedding; null where there is none.</summary>
    public GgufTensor? TokenEmbedding => tensors.GetValueOrDefault("token_embd.weight");

    /// <summary>Every tensor of a model that is so stored.</summary>
    /// <param name="model">The model.</param>
    /// <param name="fusesGate">Whether <c>ffn_up</c> holds the gate as well.</param>
    public IEnumerable<ExpectedTensor> Of(Transformer model, bool fusesGate)
    {
        yield return new("token_embd.weight", new(model.HiddenSize, model.VocabularySize), -1, MatrixKind.TokenEmbedding);
        if (HasOutputMatrix)
            yield return new("output.weight", new(model.HiddenSize, model.VocabularySize), -1, MatrixKind.Output);
        if (model.HeadBias)
            yield return new("output.bias", new(model.VocabularySize), -1);
        foreach (var norm in Norm("output_norm", model, -1))
            yield return norm;
        foreach (var list in RotaryFactorLists)
        {
            if (tensors.TryGetValue(list + ".weight", out var factors))
                yield return new(list + ".weight", new(Math.Min(factors.Shape.Columns, Math.Max(1, model.HeadDimension / 2))), -1);
        }

        for (var layer = 0; layer < model.Layers; layer++)
        {
            foreach (var tensor in OfAttention(model, layer).Concat(OfMlp(model, layer, fusesGate)))
                yield return tensor;
            foreach (var norm in norms)
            {
                foreach (var tensor in Norm(Name(layer, norm), model, layer))
                    yield return tensor;
            }
        }
    }

    private IEnumerable<ExpectedTensor> OfAttention(Transformer model, int layer)
    {
        long hidden = model.HiddenSize, queries = model.QueryWidth, keys = model.KeyValueWidth;
        if (model.FusedQueryKeyValue)
        {
            yield return Matrix(layer, "attn_qkv", hidden, queries + (2 * keys), MatrixKind.AttentionQueryKeyValue);
            if (model.AttentionBias)
                yield return Bias(layer, "attn_qkv", queries + (2 * keys));
        }
        else
        {
            yield return Matrix(layer, "attn_q", hidden, queries, MatrixKind.AttentionQuery);
            yield return Matrix(layer, "attn_k", hidden, keys, MatrixKind.AttentionKey);
            yield return Matrix(layer, "attn_v", hidden, keys, MatrixKind.AttentionValue);
            if (model.AttentionBias)
            {
                yield return Bias(layer, "attn_q", queries);
                yield return Bias(layer, "attn_k", keys);
                yield return Bias(layer, "attn_v", keys);
            }
        }

        yield return Matrix(layer, "attn_output", queries, hidden, MatrixKind.AttentionOutput);
        if (model.AttentionOutputBias)
            yield return Bias(layer, "attn_output", hidden);
        if (!model.QueryKeyNorm)
            yield break;
        yield return new(Name(layer, "attn_q_norm") + ".weight", QueryKeyNorm(model, "attn_q_norm", model.AttentionHeads), layer);
        yield return new(Name(layer, "attn_k_norm") + ".weight", QueryKeyNorm(model, "attn_k_norm", model.KeyValueHeads), layer);
    }

    /// <summary>OLMo 2 writes the norms of all heads as one row, StableLM as a row per head.</summary>
    private GgufShape QueryKeyNorm(Transformer model, string part, int heads)
    {
        if (!model.QueryKeyNormAllHeads)
            return new(model.HeadDimension);
        var isByHead = tensors.TryGetValue(Name(0, part) + ".weight", out var norm) && norm.Shape.Rows > 1;
        return isByHead ? new(model.HeadDimension, heads) : new((long)model.HeadDimension * heads);
    }

    private static IEnumerable<ExpectedTensor> OfMlp(Transformer model, int layer, bool fusesGate)
    {
        long hidden = model.HiddenSize, width = model.IntermediateSize;
        if (model.Experts > 0)
        {
            yield return Matrix(layer, "ffn_gate_inp", hidden, model.Experts, MatrixKind.Router);
            if (model.GatedMlp)
                yield return Experts("ffn_gate_exps", hidden, width, MatrixKind.FfnGate);
            yield return Experts("ffn_up_exps", hidden, width, MatrixKind.FfnUp);
            yield return Experts("ffn_down_exps", width, hidden, MatrixKind.FfnDown);
            if (model.SharedExperts == 0)
                yield break;
            var shared = model.SharedExperts * width;
            if (model.GatedMlp)
                yield return Matrix(layer, "ffn_gate_shexp", hidden, shared, MatrixKind.SharedExpertGate);
            yield return Matrix(layer, "ffn_up_shexp", hidden, shared, MatrixKind.SharedExpertUp);
            yield return Matrix(layer, "ffn_down_shexp", shared, hidden, MatrixKind.SharedExpertDown);
            if (model.SharedExpertGate)
                yield return new(Name(layer, "ffn_gate_inp_shexp") + ".weight", new(hidden), layer);
            yield break;
        }

        if (fusesGate)
        {
            yield return Matrix(layer, "ffn_up", hidden, 2 * width, MatrixKind.FfnGate, MatrixKind.FfnUp);
        }
        else
        {
            if (model.GatedMlp)
                yield return Matrix(layer, "ffn_gate", hidden, width, MatrixKind.FfnGate);
            yield return Matrix(layer, "ffn_up", hidden, width, MatrixKind.FfnUp);
        }

        yield return Matrix(layer, "ffn_down", width, hidden, MatrixKind.FfnDown);
        if (!model.MlpBias)
            yield break;
        if (model.GatedMlp)
            yield return Bias(layer, "ffn_gate", width);
        yield return Bias(layer, "ffn_up", width);
        yield return Bias(layer, "ffn_down", hidden);

        ExpectedTensor Experts(string part, long columns, long rows, MatrixKind kind) =>
            new(Name(layer, part) + ".weight", new(columns, rows, model.Experts), layer, kind);
    }

    private static IEnumerable<ExpectedTensor> Norm(string name, Transformer model, int layer)
    {
        yield return new(name + ".weight", new(model.HiddenSize), layer);
        if (model.NormBias)
            yield return new(name + ".bias", new(model.HiddenSize), layer);
    }

    private static ExpectedTensor Matrix(int layer, string part, long columns, long rows, params IReadOnlyList<MatrixKind> kinds) =>
        new(Name(layer, part) + ".weight", new(columns, rows), layer, kinds);

    private static ExpectedTensor Bias(int layer, string part, long elements) => new(Name(layer, part) + ".bias", new(elements), layer);

    private static string Name(int layer, string part) => FormattableString.Invariant($"blk.{layer}.{part}");

    private bool InFirstLayer(string part, string what = "weight") => tensors.ContainsKey(Name(0, part) + "." + what);
}
