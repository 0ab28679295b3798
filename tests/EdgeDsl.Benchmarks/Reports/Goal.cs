namespace EdgeDsl.Benchmarks;

/// <summary>A ratio in words, with the goal that it has.</summary>
internal static class Goal
{
    /// <summary>What a figure is of another one.</summary>
    /// <param name="ratio">The ratio.</param>
    /// <param name="of">What it is compared with.</param>
    /// <param name="most">The most that it shall be.</param>
    public static string Ratio(double ratio, string of, double most) =>
        FormattableString.Invariant($"{ratio:0.00} × {of}; goal {most}: {Reached(ratio <= most)}");

    /// <summary>Whether a goal is reached.</summary>
    public static string Reached(bool isReached) => isReached ? "reached" : "**not reached**";
}
