namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge006Tests : RuleTests
{
    private protected override Firing Case => new()
    {
        Declarations = Sources.PartsWith(Sources.Figures),
        Attributes = Sources.Attribute + "\n[PowerBudget({|EDGE006:5 * Watts|})]",
        Message = "'Kiosk' declares a power budget, but what it needs is unknown: Board declares no IdlePower; declare it there, or in a device record of your own, or drop the budget",
    };

    [Theory]
    [InlineData("[EnergyBudget(PerToken = 99 * Joules)]")]
    [InlineData("[EnergyBudget(PerRequest = 999 * Joules)]")]
    [InlineData("[BatteryBudget(Capacity = 999 * Joules, Requests = 1)]")]
    [InlineData("[PowerBudget(99 * Watts)]")]
    [InlineData("[LatencyBudget(TimeToFirstToken = 99 * Seconds, TimePerOutputToken = 9 * Seconds, EndToEnd = 999 * Seconds)]")]
    public Task Budgets_of_known_costs_are_fine(string budget) =>
        Check.Fires(new Firing { Attributes = Sources.Attribute + budget }.Source);

    [Fact]
    public Task Without_a_budget_a_cost_may_be_unknown() => Check.Fires((Case with { Attributes = Sources.Attribute }).Source);

    [Theory]
    [InlineData("", "[EnergyBudget(PerToken = {|EDGE006:9 * Joules|})]", "an energy budget per token", "IdlePower")]
    [InlineData("", "[EnergyBudget(PerRequest = {|EDGE006:9 * Joules|})]", "an energy budget per request", "IdlePower")]
    [InlineData("", "[BatteryBudget(Capacity = {|EDGE006:9 * Joules|}, Requests = 1)]", "a battery's share of a request", "IdlePower")]
    [InlineData(", IdlePower = 2 * Watts", "[PowerBudget({|EDGE006:9 * Watts|})]", "a power budget", "MaxPower, nor measured powers of both phases")]
    [InlineData(", IdlePower = 2 * Watts, DecodePower = 3 * Watts", "[PowerBudget({|EDGE006:9 * Watts|})]", "a power budget", "MaxPower, nor measured powers of both phases")]
    public Task The_missing_power_is_named(string powers, string budget, string limit, string missing) => Check.Fires(
        new Firing { Declarations = Sources.PartsWith(Sources.Figures + powers), Attributes = Sources.Attribute + budget }.Source,
        $"'Kiosk' declares {limit}, but what it needs is unknown: Board declares no {missing}; declare it there, or in a device record of your own, or drop the budget");

    [Theory]
    [InlineData("TimeToFirstToken", "a budget for the time to first token")]
    [InlineData("TimePerOutputToken", "a budget for the time per output token")]
    [InlineData("EndToEnd", "an end-to-end budget")]
    public Task Without_a_bandwidth_no_time_is_known(string argument, string limit) => Check.Fires(
        new Firing
        {
            Declarations = Sources.Parts.Replace(", MemoryBandwidth = 1 * MBPerSecond", "", StringComparison.Ordinal),
            Attributes = $"{Sources.Attribute}[LatencyBudget({argument} = {{|EDGE006:9 * Seconds|}})]",
        }.Source,
        $"'Kiosk' declares {limit}, but what it needs is unknown: Board declares no MemoryBandwidth; declare it there, or in a device record of your own, or drop the budget");

    [Fact]
    public Task A_cold_start_needs_a_storage_bandwidth() => Check.Fires(
        new Firing
        {
            Attributes = "[Deployment<Tiny, Board, Half>(ColdStart = true)][LatencyBudget(TimeToFirstToken = {|EDGE006:9 * Seconds|})]",
        }.Source,
        "'Kiosk' declares a budget for the time to first token, but what it needs is unknown: Board declares no StorageBandwidth, which a cold start needs; declare it there, or in a device record of your own, or drop the budget");
}
