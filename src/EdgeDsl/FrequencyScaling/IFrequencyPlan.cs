namespace EdgeDsl;

/// <summary>What a <see cref="FrequencyGovernor{TPlan}"/> decides by; the compiler writes it for a deployment with <c>[FrequencyScaling]</c>.</summary>
public interface IFrequencyPlan
{
    /// <summary>Doubles that one part of the context has in <see cref="ContextBuckets"/>.</summary>
    const int DoublesPerBucket = 5;

    /// <summary>Number of operating points, at least 2.</summary>
    static abstract int OperatingPointCount { get; }

    /// <summary>Index of the highest operating point.</summary>
    static abstract int HighestPoint { get; }

    /// <summary>Largest slowdown by a co-running load that deadlines are kept for, at least 1.</summary>
    static abstract double MaxSlowdown { get; }

    /// <summary>Seconds of the longest switch.</summary>
    static abstract double SwitchingTime { get; }

    /// <summary>Buckets of slack.</summary>
    static abstract int SlackBuckets { get; }

    /// <summary>Buckets of slack in which a step takes as long again as at the highest operating point.</summary>
    static abstract double BucketsPerRatio { get; }

    /// <summary>
    /// Parts of the context, one after the other: first and last context, seconds of a step at the highest operating point at the first
    /// context, what it grows by from token to token, and seconds at the last context.
    /// </summary>
    static abstract ReadOnlySpan<double> ContextBuckets { get; }

    /// <summary>By part of the context and slack: the operating point and what its step takes, as a <see cref="DecodeEntry"/>.</summary>
    static abstract ReadOnlySpan<long> DecodeTable { get; }

    /// <summary>The costs of a request at an operating point, with the largest declared batch.</summary>
    /// <param name="operatingPoint">Index of the operating point.</param>
    /// <param name="promptTokens">Prompt tokens of one sequence.</param>
    /// <param name="outputTokens">Output tokens of one sequence.</param>
    static abstract FrequencyCosts CostsAt(int operatingPoint, long promptTokens, long outputTokens);
}
