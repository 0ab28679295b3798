using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Fitting;

/// <summary>Makes observations of llama-bench's rows: finds model and policy of each.</summary>
internal sealed class LlamaBenchObservations(
    IReadOnlyList<Transformer> models, Func<string, QuantizationPolicy?> policyOf, Device device, Transformer? model)
{
    private readonly Dictionary<(Transformer, QuantizationPolicy), StoredWeights> weights = [];

    /// <summary>Whether a row can be fitted: the cost model has no prompt that follows another.</summary>
    /// <param name="row">The row.</param>
    public static bool CanFit(LlamaBenchRow row) => row.Depth == 0 || row.PromptTokens == 0;

    /// <summary>The observation of a row.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="FittingException">Its model or type is not known.</exception>
    public Observation Of(LlamaBenchRow row)
    {
        var found = model ?? ModelOf(row);
        var type = LlamaBenchType.Of(row)
            ?? throw new FittingException($"row {row.Position}: no GGUF type in '{row.ModelFile}' or '{row.ModelType}'; put it into the file's name, as in model-Q4_K_M.gguf");
        var policy = policyOf(type) ?? throw new FittingException($"row {row.Position}: GGUF type {type} is not known");
        if (found.TieWordEmbeddings && row.Parameters == Elements(found) + ((long)found.VocabularySize * found.HiddenSize))
            policy = policy with { StoresOutputMatrix = true };
        if (!weights.TryGetValue((found, policy), out var stored))
            weights.Add((found, policy), stored = new StoredWeights(found, policy));
        // llama-bench measures prompt and output apart unless it is asked for both.
        return new Observation
        {
            Id = FormattableString.Invariant($"row {row.Position}"),
            Processor = device.Name,
            Deployment = new Deployment
            {
                Model = found,
                Device = device,
                Policy = policy,
                Runtime = CostModel.Runtime.LlamaCpp,
                MicroBatch = row.MicroBatch,
            },
            Weights = stored,
            Workload = new Workload(row.PromptTokens > 0 ? row.PromptTokens : row.Depth, Math.Max(row.OutputTokens, 1), 1),
            Prefills = row.PromptTokens > 0 ? 1 : 0,
            Steps = row.OutputTokens,
            Seconds = row.Seconds,
        };
    }

    private Transformer ModelOf(LlamaBenchRow row)
    {
        var sameSize = models.Where(candidate => row.Parameters - Elements(candidate) is var more
            && (more == 0 || (candidate.TieWordEmbeddings && more == (long)candidate.VocabularySize * candidate.HiddenSize))).ToList();
        var fileName = NameKey.Of(row.ModelFile);
        return sameSize.Find(candidate => fileName.StartsWith(NameKey.Of(candidate.Name), StringComparison.Ordinal)) ?? sameSize.FirstOrDefault()
            ?? throw new FittingException(FormattableString.Invariant(
                $"row {row.Position}: no model of the catalog has the {row.Parameters} elements of '{row.ModelFile}'; name it with --model"));
    }

    // llama.cpp counts rotary factors as parameters, though they are none.
    private static long Elements(Transformer candidate) => (ParameterCount.Total(candidate) + candidate.RopeFactors).Constant;
}
