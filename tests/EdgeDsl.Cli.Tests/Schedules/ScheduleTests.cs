using System.Text.Json;

namespace EdgeDsl.Cli.Tests.Schedules;

public sealed class ScheduleTests
{
    private static readonly string[] Orin = ["schedule", "--model", "Llama-3.2-1B", "--device", "Jetson Orin Nano Super", "--policy", "Q4_K_M"];

    [Fact]
    public void The_Orin_Nano_Super_decodes_at_25_W_and_not_layer_by_layer()
    {
        var run = Tool.Run([.. Orin, "--tpot", "0.03", "--layers", "--format", "json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var json = run.Json;
        Assert.True(json.GetProperty("switchingIsSlowerThanLayer").GetBoolean());
        Assert.False(json.GetProperty("layerWise").GetBoolean());
        Assert.All(json.GetProperty("plan").GetProperty("decode").EnumerateArray(), point => Assert.Equal("25W", point.GetString()));
        Assert.Equal(4, json.GetProperty("levels").GetArrayLength());
        var plan = Joules(json.GetProperty("plan"));
        var baselines = json.GetProperty("baselines");
        Assert.True(plan <= Joules(baselines.GetProperty("oneLevelPerPhase")));
        Assert.True(Joules(baselines.GetProperty("oneLevelPerPhase")) <= Joules(baselines.GetProperty("bestSingleLevel")));
        Assert.True(Joules(baselines.GetProperty("bestSingleLevel")) <= Joules(baselines.GetProperty("highestPoint")));
        var bound = json.GetProperty("lowerBoundJoules").GetDouble();
        Assert.True(bound <= plan);
        Assert.Equal((plan / bound) - 1, json.GetProperty("gap").GetDouble());
    }

    [Fact]
    public void The_highest_point_has_the_bits_of_the_estimate()
    {
        var schedule = Tool.Run([.. Orin, "--format", "json"]).Json.GetProperty("baselines").GetProperty("highestPoint");
        var estimate = Tool.Run(["estimate", .. Orin[1..], "--format", "json"]).Json;
        Assert.Equal(
            estimate.GetProperty("latency").GetProperty("timeToFirstTokenSeconds").GetDouble(),
            schedule.GetProperty("timeToFirstTokenSeconds").GetDouble());
        Assert.Equal(estimate.GetProperty("energy").GetProperty("perRequestJoules").GetDouble(), Joules(schedule));
    }

    [Fact]
    public void Layers_are_planned_where_switching_is_quick()
    {
        var json = Tool.Run([.. Orin, "--switching-time", "0.00002", "--tpot", "0.0195", "--layers", "--format", "json"]).Json;
        Assert.True(json.GetProperty("layerWise").GetBoolean());
        Assert.Equal(2, json.GetProperty("plan").GetProperty("decode").EnumerateArray().Select(point => point.GetString()).Distinct().Count());
    }

    [Fact]
    public void Limits_that_no_plan_keeps_are_a_breach()
    {
        var run = Tool.Run([.. Orin, "--tpot", "0.01"]);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"no plan keeps the limits; at the highest point and that slowdown an output token takes 1\d\.\d ms and may take 10.0 ms; raise the limit", run.Output.ReplaceLineEndings(" "));
    }

    [Fact]
    public void For_people_it_shows_points_plan_and_baselines()
    {
        var run = Tool.Run([.. Orin, "--tpot", "0.03", "--ttft", "2", "--slowdown", "1.2"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        foreach (var word in new[] { "MAXN", "25W", "plan: one level per phase", "highest point", "best single level", "race to idle", "a switch takes longer than a layer" })
            Assert.Contains(word, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_limit_it_says_why_racing_to_idle_is_not_known() => Assert.Contains(
        "race to idle: not known, as no limit says until when", Tool.Run([.. Orin, "--tpot", "0.03"]).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("--slowdown is 0.5; it has to be 1 or more", "--slowdown", "0.5")]
    [InlineData("--slowdown is \"much\"; it has to be a number of at least 0, such as 1.2", "--slowdown", "much")]
    [InlineData("--tpot is fast; it has to be a number above 0, with s, ms, min or in s", "--tpot", "fast")]
    [InlineData("--switching-time is -1ms; it has to be a number of at least 0, with s, ms, min or in s", "--switching-time=-1ms")]
    public void Bad_figures_are_refused_in_one_line(string problem, params string[] arguments)
    {
        var run = Tool.Run([.. Orin, .. arguments]);
        Assert.Equal((2, "", "edgedsl: " + problem + Environment.NewLine), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void Limits_may_have_a_unit_as_in_tailor()
    {
        var run = Tool.Run([.. Orin, "--tpot", "30ms", "--switching-time", "0"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Tool.Run([.. Orin, "--tpot", "0.03", "--switching-time", "0s"]).Output, run.Output);
    }

    [Fact]
    public void A_device_without_operating_points_has_no_plan()
    {
        var run = Tool.Run("schedule", "--model", "TinyLlama", "--device", "Raspberry Pi 5", "--policy", "Q4_0");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("declares no OperatingPoint", run.Error, StringComparison.Ordinal);
    }

    private static double Joules(JsonElement plan) => plan.GetProperty("joules").GetDouble();
}
