using EdgeDsl.CostModel;
using Xunit.Abstractions;

namespace EdgeDsl.FrequencyScaling.Tests;

public sealed class ScheduleSolverTests(ITestOutputHelper output)
{
    private const int Instances = 4000;

    [Fact]
    public void Equals_brute_force_on_random_small_instances_with_switching()
    {
        int solved = 0, impossible = 0, switching = 0;
        for (var seed = 0; seed < Instances; seed++)
        {
            var problem = RandomProblem.Of(seed);
            var least = RandomProblem.LeastEnergyOfAll(problem);
            var answer = ScheduleSolver.Solve(problem);
            if (double.IsInfinity(least))
            {
                Assert.Null(answer);
                impossible++;
                continue;
            }

            Assert.NotNull(answer);
            Assert.True(answer.IsExact);
            Assert.InRange(answer.Schedule.Energy, least * (1 - 1e-11), least * (1 + 1e-11));
            Assert.True(answer.Schedule.Time <= problem.Limit * (1 + 1e-12));
            Assert.True(answer.LowerBound <= least * (1 + 1e-11));
            solved++;
            switching += answer.Schedule.Switches > 0 ? 1 : 0;
        }

        output.WriteLine($"{solved} solved, {switching} of them with switches; {impossible} without a schedule");
        Assert.True(solved >= 2000 && switching >= 300 && impossible >= 50);
    }

    [Theory]
    [Trait("Takes", "long")]
    [InlineData(true)]
    [InlineData(false)]
    public void Stays_within_its_gap_on_32_layers_and_8_operating_points(bool equalLayers)
    {
        var worst = 0.0;
        for (var seed = 0; seed < 10; seed++)
        {
            var problem = Large(seed, equalLayers);
            var answer = ScheduleSolver.Solve(problem)!;
            var fine = LeastEnergyOnGrid(problem, 2_000);
            Assert.True(answer.Schedule.Time <= problem.Limit * (1 + 1e-12));
            // The grid rounds times up, so what it finds is possible; nothing possible is below the stated gap.
            Assert.True(answer.Schedule.Energy <= fine * (1 + answer.Gap + 1e-9), $"seed {seed}: {answer.Schedule.Energy} over {fine}");
            Assert.True(!answer.IsExact || answer.Schedule.Energy <= fine * (1 + 1e-9));
            Assert.True(answer.Schedule.Energy >= answer.LowerBound * (1 - 1e-12));
            worst = Math.Max(worst, (answer.Schedule.Energy / answer.LowerBound) - 1);
        }

        output.WriteLine($"largest gap to the convex hulls: {worst:P2}");
        Assert.InRange(worst, 0, 0.02);
    }

    /// <summary>So few partial schedules that nearly every problem is thinned, against all schedules.</summary>
    [Theory]
    [InlineData(2, 0.0005)]
    [InlineData(4, 0.0001)]
    [InlineData(12, 0.00001)]
    public void Where_labels_are_thinned_it_stays_within_its_gap_and_near(int mostLabels, double meanExcess)
    {
        var (thinned, excess) = (0, 0.0);
        for (var seed = 0; seed < 1500; seed++)
        {
            var problem = RandomProblem.Of(seed);
            var least = RandomProblem.LeastEnergyOfAll(problem);
            var answer = ScheduleSolver.Solve(problem, mostLabels);
            if (answer is null)
            {
                Assert.True(double.IsInfinity(least) || mostLabels < 12);
                continue;
            }

            var over = (answer.Schedule.Energy / least) - 1;
            Assert.True(answer.Schedule.Time <= problem.Limit * (1 + 1e-12));
            Assert.Equal(problem.At(answer.Schedule.Levels), answer.Schedule with { Levels = problem.At(answer.Schedule.Levels).Levels });
            Assert.InRange(over, -1e-11, Math.Max(answer.Gap, 1e-11));
            Assert.True(answer.Schedule.Energy <= TwoBlockSchedule.Of(problem).Energy * (1 + 1e-12));
            thinned += answer.IsExact ? 0 : 1;
            excess += Math.Max(over, 0);
        }

        output.WriteLine($"{thinned} thinned, {excess / 1500:P3} over on average");
        Assert.True(thinned > 0);
        Assert.InRange(excess / 1500, 0, meanExcess);
    }

    // What is dropped because it cannot end below a known schedule leaves room for all that can.
    [Theory]
    [InlineData(true, 64)]
    [InlineData(false, 720)]
    public void Few_labels_do_for_32_layers_and_8_operating_points(bool equalLayers, int enough)
    {
        var most = 0;
        for (var seed = 0; seed < 10; seed++)
        {
            var problem = Large(seed, equalLayers);
            var labels = 2;
            while (!ScheduleSolver.Solve(problem, labels)!.IsExact)
                labels += labels / 2;
            output.WriteLine($"seed {seed}: {labels}");
            most = Math.Max(most, labels);
        }

        Assert.InRange(most, 2, enough);
    }

