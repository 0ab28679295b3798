namespace GovernorExample;

/// <summary>One request of the stream.</summary>
/// <param name="PromptTokens">Tokens of the prompt.</param>
/// <param name="OutputTokens">Tokens of the answer.</param>
/// <param name="Deadline">Seconds until the last token is due.</param>
/// <param name="Slowdown">How much the co-running load slows down the prefill, at 0, and each step after it.</param>
internal sealed record Request(int PromptTokens, int OutputTokens, double Deadline, double[] Slowdown)
{
    private const double WebSearch = 1.44; // CLONE (arXiv 2506.02847)
    private const double MeanStretch = 250; // tokens until the search begins or ends; made up

    /// <summary>The same stream whenever it is asked for: lengths, patience and a web search that comes and goes.</summary>
    public static List<Request> Stream(int count)
    {
        var random = new Random(20_250_706);
        var requests = new List<Request>();
        var searching = false;
        for (var i = 0; i < count; i++)
        {
            var (prompt, output) = (random.Next(16, 1025), random.Next(32, 513));
            var slowdown = new double[output];
            for (var step = 0; step < output; step++)
            {
                searching ^= random.NextDouble() < 1 / MeanStretch;
                slowdown[step] = searching ? WebSearch : 1;
            }

            var highest = Board.At(Board.Highest, prompt, output);
            // From the shortest that can be promised to twice that.
            var promise = Board.SwitchingTime + (WebSearch * (highest.PrefillSeconds + highest.DecodeSeconds));
            requests.Add(new Request(prompt, output, promise * (1.001 + random.NextDouble()), slowdown));
        }

        return requests;
    }
}
