namespace EdgeDsl.Benchmarks;

/// <summary>What plans cost: tailoring while compiling, the governor's and the router's decisions at run time.</summary>
internal static class PlanReport
{
    private static long decisions;
    private static float weights;

    /// <summary>Writes the figures as Markdown.</summary>
    public static void Write(TextWriter text)
    {
        var tailoring = new TailoringBenchmarks();
        var tailored = Fastest.Seconds(() => tailoring.Pruning(), () => tailoring.BitWidths(), () => tailoring.ThreeBudgets(), () => tailoring.TailoringAndTables());
        text.WriteLine("""
            | what | time | ratio |
            |---|---:|---|
            """);
        Tailoring("pruning alone, one budget", tailored[0]);
        Tailoring("pruning and four bit widths, one budget", tailored[1]);
        Tailoring("pruning and four bit widths, three budgets", tailored[2]);
        text.WriteLine(FormattableString.Invariant(
            $"| all that one deployment asks for: tailoring 32 layers (four bit widths, three budgets), its schedule over eight points, the governor's tables | {tailored[3] * 1e3:0.0} ms | goal 50 ms: {Goal.Reached(tailored[3] <= 0.05)} |"));

        var governor = new GovernorBenchmarks();
        governor.Setup();
        var governed = Fastest.Seconds(() => decisions += governor.ArrayLoad(), () => decisions += governor.Decision());
        text.WriteLine(FormattableString.Invariant($"| {GovernorBenchmarks.Steps:N0} loads from an array | {governed[0] * 1e6:0.00} µs | |"));
        text.WriteLine(FormattableString.Invariant($"| {GovernorBenchmarks.Steps:N0} decisions of the governor | {governed[1] * 1e6:0.00} µs | {governed[1] / governed[0]:0.00} × the loads |"));

        var router = new RouterBenchmarks();
        var routed = Fastest.Seconds(() => weights += router.DotProducts(), () => weights += router.SoftMixOfAll(), () => weights += router.NearestTwo());
        text.WriteLine(FormattableString.Invariant($"| dot products of an embedding with 46 adapters | {routed[0] * 1e6:0.00} µs | |"));
        text.WriteLine(FormattableString.Invariant($"| the router, a mix of all | {routed[1] * 1e6:0.00} µs | {routed[1] / routed[0]:0.00} × the dot products |"));
        text.WriteLine(FormattableString.Invariant($"| the router, the nearest two | {routed[2] * 1e6:0.00} µs | {routed[2] / routed[0]:0.00} × the dot products |"));

        void Tailoring(string what, double seconds) => text.WriteLine(FormattableString.Invariant(
            $"| tailoring 32 layers: {what} | {seconds * 1e3:0.0} ms | |"));
    }
}
