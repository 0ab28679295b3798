namespace EdgeDsl.Benchmarks;

/// <summary>The generators after each kind of edit, beside a pipeline on the same attribute that extracts nothing.</summary>
internal static class GeneratorReport
{
    private const double MostMore = 1e-3;

    private static readonly (ProjectEdit Edit, string Name)[] Edits =
    [
        (ProjectEdit.Open, "opened"), (ProjectEdit.Unrelated, "edit of an unrelated file"),
        (ProjectEdit.Deployment, "edit inside one deployment"), (ProjectEdit.Model, "edit of the shared model"),
    ];

    /// <summary>Writes the figures as Markdown.</summary>
    public static void Write(TextWriter text)
    {
        text.WriteLine("""
            The floor is a pipeline on the same attribute (`ForAttributeWithMetadataName`) that extracts nothing, over the same sources: what Roslyn
            itself takes. The deployments share a model, a device and a policy, and stand in a file each. The fastest of 5 to 100 runs in turn; each
            has a compilation of which nothing has been worked out yet, as after a key in an editor. Times are the processor's for the thread that runs
            the generators, garbage collection included, where the system tells them (Linux), so that other work on the machine counts less.

            | deployments | project | outputs written | floor, ms | EdgeDsl, ms | ratio | floor, MB | EdgeDsl, MB |
            |---:|---|---:|---:|---:|---|---:|---:|
            """);
        var shares = "";
        foreach (var deployments in new[] { 1, 100, 1000 })
        {
            var floor = new GeneratorSession(deployments, new FindingGenerator());
            var ours = new GeneratorSession(deployments, GeneratorSession.OfEdgeDsl);
            foreach (var (edit, name) in Edits)
            {
                var (least, found, more, work) = Measure(edit, Rounds(edit, deployments), floor, ours);
                text.WriteLine(FormattableString.Invariant(
                    $"| {deployments:N0} | {name} | {found.Outputs:N0} | {least.Seconds * 1e3:0.0} | {found.Seconds * 1e3:0.0} | {Ratio(edit, deployments, least, found, more, work)} | {least.Bytes / 1e6:0.0} | {found.Bytes / 1e6:0.0} |"));
                if (deployments == 1000)
                    shares += FormattableString.Invariant($"\n| {name} | {string.Join(" | ", ours.Timing().Select(time => FormattableString.Invariant($"{time.Seconds * 1e3:0.0}")))} |");
            }

            if (deployments == 1000)
            {
                var names = ours.Timing().Select(time => time.Name).ToArray();
                text.WriteLine($"\nWhat each generator takes of it in the last run (`GeneratorDriver.GetTimingInfo`), ms, for {deployments} deployments:\n");
                text.WriteLine($"| project | {string.Join(" | ", names)} |\n|---|{string.Concat(names.Select(_ => "---:|"))}{shares}");
                text.WriteLine("""

                    What is left above the floor: after an unrelated edit Roslyn has each deployment read again, and what its attributes say is copied and
                    compared; `[Range]`s of literals are not bound. An edit inside one deployment allocates two megabytes more, tables of Roslyn's above
                    all: where that is what starts one more garbage collection, the edit takes as long as that. Without one, Roslyn compares the names of all files
                    pair by pair and makes trees of all anew, which it does not after an unrelated edit. Opening the project writes the code of every
                    deployment, some 25,000 characters each, and a quarter of the time is garbage collection, which has to move what is kept of them.
                    """);
            }
        }
    }

    private static string Ratio(ProjectEdit edit, int deployments, GeneratorRunFigures least, GeneratorRunFigures found, PairedDifference more, PairedDifference work)
    {
        // So little that a single interruption is seen in it.
        if (least.Seconds < 0.01)
            return "–";
        var ratio = found.Seconds / least.Seconds;
        if (deployments < 1000)
            return FormattableString.Invariant($"{ratio:0.00}");
        return edit switch
        {
            ProjectEdit.Open => Goal.Ratio(ratio, "the floor", 2),
            ProjectEdit.Unrelated => Goal.Ratio(ratio, "the floor", 1.3),
            ProjectEdit.Deployment => FormattableString.Invariant($"{ratio:0.00} × the floor; {work.Median * 1e3:0.0} ms more than an unrelated edit in turn, garbage collection aside ({work.Low * 1e3:0.0} to {work.High * 1e3:0.0}, 95 % of {work.Pairs} pairs), {more.Median * 1e3:0.0} ms with it; goal 1: {Decision(work)}"),
            _ => FormattableString.Invariant($"{ratio:0.00} × the floor"),
        };
    }

    private static string Decision(PairedDifference more) =>
        more.High <= MostMore ? Goal.Reached(true) : more.Low > MostMore ? Goal.Reached(false) : "not decided, the machine was too busy";

    private static int Rounds(ProjectEdit edit, int deployments)
    {
        var writesAll = edit is ProjectEdit.Open or ProjectEdit.Model;
        return edit == ProjectEdit.Deployment ? Math.Clamp(40_000 / deployments, 40, 100) : Math.Clamp((writesAll ? 2_000 : 6_000) / deployments, writesAll ? 5 : 10, 100);
    }

    /// <summary>The fastest of some runs in turn: other work on the machine can only slow a run down.</summary>
    private static (GeneratorRunFigures Floor, GeneratorRunFigures Ours, PairedDifference MoreThanUnrelated, PairedDifference MoreWork) Measure(
        ProjectEdit edit, int rounds, GeneratorSession floor, GeneratorSession ours)
    {
        GeneratorRunFigures least = default, found = default;
        List<double> more = [], work = [];
        for (var round = 0; round < rounds; round++)
        {
            least = Faster(least, floor.Measure(edit));
            var unrelated = edit == ProjectEdit.Deployment ? ours.Measure(ProjectEdit.Unrelated) : default;
            var run = ours.Measure(edit);
            found = Faster(found, run);
            more.Add(run.Seconds - unrelated.Seconds);
            work.Add(more[^1] - (run.Paused - unrelated.Paused));
        }

        return (least, found, new PairedDifference(more), new PairedDifference(work));

        static GeneratorRunFigures Faster(GeneratorRunFigures a, GeneratorRunFigures b) => a.Seconds == 0 || b.Seconds < a.Seconds ? b : a;
    }
}