    // Each item is fastest at another level, so that no two blocks keep the limit.
    [Fact]
    public void Where_only_the_fastest_keep_the_limit_they_are_found()
    {
        ScheduleItem[] items = [new("a", [1, 2, 2], [5, 1, 1]), new("b", [2, 1, 2], [1, 5, 1]), new("c", [2, 2, 1], [1, 1, 5])];
        foreach (var isCyclic in new[] { false, true })
        {
            var time = isCyclic ? 3.3 : 3.2;
            double[] switches = [0.1, 0.1, 0.1];
            var answer = ScheduleSolver.Solve(new ScheduleProblem(items, switches, switches, time + 1e-9, isCyclic))!;
            Assert.Equal([0, 1, 2], answer.Schedule.Levels);
            Assert.Equal(12 + time, answer.Schedule.Energy, 9);
            Assert.Null(ScheduleSolver.Solve(new ScheduleProblem(items, switches, switches, time - 1e-9, isCyclic)));
        }
    }

    [Fact]
    public void Cancellation_is_observed_inside_the_solver()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => ScheduleSolver.Solve(Large(1, false), cancelled.Token));
    }

    [Fact]
    public void A_limit_that_even_the_fastest_levels_miss_has_no_schedule() => Assert.Null(ScheduleSolver.Solve(
        new ScheduleProblem([new ScheduleItem("layer", [1, 2], [2, 1])], [0, 0], [0, 0], 0.99, false)));

    private static ScheduleProblem Large(int seed, bool equalLayers)
    {
        // RK3588's graphics unit: voltages of its eight clocks.
        double[] gigahertz = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1], volts = [0.675, 0.675, 0.675, 0.675, 0.7, 0.75, 0.8, 0.85];
        var random = new Random(seed);
        var items = new List<ScheduleItem>();
        for (var i = 0; i < 33; i++)
        {
            var compute = i == 32 ? 0.4 : equalLayers ? 1 : 0.5 + random.NextDouble();
            var memory = i == 32 ? 1.5 : equalLayers ? 0 : random.NextDouble();
            double[] times = [.. gigahertz.Select(f => Math.Max(compute / f, memory) * 1e-3)];
            double[] energies = [.. gigahertz.Select((f, k) => (2.982 * volts[k] * volts[k] * compute * 1e-3) + (0.6 * times[k]))];
            items.Add(new ScheduleItem($"layer {i}", times, energies));
        }

        var fastest = items.Sum(item => item.Times[7]);
        return new ScheduleProblem(
            items, [.. gigahertz.Select(_ => 40e-6)], [.. gigahertz.Select(_ => 40e-6)], fastest * (1.02 + (1.5 * random.NextDouble())), true);
    }

    /// <summary>A second solver: the least energy by time on a grid, times rounded up, for every first level.</summary>
    private static double LeastEnergyOnGrid(ScheduleProblem problem, int cells)
    {
        var unit = problem.Limit / cells;
        var least = double.PositiveInfinity;
        for (var first = 0; first < problem.Levels; first++)
        {
            var energy = Empty();
            var start = Cells(problem.Items[0].Times[first]);
            if (start > cells)
                continue;
            energy[first][start] = problem.Items[0].Energies[first];
            for (var i = 1; i < problem.Items.Count; i++)
            {
                var next = Empty();
                for (var t = 0; t <= cells; t++)
                {
                    var any = double.PositiveInfinity;
                    for (var k = 0; k < problem.Levels; k++)
                        any = Math.Min(any, energy[k][t]);
                    if (double.IsInfinity(any))
                        continue;
                    for (var k = 0; k < problem.Levels; k++)
                    {
                        Put(next[k], t + Cells(problem.Items[i].Times[k]), energy[k][t] + problem.Items[i].Energies[k]);
                        Put(next[k], t + Cells(problem.Items[i].Times[k] + problem.SwitchingTimes[k]), any + problem.Items[i].Energies[k] + problem.SwitchingEnergies[k]);
                    }
                }

                energy = next;
            }

            for (var k = 0; k < problem.Levels; k++)
            {
                var back = k == first ? 0 : Cells(problem.SwitchingTimes[first]);
                for (var t = 0; t + back <= cells; t++)
                    least = Math.Min(least, energy[k][t] + (k == first ? 0 : problem.SwitchingEnergies[first]));
            }
        }

        return least;

        int Cells(double time) => (int)Math.Ceiling((time / unit) - 1e-9);

        void Put(double[] row, int cell, double value)
        {
            if (cell <= cells && value < row[cell])
                row[cell] = value;
        }

        double[][] Empty() => [.. Enumerable.Range(0, problem.Levels).Select(_ =>
        {
            var row = new double[cells + 1];
            Array.Fill(row, double.PositiveInfinity);
            return row;
        })];
    }
}
