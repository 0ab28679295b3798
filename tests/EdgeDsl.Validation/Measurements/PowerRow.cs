using EdgeDsl.CostModel;

namespace EdgeDsl.Validation.Measurements;

/// <summary>A measured power or energy per token and what is predicted for it.</summary>
/// <param name="Measurement">The measurement.</param>
/// <param name="Measured">Watts or joules.</param>
/// <param name="Predicted">Watts or joules.</param>
internal sealed record PowerRow(Measurement Measurement, double Measured, double Predicted)
{
    public double Error => (Predicted / Measured) - 1;

    /// <summary>The row of a measurement; null where it is no power or energy.</summary>
    public static PowerRow? Read(Measurement row, Catalog catalog)
    {
        var isPower = row.Metric is "power_wall_peak" or "power_module";
        if (!isPower && row.Metric is not "energy_per_token")
            return null;
        var engine = Engine.Of(row);
        if (!engine.IsItself)
            throw new Unmodelled("engine " + row.Engine.Split(' ')[0]);
        if (row.Notes.StartsWith("10-min energy task", StringComparison.Ordinal))
            throw new Unmodelled("throttled ten-minute run of many requests");
        var model = catalog.Model(row.Model);
        var policy = catalog.Policy(Quantization.NameOf(row, engine));
        var device = catalog.Device(Processor.NameOf(row), engine.Runtime);
        var costs = new DeploymentCostModel(
            new Deployment { Model = model, Device = device, Policy = policy, Runtime = (CostModel.Runtime)(int)engine.Runtime },
            catalog.WeightsOf(model, policy)).At(new Workload(32, 256, row.Batch));
        var predicted = isPower ? costs.DecodePower.Constant : costs.EnergyPerToken.Constant;
        return double.IsNaN(predicted)
            ? throw new Unmodelled("the device's power is not published apart from this row")
            : new PowerRow(row, row.Value, predicted);
    }
}
