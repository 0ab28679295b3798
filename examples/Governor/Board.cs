namespace GovernorExample;

/// <summary>The board as the deployment predicts it: what the simulated requests take and draw.</summary>
internal static class Board
{
    private const double IdlePower = 0.37; // watts, as the catalog's device has it

    public static int Points { get; } = Count<Assistant.FrequencyPlan>();

    public static int Highest { get; } = HighestOf<Assistant.FrequencyPlan>();

    public static double SwitchingTime { get; } = SwitchingTimeOf<Assistant.FrequencyPlan>();

    public static FrequencyCosts At(int point, int promptTokens, int outputTokens) => CostsAt<Assistant.FrequencyPlan>(point, promptTokens, outputTokens);

    /// <summary>Seconds and joules of a decode step without load.</summary>
    public static (double Seconds, double Joules) Step(int point, int context)
    {
        var costs = At(point, context - 1, 2);
        return (costs.DecodeSeconds, costs.DecodeJoules);
    }

    /// <summary>Runs a request with a point for each of its steps, the prefill being step 0.</summary>
    /// <param name="request">The request.</param>
    /// <param name="point">The point that the board is at; then the one it is left at.</param>
    /// <param name="choose">The point of a step, by its number and the seconds that have passed.</param>
    public static Outcome Run(Request request, ref int point, Func<int, double, int> choose)
    {
        double seconds = 0, joules = 0;
        var points = new int[request.OutputTokens];
        for (var i = 0; i < request.OutputTokens; i++)
        {
            var next = choose(i, seconds);
            var prefill = At(next, request.PromptTokens, 1);
            var (time, energy) = i == 0 ? (prefill.PrefillSeconds, prefill.PrefillJoules) : Step(next, request.PromptTokens + i);
            if (next != point)
            {
                // A switch draws what the point that it leads to draws.
                seconds += SwitchingTime;
                joules += SwitchingTime * energy / time;
            }

            points[i] = point = next;
            seconds += request.Slowdown[i] * time;
            joules += request.Slowdown[i] * energy;
        }

        return new Outcome(seconds, joules, joules + (IdlePower * Math.Max(0, request.Deadline - seconds)), seconds > request.Deadline, points);
    }

    /// <summary>
    /// Joules that nobody needs less than for a request, however much they know beforehand: one point in prefill, and in decode the dual of the
    /// deadline, with switches for free.
    /// </summary>
    public static double Clairvoyant(Request request)
    {
        var steps = Enumerable.Range(1, request.OutputTokens - 1)
            .Select(i => Enumerable.Range(0, Points).Select(k => Step(k, request.PromptTokens + i)).Select(step => (step.Seconds * request.Slowdown[i], step.Joules * request.Slowdown[i])).ToArray())
            .ToArray();
        var least = double.PositiveInfinity;
        for (var k = 0; k < Points; k++)
        {
            var prefill = At(k, request.PromptTokens, 1);
            var left = request.Deadline - (request.Slowdown[0] * prefill.PrefillSeconds);
            least = Math.Min(least, (request.Slowdown[0] * prefill.PrefillJoules) + Dual(steps, left));
        }

        return least;
    }

    /// <summary>The most that any price of time proves; the proof grows and then falls with the price.</summary>
    private static double Dual((double Seconds, double Joules)[][] steps, double time)
    {
        double low = 0, high = 1e3; // joules per second: beyond what any point draws
        for (var i = 0; i < 60; i++)
        {
            double a = low + ((high - low) / 3), b = high - ((high - low) / 3);
            if (At(a) < At(b))
                low = a;
            else
                high = b;
        }

        return Math.Max(At(0), At(low));

        double At(double price)
        {
            var sum = -price * time;
            foreach (var step in steps)
            {
                var best = double.PositiveInfinity;
                foreach (var (seconds, joules) in step)
                    best = Math.Min(best, joules + (price * seconds));
                sum += best;
            }

            return sum;
        }
    }

    private static int Count<TPlan>()
        where TPlan : IFrequencyPlan => TPlan.OperatingPointCount;

    private static int HighestOf<TPlan>()
        where TPlan : IFrequencyPlan => TPlan.HighestPoint;

    private static double SwitchingTimeOf<TPlan>()
        where TPlan : IFrequencyPlan => TPlan.SwitchingTime;

    private static FrequencyCosts CostsAt<TPlan>(int point, int promptTokens, int outputTokens)
        where TPlan : IFrequencyPlan => TPlan.CostsAt(point, promptTokens, outputTokens);
}

/// <summary>What a request took and drew.</summary>
/// <param name="Seconds">Until its last token.</param>
/// <param name="Joules">Drawn until then.</param>
/// <param name="JoulesUntilDeadline">Drawn until the deadline, idling.</param>
/// <param name="Missed">Whether it was late.</param>
/// <param name="Points">Point of the prefill and of each step.</param>
internal sealed record Outcome(double Seconds, double Joules, double JoulesUntilDeadline, bool Missed, int[] Points);
