namespace EdgeDsl;

/// <summary>What a request takes and draws at one operating point without co-running load.</summary>
/// <param name="PrefillSeconds">Seconds to the first token.</param>
/// <param name="PrefillJoules">Joules of the prefill.</param>
/// <param name="DecodeSeconds">Seconds of the decode steps after the first token.</param>
/// <param name="DecodeJoules">Joules of the decode steps after the first token.</param>
public readonly record struct FrequencyCosts(double PrefillSeconds, double PrefillJoules, double DecodeSeconds, double DecodeJoules);
