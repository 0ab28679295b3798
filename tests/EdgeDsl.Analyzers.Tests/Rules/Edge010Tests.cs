namespace EdgeDsl.Analyzers.Tests.Rules;

/// <summary>EDGE010, and EDGE001 and EDGE002 for the same classes: profilers and matrices are no records, so what holds for every rule on a
/// deployment is asked here.</summary>
public sealed class Edge010Tests
{
    [Fact]
    public Task A_profiler_of_deployments_is_fine() => Check.Fires(Around("[EdgeProfiler, Profiles<Kiosk>] public static partial class Acme;"));

    [Theory]
    [InlineData("[EdgeProfiler, Profiles<{|EDGE010:Board|}>]", "Board is no deployment; give it [Deployment<…>]")]
    [InlineData("[EdgeProfiler, Profiles<{|EDGE010:int|}>]", "Int32 is no deployment; give it [Deployment<…>]")]
    [InlineData("[EdgeProfiler, Profiles<Kiosk>, Profiles<{|EDGE010:Kiosk|}>]", "Kiosk is listed twice; drop one [Profiles<Kiosk>]")]
    [InlineData("[{|EDGE010:Profiles<Kiosk>|}]", "it lists deployments and is no profiler; give it [EdgeProfiler]")]
    [InlineData("[{|EDGE010:EdgeProfiler|}]", "it profiles no deployment; add [Profiles<…>]")]
    [InlineData("[EdgeProfiler(DriftWindow = {|EDGE002:0|}), Profiles<Kiosk>]", "DriftWindow has to be a whole number of at least 1")]
    public Task What_a_profiler_cannot_take_is_told_at_its_place(string attributes, string message) => Check.Fires(
        Around($"{attributes} public static partial class Acme;"), $"'Acme': {message}");

    [Theory]
    [InlineData("public partial class {|EDGE001:Acme|} { }", "Acme is no static class; declare it as a static partial class")]
    [InlineData("public static class {|EDGE001:Acme|};", "Acme and every type around it have to be partial and not file-local, so that its members can be added to it")]
    [InlineData("public static partial class {|EDGE001:Acme|}<T>;", "Acme has type parameters; a profiler or a matrix is one for its whole product")]
    public Task A_class_that_cannot_be_extended_is_told(string type, string message)
    {
        var lists = "[DeploymentMatrix(Models = [typeof(Tiny)], Devices = [typeof(Board)], Policies = [typeof(Half)])]";
        return Task.WhenAll(
            Check.Fires(Around("[EdgeProfiler, Profiles<Kiosk>] " + type), $"'Acme': {message}"),
            Check.Fires(Around(lists + type), $"'Acme': {message}"));
    }

    [Theory]
    [InlineData("[EdgeProfiler, Profiles<Kiosk>] public static partial class {|EDGE001:Acme|} { static int Best; }", "Acme declares Best, the name of a member that is generated; rename it")]
    [InlineData("[EdgeProfiler, Profiles<Kiosk>, DeploymentMatrix(Models = [typeof(Tiny)], Devices = [typeof(Board)], Policies = [typeof(Half)])] static partial class {|EDGE001:Acme|};", "Acme is a matrix too; make the profiler a class of its own")]
    public Task A_member_or_an_attribute_can_be_in_the_way(string type, string message) => Check.Fires(Around(type), $"'Acme': {message}");

    [Theory]
    [InlineData(256, "DeploymentMatrix", "")]
    [InlineData(257, "{|EDGE010:DeploymentMatrix", "|}")]
    public Task A_matrix_has_256_combinations_at_most(int policies, string attribute, string end)
    {
        var names = Enumerable.Range(0, policies).Select(number => "P" + number).ToArray();
        var records = string.Concat(names.Select(name => Sources.Half.Replace("Half", name, StringComparison.Ordinal)));
        var source = $"{records}[{attribute}(Models = [typeof(Tiny)], Devices = [typeof(Board)], Policies = [{string.Join(", ", names.Select(name => $"typeof({name})"))}]){end}] static partial class Acme;";
        return end.Length == 0
            ? Check.Fires(Around(source))
            : Check.Fires(Around(source), "'Acme': it has 257 combinations, and each is code of its own; a matrix has at most 256");
    }

