using EdgeDsl.Cli.Checks;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Html;

/// <summary>How much of each budget is needed, with the high end of the prediction's error, one bar below the other.</summary>
internal static class BudgetsFigure
{
    private const double Left = 10;
    private const double Right = 16;
    private const double RowHeight = 40;
    private const double BarHeight = 14;
    private const double Top = 14;
    private const double LetterWidth = 7.2;
    // What is far over its limit would make all other bars vanish.
    private const double MostShare = 2;

    /// <summary>Writes the figure.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="id">Its id.</param>
    /// <param name="checks">The budgets, as the build judged them.</param>
    public static void Write(HtmlWriter html, string id, IReadOnlyList<BudgetCheck> checks)
    {
        var known = checks.Where(check => check.Limit > 0 && double.IsFinite(check.Need)).OrderByDescending(check => check.Need / check.Limit).ToList();
        Figure.Write(
            html,
            id,
            "Budgets",
            Finding(known),
            () => Draw(html, id, known),
            known.Count == 0 ? [] : [("c box", "needed"), ("b box", "needed at the high end of the error"), ("limit", "limit")],
            new DataTable(
                ["deployment", "budget", "need", "high end", "limit", "share", "at"],
                [
                    .. known.Select(check => (IReadOnlyList<string>)
                    [
                        check.Deployment, check.Budget, CheckFigures.Of(check.Need, check.Unit), CheckFigures.Of(check.NeedHigh, check.Unit),
                        CheckFigures.Of(check.Limit, check.Unit), Percent(check.Need / check.Limit), check.Workload,
                    ]),
                ],
                Names: 2));
    }

    private static string Finding(List<BudgetCheck> known)
    {
        if (known.Count == 0)
            return "No deployment declares a budget.";
        var over = known.Count(check => check.Need > check.Limit);
        var atRisk = known.Count(check => check.Need <= check.Limit && High(check) > check.Limit);
        var tightest = known[0];
        return over > 0
            ? FormattableString.Invariant($"{over} of {known.Count} budgets are broken; the worst is the {tightest.Budget} of {tightest.Deployment} at {Percent(tightest.Need / tightest.Limit)}.")
            : FormattableString.Invariant($"All {known.Count} budgets hold{(atRisk > 0 ? FormattableString.Invariant($", {atRisk} only if the prediction does") : "")}; the tightest is the {tightest.Budget} of {tightest.Deployment} at {Percent(tightest.Need / tightest.Limit)}.");
    }

    private static void Draw(HtmlWriter html, string id, List<BudgetCheck> checks)
    {
        if (checks.Count == 0)
            return;
        var most = Math.Min(MostShare, Math.Max(1.05, checks.Max(check => Math.Max(check.Need, High(check)) / check.Limit)));
        var height = Top + (RowHeight * checks.Count) + 6;
        using var svg = Plot.Drawing(
            html, Plot.Width, height, id, "Share of each budget that is needed",
            string.Join("; ", checks.Select(check => $"{check.Deployment}, {check.Budget}: {Percent(check.Need / check.Limit)}")));
        for (var row = 0; row < checks.Count; row++)
        {
            var check = checks[row];
            var y = Top + (RowHeight * row);
            var text = $"{Percent(check.Need / check.Limit)} {check.Deployment}, {check.Budget}";
            html.Element("text", Fitted(text), ("class", "tick"), ("x", HtmlWriter.Length(Left)), ("y", HtmlWriter.Length(y)));
            html.Element("rect", null, ("class", "empty"), ("x", HtmlWriter.Length(Left)), ("y", HtmlWriter.Length(y + 6)), ("width", Width(1, most)), ("height", HtmlWriter.Length(BarHeight)));
            if (High(check) > check.Need)
                Bar("segment b", High(check), BarHeight / 2);
            Bar("segment c", check.Need, BarHeight);
            html.Element("path", null, ("class", "limit"), ("d", $"M{At(1, most)} {HtmlWriter.Length(y + 3)}v{HtmlWriter.Length(BarHeight + 6)}"));

            void Bar(string style, double need, double thickness)
            {
                using (html.Open(
                    "rect", ("class", style), ("x", HtmlWriter.Length(Left)), ("y", HtmlWriter.Length(y + 6 + ((BarHeight - thickness) / 2))), ("width", Width(need / check.Limit, most)),
                    ("height", HtmlWriter.Length(thickness)), ("data-name", check.Deployment), ("data-budget", check.Budget), ("data-share", HtmlWriter.Exact(need / check.Limit))))
                {
                    html.Element("title", text);
                }
            }
        }
    }

    private static double High(BudgetCheck check) => double.IsFinite(check.NeedHigh) ? check.NeedHigh : check.Need;

    private static string At(double share, double most) => HtmlWriter.Length(Left + (Math.Min(share, most) / most * (Plot.Width - Left - Right)));

    private static string Width(double share, double most) => HtmlWriter.Length(Math.Min(share, most) / most * (Plot.Width - Left - Right));

    private static string Percent(double share) => Quantity.Number(100 * share) + " %";

    private static string Fitted(string text)
    {
        var most = (int)((Plot.Width - Left - Right) / LetterWidth);
        return text.Length <= most ? text : text[..(most - 1)] + "…";
    }
}
