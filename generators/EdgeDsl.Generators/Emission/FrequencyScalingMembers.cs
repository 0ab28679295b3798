using System.Linq;
using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Writes the plan over the operating points and the governor that decides by it, for a record with <c>[FrequencyScaling]</c>.</summary>
internal static class FrequencyScalingMembers
{
    public static void Write(CodeWriter writer, DeploymentPlan plan, CancellationToken cancellation)
    {
        // What is wrong with the attribute or missing on the device is a rule's to say.
        if (FrequencyScalingDeclaration.Read(plan.Spec.Record, []) is not { } scaling)
            return;
        var levels = new OperatingLevels(plan.Model, WorstPoint.Find(plan.Model, plan.Ranges, Budget.EndToEnd, cancellation), scaling);
        if (!levels.AreKnown)
            return;
        var frequencies = FrequencyPlan.Make(levels, plan.Budgets, scaling, cancellation: cancellation);
        var table = new GovernorTable(levels, plan.Ranges, scaling, cancellation);
        writer.Line();
        writer.Doc("summary", "The least energy of a request that keeps the latency budget at the largest declared slowdown, for the longest declared prompt and output; operating points are indices in the order of the device's declaration.");
        writer.Open($"public readonly struct {GeneratedMembers.FrequencyPlan} : {Global.IFrequencyPlan}");
        WritePlan(writer, frequencies);
        WriteTables(writer, levels, scaling, table);
        WriteCosts(writer, plan, levels);
        writer.Close();
        writer.Line();
        WriteGovernor(writer, plan);
    }

    private static void WritePlan(CodeWriter writer, FrequencyPlan frequencies)
    {
        var best = frequencies.Best ?? frequencies.HighestPoint;
        Constant("Joules", "Joules of the plan's request without co-running load, switches included.", frequencies.Best?.Energy);
        Constant("Seconds", "Seconds of the plan's request without co-running load, switches included.", frequencies.Best?.Time);
        Constant("LowerBoundJoules", "Joules that no plan of the layers falls below.", frequencies.LowerBound);
        Constant("Gap", "The most by which the plan can be over the least energy of any, as a share.", frequencies.Gap);
        Constant("HighestPointJoules", "Joules of a request at the highest operating point.", frequencies.HighestPoint.Energy);
        Constant("BestSingleLevelJoules", "Joules of a request at the best single operating point; not a number where none keeps the budgets.", frequencies.BestSingleLevel?.Energy);
        Constant("OneLevelPerPhaseJoules", "Joules of a request with one operating point per phase; not a number where no two keep the budgets.", frequencies.OneLevelPerPhase?.Energy);
        Constant("RaceToIdleJoules", "Joules of a request at the highest operating point and of idling until its limit; not a number where no limit is declared.", frequencies.RaceToIdle);
        writer.Doc("summary", "Whether the plan goes layer by layer; otherwise each phase has one operating point.");
        writer.Line($"public const bool IsLayerWise = {(frequencies.IsLayerWise ? "true" : "false")};").Line();
        Points("PrefillPoints", "Operating point of each layer in prefill, and last of head and embedding.", best.PrefillLevels);
        Points("DecodePoints", "Operating point of each layer in a decode step, and last of head and embedding.", best.DecodeLevels);

        writer.Doc("summary", "Name of an operating point; empty for an index that there is not.");
        writer.Line("/// <param name=\"operatingPoint\">Its index.</param>");
        writer.Open("public static string OperatingPointName(int operatingPoint) => operatingPoint switch");
        for (var k = 0; k < frequencies.Levels.All.Count; k++)
            writer.Line($"{Literal.Of(k)} => {Literal.Of(frequencies.Levels.All[k].Point.Name)},");
        writer.Line("_ => \"\",");
        writer.Close("};");
        writer.Line();

        void Constant(string name, string summary, double? value)
        {
            writer.Doc("summary", summary);
            writer.Line($"public const double {name} = {Literal.Of(value ?? double.NaN)};").Line();
        }

        void Points(string name, string summary, IReadOnlyList<int> points)
        {
            writer.Doc("summary", summary);
            writer.Line($"public static {Global.ReadOnlySpan}<byte> {name} => new byte[] {{ {string.Join(", ", points.Select(point => Literal.Of(point)))} }};").Line();
        }
    }

    private static void WriteTables(CodeWriter writer, OperatingLevels levels, FrequencyScaling scaling, GovernorTable table)
    {
        Property("int", "OperatingPointCount", Literal.Of(levels.All.Count));
        Property("int", "HighestPoint", Literal.Of(levels.Highest));
        Property("double", "MaxSlowdown", Literal.Of(scaling.MaxSlowdown));
        Property("double", "SwitchingTime", Literal.Of(levels.LongestSwitch));
        Property("int", "SlackBuckets", Literal.Of(table.SlackBuckets));
        Property("double", "BucketsPerRatio", Literal.Of(table.BucketsPerRatio));

        // Arrays, because a span over constants wider than a byte allocates in code that is not optimized.
        Property($"{Global.ReadOnlySpan}<double>", "ContextBuckets", "contextBuckets");
        writer.Open("private static readonly double[] contextBuckets = new double[]");
        foreach (var bucket in table.Buckets)
        {
            writer.Line(
                $"{Literal.Of((double)bucket.FirstContext)}, {Literal.Of((double)bucket.LastContext)}, {Literal.Of(bucket.FirstSeconds)}, "
                + $"{Literal.Of(bucket.SecondsPerToken)}, {Literal.Of(bucket.LastSeconds)},");
        }

        writer.Close("};");
        writer.Line();
        Property($"{Global.ReadOnlySpan}<long>", "DecodeTable", "decodeTable");
        writer.Open("private static readonly long[] decodeTable = new long[]");
        for (var row = 0; row < table.Buckets.Count; row++)
            writer.Line(string.Join(", ", table.Entries.Skip(row * table.SlackBuckets).Take(table.SlackBuckets).Select(Packed)) + ",");
        writer.Close("};");
        writer.Line();

        void Property(string type, string name, string value) => writer.Line($"static {type} {Global.IFrequencyPlan}.{name} => {value};").Line();
    }

