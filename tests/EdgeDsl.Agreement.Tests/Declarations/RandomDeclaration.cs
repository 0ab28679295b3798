using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EdgeDsl.Agreement.Tests.Declarations;

/// <summary>
/// A model, a device, a policy and a deployment of them, as nobody would write them: any names, nested anywhere, spread over files, with
/// every attribute of the product; two of three are damaged on top of that.
/// </summary>
internal sealed class RandomDeclaration : Declaration
{
    private const string Usings = "using System.ComponentModel.DataAnnotations;\nusing EdgeDsl;\n";

    private static readonly string[] Names =
    [
        "@class", "@event", "@record", "@partial", "@file", "@var", "@global", "_", "__", "Küche", "智能亭", "हिन्दी", "\\u0041bc", "promptTokens",
        "context", "System", "Budget", "CostReport", "Math", "i", "I", "ı", "İ", "T", "kiosk", "Kiosk", "KIOSK", "kIOSK", "Evaluate1", "Model",
    ];

    private static readonly string[] Hosts =
    [
        "public partial class", "static partial class", "internal sealed partial class", "partial struct", "readonly ref partial struct",
        "partial record", "partial record struct", "partial interface", "public abstract partial class",
    ];

    private static readonly string[] DeploymentKinds =
    [
        "public readonly partial record struct", "partial record struct", "internal partial record struct", "public sealed partial record",
        "partial record", "internal partial record class", "public partial record",
    ];

    private static readonly string[] PartKinds =
    [
        "public sealed partial record", "public partial record", "internal partial record", "partial record struct", "public partial class",
        "partial class", "public partial struct", "public static partial class", "public abstract partial class",
    ];

    private readonly Random random;
    private readonly List<(string Path, string Text)> files = [];
    private readonly List<(string Path, string Text)> additionalFiles = [];

    public RandomDeclaration(int seed)
        : base(seed)
    {
        random = new Random(seed);
        Write();
        if (Chance(0.65))
            Damage();
    }

    public override IReadOnlyList<(string Path, string Text)> Files => files;

    public override IReadOnlyList<(string Path, string Text)> AdditionalFiles => additionalFiles;

    private void Write()
    {
        var parts = new RandomDeployment(random.Next(), "D", Chance(0.9) ? 600 : long.MaxValue);
        var text = DeclarationSource.Of(parts, Chance(0.7) ? RandomBudgets.Of(parts, random) : "");
        var types = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().ToArray();
        var names = PickNames();
        var hosts = Enumerable.Range(0, Chance(0.7) ? 0 : random.Next(1, 5)).Select(Host).ToArray();
        var isGenericHost = hosts.Any(host => host.Contains('<', StringComparison.Ordinal));
        var isGeneric = Chance(0.03);
        var arePartsNested = hosts.Length > 0 && !isGenericHost && Chance(0.5);
        var space = Namespace + (random.Next(6) switch { 0 => ".@namespace", 1 => ".a.A", 2 => ".Küche", _ => "" });
        var twice = Chance(0.05);

        var declared = new StringBuilder();
        for (var i = 0; i < 3; i++)
            declared.Append(Documentation()).Append(Attributes(types[i], i, parts)).Append(Pick(PartKinds)).Append(' ').Append(types[i].Identifier.Text).Append(Chance(0.5) ? ";\n" : " { }\n");
        var deployment = types[3];
        var body = CostTerms();
        var parameters = deployment.ParameterList!.ToString();
        if (Chance(0.1))
            parameters = parameters.Replace("[Range", "[property: Range", StringComparison.Ordinal);
        var kind = Pick(DeploymentKinds);
        var header = Documentation() + kind + " D" + (isGeneric ? "<TItem>" : "");
        var lists = deployment.AttributeLists.Select(list => list.ToString()).Concat(MoreAttributes(parts)).ToArray();
        var pieces = Chance(0.1) ? random.Next(2, 6) : 1;
        for (var piece = 0; piece < pieces; piece++)
        {
            var own = string.Concat(lists.Where((_, i) => i % pieces == piece).Select(list => list + "\n"));
            // Where a part stands again, its documentation would, too.
            var part = piece == 0
                ? own + header + parameters + (body.Length == 0 ? ";\n" : "\n{\n" + body + "}\n")
                : own + kind + " D" + (isGeneric ? "<TItem>" : "") + ";\n";
            var around = arePartsNested ? Nested(hosts, (piece == 0 ? declared.ToString() : "") + part) : (piece == 0 ? declared.ToString() : "") + Nested(hosts, part);
            var more = piece == 0 ? Products(hosts.Length > 0, isGeneric, arePartsNested) : "";
            Add(piece, space, Renamed(around + more, names));
            if (twice && pieces == 1)
                Add(1, space + ".Other", Renamed(around + more, names));
        }

        if (Chance(0.5))
            files.Sort((a, b) => StringComparer.Ordinal.Compare(b.Path, a.Path));
    }

    private void Add(int number, string space, string types) => files.Add((
        FormattableString.Invariant($"{Folder}{number}.cs"),
        Usings + (Chance(0.5) ? $"namespace {space};\n{types}" : $"namespace {space}\n{{\n{types}}}\n")));

    private void Damage()
    {
        var times = Chance(0.6) ? 1 : random.Next(2, 7);
        for (var i = 0; i < times; i++)
        {
            if (additionalFiles.Count > 0 && Chance(0.3))
            {
                additionalFiles[0] = (additionalFiles[0].Path, SourceDamage.Keystroke(additionalFiles[0].Text, random));
                continue;
            }

            var file = random.Next(files.Count);
            files[file] = (files[file].Path, SourceDamage.Of(files[file].Text, random));
        }
    }

