namespace EdgeDsl.CostModel;

/// <summary>A level for every item of prefill and decode, and what a request then takes and draws without co-running load.</summary>
/// <param name="Name">What the plan is called.</param>
/// <param name="PrefillLevels">Level of each layer in prefill, and of head and embedding.</param>
/// <param name="DecodeLevels">Level of each layer in a decode step, and of head and embedding.</param>
/// <param name="TimeToFirstToken">Seconds to the first token.</param>
/// <param name="TimePerOutputToken">Seconds of a mean decode step.</param>
/// <param name="Time">Seconds of the request, switches included.</param>
/// <param name="Energy">Joules of the request, switches included.</param>
/// <param name="EnergyUntilLimit">
/// <paramref name="Energy"/>, and what the device draws while it waits from then until the limit; not a number where no limit is declared or
/// its idle power is not known.
/// </param>
public sealed record RequestPlan(
    string Name,
    IReadOnlyList<int> PrefillLevels,
    IReadOnlyList<int> DecodeLevels,
    double TimeToFirstToken,
    double TimePerOutputToken,
    double Time,
    double Energy,
    double EnergyUntilLimit);
