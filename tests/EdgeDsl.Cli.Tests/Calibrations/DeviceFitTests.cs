using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Fitting;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Tests.Calibrations;

public sealed class DeviceFitTests
{
    // Rates and bandwidth as measured on the server apart from llama.cpp.
    private static readonly Device Server = new()
    {
        Name = "Server",
        Class = CostModel.DeviceClass.X86Cpu,
        MemoryBandwidth = 81.7e9,
        Rates =
        [
            new ComputeRate { Format = CostModel.NumberFormat.Float32, OperationsPerSecond = 534e9 },
            new ComputeRate { Format = CostModel.NumberFormat.Int8, OperationsPerSecond = 1030e9 },
        ],
    };

    [Fact]
    public void One_model_of_a_server_predicts_the_other()
    {
        var rows = ServerRows();
        var seen = rows.Where(row => row.Model == "TinyLlama-1.1B").ToList();
        var fit = DeviceFit.Of(seen);
        var errors = rows.Except(seen)
            .Select(row => Math.Abs((row.Seconds / row.SecondsOf(row.CostsWith(fit.Calibrations))) - 1))
            .Order()
            .ToArray();

        Assert.Equal(29, errors.Length);
        Assert.InRange(errors[errors.Length / 2], 0, 0.05);
        Assert.InRange(errors[(int)(0.9 * errors.Length)], 0, 0.15);
    }

    [Fact]
    public void A_known_calibration_is_found_again_from_the_times_it_gives()
    {
        List<Calibration> known =
        [
            new() { Runtime = CostModel.Runtime.LlamaCpp, Phase = CostModel.Phase.Prefill, ComputeShare = 0.4, BandwidthShare = 0.6, StepTime = 0.002, LayerTime = 0.0001 },
            new() { Runtime = CostModel.Runtime.LlamaCpp, Phase = CostModel.Phase.Prefill, Attention = true, ComputeShare = 0.2, BandwidthShare = 0.6 },
            new() { Runtime = CostModel.Runtime.LlamaCpp, Phase = CostModel.Phase.Decode, ComputeShare = 0.4, BandwidthShare = 0.6, StepTime = 0.001, LayerTime = 0.0001 },
            new() { Runtime = CostModel.Runtime.LlamaCpp, Phase = CostModel.Phase.Decode, Attention = true, ComputeShare = 0.06, BandwidthShare = 0.6 },
        ];
        var rows = ServerRows().Select(row => new Observation
        {
            Id = row.Id,
            Processor = row.Processor,
            Deployment = row.Deployment,
            Weights = row.Weights,
            Workload = row.Workload,
            Prefills = row.Prefills,
            Steps = row.Steps,
            Seconds = row.SecondsOf(row.CostsWith(known)),
        }).ToList();

        var fit = DeviceFit.Of(rows);

        Assert.All(rows, row => Assert.InRange(row.SecondsOf(row.CostsWith(fit.Calibrations)) / row.Seconds, 0.97, 1.03));
        Assert.All(fit.Calibrations, calibration => Assert.InRange(calibration.RelativeError, 0.02, 0.1));
    }

    [Fact]
    public void Figures_have_three_digits_and_print_as_they_are()
    {
        var rounded = Rounded.Of(new Calibration { ComputeShare = 0.123456, BandwidthShare = 0.98765, StepTime = 0.00123456, RelativeError = 0.0701 });
        Assert.Equal(0.123, rounded.ComputeShare);
        Assert.Equal(0.988, rounded.BandwidthShare);
        Assert.Equal(0.00123, rounded.StepTime);
        Assert.Equal(0.08, rounded.RelativeError);
        Assert.Equal(
            "[Calibration(Runtime.DeviceDefault, Phase.Prefill, ComputeShare = 0.123, BandwidthShare = 0.988, StepTime = 1.23 * Milliseconds, RelativeError = 0.08, Source = \"x\")]",
            CalibrationSource.Write(rounded, "\"x\""));
    }

    private static List<Observation> ServerRows()
    {
        var source = new LlamaBenchObservations(
            [.. KnownEntries.Models.Entries.Select(entry => entry.Described)],
            type => KnownEntries.Policies.Find(type).Select(entry => entry.Described).FirstOrDefault(),
            Server,
            null);
        return [.. LlamaBenchFile.Read(Path.Combine(AppContext.BaseDirectory, "Data", "llama-bench-x86.json")).Select(source.Of)];
    }
}