    [Theory]
    [InlineData("Devices = [typeof(Board)], Policies = [typeof(Half)]", "Models is empty; list at least one type with [TransformerModel]")]
    [InlineData("Models = {|EDGE010:[]|}, Devices = [typeof(Board)], Policies = [typeof(Half)]", "Models is empty; list at least one type with [TransformerModel]")]
    [InlineData("Models = [typeof(Tiny)], Devices = [{|EDGE010:typeof(Tiny)|}], Policies = [typeof(Half)]", "Tiny has no [EdgeDevice]")]
    [InlineData("Models = [typeof(Tiny)], Devices = new[] { typeof(Board), {|EDGE010:typeof(Board)|} }, Policies = [typeof(Half)]", "Board is listed twice; drop one")]
    [InlineData("Models = [typeof(Tiny)], Devices = [typeof(Board)], Policies = [typeof(Half)], MostBatch = {|EDGE010:0|}", "MostBatch is 0, below LeastBatch, which is 1")]
    [InlineData("Models = [typeof(Tiny)], Devices = [typeof(Board)], Policies = [typeof(Half)], LeastPromptTokens = {|EDGE010:-1|}", "LeastPromptTokens is -1; it has to be at least 0")]
    public Task What_a_matrix_cannot_take_is_told_at_its_place(string arguments, string message)
    {
        var attribute = $"DeploymentMatrix({arguments})";
        return Check.Fires(Around($"[{(arguments.Contains("{|", StringComparison.Ordinal) ? attribute : "{|EDGE010:" + attribute + "|}")}] public static partial class Acme;"), $"'Acme': {message}");
    }

    // Peak memory of Sources at 384 + 128 tokens: 27,717,952 bytes as F16 and 27,588,832 as Q8_0.
    [Fact]
    public Task A_budget_of_a_matrix_names_the_combination_that_breaks_it() => Check.Fires(
        Around(
            """
            [DeploymentMatrix(Models = [typeof(Tiny)], Devices = [typeof(Board)], Policies = [typeof(Half), typeof(Eight)], MostPromptTokens = 384)]
            [MemoryBudget({|EDGE101:27_600_000 * Bytes|})]
            public static partial class Acme;
            """),
        "'Tiny × Board × Half' needs 26.4 MiB at PromptTokens = 384, OutputTokens = 128, Batch = 1, 115 KiB (0.4 %) over its memory budget of 26.3 MiB");

    [Theory]
    [InlineData("Tailoring", "it has [Tailoring], which is for one deployment; declare the combination that is to be tailored as a deployment")]
    [InlineData("FrequencyScaling", "it has [FrequencyScaling], which is for one deployment; declare the combination that is to be planned as a deployment")]
    public Task What_is_for_one_deployment_is_refused(string attribute, string message) => Check.Fires(
        Around($"[{{|EDGE010:DeploymentMatrix(Models = [typeof(Tiny)], Devices = [typeof(Board)], Policies = [typeof(Half)])|}}, {attribute}] public static partial class Acme;"),
        $"'Acme': {message}");

    // As in Edge203Tests: 46 adapters of 16,384 bytes over 27,717,952.
    [Fact]
    public Task Adapters_of_a_matrix_that_break_its_budget_are_named() => Check.Fires(
        Around(
            """
            [DeploymentMatrix(Models = [typeof(Tiny)], Devices = [typeof(Board)], Policies = [typeof(Half)], MostPromptTokens = 384)]
            [MemoryBudget(26.5 * MiB)]
            [{|EDGE203:Adapters(Count = 46, Rank = 4)|}]
            public static partial class Acme;
            """),
        "'Tiny × Board × Half' needs 27.2 MiB with 46 adapters of rank 4 (26.4 MiB without) at PromptTokens = 384, OutputTokens = 128, Batch = 1, 668 KiB (2.5 %) over its memory budget of 26.5 MiB; 4 adapters instead of 46 would need 26.5 MiB");

    [Fact]
    public async Task An_opted_in_readout_names_every_combination_and_what_a_profiler_lists()
    {
        var reported = await PlainRun.Of(
            Around(
                """
                [DeploymentMatrix(Models = [typeof(Tiny)], Devices = [typeof(Board)], Policies = [typeof(Half), typeof(Eight)])] public static partial class Grid;
                [EdgeProfiler, Profiles<Kiosk>] public static partial class Acme;
                """),
            "dotnet_diagnostic.EDGE301.severity = suggestion");
        Assert.Equal(
            ["Kiosk", "Tiny × Board × Half", "Tiny × Board × Eight", ""],
            reported.Select(diagnostic => diagnostic.Properties.GetValueOrDefault("figure.deployment") ?? ""));
        var kiosk = reported[0].Properties;
        Assert.Equal(("Kiosk", "Tiny", "Board", "Half", "384", "27717952"), (kiosk["costs.type"], kiosk["costs.model"], kiosk["costs.device"], kiosk["costs.policy"], kiosk["costs.promptTokens"], kiosk["costs.peakMemoryBytes"]));
        Assert.Equal(("Acme", "Kiosk"), (reported[3].Properties["profiler.name"], reported[3].Properties["profiler.deployment.1"]));
    }

    [Fact]
    public async Task Half_typed_classes_never_throw()
    {
        var source = Around(
            """
            [EdgeProfiler(DriftWindow = 3), Profiles<Kiosk>] public static partial class Acme;
            [DeploymentMatrix(Models = [typeof(Tiny)], Devices = [typeof(Board)], Policies = [typeof(Half), typeof(Eight)]), MemoryBudget(1 * GiB)] public static partial class Grid;
            """);
        var start = source.IndexOf("[EdgeProfiler", StringComparison.Ordinal);
        for (var length = start; length < source.Length; length += 3)
            await PlainRun.Of(source[..length]);
    }

    private static string Around(string type) => new Firing().Around(new Firing().Struct + type);
}
