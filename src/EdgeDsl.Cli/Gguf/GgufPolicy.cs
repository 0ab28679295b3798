using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Gguf;

/// <summary>How a GGUF file stores its model, as a policy.</summary>
/// <param name="Stored">The file's own tensors.</param>
/// <param name="Declared">The policy that declares the same, or comes nearest to it by bytes.</param>
/// <param name="IsExact">Whether <paramref name="Declared"/> gives every tensor the format that it has in the file.</param>
internal sealed record GgufPolicy(QuantizationPolicy Stored, QuantizationPolicy Declared, bool IsExact)
{
    private const double LeastShareNamed = 0.01;

    /// <summary>The policy of a file.</summary>
    public static GgufPolicy Of(GgufModel file)
    {
        var weights = new StoredWeights(file.Model, new QuantizationPolicy { Tensors = file.Tensors });
        var main = weights.Groups.MaxBy(group => group.LayerBytes.Constant + ((long)file.Model.Experts * group.ExpertBytes.Constant))!.Format;
        var candidates = Candidates(file, main).ToList();
        if (candidates.Find(candidate => IsSame(file, candidate)) is { } same)
            return new GgufPolicy(same with { Tensors = file.Tensors }, same, IsExact: true);
        var named = file.BytesByType.Where(type => type.Bytes >= LeastShareNamed * file.TensorBytes).Select(type => type.Type);
        return new GgufPolicy(
            new QuantizationPolicy { Name = string.Join(" + ", named), Weights = main, KeyValueCache = CacheFormat.F16, Tensors = file.Tensors },
            candidates
                .Where(candidate => candidate.Weights == main || (candidate.Mix != GgufMix.None && GgufMixRules.MainFormatOf(candidate.Mix) == main))
                .MinBy(candidate => Math.Abs(BytesOf(file, candidate) - file.TensorBytes))!,
            IsExact: false);
    }

    /// <summary>Bytes of the file's model under a policy.</summary>
    public static long BytesOf(GgufModel file, QuantizationPolicy policy) => new StoredWeights(file.Model, policy).TotalBytes.Constant;

    /// <summary>llama.cpp's file types, then one format for all layers.</summary>
    private static IEnumerable<QuantizationPolicy> Candidates(GgufModel file, WeightFormat main)
    {
        foreach (var mix in Enum.GetValues<GgufMix>())
        {
            if (mix == GgufMix.None)
                continue;
            var policy = new QuantizationPolicy { Name = mix.ToString(), Mix = mix, KeyValueCache = CacheFormat.F16 };
            yield return policy;
            yield return policy with { ImportanceMatrix = true };
        }

        var (embedding, head) = (TransformerMatrices.TokenEmbedding(file.Model), TransformerMatrices.OutputHead(file.Model));
        yield return new QuantizationPolicy
        {
            Name = main.ToString(),
            Weights = main,
            TokenEmbedding = file.Tensors.FormatOf(embedding.Kind, embedding.Layer),
            OutputHead = file.Model.TieWordEmbeddings ? WeightFormat.Unspecified : file.Tensors.FormatOf(head.Kind, head.Layer),
            KeyValueCache = CacheFormat.F16,
        };
    }

    private static bool IsSame(GgufModel file, QuantizationPolicy policy)
    {
        var storage = new WeightStorage(file.Model, policy);
        return Matrices(file.Model).All(matrix => storage.FormatOf(matrix) == file.Tensors.FormatOf(matrix.Kind, matrix.Layer))
            && BytesOf(file, policy) == file.TensorBytes;
    }

    private static IEnumerable<TransformerMatrix> Matrices(Transformer model)
    {
        yield return TransformerMatrices.TokenEmbedding(model);
        if (!model.TieWordEmbeddings)
            yield return TransformerMatrices.OutputHead(model);
        for (var layer = 0; layer < model.Layers; layer++)
        {
            foreach (var matrix in TransformerMatrices.OfLayer(model, layer))
                yield return matrix;
        }
    }
}
