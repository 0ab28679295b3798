using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Html;

/// <summary>Times over the length of the prompt, with their error bands and the place of the request.</summary>
internal static class LatencyFigure
{
    private const int LongestContext = 131_072;
    private const int ShortestPrompt = 16;

    /// <summary>Writes the two figures: time to first token, and time per output token.</summary>
    public static void WriteBoth(HtmlWriter html, Estimate estimate)
    {
        var points = Prompts(estimate).Select(prompt => At(estimate, prompt)).Where(point => !point.Costs.HasOverflow).ToList();
        Write(
            html, estimate, points, "first-token", "Time to first token", "a",
            costs => (costs.TimeToFirstTokenLow.Constant, costs.TimeToFirstToken.Constant, costs.TimeToFirstTokenHigh.Constant), estimate.Model.PrefillRelativeError, isLogarithmic: true);
        Write(
            html, estimate, points, "output-token", "Time per output token", "b",
            costs => (costs.TimePerOutputTokenLow.Constant, costs.TimePerOutputToken.Constant, costs.TimePerOutputTokenHigh.Constant), estimate.Model.DecodeRelativeError, isLogarithmic: false);
    }

    private static void Write(
        HtmlWriter html, Estimate estimate, List<Point> points, string id, string title, string style, Func<DeploymentCosts, (double Low, double Predicted, double High)> time, double error, bool isLogarithmic)
    {
        var times = points.ConvertAll(point => (point.Prompt, Time: time(point.Costs), point.Fits));
        var own = time(estimate.Costs);
        double prompt = estimate.Point.PromptTokens;
        var x = Axis.Logarithmic("prompt tokens", times.Select(point => (double)point.Prompt), Axis.Tokens, root: 2);
        var values = times.SelectMany(point => new[] { point.Time.Low, point.Time.Predicted, point.Time.High }).Concat([own.Low, own.Predicted, own.High]);
        var y = isLogarithmic ? Axis.Logarithmic("time", values, Quantity.Seconds) : Axis.Linear("time", values, Quantity.Seconds, SecondsUnit(values));
        var known = times.FindAll(point => double.IsFinite(point.Time.Predicted));
        var limit = times.Find(point => !point.Fits);

        Figure.Write(
            html,
            id,
            title,
            double.IsNaN(own.Predicted)
                ? "Not known: the device declares no bandwidth or no rate that it needs."
                : $"{Quantity.Seconds(own.Predicted)} at {Axis.Tokens(prompt)} prompt tokens, "
                    + (EstimateNotes.ClaimsNothing(error) ? "with an error that is not known." : $"with 90 % certainty between {Quantity.Seconds(own.Low)} and {Quantity.Seconds(own.High)}.")
                    + (limit.Prompt == 0 ? "" : $" From about {Axis.Tokens(limit.Prompt)} tokens on it does not fit in memory."),
            () =>
            {
                if (known.Count == 0)
                    return;
                using var plot = Plot.Open(
                    html, x, y, id, $"{title} over prompt length",
                    $"{title} for prompts of {Axis.Tokens(times[0].Prompt)} to {Axis.Tokens(times[^1].Prompt)} tokens with the band of its error, and the request of {Axis.Tokens(prompt)} tokens.");
                if (limit.Prompt > 0)
                    plot.Beyond(limit.Prompt, "does not fit");
                plot.Band(style, known.ConvertAll(point => ((double)point.Prompt, point.Time.Low, point.Time.High)));
                plot.Line(style, known.ConvertAll(point => ((double)point.Prompt, point.Time.Predicted)));
                if (double.IsFinite(own.Predicted) && prompt > 0)
                {
                    plot.Mark(style, prompt, own.Predicted, (own.Low, own.High), $"{Quantity.Seconds(own.Predicted)} at {Axis.Tokens(prompt)} prompt tokens", "request");
                    plot.Name(prompt, own.Predicted, Quantity.Seconds(own.Predicted));
                }
            },
            known.Count == 0 ? [] : [(style, EstimateNotes.ClaimsNothing(error) ? "predicted; how far off is not known" : "predicted, with its 90 % band")],
            new DataTable(
                ["prompt tokens", "low", "predicted", "high", "fits"],
                [
                    .. times.Select(point => (IReadOnlyList<string>)
                    [
                        Axis.Tokens(point.Prompt), Quantity.Seconds(point.Time.Low), Quantity.Seconds(point.Time.Predicted), Quantity.Seconds(point.Time.High), point.Fits ? "yes" : "no",
                    ]),
                ]));
    }

    private static double SecondsUnit(IEnumerable<double> values)
    {
        var most = values.Where(double.IsFinite).DefaultIfEmpty(1).Max();
        return most >= 1 ? 1 : most >= 1e-3 ? 1e-3 : 1e-6;
    }

    /// <summary>Half doublings up to what the model was trained for, and the request's own length.</summary>
    private static IEnumerable<int> Prompts(Estimate estimate)
    {
        var point = estimate.Point;
        var deployment = estimate.Model.Deployment;
        long most = deployment.Model.MaxPositionEmbeddings > 0 ? Math.Min(deployment.Model.MaxPositionEmbeddings, LongestContext) : Math.Max(8192, 4L * point.PromptTokens);
        if (deployment.ContextLength > 0)
            most = deployment.ContextLength;
        most = Math.Max(most - point.OutputTokens, 2 * ShortestPrompt);
        var prompts = new SortedSet<int> { (int)most };
        for (double prompt = ShortestPrompt; prompt < most; prompt *= Math.Sqrt(2))
            prompts.Add((int)Math.Round(prompt));
        if (point.PromptTokens > 0)
            prompts.Add(point.PromptTokens);
        return prompts;
    }

    private static Point At(Estimate estimate, int prompt)
    {
        var costs = prompt == estimate.Point.PromptTokens ? estimate.Costs : estimate.Model.At((estimate.Point with { PromptTokens = prompt }).ToWorkload());
        var usable = estimate.Model.Deployment.Device.UsableMemory;
        return new Point(prompt, costs, double.IsNaN(usable) || costs.PeakMemoryBytes.Constant <= usable);
    }

    private sealed record Point(int Prompt, DeploymentCosts Costs, bool Fits);
}