    private Dictionary<string, string> PickNames()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var free = Names.ToList();
        foreach (var name in new[] { "D", "DModel", "DDevice", "DPolicy" })
        {
            var picked = Chance(0.6) ? name : Pick(free);
            names.Add(name, picked);
            free.Remove(picked);
        }

        return names;
    }

    private string Host(int depth) =>
        Pick(Hosts) + FormattableString.Invariant($" H{depth}") + (Chance(0.15) ? "<TKey, @in>" + (Chance(0.5) ? " where TKey : struct" : "") : "");

    private static string Nested(string[] hosts, string types) =>
        string.Concat(hosts.Select(host => host + " {\n")) + types + string.Concat(hosts.Select(_ => "}\n"));

    private static string Renamed(string text, Dictionary<string, string> names) =>
        Regex.Replace(text, @"\bD(Model|Device|Policy)?\b", match => names[match.Value], RegexOptions.None, TimeSpan.FromSeconds(5));

    private string Documentation() => random.Next(12) switch
    {
        0 => "/// <summary>Answers &amp; questions.</summary>\n",
        1 => "/// <summary>Never closed, with <b> and */ and \"quotes\"\n",
        2 => "/** <remarks>Mine.</remarks> */\n",
        3 => "#nullable disable\n",
        4 => "#if MISSING\n}}}\n#endif\n",
        _ => "",
    };

    private string Attributes(TypeDeclarationSyntax type, int index, RandomDeployment parts)
    {
        var text = string.Concat(type.AttributeLists.Select(list => list + "\n"));
        if (index != 0)
            return text;
        if (Chance(0.06))
        {
            additionalFiles.Add(($"{Folder}config.json", Config(parts)));
            text = $"[TransformerModel(ConfigFile = \"{Namespace}{Pick("/", "\\\\")}config.json\"{(Chance(0.3) ? ", Layers = 3" : "")})]\n";
        }
        else if (Chance(0.05))
        {
            text += "[LayerSensitivity(" + string.Join(", ", Enumerable.Range(0, parts.Model.Layers).Select(_ => Real(random.NextDouble()))) + ")]\n";
        }

        return text;
    }

    private string Config(RandomDeployment parts)
    {
        var model = parts.Model;
        return FormattableString.Invariant($$"""
            {
              "model_type": "{{Pick("llama", "qwen2", "qwen3", "mistral", "gemma2", "phi3", "mixtral")}}",
              "hidden_size": {{model.AttentionHeads * model.HeadDimension}}, "head_dim": {{model.HeadDimension}},
              "intermediate_size": {{model.IntermediateSize}}, "max_position_embeddings": {{model.MaxPositionEmbeddings}},
              "num_attention_heads": {{model.AttentionHeads}}, "num_hidden_layers": {{model.Layers}}, "num_key_value_heads": {{model.KeyValueHeads}},
              "tie_word_embeddings": {{(model.TieWordEmbeddings ? "true" : "false")}}, "vocab_size": {{model.VocabularySize}},
              "num_local_experts": 4, "num_experts_per_tok": 2, "sliding_window": null
            }
            """);
    }

    private IEnumerable<string> MoreAttributes(RandomDeployment parts)
    {
        if (Chance(0.1))
            yield return $"[QualityBudget(MaxPerplexityRatio = {Real(1 + random.NextDouble())})]";
        if (Chance(0.1))
            yield return $"[StorageBudget({Real(Math.Pow(10, random.Next(6, 12)))} * Units.Bytes)]";
        if (Chance(0.02) && parts.Model.Layers <= 24)
            yield return $"[Tailoring(MaxPruning = {Real(random.NextDouble())}{Pick("", ", BitWidths = new[] { 4, 8 }", ", ProtectedLayers = new[] { 0, -1 }")})]";
        if (Chance(0.04))
            yield return $"[FrequencyScaling(MaxSlowdown = {Real(1 + random.NextDouble())}, ContextBuckets = {random.Next(1, 5)}, SlackBuckets = {random.Next(2, 17)})]";
    }

    private string CostTerms()
    {
        if (!Chance(0.08))
            return Chance(0.1) ? "public static string Label => \"mine\";\n" : "";
        var text = "";
        foreach (var kind in Enum.GetValues<CostTermKind>())
        {
            if (Chance(0.5))
                text += $"[CostTerm(CostTermKind.{kind})] {Pick("private", "public", "internal")} static {Pick("double", "long", "int")} {kind}Term({Pick("", "int promptTokens", "int batch, int OUTPUTTOKENS")}) => {random.Next(0, 1000)};\n";
        }

        return text;
    }

    private string Products(bool isNested, bool isGeneric, bool arePartsNested)
    {
        var text = "";
        if (!isNested && !isGeneric && Chance(0.08))
            text += "[EdgeProfiler]\n[Profiles<D>]\nstatic partial class Profiled;\n";
        if (!arePartsNested && Chance(0.06))
            text += $"[DeploymentMatrix(Models = [typeof(DModel)], Devices = [typeof(DDevice)], Policies = [typeof(DPolicy)], MostPromptTokens = {random.Next(1, 2000)}, MostBatch = {random.Next(1, 9)})]\n{Pick("", "[MemoryBudget(1 * Units.GiB)]\n")}static partial class Grid;\n";
        return text;
    }

    private static string Real(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private T Pick<T>(params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private bool Chance(double probability) => random.NextDouble() < probability;
}
