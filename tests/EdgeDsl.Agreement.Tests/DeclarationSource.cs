using System.Globalization;
using System.Text;
using EdgeDsl.CostModel;

namespace EdgeDsl.Agreement.Tests;

/// <summary>Writes a deployment as a user would declare it.</summary>
internal static class DeclarationSource
{
    public const string Usings = "using System.ComponentModel.DataAnnotations;\nusing EdgeDsl;\n";

    /// <summary>The unit of every figure.</summary>
    public const string Unit = "internal static class Base { public const double Unit = 1; }\n";

    public static string Of(RandomDeployment random, string budgets = "")
    {
        var text = new StringBuilder();
        var model = random.Model;
        Attribute(text, "TransformerModel", "",
            ("Layers", model.Layers), ("HiddenSize", model.HiddenSize), ("IntermediateSize", model.IntermediateSize),
            ("AttentionHeads", model.AttentionHeads), ("KeyValueHeads", model.KeyValueHeads), ("HeadDimension", model.HeadDimension),
            ("VocabularySize", model.VocabularySize), ("TieWordEmbeddings", model.TieWordEmbeddings),
            ("MaxPositionEmbeddings", model.MaxPositionEmbeddings), ("GatedMlp", model.GatedMlp), ("AttentionBias", model.AttentionBias),
            ("AttentionOutputBias", model.AttentionOutputBias), ("MlpBias", model.MlpBias), ("HeadBias", model.HeadBias),
            ("NormsPerLayer", model.NormsPerLayer), ("NormBias", model.NormBias), ("QueryKeyNorm", model.QueryKeyNorm),
            ("SlidingWindow", model.SlidingWindow), ("SlidingWindowPattern", model.SlidingWindowPattern), ("Experts", model.Experts),
            ("ExpertsPerToken", model.ExpertsPerToken), ("SharedExperts", model.SharedExperts), ("RopeFactors", model.RopeFactors),
            ("FusedQueryKeyValue", model.FusedQueryKeyValue));
        text.Append("public sealed record ").Append(model.Name).Append(";\n");

        var device = random.Device;
        Attribute(text, "EdgeDevice", "",
            ("Class", device.Class), ("Runtime", device.Runtime), ("MemoryCapacity", device.MemoryCapacity),
            ("ReservedMemory", device.ReservedMemory), ("MemoryBandwidth", device.MemoryBandwidth),
            ("StorageBandwidth", device.StorageBandwidth), ("IdlePower", device.IdlePower), ("MaxPower", device.MaxPower),
            ("PrefillPower", device.PrefillPower), ("DecodePower", device.DecodePower), ("EnergyPerByte", device.EnergyPerByte),
            ("SwitchedCapacitance", device.SwitchedCapacitance),
            ("OnChipMemory", device.OnChipMemory));
        foreach (var rate in device.Rates)
        {
            Attribute(text, "ComputeRate", Value(rate.Format) + ", " + Value(rate.OperationsPerSecond),
                ("EnergyPerOperation", rate.EnergyPerOperation));
        }

        foreach (var point in device.OperatingPoints)
        {
            Attribute(text, "OperatingPoint", Value(point.Name),
                ("ComputeFrequency", point.ComputeFrequency), ("Voltage", point.Voltage), ("RateScale", point.RateScale),
                ("BandwidthScale", point.BandwidthScale), ("IdlePower", point.IdlePower), ("MaxPower", point.MaxPower),
                ("DecodePower", point.DecodePower));
        }

        if (device.Link is { } link)
            Attribute(text, "DeviceLink", Value(link.Kind) + ", " + Value(link.Bandwidth), ("EnergyPerByte", link.EnergyPerByte));

        foreach (var calibration in device.Calibrations)
        {
            Attribute(text, "Calibration", Value(calibration.Runtime) + ", " + Value(calibration.Phase),
                ("Format", calibration.Format), ("Attention", calibration.Attention), ("ComputeShare", calibration.ComputeShare),
                ("BandwidthShare", calibration.BandwidthShare), ("StepTime", calibration.StepTime), ("LayerTime", calibration.LayerTime),
                ("RelativeError", calibration.RelativeError));
        }

        text.Append("public sealed record ").Append(device.Name).Append(";\n");

        var policy = random.Policy;
        Attribute(text, "QuantizationPolicy", "",
            ("Mix", policy.Mix), ("Weights", policy.Weights), ("TokenEmbedding", policy.TokenEmbedding), ("OutputHead", policy.OutputHead),
            ("Bits", policy.Bits), ("GroupSize", policy.GroupSize), ("ScaleBits", policy.ScaleBits),
            ("ZeroPointBits", policy.ZeroPointBits), ("KeyValueCache", policy.KeyValueCache),
            ("StoresOutputMatrix", policy.StoresOutputMatrix), ("ImportanceMatrix", policy.ImportanceMatrix));
        text.Append("public sealed record ").Append(policy.Name).Append(";\n");

        var deployment = random.Deployment;
        Attribute(text, $"Deployment<{model.Name}, {device.Name}, {policy.Name}>", "",
            ("Runtime", deployment.Runtime), ("OperatingPoint", deployment.OperatingPoint), ("ContextLength", deployment.ContextLength),
            ("KeyValueAllocation", deployment.KeyValueAllocation), ("MicroBatch", deployment.MicroBatch),
            ("ColdStart", deployment.ColdStart), ("StreamedLayers", deployment.StreamedLayers));
        if (deployment.Adapters is { } adapters)
        {
            Attribute(text, "Adapters", "",
                ("Count", adapters.Count), ("Rank", adapters.Rank), ("Targets", adapters.Targets),
                ("ActiveAdapters", adapters.ActiveAdapters), ("Merged", adapters.Merged), ("Format", adapters.Format),
                ("EmbeddingDimension", adapters.EmbeddingDimension));
        }

        Attribute(text, "BaseLoad", "",
            ("Power", deployment.BaseLoad.Power), ("Memory", deployment.BaseLoad.Memory),
            ("BandwidthShare", deployment.BaseLoad.BandwidthShare));
        text.Append(budgets);
        text.Append("public readonly partial record struct ").Append(random.Name).Append('(')
            .Append(Parameter("PromptTokens", random.Ranges.PromptTokens)).Append(", ")
            .Append(Parameter("OutputTokens", random.Ranges.OutputTokens)).Append(", ")
            .Append(Parameter("Batch", random.Ranges.Batch)).Append(");\n");
        return text.ToString();
    }

    public static string Value(object value) => value switch
    {
        // A constant of the user's own is taken on trust where a figure needs a unit, and multiplying by it changes no bit.
        double real => real.ToString("R", CultureInfo.InvariantCulture) + "d * Base.Unit",
        bool boolean => boolean ? "true" : "false",
        string text => "\"" + text + "\"",
        CostModel.AdapterTargets targets => $"(EdgeDsl.AdapterTargets){(int)targets}",
        Enum member => "EdgeDsl." + member.GetType().Name + "." + member,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static void Attribute(StringBuilder text, string name, string positional, params (string Name, object? Value)[] arguments)
    {
        // What is not known stays unset.
        var named = arguments.Where(argument => argument.Value is not null and not double.NaN)
            .Select(argument => argument.Name + " = " + Value(argument.Value!));
        text.Append('[').Append(name).Append('(')
            .AppendJoin(", ", positional.Length > 0 ? named.Prepend(positional) : named).Append(")]\n");
    }

    private static string Parameter(string name, DimensionRange range) =>
        FormattableString.Invariant($"[Range({range.Low}, {range.High})] int {name}");
}
