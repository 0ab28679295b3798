using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;

namespace EdgeDsl.Benchmarks;

/// <summary>
/// Iterations shorter than a time slice, hundreds of them, in several processes: on a machine that builds something else at the same time
/// most are disturbed and some are not, which the minimum and the column <see cref="MinimumRatioColumn"/> are about. The mean is not.
/// </summary>
internal sealed class ShortButRepeated : ManualConfig
{
    public ShortButRepeated()
    {
        Add(DefaultConfig.Instance);
        AddJob(Job.Default
            .WithLaunchCount(3)
            .WithWarmupCount(60)
            .WithIterationCount(200)
            .WithIterationTime(TimeInterval.FromMilliseconds(4))
            .WithGcForce(false));
        AddColumn(StatisticColumn.Min, StatisticColumn.Median, new MinimumRatioColumn());
        HideColumns(Column.Error, Column.RatioSD, Column.StdDev);
    }
}
