using System.Globalization;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>What may be tailored, from options; read and judged as the attribute is.</summary>
internal static class TailoringOptions
{
    /// <summary>The terms for a model.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="mostPruned">Text of the cap; null for the default.</param>
    /// <param name="bits">Bit widths with commas between them; null for none.</param>
    /// <param name="protectedLayers">Layers with commas between them; null for none.</param>
    public static Tailoring Read(Deployment deployment, string? mostPruned, string? bits, string? protectedLayers)
    {
        if (TailoringDeclaration.ProblemOf(deployment.Device) is { } problem)
            throw new BadInputException(problem);
        var arguments = new List<AttributeArgument>();
        if (mostPruned is not null)
        {
            arguments.Add(new("MaxPruning", ArgumentValue.Of(
                double.TryParse(mostPruned, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) ? share : mostPruned)));
        }

        if (bits is not null)
            arguments.Add(new("BitWidths", Integers(bits)));
        if (protectedLayers is not null)
            arguments.Add(new("ProtectedLayers", Integers(protectedLayers)));
        var attribute = new AttributeValues(TailoringDeclaration.Attribute, new EquatableArray<AttributeArgument>([.. arguments]));
        var errors = new List<DeclarationError>();
        var tailoring = TailoringDeclaration.Read(new DeclaredType("", new EquatableArray<AttributeValues>([attribute])), deployment.Model, deployment.Policy, errors);
        if (errors.Count == 0)
            return tailoring!;
        throw new BadInputException(errors[0].Message
            .Replace("MaxPruning", "--max-pruning", StringComparison.Ordinal)
            .Replace("BitWidths", "--bits", StringComparison.Ordinal)
            .Replace("ProtectedLayers", "--protect", StringComparison.Ordinal));
    }

    private static ArgumentValue Integers(string text) => ArgumentValue.Of(new EquatableArray<ArgumentValue>(
    [
        .. text.Split(',', StringSplitOptions.TrimEntries).Select(item =>
            int.TryParse(item, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? ArgumentValue.Of(number) : ArgumentValue.Of(item)),
    ]));
}
