using EdgeDsl.Cli.Fitting;
using EdgeDsl.CostModel;
using EdgeDsl.Validation.Measurements;

namespace EdgeDsl.Validation.Reports;

/// <summary>
/// The four power modes of the Orin Nano Super, llama.cpp with CUDA, Q4_K_M: fitted on Llama-3.2-1B, judged on Gemma-3-1B. Rates and powers of
/// the CPU_GPU_CV rail are those of a published series; the context is not stated, 512 to 640 is taken.
/// </summary>
internal sealed class PowerModes(Measurements.Catalog catalog)
{
    private static readonly Workload Workload = new(512, 128, 1);

    private static readonly (string Mode, double LlamaRate, double LlamaPower, double GemmaRate, double GemmaPower)[] Measured =
    [
        ("7W", 12.1, 2.24, 11.2, 1.96),
        ("15W", 32.3, 6.05, 28.1, 4.96),
        ("25W", 47.1, 8.59, 40.8, 6.78),
        ("MAXN", 51.9, 10.61, 44.3, 8.54),
    ];

    /// <summary>Llama-3.2-1B in the fastest mode, as a row to fit on.</summary>
    public Row FittedRow
    {
        get
        {
            var (model, policy) = (catalog.Model("Llama-3.2-1B"), catalog.Policy("Q4_K_M"));
            var measurement = new Measurement
            {
                Id = "modes",
                Device = "Jetson Orin Nano",
                DeviceVariant = "8GB Super, MAXN_SUPER",
                Engine = "llama.cpp",
                Model = model.Name,
                Quantization = policy.Name,
                Batch = 1,
                Backend = "CUDA",
                Metric = "decode_tps",
                Value = Measured[^1].LlamaRate,
                Unit = "tok/s",
                Source = "smolhub.com/posts/jetson-nano-super-benchmark-non-reasoning",
                Notes = "",
            };
            return new Row(measurement, new Engine(Runtime.LlamaCpp, true), Figure.Decode, new Observation
            {
                Id = measurement.Id,
                Processor = Chip.Of(Device.Name),
                Deployment = new Deployment { Model = model, Device = Device, Policy = policy, Runtime = CostModel.Runtime.LlamaCpp },
                Weights = catalog.WeightsOf(model, policy),
                Workload = Workload,
                Steps = 1,
                Seconds = 1 / measurement.Value,
            });
        }
    }

    /// <summary>Mode, predicted and measured rate and power of a model.</summary>
    public IEnumerable<(string Mode, double Rate, double MeasuredRate, double Power, double MeasuredPower)> Of(bool gemma) =>
        Measured.Select(mode =>
        {
            var costs = CostsOf(gemma ? "Gemma-3-1B" : "Llama-3.2-1B", Device, mode.Mode);
            return (mode.Mode, costs.DecodeTokensPerSecond.Constant, gemma ? mode.GemmaRate : mode.LlamaRate, costs.DecodePower.Constant, gemma ? mode.GemmaPower : mode.LlamaPower);
        });

    /// <summary>
    /// What the modes have to declare so that Llama-3.2-1B's watts come out, and its rates scale from mode to mode as measured: the fastest mode is
    /// the one that calibrations are shares of.
    /// </summary>
    public IEnumerable<(string Mode, double BandwidthScale, double MaxPower)> Fit()
    {
        var fastest = ScaleOf(Measured[^1]);
        foreach (var mode in Measured)
        {
            var bandwidth = ScaleOf(mode) / fastest;
            var power = Bisect(1, 200, most => CostsOf("Llama-3.2-1B", With(mode.Mode, point => point with { BandwidthScale = bandwidth, MaxPower = most }), mode.Mode).DecodePower.Constant - mode.LlamaPower);
            yield return (mode.Mode, bandwidth, power);
        }
    }

    private double ScaleOf((string Mode, double LlamaRate, double LlamaPower, double GemmaRate, double GemmaPower) mode) => Bisect(
        0.01, 3, scale => CostsOf("Llama-3.2-1B", With(mode.Mode, point => point with { BandwidthScale = scale }), mode.Mode).DecodeTokensPerSecond.Constant - mode.LlamaRate);

    private Device Device => catalog.Device("Jetson Orin Nano Super", Runtime.LlamaCpp);

    private DeploymentCosts CostsOf(string model, Device device, string mode) => new DeploymentCostModel(new Deployment
    {
        Model = catalog.Model(model),
        Device = device,
        Policy = catalog.Policy("Q4_K_M"),
        OperatingPoint = mode,
    }).At(Workload);

    private Device With(string mode, Func<OperatingPoint, OperatingPoint> change) => Device with
    {
        OperatingPoints = [.. Device.OperatingPoints.Select(point => point.Name == mode ? change(point with { DecodePower = double.NaN }) : point)],
    };

    private static double Bisect(double low, double high, Func<double, double> rising)
    {
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (rising(middle) < 0)
                low = middle;
            else
                high = middle;
        }

        return high;
    }
}
