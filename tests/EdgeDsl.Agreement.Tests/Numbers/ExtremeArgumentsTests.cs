using System.Globalization;
using System.Reflection;
using EdgeDsl.Agreement.Tests.Declarations;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace EdgeDsl.Agreement.Tests.Numbers;

/// <summary>
/// Every number that an attribute takes, at every extreme: an error, or code with the cost model's numbers. A limit that is no limit is always an
/// error, and a limit on what is unknown, too.
/// </summary>
public class ExtremeArgumentsTests(ITestOutputHelper output)
{
    // The long runs try all of them.
    private const int Part = 29;
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("EDGEDSL_DECLARATIONS") is not null;

    private static readonly string[] Reals =
    [
        "0 * Base.Unit", "-0.0 * Base.Unit", "-1 * Base.Unit", "double.NaN", "double.PositiveInfinity", "double.NegativeInfinity", "double.Epsilon",
        "1e-310 * Base.Unit", "1e-300 * Base.Unit", "1e300 * Base.Unit", "double.MaxValue",
    ];

    private static readonly string[] Integers = ["0", "-1", "int.MinValue", "int.MaxValue", "16777216", "10000", "65536", "1048576", "64", "8"];

    // What is there before an argument is set: enough for every other argument to mean something.
    private static readonly (string Owner, Type Attribute, string[] Positional, string[] Named)[] Attributes =
    [
        ("Model", typeof(TransformerModelAttribute), [], ["Layers = 2", "HiddenSize = 64", "IntermediateSize = 256", "AttentionHeads = 4", "KeyValueHeads = 2", "HeadDimension = 16", "VocabularySize = 1000", "MaxPositionEmbeddings = 4096", "SlidingWindow = 128", "Experts = 4", "ExpertsPerToken = 2"]),
        ("Device", typeof(EdgeDeviceAttribute), [], ["MemoryCapacity = 1e9 * Base.Unit", "MemoryBandwidth = 1e9 * Base.Unit", "StorageBandwidth = 1e8 * Base.Unit", "IdlePower = 2 * Base.Unit", "MaxPower = 6 * Base.Unit"]),
        ("Device", typeof(ComputeRateAttribute), ["NumberFormat.Float32", "1e9 * Base.Unit"], []),
        ("Device", typeof(OperatingPointAttribute), ["\"only\""], ["ComputeFrequency = 1e9 * Base.Unit", "Voltage = 1 * Base.Unit"]),
        ("Device", typeof(DeviceLinkAttribute), ["LinkKind.Host", "1e9 * Base.Unit"], []),
        ("Device", typeof(CalibrationAttribute), ["Runtime.LlamaCpp", "Phase.Decode"], []),
        ("Policy", typeof(QuantizationPolicyAttribute), [], ["Bits = 4", "GroupSize = 32"]),
        ("Deployment", typeof(DeploymentAttribute<,,>), [], ["ColdStart = true"]),
        ("Deployment", typeof(MemoryBudgetAttribute), ["1e9 * Base.Unit"], []),
        ("Deployment", typeof(StorageBudgetAttribute), ["1e9 * Base.Unit"], []),
        ("Deployment", typeof(PowerBudgetAttribute), ["9 * Base.Unit"], []),
        ("Deployment", typeof(LatencyBudgetAttribute), [], ["TimeToFirstToken = 1e3 * Base.Unit", "EndToEnd = 1e4 * Base.Unit"]),
        ("Deployment", typeof(EnergyBudgetAttribute), [], ["PerRequest = 1e5 * Base.Unit"]),
        ("Deployment", typeof(BatteryBudgetAttribute), [], ["Capacity = 1e6 * Base.Unit", "Requests = 10"]),
        ("Deployment", typeof(QualityBudgetAttribute), [], ["MaxPerplexityRatio = 2"]),
        ("Deployment", typeof(BaseLoadAttribute), [], []),
        ("Deployment", typeof(AdaptersAttribute), [], ["Count = 2", "Rank = 4"]),
        ("Deployment", typeof(TailoringAttribute), [], []),
        ("Deployment", typeof(FrequencyScalingAttribute), [], ["ContextBuckets = 2", "SlackBuckets = 4"]),
    ];

