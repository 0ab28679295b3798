namespace EdgeDsl.CostModel;

/// <summary>Reads <c>[Tailoring]</c> of a deployment and <c>[LayerSensitivity]</c> of a model.</summary>
public static class TailoringDeclaration
{
    /// <summary>Name of the attribute on a deployment.</summary>
    public const string Attribute = "Tailoring";

    /// <summary>Name of the attribute on a model.</summary>
    public const string SensitivityAttribute = "LayerSensitivity";

    /// <summary>
    /// Why no deployment on a device can be tailored; null where it can. Memory on the chip is handed to one format after the other, so that
    /// costs are not convex in what layers are made of, as the bounds of plans need it.
    /// </summary>
    /// <param name="device">The device.</param>
    public static string? ProblemOf(Device device) => device.OnChipMemory > 0
        ? $"{device.Name} declares OnChipMemory, whose share of each layer a plan cannot weigh; leave OnChipMemory or the tailoring out"
        : null;

    /// <summary>What may be tailored; null where the type does not ask for it.</summary>
    /// <param name="type">The type with the deployment attribute.</param>
    /// <param name="model">Its model.</param>
    /// <param name="policy">Its policy.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static Tailoring? Read(DeclaredType type, Transformer model, QuantizationPolicy policy, List<DeclarationError> errors)
    {
        if (type.Find(Attribute) is not { } attribute)
            return null;
        var reader = new ArgumentReader(type, attribute, errors);
        var layers = model.Layers;
        var bitWidths = reader.Integers("BitWidths", bits => bits is >= 2 and <= 6 or 8, "2, 3, 4, 5, 6 or 8");
        CheckBits(reader, bitWidths, model);
        var tailoring = new Tailoring
        {
            MaxPruning = reader.ShareBelowOne("MaxPruning", new Tailoring().MaxPruning),
            ProtectedLayers = reader.Integers(
                "ProtectedLayers",
                layer => layer >= -layers && layer < layers,
                FormattableString.Invariant($"a layer of {model.Name}, from 0 to {layers - 1}, or from -1 to {-layers} counted from the end")),
            BitWidths = bitWidths,
        };
        // A layer that no bit width is chosen for keeps the policy's.
        if (PerplexityRatio.BreaksDown(model, policy) && (bitWidths.Count == 0 || tailoring.ProtectedLayers.Count > 0))
        {
            reader.Report("BitWidths", $"{policy.Name} stores {model.Name} in fewer than 4 bits, under which models below 2.0 billion parameters break down; "
                + "take a policy of 4 bits or more, or give BitWidths of 4 and more and protect no layer");
        }

        return tailoring;
    }

    /// <summary>A model with the sensitivities that its type declares.</summary>
    /// <param name="type">The type with the model attribute.</param>
    /// <param name="model">Its sizes.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static Transformer WithSensitivities(DeclaredType type, Transformer model, List<DeclarationError> errors)
    {
        if (type.Find(SensitivityAttribute) is not { } attribute)
            return model;
        var reader = new ArgumentReader(type, attribute, errors);
        var sensitivities = reader.NotNegatives("pruning");
        if (sensitivities.Count > 0 && sensitivities.Count != model.Layers)
        {
            reader.Report("pruning", FormattableString.Invariant(
                $"there are {sensitivities.Count} sensitivities and {model.Layers} layers; give one for each layer, or none"));
        }

        return model with { LayerSensitivities = sensitivities, SensitivitySource = reader.String("Source") };
    }

    private static void CheckBits(ArgumentReader reader, EquatableArray<int> bitWidths, Transformer model)
    {
        var parameters = ParameterCount.Total(model);
        if (parameters.IsOverflow || parameters.Constant >= PerplexityRatio.SmallModelParameters)
            return;
        foreach (var bits in bitWidths)
        {
            if (bits >= PerplexityRatio.LeastBitsOfSmallModels)
                continue;
            reader.Report("BitWidths", FormattableString.Invariant(
                $"BitWidths holds {bits}, and {model.Name} has {Quantity.Number(parameters.Constant / 1e9)} billion parameters; models below 2.0 billion break down under 4 bits, so keep 4 and more"));
            return;
        }
    }
}
