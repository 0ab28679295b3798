namespace EdgeDsl.Benchmarks;

/// <summary>What a thousand deployments add to a build and to the assembly.</summary>
internal static class BuildReport
{
    private const int Deployments = 1000;
    private const int Rounds = 2;

    /// <summary>Writes the figures as Markdown.</summary>
    public static void Write(TextWriter text)
    {
        var root = Directory.CreateTempSubdirectory("EdgeDsl.Benchmarks.");
        try
        {
            var files = DeploymentProject.Files(Deployments).ToArray();
            var generator = BuiltProject.Product("EdgeDsl.Generators");
            var generated = new BuiltProject(Path.Combine(root.FullName, "generated"), files, generator);
            generated.Build();
            var checkedIn = new BuiltProject(Path.Combine(root.FullName, "checked-in"), files.Concat(generated.Generated));
            var plain = new BuiltProject(Path.Combine(root.FullName, "plain"), files);
            var judged = new BuiltProject(Path.Combine(root.FullName, "judged"), files, generator, BuiltProject.Product("EdgeDsl.Analyzers"));
            BuiltProject[] projects = [plain, checkedIn, generated, judged];
            var seconds = new double[projects.Length];
            Array.Fill(seconds, double.PositiveInfinity);
            for (var round = 0; round < Rounds; round++)
            {
                for (var i = 0; i < projects.Length; i++)
                    seconds[i] = Math.Min(seconds[i], projects[i].Build());
            }

            text.WriteLine(FormattableString.Invariant($"""
                `dotnet build --no-incremental` of a project with {Deployments:N0} deployments, each in a file of its own, in new processes; the fastest of {Rounds} builds in turn.

                | project | s | ratio |
                |---|---:|---|
                | the records alone, without generator | {seconds[0]:0.0} | |
                | with the generated files checked in as sources | {seconds[1]:0.0} | {seconds[1] / seconds[0]:0.00} × the records alone |
                | with the generator | {seconds[2]:0.0} | {Goal.Ratio(seconds[2] / seconds[1], "checked in", 1.3)} |
                | with generator and rules | {seconds[3]:0.0} | {seconds[3] / seconds[2]:0.00} × the generator alone |
                """));
            var il = (generated.IntermediateLanguageBytes() - plain.IntermediateLanguageBytes()) / (double)Deployments;
            var assembly = (generated.AssemblyBytes - plain.AssemblyBytes) / (double)Deployments;
            text.WriteLine(FormattableString.Invariant(
                $"\nFor each deployment {il:N0} bytes of IL are emitted (goal 4,096: {Goal.Reached(il <= 4096)}), and the assembly grows by {assembly:N0} bytes, metadata and names included."));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