    [Fact]
    public async Task Every_extreme_argument_is_an_error_or_has_sane_costs()
    {
        var all = Cases().ToArray();
        var cases = all.Where((_, i) => IsLong || i % Part == 0).ToArray();
        int diagnosed = 0, compared = 0;
        for (var first = 0; first < cases.Length; first += 50)
        {
            var chosen = cases.Skip(first).Take(50).ToArray();
            var (batch, failures) = await DeclarationBatch.RunAsync([.. chosen.Select((test, i) => new WrittenDeclaration(first + i, test.Source.Replace("NAME", FormattableString.Invariant($"N{first + i}"), StringComparison.Ordinal)))]);
            Assert.True(failures.Count == 0, string.Join('\n', failures.Take(5)));
            for (var i = 0; i < chosen.Length; i++)
            {
                var errors = batch.Diagnostics[FormattableString.Invariant($"/N{first + i}/")].Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
                if (chosen[i].IsNoLimit)
                    Assert.True(errors.Any(error => error.Id == "EDGE002"), $"{chosen[i].Name} is no limit, and nothing says so");
                diagnosed += errors.Length > 0 ? 1 : 0;
            }

            compared += batch.Compared;
        }

        output.WriteLine($"{cases.Length} of {all.Length} arguments: {diagnosed} diagnosed, {compared} compared with the cost model");
        Assert.True(diagnosed > cases.Length / 6 && compared > cases.Length / 6);
    }

    private static IEnumerable<(string Name, string Source, bool IsNoLimit)> Cases()
    {
        foreach (var (_, type, positional, _) in Attributes)
        {
            var isBudget = type.Name.EndsWith("BudgetAttribute", StringComparison.Ordinal);
            var parameters = type.GetConstructors()[0].GetParameters();
            for (var i = 0; i < parameters.Length; i++)
            {
                foreach (var value in ValuesOf(parameters[i].ParameterType))
                    yield return ($"{type.Name} {parameters[i].Name} = {value}", Source(type, [.. positional[..i], value, .. positional[(i + 1)..]], null), isBudget && IsNoLimit(value));
            }

            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null))
            {
                foreach (var value in ValuesOf(property.PropertyType))
                    yield return ($"{type.Name} {property.Name} = {value}", Source(type, positional, property.Name + " = " + value), isBudget && IsNoLimit(value));
            }
        }

        foreach (var range in new[] { "[Range(0, int.MaxValue)] int PromptTokens", "[Range(0, int.MaxValue)] int OutputTokens", "[Range(1, int.MaxValue)] int Batch", "[Range(int.MaxValue, int.MaxValue)] int PromptTokens, [Range(int.MaxValue, int.MaxValue)] int OutputTokens, [Range(int.MaxValue, int.MaxValue)] int Batch", "[Range(0, 0)] int PromptTokens, [Range(0, 0)] int OutputTokens" })
            yield return (range, Source(typeof(CostReport), [], null, range), false);
    }

    private static IEnumerable<string> ValuesOf(Type type) => type == typeof(double) ? Reals : type == typeof(int) ? Integers : [];

    // Ratios and counts of a budget are limits, too.
    private static bool IsNoLimit(string value) => value is "0" or "-1" or "int.MinValue" or "double.NaN" or "double.PositiveInfinity" or "double.NegativeInfinity"
        || value.StartsWith("0 ", StringComparison.Ordinal) || value.StartsWith('-');

    private static string Source(Type changed, string[] changedPositional, string? changedNamed, string parameters = "[Range(1, 16)] int PromptTokens, [Range(1, 8)] int OutputTokens")
    {
        var text = "using System.ComponentModel.DataAnnotations;\nusing EdgeDsl;\nnamespace NAME;\n";
        foreach (var owner in new[] { "Model", "Device", "Policy", "Deployment" })
        {
            foreach (var (_, type, positional, named) in Attributes.Where(attribute => attribute.Owner == owner))
            {
                // A search of plans is for its own arguments.
                if (type != changed && (type == typeof(TailoringAttribute) || type == typeof(FrequencyScalingAttribute)))
                    continue;
                var name = type.Name.Split('`')[0].Replace("Attribute", "", StringComparison.Ordinal) + (type.IsGenericTypeDefinition ? "<Model, Device, Policy>" : "");
                var given = type == changed ? changedPositional : positional;
                var set = type == changed && changedNamed is not null
                    ? named.Where(argument => argument.Split(' ')[0] != changedNamed.Split(' ')[0]).Append(changedNamed)
                    : named;
                text += string.Create(CultureInfo.InvariantCulture, $"[{name}({string.Join(", ", given.Concat(set))})]\n");
            }

            text += owner == "Deployment" ? $"public readonly partial record struct Deployment({parameters});\n" : $"public sealed record {owner};\n";
        }

        return text;
    }
}
