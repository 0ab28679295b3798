using EdgeDsl.CostModel;

namespace EdgeDsl.Agreement.Tests.Numbers;

/// <summary>
/// A cost is of its unit: where every figure of a deployment is given in a unit half as long, or half as strong, each cost changes by the power
/// of two that its unit says, and by no bit more.
/// </summary>
public class UnitConsistencyTests
{
    private const int Deployments = 300;

    [Fact]
    public void Costs_follow_the_unit_of_time() => Compare(
        device => device with
        {
            MemoryBandwidth = device.MemoryBandwidth * 2,
            StorageBandwidth = device.StorageBandwidth * 2,
            IdlePower = device.IdlePower * 2,
            MaxPower = device.MaxPower * 2,
            PrefillPower = device.PrefillPower * 2,
            DecodePower = device.DecodePower * 2,
            Link = device.Link is { } link ? link with { Bandwidth = link.Bandwidth * 2 } : null,
            Rates = [.. device.Rates.Select(rate => rate with { OperationsPerSecond = rate.OperationsPerSecond * 2 })],
            OperatingPoints = [.. device.OperatingPoints.Select(point => point with
            {
                ComputeFrequency = point.ComputeFrequency * 2,
                MemoryFrequency = point.MemoryFrequency * 2,
                IdlePower = point.IdlePower * 2,
                MaxPower = point.MaxPower * 2,
                PrefillPower = point.PrefillPower * 2,
                DecodePower = point.DecodePower * 2,
            })],
            Calibrations = [.. device.Calibrations.Select(calibration => calibration with { StepTime = calibration.StepTime / 2, LayerTime = calibration.LayerTime / 2 })],
        },
        load => load with { Power = load.Power * 2 },
        time: 0.5, energy: 1);

    [Fact]
    public void Costs_follow_the_unit_of_energy() => Compare(
        device => device with
        {
            IdlePower = device.IdlePower * 2,
            MaxPower = device.MaxPower * 2,
            PrefillPower = device.PrefillPower * 2,
            DecodePower = device.DecodePower * 2,
            EnergyPerByte = device.EnergyPerByte * 2,
            SwitchedCapacitance = device.SwitchedCapacitance * 2,
            Link = device.Link is { } link ? link with { EnergyPerByte = link.EnergyPerByte * 2 } : null,
            Rates = [.. device.Rates.Select(rate => rate with { EnergyPerOperation = rate.EnergyPerOperation * 2 })],
            OperatingPoints = [.. device.OperatingPoints.Select(point => point with
            {
                IdlePower = point.IdlePower * 2,
                MaxPower = point.MaxPower * 2,
                PrefillPower = point.PrefillPower * 2,
                DecodePower = point.DecodePower * 2,
            })],
        },
        load => load with { Power = load.Power * 2 },
        time: 1, energy: 2);

    private static void Compare(Func<Device, Device> inOtherUnit, Func<BaseLoad, BaseLoad> loadInOtherUnit, double time, double energy)
    {
        var compared = 0;
        for (var seed = 0; seed < Deployments; seed++)
        {
            var random = new RandomDeployment(600_000 + seed, "U", long.MaxValue);
            // Times of a class of devices are in seconds: this one has its own.
            var device = random.Device with
            {
                Calibrations =
                [
                    .. from phase in Enum.GetValues<CostModel.Phase>()
                       from attention in new[] { false, true }
                       select new Calibration
                       {
                           Runtime = random.Deployment.EffectiveRuntime, Phase = phase, Attention = attention, ComputeShare = 0.7, BandwidthShare = 0.6,
                           StepTime = 0.001, LayerTime = 1e-5, RelativeError = 0.25,
                       },
                ],
            };
            var deployment = random.Deployment with { Device = device };
            var other = deployment with { Device = inOtherUnit(device), BaseLoad = loadInOtherUnit(deployment.BaseLoad) };
            var workload = random.RandomPoint(new Random(seed)).ToWorkload();
            var (before, after) = (new DeploymentCostModel(deployment).At(workload), new DeploymentCostModel(other).At(workload));
            if (before.HasOverflow)
                continue;
            foreach (var property in typeof(DeploymentCosts).GetProperties().Where(property => property.PropertyType == typeof(Real)))
            {
                var factor = property.Name switch
                {
                    var name when name.EndsWith("PerSecond", StringComparison.Ordinal) => 1 / time,
                    var name when name.Contains("Energy", StringComparison.Ordinal) => energy,
                    var name when name.Contains("Power", StringComparison.Ordinal) => energy / time,
                    _ => time,
                };
                double value = ((Real)property.GetValue(before)!).Constant, scaled = ((Real)property.GetValue(after)!).Constant;
                Assert.True(SameBits.Same(value * factor, scaled), $"{property.Name} (seed {seed}): {value:R} becomes {scaled:R}, and not {factor} times as much");
                compared += double.IsNaN(value) ? 0 : 1;
            }

            Assert.Equal((before.TotalFlops, before.PeakMemoryBytes), (after.TotalFlops, after.PeakMemoryBytes));
        }

        Assert.True(compared > Deployments * 5);
    }
}
