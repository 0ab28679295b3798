namespace EdgeDsl.Benchmarks;

/// <summary>What a thousand deployments add to a build and to the assembly.</summary>
internal static class BuildReport
{
    private const int Deployments = 1000;

    /// <summary>Writes the figures as Markdown.</summary>
    public static void Write(TextWriter text)
    {
        var root = Directory.CreateTempSubdirectory("EdgeDsl.Benchmarks.");
        try
        {
            var generators = new GeneratorSession(Deployments, GeneratorSession.OfEdgeDsl);
            var project = new BuiltProject(Path.Combine(root.FullName, "Fleet"), DeploymentProject.Files(Deployments), generators.Files());
            var builds = Enum.GetValues<BuildVariant>().ToDictionary(variant => variant, project.Build);
            text.WriteLine(FormattableString.Invariant($"""
                `dotnet build --no-incremental` of a project with {Deployments:N0} deployments, each in a file of its own, once each, in new processes,
                restored before. Processor time is that of all processes of the build, and grows less beside other work.

                | project | s | ratio | s of processors | ratio |
                |---|---:|---|---:|---|
                """));
            Row("the records alone, without generator", BuildVariant.Plain);
            Row("with the generated files checked in as sources", BuildVariant.CheckedIn, (BuildVariant.Plain, "the records alone", null));
            Row("with the generator", BuildVariant.Generated, (BuildVariant.CheckedIn, "checked in", 1.3));
            Row("with generator and rules", BuildVariant.Judged, (BuildVariant.Generated, "the generator alone", null));

            void Row(string what, BuildVariant variant, (BuildVariant Reference, string Name, double? Most)? ratio = null)
            {
                var (elapsed, worked) = builds[variant];
                string Of(double seconds, Func<(double Elapsed, double Worked), double> reference) => ratio is not { } to ? ""
                    : to.Most is { } most ? Goal.Ratio(seconds / reference(builds[to.Reference]), to.Name, most)
                    : FormattableString.Invariant($"{seconds / reference(builds[to.Reference]):0.00} × {to.Name}");
                text.WriteLine(FormattableString.Invariant(
                    $"| {what} | {elapsed:0.0} | {Of(elapsed, build => build.Elapsed)} | {worked:0.0} | {Of(worked, build => build.Worked)} |"));
            }

            var il = (project.IntermediateLanguageBytes(BuildVariant.Generated) - project.IntermediateLanguageBytes(BuildVariant.Plain)) / (double)Deployments;
            var assembly = (project.AssemblyBytes(BuildVariant.Generated) - project.AssemblyBytes(BuildVariant.Plain)) / (double)Deployments;
            text.WriteLine(FormattableString.Invariant(
                $"\nFor each deployment {il:N0} bytes of IL are emitted (goal 4,096: {Goal.Reached(il <= 4096)}), and the assembly grows by {assembly:N0} bytes, metadata and names included."));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
