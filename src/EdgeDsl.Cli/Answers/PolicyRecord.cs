using System.Globalization;
using System.Text;
using EdgeDsl.Cli.Gguf;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Answers;

/// <summary>How a GGUF file stores its tensors, as the C# record of a policy, or of the nearest with a comment that says so.</summary>
internal static class PolicyRecord
{
    private static readonly NumberFormatInfo Digits = new() { NumberGroupSeparator = "_", NumberDecimalDigits = 0 };

    /// <summary>The record.</summary>
    /// <param name="file">The file's model.</param>
    /// <param name="name">Name of the record.</param>
    public static string Of(GgufModel file, string name)
    {
        var policy = GgufPolicy.Of(file);
        var text = new StringBuilder();
        text.Append("/// <summary>How the file stores it: ").Append(policy.Stored.Name).Append(", ").Append(Bytes(file.TensorBytes)).Append(" bytes of tensors.</summary>\n");
        if (!policy.IsExact)
        {
            var shares = file.BytesByType.Select(type => FormattableString.Invariant($"{type.Type} {100.0 * type.Bytes / file.TensorBytes:0.0} %"));
            var declared = GgufPolicy.BytesOf(file, policy.Declared);
            text.Append("/// <remarks>\n/// No policy declares these formats of tensors: ").AppendJoin(", ", shares).Append(".\n");
            text.Append("/// This one comes nearest, with ").Append(Bytes(declared)).Append(" bytes (")
                .Append(((double)(declared - file.TensorBytes) / file.TensorBytes).ToString("+0.0 %;-0.0 %;0.0 %", CultureInfo.InvariantCulture))
                .Append("); edgedsl estimate reads the file itself.\n/// </remarks>\n");
        }

        text.Append("[QuantizationPolicy(").AppendJoin(", ", Arguments(policy.Declared)).Append(")]\n");
        return text.Append("public sealed partial record ").Append(name).Append(";\n").ToString();
    }

    private static IEnumerable<string> Arguments(QuantizationPolicy policy)
    {
        if (policy.Mix != GgufMix.None)
            yield return $"{nameof(policy.Mix)} = {nameof(GgufMix)}.{policy.Mix}";
        if (policy.ImportanceMatrix)
            yield return $"{nameof(policy.ImportanceMatrix)} = true";
        if (policy.Weights != WeightFormat.Unspecified)
            yield return Format(nameof(policy.Weights), policy.Weights);
        if (policy.TokenEmbedding != WeightFormat.Unspecified)
            yield return Format(nameof(policy.TokenEmbedding), policy.TokenEmbedding);
        if (policy.OutputHead != WeightFormat.Unspecified)
            yield return Format(nameof(policy.OutputHead), policy.OutputHead);
    }

    private static string Format(string argument, WeightFormat format) => $"{argument} = {nameof(WeightFormat)}.{format}";

    private static string Bytes(long bytes) => bytes.ToString("N", Digits);
}
