namespace EdgeDsl.CostModel;

/// <summary>Reads <c>[TransformerModel]</c>, and <c>[LayerSensitivity]</c> beside it.</summary>
public static class TransformerDeclaration
{
    // Far beyond every model there is, and low enough that listing the matrices takes milliseconds.
    private const int MostLayers = 10_000;
    private const int MostWidth = 1 << 24;
    private const int MostExperts = 1 << 16;

    /// <summary>Name of the attribute.</summary>
    public const string Attribute = "TransformerModel";

    /// <summary>Name of the attribute with the sizes that were read from a config file where the type was compiled; it goes first.</summary>
    public const string ResolvedAttribute = "ResolvedTransformerModel";

    /// <summary>The argument that names a config file. The sizes in it have to be there as arguments before the model is read.</summary>
    public const string ConfigFile = "ConfigFile";

    /// <summary>The model that a type declares; null where it declares none or an impossible one.</summary>
    /// <param name="type">The type.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static Transformer? Read(DeclaredType type, List<DeclarationError> errors)
    {
        if ((type.Find(ResolvedAttribute) ?? type.Find(Attribute)) is not { } attribute)
            return null;
        var before = errors.Count;
        var reader = new ArgumentReader(type, attribute, errors);
        var hidden = reader.Integer("HiddenSize", 0, 1, MostWidth);
        var heads = reader.Integer("AttentionHeads", 0, 1, MostWidth);
        var keyValueHeads = reader.Integer("KeyValueHeads", 0, 0, MostWidth);
        var headDimension = reader.Integer("HeadDimension", 0, 0, MostWidth);
        var experts = reader.Integer("Experts", 0, 0, MostExperts);
        var model = new Transformer
        {
            Name = type.Name,
            Layers = reader.Integer("Layers", 0, 1, MostLayers),
            HiddenSize = hidden,
            IntermediateSize = reader.Integer("IntermediateSize", 0, 1, MostWidth),
            AttentionHeads = heads,
            KeyValueHeads = keyValueHeads == 0 ? heads : keyValueHeads,
            HeadDimension = headDimension == 0 && heads > 0 ? hidden / heads : headDimension,
            VocabularySize = reader.Integer("VocabularySize", 0, 1, MostWidth),
            TieWordEmbeddings = reader.Boolean("TieWordEmbeddings", false),
            MaxPositionEmbeddings = reader.Integer("MaxPositionEmbeddings", 0, 1, int.MaxValue),
            GatedMlp = reader.Boolean("GatedMlp", true),
            AttentionBias = reader.Boolean("AttentionBias", false),
            AttentionOutputBias = reader.Boolean("AttentionOutputBias", false),
            FusedQueryKeyValue = reader.Boolean("FusedQueryKeyValue", false),
            MlpBias = reader.Boolean("MlpBias", false),
            HeadBias = reader.Boolean("HeadBias", false),
            NormsPerLayer = reader.Integer("NormsPerLayer", 2, 0, 16),
            NormBias = reader.Boolean("NormBias", false),
            QueryKeyNorm = reader.Boolean("QueryKeyNorm", false),
            QueryKeyNormAllHeads = reader.Boolean("QueryKeyNormAllHeads", false),
            SlidingWindow = reader.Integer("SlidingWindow", 0, 0, int.MaxValue),
            SlidingWindowPattern = reader.Integer("SlidingWindowPattern", 0, 0, MostLayers),
            Experts = experts,
            ExpertsPerToken = reader.Integer("ExpertsPerToken", 0, experts > 0 ? 1 : 0, experts),
            SharedExperts = reader.Integer("SharedExperts", 0, 0, MostExperts),
            SharedExpertGate = reader.Boolean("SharedExpertGate", false),
            RopeFactors = reader.Integer("RopeFactors", 0, 0, MostWidth),
        };
        if (errors.Count == before)
        {
            CheckHeads(reader, model, headDimension);
            model = TailoringDeclaration.WithSensitivities(type, model, errors);
        }

        return errors.Count == before ? model : null;
    }

    private static void CheckHeads(ArgumentReader reader, Transformer model, int declaredHeadDimension)
    {
        if (model.AttentionHeads % model.KeyValueHeads != 0)
        {
            reader.Report(
                "KeyValueHeads",
                FormattableString.Invariant($"AttentionHeads = {model.AttentionHeads} is no multiple of KeyValueHeads = {model.KeyValueHeads}; every key-value head serves the same number of query heads"));
        }

        if (model.SharedExperts > 0 && model.Experts == 0)
            reader.Report("SharedExperts", "SharedExperts stand beside routed ones, and Experts is not set; set it or drop SharedExperts");
        if (model.SharedExpertGate && model.SharedExperts == 0)
            reader.Report("SharedExpertGate", "SharedExpertGate weighs shared experts, and SharedExperts is not set; set it or drop SharedExpertGate");
        if (model.QueryKeyNormAllHeads && !model.QueryKeyNorm)
            reader.Report("QueryKeyNormAllHeads", "QueryKeyNormAllHeads says how wide the norms of queries and keys are, and QueryKeyNorm is not set; set it or drop QueryKeyNormAllHeads");
        if (model.SlidingWindowPattern > 0 && model.SlidingWindow == 0)
            reader.Report("SlidingWindowPattern", "SlidingWindowPattern says which layers have the window, and SlidingWindow is not set; set it or drop the pattern");
        if (declaredHeadDimension == 0 && model.HiddenSize % model.AttentionHeads != 0)
        {
            reader.Report(
                "AttentionHeads",
                FormattableString.Invariant($"HiddenSize = {model.HiddenSize} is no multiple of AttentionHeads = {model.AttentionHeads}; set HeadDimension"));
        }
    }
}
