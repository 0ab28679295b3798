namespace EdgeDsl;

/// <summary>A product's own costs for one workload: the sums of its <see cref="CostTermAttribute">[CostTerm]</see> methods.</summary>
public readonly record struct CostTerms
{
    /// <summary>Seconds before the first token.</summary>
    public double TimeToFirstToken { get; init; }

    /// <summary>Seconds of each decode step.</summary>
    public double TimePerOutputToken { get; init; }

    /// <summary>Joules of each output token of one sequence.</summary>
    public double EnergyPerToken { get; init; }

    /// <summary>Joules of a request of all sequences.</summary>
    public double EnergyPerRequest { get; init; }

    /// <summary>Bytes of peak memory.</summary>
    public double PeakMemory { get; init; }

    /// <summary>The costs of a workload with these terms.</summary>
    /// <param name="model">The costs without them.</param>
    /// <param name="outputTokens">Output tokens of one sequence.</param>
    /// <param name="batch">Sequences at once.</param>
    public CostReport AddTo(in CostReport model, long outputTokens, long batch)
    {
        var stepsAfterFirst = Math.Max(outputTokens, 1) - 1.0;
        var time = TimeToFirstToken + (stepsAfterFirst * TimePerOutputToken);
        var energy = EnergyPerRequest + (batch * stepsAfterFirst * EnergyPerToken);
        return model with
        {
            PeakMemoryBytes = model.PeakMemoryBytes + Whole(PeakMemory),
            TimeToFirstToken = model.TimeToFirstToken + TimeToFirstToken,
            TimeToFirstTokenLow = model.TimeToFirstTokenLow + TimeToFirstToken,
            TimeToFirstTokenHigh = model.TimeToFirstTokenHigh + TimeToFirstToken,
            TimePerOutputToken = model.TimePerOutputToken + TimePerOutputToken,
            TimePerOutputTokenLow = model.TimePerOutputTokenLow + TimePerOutputToken,
            TimePerOutputTokenHigh = model.TimePerOutputTokenHigh + TimePerOutputToken,
            EndToEndLatency = model.EndToEndLatency + time,
            EndToEndLatencyLow = model.EndToEndLatencyLow + time,
            EndToEndLatencyHigh = model.EndToEndLatencyHigh + time,
            DecodeTokensPerSecond = batch / (model.TimePerOutputToken + TimePerOutputToken),
            EnergyPerToken = model.EnergyPerToken + EnergyPerToken,
            EnergyPerTokenLow = model.EnergyPerTokenLow + EnergyPerToken,
            EnergyPerTokenHigh = model.EnergyPerTokenHigh + EnergyPerToken,
            EnergyPerRequest = model.EnergyPerRequest + energy,
            EnergyPerRequestLow = model.EnergyPerRequestLow + energy,
            EnergyPerRequestHigh = model.EnergyPerRequestHigh + energy,
            // The time that the average of the model is over is its energy ÷ its power: a cold start is not in it.
            AveragePower = (model.EnergyPerRequest + energy) / ((model.EnergyPerRequest / model.AveragePower) + time),
        };
    }

    // A conversion out of range is unspecified before .NET 9; half the range leaves room for the sum. Unknown memory fits nowhere.
    private static long Whole(double bytes) => double.IsNaN(bytes) ? 1L << 62 : (long)Math.Clamp(Math.Ceiling(bytes), 0, 1L << 62);
}
