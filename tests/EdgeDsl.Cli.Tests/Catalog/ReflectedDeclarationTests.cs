using EdgeDsl.Catalog;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Tests.Catalog;

public sealed class ReflectedDeclarationTests
{
    [Fact]
    public void A_model_of_the_catalog_is_read_as_it_was_declared()
    {
        List<DeclarationError> errors = [];
        var model = TransformerDeclaration.Read(ReflectedDeclaration.Read(typeof(Llama32_1B)), errors);
        Assert.Empty(errors);
        Assert.Equal(16, model!.Layers);
        Assert.Equal(128_256, model.VocabularySize);
    }

    [Fact]
    public void A_device_of_the_catalog_keeps_its_rates_and_calibrations()
    {
        List<DeclarationError> errors = [];
        var device = DeviceDeclaration.Read(ReflectedDeclaration.Read(typeof(RaspberryPi4)), errors);
        Assert.Empty(errors);
        Assert.Equal(57.5e9, device!.FindRate(CostModel.NumberFormat.Int8)!.OperationsPerSecond);
        Assert.NotEmpty(device.Calibrations);
    }
}
