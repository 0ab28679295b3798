using EdgeDsl.Analyzers;

namespace EdgeDsl.Benchmarks;

/// <summary>What the rules add to the compiler's own diagnostics after an edit of one deployment in a project of a thousand.</summary>
internal static class AnalyzerReport
{
    private const int Deployments = 1000;
    private const int Rounds = 8;

    /// <summary>Writes the figures as Markdown.</summary>
    public static void Write(TextWriter text)
    {
        text.WriteLine("""
            One deployment of 1,000 is edited; all keep within their budgets, as they do nearly always. An editor asks for the diagnostics of the file
            that was edited, and in the background for those of the whole project. The fastest of 8 runs in turn, on all cores, each over a
            compilation of which nothing has been worked out yet.

            | diagnostics | of the edited file, ms | | of the whole project, ms | |
            |---|---:|---|---:|---|
            """);
        AnalyzerSession[] sessions = [new(Deployments, null), new(Deployments, new AttributeReadingAnalyzer()), new(Deployments, new DeploymentAnalyzer())];
        var file = Fastest(sessions, session => session.MeasureFile());
        var project = Fastest(sessions, session => session.MeasureProject());
        string[] names = ["the compiler's", "with an analyzer that reads the same attributes", "with EdgeDsl's rules"];
        for (var i = 0; i < sessions.Length; i++)
        {
            text.WriteLine(FormattableString.Invariant(
                $"| {names[i]} | {file[i] * 1e3:0.0} | {Ratios(file, i)} | {project[i] * 1e3:0} | {Ratios(project, i)} |"));
        }
    }

    private static string Ratios(double[] times, int of) => string.Join("; ", Enumerable.Range(0, of).Select(other =>
        FormattableString.Invariant($"{times[of] / times[other]:0.00} × {(other == 0 ? "the compiler's" : "the attributes'")}")));

    private static double[] Fastest(AnalyzerSession[] sessions, Func<AnalyzerSession, double> measure)
    {
        var fastest = new double[sessions.Length];
        Array.Fill(fastest, double.PositiveInfinity);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < sessions.Length; i++)
                fastest[i] = Math.Min(fastest[i], measure(sessions[i]));
        }

        return fastest;
    }
}
