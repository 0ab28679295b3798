namespace EdgeDsl.CostModel;

/// <summary>Reads <c>[Adapters]</c>.</summary>
internal static class AdapterDeclaration
{
    /// <summary>Name of the attribute.</summary>
    public const string Attribute = "Adapters";

    private const int Most = 1 << 16;

    /// <summary>The adapters that a type declares; null where it declares none.</summary>
    /// <param name="type">The type with the deployment attribute.</param>
    /// <param name="deployment">The deployment.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static AdapterSet? Read(DeclaredType type, Deployment deployment, List<DeclarationError> errors)
    {
        if (type.Find(Attribute) is not { } attribute)
            return null;
        var reader = new ArgumentReader(type, attribute, errors);
        var adapters = new AdapterSet
        {
            Count = reader.Integer("Count", 0, 1, Most),
            Rank = reader.Integer("Rank", 0, 1, Most),
            Targets = reader.Flags("Targets", AdapterTargets.All),
            Merged = reader.Boolean("Merged", false),
            Format = reader.Enum("Format", WeightFormat.F16),
            EmbeddingDimension = reader.Integer("EmbeddingDimension", 0, 0, Most),
        };
        adapters = adapters with { ActiveAdapters = reader.Integer("ActiveAdapters", 0, 0, adapters.Count) };
        if (adapters.Format is not (WeightFormat.F32 or WeightFormat.F16 or WeightFormat.BF16))
            reader.Report("Format", $"Format is {adapters.Format}; adapters are stored as F32, F16 or BF16");
        if (!AdapterWeights.AnyTarget(deployment.Model, adapters.Targets))
            reader.Report("Targets", $"Targets is {adapters.Targets}; {deployment.Model.Name} has no such matrix");
        if (adapters.Merged && deployment.StreamedLayers > 0)
            reader.Report("Merged", "Merged is true, but layers stream; what is added to their weights is gone with the next read, so leave the adapters unmerged");
        if (adapters.Merged && deployment.Tailoring is not null)
            reader.Report("Merged", "Merged is true beside [Tailoring], which does not weigh merges; leave the adapters unmerged");
        return adapters;
    }
}
