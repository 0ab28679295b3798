namespace EdgeDsl.CostModel.Tests.Costs;

/// <summary>
/// Layers that stream are in memory two at a time and are read in every step, beside what the step computes. A layer of Tiny has 36,864
/// parameters, 73,728 bytes in F16.
/// </summary>
public sealed class StreamedWeightsTests
{
    private const long LayerBytes = 73_728;

    private static readonly WorkloadPoint Point = new(384, 128, 1);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(2, 2, 2)]
    [InlineData(3, 3, 2)]
    [InlineData(8, 8, 2)]
    public void Memory_holds_two_of_the_streamed_layers(int streamed, int read, int held)
    {
        var resident = Costs(0, 1e6, Point);
        var costs = Costs(streamed, 1e6, Point);
        Assert.Equal((streamed - held) * LayerBytes, resident.PeakMemoryBytes.Constant - costs.PeakMemoryBytes.Constant);
        Assert.Equal(resident.WeightBytes.Constant, costs.WeightBytes.Constant);
        Assert.Equal(read * LayerBytes / 1e6, costs.DecodeStep.LinkTime.Constant, 12);
    }

    [Theory]
    [InlineData(8, 1e5)] // 5.9 s over the link, longer than the step
    [InlineData(8, 1e6)] // 0.59 s, shorter than the step's 0.93
    [InlineData(4, 1e5)]
    public void A_step_takes_as_long_as_its_operators_or_the_link(int streamed, double bandwidth)
    {
        var resident = Costs(0, bandwidth, Point);
        var costs = Costs(streamed, bandwidth, Point);
        var link = streamed * LayerBytes / bandwidth;
        Assert.Equal(Math.Max(resident.TimePerOutputToken.Constant, link), costs.TimePerOutputToken.Constant, 12);
        Assert.Equal(Math.Max(resident.TimeToFirstToken.Constant, link), costs.TimeToFirstToken.Constant, 12);
        // What the link takes counts as time of memory.
        Assert.Equal(Math.Max(resident.DecodeStep.MemoryTime.Constant, link), costs.DecodeStep.DataTime.Constant, 12);
        Assert.Equal(resident.DecodeStep.MemoryTime.Constant, costs.DecodeStep.MemoryTime.Constant, 12);
    }

    [Fact]
    public void Every_micro_batch_reads_them_again()
    {
        var costs = Costs(8, 1e4, new WorkloadPoint(1025, 128, 1));
        Assert.Equal(3 * 8 * LayerBytes / 1e4, costs.TimeToFirstToken.Constant, 9);
    }

    [Fact]
    public void The_links_energy_adds_to_the_devices()
    {
        DeploymentCosts slow = Costs(8, 1e5, Point), resident = Costs(0, 1e5, Point);
        // 2 W idle for the time that the step waits for the link, and 1 µJ for each byte that comes over it.
        var waits = slow.TimePerOutputToken.Constant - resident.TimePerOutputToken.Constant;
        Assert.Equal((2 * waits) + (8 * LayerBytes * 1e-6), slow.EnergyPerToken.Constant - resident.EnergyPerToken.Constant, 9);
        Assert.Equal(slow.EnergyPerToken.Constant / slow.TimePerOutputToken.Constant, slow.DecodePower.Constant, 9);
    }

    [Fact]
    public void A_link_without_energy_leaves_it_unknown() =>
        Assert.Equal(double.NaN, Costs(8, 1e5, Point, double.NaN).EnergyPerToken.Constant);

    [Fact]
    public void A_cold_start_loads_what_does_not_stream_from_storage()
    {
        var resident = Costs(0, 1e9, Point, cold: true);
        Assert.Equal(
            8 * LayerBytes / 1e5,
            resident.TimeToFirstToken.Constant - Costs(8, 1e9, Point, cold: true).TimeToFirstToken.Constant, 9);
        Assert.Equal(resident.TimeToFirstToken.Constant, Costs(8, 1e9, Point, cold: true, kind: LinkKind.Host).TimeToFirstToken.Constant, 9);
    }

    [Fact]
    [Trait("Takes", "long")]
    public void The_search_for_the_peak_of_power_finds_where_the_link_takes_over()
    {
        foreach (var bandwidth in new[] { 1e5, 3e5, 5e5, 6e5, 7e5, 1e6 })
        {
            var model = new DeploymentCostModel(Deployment(8, bandwidth, 1e-6, false, LinkKind.Storage));
            var ranges = new WorkloadRanges(new(0, 1200), new(1, 3), new(1, 2));
            var found = model.At(WorstPoint.Find(model, ranges, Budget.Power).ToWorkload()).PeakPower.Constant;
            var most = (
                from prompt in Enumerable.Range(0, 1201)
                from output in Enumerable.Range(1, 3)
                from batch in Enumerable.Range(1, 2)
                select model.At(new WorkloadPoint(prompt, output, batch).ToWorkload()).PeakPower.Constant).Max();
            Assert.Equal(most, found);
        }
    }

    private static DeploymentCosts Costs(
        int streamed, double bandwidth, WorkloadPoint point, double energy = 1e-6, bool cold = false, LinkKind kind = LinkKind.Storage) =>
        new DeploymentCostModel(Deployment(streamed, bandwidth, energy, cold, kind)).At(point.ToWorkload());

    private static Deployment Deployment(int streamed, double bandwidth, double energy, bool cold, LinkKind kind) => new()
    {
        Model = SmallModel.Tied with { Layers = 8 },
        Device = new Device
        {
            Class = DeviceClass.ArmCpu,
            MemoryBandwidth = 1e6,
            StorageBandwidth = 1e5,
            IdlePower = 2,
            MaxPower = 6,
            Link = new DeviceLink { Kind = kind, Bandwidth = bandwidth, EnergyPerByte = energy },
            Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = 1e8 }],
            Calibrations =
            [
                .. from phase in new[] { Phase.Prefill, Phase.Decode }
                   from attention in new[] { false, true }
                   select new Calibration
                   {
                       Runtime = Runtime.LlamaCpp, Phase = phase, Attention = attention, ComputeShare = 1, BandwidthShare = 1, StepTime = 0,
                   },
            ],
        },
        Policy = new QuantizationPolicy { Weights = WeightFormat.F16 },
        ColdStart = cold,
        StreamedLayers = streamed,
    };
}
