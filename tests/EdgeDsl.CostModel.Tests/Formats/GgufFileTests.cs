namespace EdgeDsl.CostModel.Tests.Formats;

/// <summary>Against llama.cpp's quantizer itself: build 10573, dry run without importance matrix, 4 models × 32 file types.</summary>
public class GgufFileTests
{
    public static TheoryData<string, GgufMix> Files
    {
        get
        {
            var files = new TheoryData<string, GgufMix>();
            foreach (var file in FormatData.Bytes)
                files.Add(file.Model, file.Mix);
            return files;
        }
    }

    [Fact]
    public void Every_file_type_is_compared()
    {
        Assert.Equal(128, Files.Count);
        Assert.Equal(
            Enum.GetValues<GgufMix>().Where(mix => mix != GgufMix.None),
            FormatData.Bytes.Select(file => file.Mix).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Formats_equal_the_quantizers(string modelName, GgufMix mix)
    {
        var model = FormatData.Model(modelName);
        var storage = new WeightStorage(model, new QuantizationPolicy { Mix = mix });
        var expected = FormatData.Mixes
            .Where(row => row.Model == modelName && row.Mix == mix && row.Kind is not null)
            .SelectMany(row => row.Layers.Select(layer => (row.Kind!.Value, layer, row.Format)));

        var actual = Matrices(model).Select(matrix => (matrix.Kind, Math.Max(matrix.Layer, 0), storage.FormatOf(matrix)));

        Assert.Equal(expected.Order(), actual.Order());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Bytes_equal_the_quantizers(string modelName, GgufMix mix)
    {
        var expected = FormatData.Bytes.Single(file => file.Model == modelName && file.Mix == mix);
        var weights = new StoredWeights(FormatData.Model(modelName), new QuantizationPolicy { Mix = mix });

        Assert.Equal(expected.TensorBytes, weights.TotalBytes.Constant);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Rotary_factors_are_F32_and_only_where_the_model_scales_by_them(string modelName, GgufMix mix)
    {
        var factors = FormatData.Mixes.Where(row => row.Model == modelName && row.Mix == mix && row.Kind is null);

        Assert.Equal(FormatData.Model(modelName).RopeFactors > 0 ? [WeightFormat.F32] : [], factors.Select(row => row.Format));
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
