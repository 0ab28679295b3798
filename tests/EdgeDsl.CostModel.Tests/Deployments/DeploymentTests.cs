namespace EdgeDsl.CostModel.Tests.Deployments;

public sealed class DeploymentTests
{
    [Fact]
    public void Without_a_runtime_the_devices_is_meant()
    {
        var device = new Device { Runtime = Runtime.Mlx };
        Assert.Equal(Runtime.Mlx, new Deployment { Device = device }.EffectiveRuntime);
        Assert.Equal(Runtime.Mlc, new Deployment { Device = device, Runtime = Runtime.Mlc }.EffectiveRuntime);
    }

    [Theory]
    [InlineData(KeyValueAllocation.RuntimeDefault, Runtime.LlamaCpp, KeyValueAllocation.LlamaCpp)]
    [InlineData(KeyValueAllocation.RuntimeDefault, Runtime.Mlc, KeyValueAllocation.WindowBound)]
    [InlineData(KeyValueAllocation.Full, Runtime.LlamaCpp, KeyValueAllocation.Full)]
    public void A_runtime_allocates_its_cache_unless_another_way_is_declared(KeyValueAllocation declared, Runtime runtime, KeyValueAllocation expected) =>
        Assert.Equal(expected, new Deployment { KeyValueAllocation = declared, Runtime = runtime }.EffectiveKeyValueAllocation);

    [Fact]
    public void Ranges_include_both_ends()
    {
        var ranges = new WorkloadRanges(new(1, 4), new(2, 3), new(1, 1));
        Assert.Equal((4, 2, 1), (ranges.PromptTokens.Length, ranges.OutputTokens.Length, ranges.Batch.Length));
        Assert.True(ranges.Contains(new(1, 2, 1)) && ranges.Contains(new(4, 3, 1)));
        Assert.False(ranges.Contains(new(0, 2, 1)) || ranges.Contains(new(5, 2, 1)) || ranges.Contains(new(1, 4, 1)) || ranges.Contains(new(1, 2, 2)));
        Assert.True(WorkloadRanges.Default.Contains(new(512, 128, 1)));
        var free = ranges.ToFreeWorkload();
        Assert.Equal((1, 4, 2, 3, 1), (free.PromptTokens.Low, free.PromptTokens.High, free.OutputTokens.Low, free.OutputTokens.High, free.Batch.Constant));
    }
}
