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
        var expected = FormatData.Mixes
            .Where(row => row.Model == modelName && row.Mix == mix && row.Kind is not null)
            .SelectMany(row => row.Layers.Select(layer => (row.Kind!.Value, layer, row.Format)));

        var actual = model.Matrices().Select(matrix => (matrix.Kind, matrix.Layer, FormatOf(mix, model, matrix.Kind, matrix.Layer)));

        Assert.Equal(expected.Order(), actual.Order());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Bytes_equal_the_quantizers(string modelName, GgufMix mix)
    {
        var model = FormatData.Model(modelName);
        var expected = FormatData.Bytes.Single(file => file.Model == modelName && file.Mix == mix);

        var matrixBytes = model.Matrices().Sum(matrix =>
            WeightFormatBlocks.Of(FormatOf(mix, model, matrix.Kind, matrix.Layer)).MatrixBytes(matrix.Rows, model.ColumnsOf(matrix.Kind)));
        var vectorBytes = model.Vectors().Sum(length => WeightFormatBlocks.Of(WeightFormat.F32).RowBytes(length));

        Assert.Equal(expected.TensorBytes, matrixBytes + vectorBytes);
        Assert.Equal(expected.Tensors, model.Matrices().Count() + model.Vectors().Count());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Rotary_factors_are_F32_and_only_where_the_model_scales_by_them(string modelName, GgufMix mix)
    {
        var factors = FormatData.Mixes.Where(row => row.Model == modelName && row.Mix == mix && row.Kind is null);

        Assert.Equal(FormatData.Model(modelName).RopeFactors ? [WeightFormat.F32] : [], factors.Select(row => row.Format));
    }

    private static WeightFormat FormatOf(GgufMix mix, GgufModel model, MatrixKind kind, int layer) =>
        GgufMixRules.FormatOf(mix, kind, layer, model.ColumnsOf(kind), model.Context);
}