    private static string Packed(GovernorEntry entry) =>
        "0x" + DecodeEntry.Pack(entry.Level, entry.Ratio).ToString("X", System.Globalization.CultureInfo.InvariantCulture);

    private static void WriteCosts(CodeWriter writer, DeploymentPlan plan, OperatingLevels levels)
    {
        var free = plan.Spec.Ranges.ToFreeWorkload();
        var workload = new Workload(free.PromptTokens, free.OutputTokens, plan.Ranges.Batch.High);
        writer.Open($"static {Global.FrequencyCosts} {Global.IFrequencyPlan}.CostsAt(int operatingPoint, long promptTokens, long outputTokens) => operatingPoint switch");
        for (var k = 0; k < levels.All.Count - 1; k++)
            writer.Line($"{Literal.Of(k)} => CostsAt{Literal.Of(k)}(promptTokens, outputTokens),");
        writer.Line($"_ => CostsAt{Literal.Of(levels.All.Count - 1)}(promptTokens, outputTokens),");
        writer.Close("};");
        for (var k = 0; k < levels.All.Count; k++)
        {
            var costs = levels.All[k].Model.At(workload);
            Real[] fields = [costs.TimeToFirstToken, costs.PrefillEnergy, costs.DecodeTime, costs.DecodeEnergy];
            var printer = new ExpressionPrinter(ScalarNotation.Instance);
            foreach (var field in fields)
                printer.Use(field);
            writer.Line();
            writer.Line($"// at {XmlText.Escape(levels.All[k].Point.Name)}");
            writer.Open($"private static {Global.FrequencyCosts} CostsAt{Literal.Of(k)}(long promptTokens, long outputTokens)");
            writer.Open("unchecked");
            var texts = fields.Select(field => printer.Print(writer, field)).ToList();
            writer.Line($"return new {Global.FrequencyCosts}({string.Join(", ", texts)});");
            writer.Close();
            writer.Close();
        }
    }

    private static void WriteGovernor(CodeWriter writer, DeploymentPlan plan)
    {
        const string Inner = "governor";
        var type = $"{Global.FrequencyGovernor}<{GeneratedMembers.FrequencyPlan}>";
        writer.Doc("summary", "Chooses the operating point of each request's prefill and decode steps, deadline-safe and without the heap.");
        writer.Open($"public struct {GeneratedMembers.Governor}");
        writer.Line($"private {type} {Inner};").Line();
        writer.Line($"private {GeneratedMembers.Governor}({type} {Inner}) => this.{Inner} = {Inner};").Line();
        writer.Doc("summary", "Index of the operating point to run at now.");
        writer.Line($"public readonly int OperatingPoint => {Inner}.OperatingPoint;").Line();
        writer.Doc("summary", "Whether the deadline is kept for every load up to the largest declared slowdown.");
        writer.Line($"public readonly bool KeepsDeadline => {Inner}.KeepsDeadline;").Line();
        writer.Doc("summary", "The slowdown by the co-running load as it is followed.");
        writer.Line($"public readonly double Slowdown => {Inner}.Slowdown;").Line();
        writer.Doc("summary", "Starts a request whose output length is known.");
        WriteParameters("Prompt tokens of one sequence.", ("outputTokens", "Output tokens of one sequence."));
        writer.Line($"public static {GeneratedMembers.Governor} Start(int promptTokens, int outputTokens, double deadlineSeconds, double slowdown = double.NaN) =>");
        writer.Indented($"new {GeneratedMembers.Governor}({type}.Start(promptTokens, outputTokens, deadlineSeconds, slowdown));").Line();
        writer.Doc("summary", "Starts a request whose output length is not known: it is taken for the largest declared one.");
        WriteParameters("Prompt tokens of one sequence.");
        writer.Line($"public static {GeneratedMembers.Governor} StartUnknown(int promptTokens, double deadlineSeconds, double slowdown = double.NaN) =>");
        writer.Indented($"Start(promptTokens, {Literal.Of(plan.Ranges.OutputTokens.High)}, deadlineSeconds, slowdown);").Line();
        writer.Doc("summary", "The operating point of the next decode step: called when the first token is there and after each later one but the last.");
        writer.Line("/// <param name=\"elapsedSeconds\">Seconds since the start of the request.</param>");
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        writer.Line($"public int NextOperatingPoint(double elapsedSeconds) => {Inner}.NextOperatingPoint(elapsedSeconds);");
        writer.Close();

        void WriteParameters(string prompt, params (string Name, string Text)[] others)
        {
            writer.Line($"/// <param name=\"promptTokens\">{prompt}</param>");
            foreach (var (name, text) in others)
                writer.Line($"/// <param name=\"{name}\">{text}</param>");
            writer.Line("/// <param name=\"deadlineSeconds\">Seconds from now until the last token is due.</param>");
            writer.Line("/// <param name=\"slowdown\">The slowdown that the last request saw; not a number where it is not known.</param>");
        }
    }
}
