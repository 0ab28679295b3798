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
        policy = policy with { KeyValueCache = CacheOf(row) ?? policy.KeyValueCache };
        RefuseOtherProcessor(row, found);
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

    /// <summary>Refuses rows that were measured with several numbers of threads, which no one calibration holds.</summary>
    /// <param name="rows">The rows.</param>
    /// <exception cref="FittingException">Their numbers of threads differ.</exception>
    public void RefuseMixedThreads(IReadOnlyList<LlamaBenchRow> rows)
    {
        var threads = rows.Select(row => row.Settings.Threads).OfType<int>().Distinct().Order().ToList();
        if (threads.Count > 1 && IsCpu)
        {
            throw new FittingException(FormattableString.Invariant(
                $"n_threads is {string.Join(" and ", threads)} in one file; a calibration holds for one, so measure with one -t"));
        }
    }

    private bool IsCpu => device.Class is CostModel.DeviceClass.X86Cpu or CostModel.DeviceClass.ArmCpu;

    /// <summary>The KV cache that a row was measured with; null where the row does not tell.</summary>
    private static CostModel.CacheFormat? CacheOf(LlamaBenchRow row)
    {
        var (key, value) = (row.Settings.KeyFormat, row.Settings.ValueFormat);
        if (key is null && value is null)
            return null;
        if (key != value)
            throw new FittingException($"row {row.Position}: type_k is {key} and type_v is {value}; a KV cache of two formats is not modelled, so measure with one");
        return Enum.TryParse<CostModel.CacheFormat>(key, ignoreCase: true, out var format)
            ? format
            : throw new FittingException($"row {row.Position}: type_k is {key}, a format of the KV cache that is not modelled; known are {string.Join(", ", Enum.GetNames<CostModel.CacheFormat>())}");
    }

    /// <summary>Refuses a row that another processor than the device took part in.</summary>
    private void RefuseOtherProcessor(LlamaBenchRow row, Transformer found)
    {
        if (row.Settings.GpuLayers is not { } layers || row.Settings.Backends is not { } backends)
            return;
        var hasGpu = backends.Split(',').Any(name => name.Trim() is not ("CPU" or "BLAS" or "RPC" or ""));
        var onGpu = hasGpu && layers != 0;
        if (IsCpu && onGpu)
            throw new FittingException(FormattableString.Invariant($"row {row.Position}: n_gpu_layers is {layers} with {backends}, and {device.Name} is a CPU; measure with -ngl 0"));
        if (!IsCpu && device.Class != CostModel.DeviceClass.Npu && device.Class != CostModel.DeviceClass.Accelerator && (!onGpu || (layers > 0 && layers < found.Layers)))
            throw new FittingException(FormattableString.Invariant($"row {row.Position}: n_gpu_layers is {layers} with {backends}, so not all of the {found.Layers} layers ran on {device.Name}; measure with -ngl 99"));
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
