using EdgeDsl.CostModel;

namespace EdgeDsl.FrequencyScaling.Tests;

/// <summary>The best schedule of one block or two against every one of them.</summary>
public sealed class TwoBlockScheduleTests
{
    [Fact]
    public void Is_the_best_of_all_schedules_of_one_block_or_two()
    {
        int two = 0, none = 0;
        for (var seed = 0; seed < 1000; seed++)
        {
            var problem = RandomProblem.Of(seed);
            var least = double.PositiveInfinity;
            for (var a = 0; a < problem.Levels; a++)
            {
                for (var b = 0; b < problem.Levels; b++)
                {
                    for (var length = 1; length <= problem.Items.Count; length++)
                    {
                        var schedule = problem.At([.. Enumerable.Repeat(a, length), .. Enumerable.Repeat(b, problem.Items.Count - length)]);
                        least = schedule.Time <= problem.Limit ? Math.Min(least, schedule.Energy) : least;
                    }
                }
            }

            var found = TwoBlockSchedule.Of(problem);
            if (double.IsInfinity(least))
            {
                Assert.True(double.IsPositiveInfinity(found.Energy));
                none++;
                continue;
            }

            Assert.Equal(least, found.Energy, 12);
            Assert.Equal(problem.At(found.Levels).Energy, found.Energy);
            Assert.True(found.Time <= problem.Limit * (1 + 1e-12));
            two += found.Switches > 0 ? 1 : 0;
        }

        Assert.True(two > 100 && none > 5, $"{two} of two blocks, {none} without any");
    }

    [Fact]
    public void A_budget_that_is_used_up_exactly_is_kept()
    {
        ScheduleItem[] items = [new("a", [1, 2], [4, 1]), new("b", [1, 2], [4, 1])];
        Assert.Equal([1, 1], TwoBlockSchedule.Of(new ScheduleProblem(items, [0.5, 0.5], [0, 0], 4, true)).Levels);
        Assert.Equal([0, 1], TwoBlockSchedule.Of(new ScheduleProblem(items, [0.25, 0.5], [0.25, 0.5], 3.75, true)).Levels);
        Assert.Equal([0, 0], TwoBlockSchedule.Of(new ScheduleProblem(items, [0.25, 0.5], [0, 0], 3.5, true)).Levels);
    }
}
